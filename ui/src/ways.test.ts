import { beforeEach, expect, test } from "vitest";
import { recordedViews } from "./backend/fixture";
import { OwnersLook } from "./pages/owners/look.svelte";
import { ReadinessLook } from "./pages/readiness/look.svelte";
import type { ProjectViews } from "./project/open.svelte";
import { wayTo, type Places } from "./ways";

let went: string[];
let places: Places;

beforeEach(() => {
  went = [];
  places = {
    views: recordedViews() as unknown as ProjectViews,
    go: (page, task) => went.push(task === undefined ? page : `${page} ${task}`),
    owners: new OwnersLook(), readiness: new ReadinessLook(),
    raid: (id) => went.push(`item ${id}`), meeting: (id) => went.push(`meeting ${id}`), audited: (kind, id) => went.push(`${kind} ${id}`),
  };
});

test("rows of the plan and links lead to the plan, a link to the row that waits", () => {
  const [link] = recordedViews().schedule.links;
  wayTo("link", link!.id, places)?.();
  wayTo("gate", link!.from, places)?.();
  expect(went).toEqual([`plan ${link!.to}`, `plan ${link!.from}`]);
});

test("what is not there any more leads nowhere, and so does what no page shows", () => {
  for (const [kind, id] of [["task", "gone"], ["link", "gone"], ["whatever", "x"]] as const) expect(wayTo(kind, id, places)).toBeUndefined();
});

test("a person leads to their load, a process to its row, a role to its column", () => {
  const { owners } = places;
  wayTo("person", "p4", places)?.();
  expect([owners.tab, owners.beside, owners.person]).toEqual(["people", { show: "load" }, "p4"]);
  owners.topic = "another";
  wayTo("process", "pr9", places)?.();
  expect([owners.topic, owners.row, owners.beside]).toEqual([null, "pr9", { show: "topic", id: "pr9" }]);
  wayTo("role", "r2", places)?.();
  expect([owners.tab, owners.beside]).toEqual(["roles", { show: "column", id: "r2" }]);
  expect(went).toEqual(["owners", "owners", "owners"]);
});

test("records of registers lead to their page, and to the record once the page is chosen", () => {
  wayTo("decision", "d12", places)?.();
  wayTo("meeting", "m3", places)?.();
  wayTo("finding", "f2", places)?.();
  wayTo("holiday", "h1", places)?.();
  wayTo("criterion", "8.6.1-03", places)?.();
  expect(went).toEqual(["raid", "item d12", "meetings", "meeting m3", "audits", "finding f2", "project-settings", "readiness"]);
  expect(places.readiness.wanted).toBe("8.6.1-03");
});
