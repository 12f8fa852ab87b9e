import { expect, test } from "vitest";
import { recordedViews } from "../../backend/fixture";
import { ReadinessLook } from "./look.svelte";
import { linesIn, linesOf } from "./ratings/lines";
import { groupsOf, sameRows, wantedBy } from "./ratings/rows";
import { ratedAs, UnderWay } from "./ratings/under-way.svelte";

const view = recordedViews().readiness;
const found = (set: (look: ReadinessLook) => void, all = view.criteria) => {
  const look = new ReadinessLook();
  set(look);
  return all.filter(wantedBy(look, view));
};

test("a clause is that clause and those under it, not one whose number begins alike", () => {
  const one = found((look) => (look.clause = "8.6"));
  expect(one.length).toBeGreaterThan(0);
  expect(one.every((row) => row.clause.startsWith("8.6."))).toBe(true);
  expect(found((look) => (look.clause = "1"))).toEqual([]);
});

test("due before a gate is due by its day, and not what is done", () => {
  const gate = view.by_phase.find((one) => one.phase === 1)!.gate_date!;
  const rows = found((look) => (look.before = 1));
  expect(rows.map(({ due }) => due).every((due) => due !== null && due <= gate)).toBe(true);
  expect(rows.some(({ due }) => due === gate)).toBe(true);
  expect(rows.some(({ rating }) => rating === "F")).toBe(false);
  const done = view.criteria.map((row) => ({ ...row, due: gate, rating: "F" as const }));
  expect(found((look) => (look.before = 1), done)).toEqual([]);
});

test("nobody as owner finds what nobody owns", () => {
  expect(found((look) => (look.owner = "")).map(({ owner }) => owner)).toEqual(view.criteria.filter((row) => row.owner === null).map(() => null));
});

test("all words that are typed are looked for, in code, statement and gap", () => {
  const row = view.criteria.find(({ gap }) => gap !== "")!;
  expect(found((look) => (look.words = `${row.code} ${row.gap.split(" ")[0]!.toUpperCase()}`)).map(({ id }) => id)).toContain(row.id);
  expect(found((look) => (look.words = `${row.code} nowhere`))).toEqual([]);
});

test("what does not count stands after the others of its group, and a group keeps its own figures whatever is filtered", () => {
  const groups = groupsOf(view, view.criteria, () => true, "clause", null);
  for (const { rows } of groups) expect(rows.map(({ counts }) => counts)).toEqual(rows.map(({ counts }) => counts).sort((a, b) => Number(b) - Number(a)));
  const [one] = groupsOf(view, view.criteria, (row) => row.code === "4.1-02", "clause", null);
  expect([one!.rows.length, one!.all, one!.standing!.share_percent]).toEqual([1, 4, view.by_clause.find(({ clause }) => clause === "4.1")!.share_percent]);
});

test("a criterion of several processes stands under the one that is filtered for", () => {
  const all = view.criteria.slice(0, 2).map((row) => ({ ...row, processes: [view.by_process[0]!.process, view.by_process[1]!.process] }));
  expect(groupsOf(view, all, () => true, "process", null).map(({ id }) => id)).toEqual([view.by_process[0]!.process]);
  expect(groupsOf(view, all, () => true, "process", view.by_process[1]!.process).map(({ id }) => id)).toEqual([view.by_process[1]!.process]);
});

test("no criterion is lost where its group has no standing", () => {
  const rows = view.criteria.map((row, at) => (at === 2 ? { ...row, owner: "new", owner_name: "Ida Moss" } : row));
  const groups = groupsOf(view, rows, () => true, "owner", null);
  expect(groups.find(({ id }) => id === "new")).toMatchObject({ title: "Ida Moss", standing: null, all: 1 });
  for (const by of ["clause", "process", "phase", "owner"] as const) expect(groupsOf({ ...view, by_clause: [], by_process: [], by_phase: [], by_owner: [] }, rows, () => true, by, null).flatMap((group) => group.rows)).toHaveLength(rows.length);
});

test("rows of which nothing changed stay the same, so that nothing of them is drawn anew", () => {
  const now = view.criteria.map((row, at) => (at === 3 ? { ...row, gap: "New" } : { ...row }));
  const kept = sameRows(view.criteria, now);
  expect(kept.filter((row, at) => row === view.criteria[at])).toHaveLength(view.criteria.length - 1);
  expect(kept[3]!.gap).toBe("New");
});

test("a way of looking comes back as it was, and what it does not say is not filtered", () => {
  const look = new ReadinessLook();
  [look.clause, look.ratings, look.group] = ["8", ["N"], "owner"];
  const kept = look.look();
  const other = new ReadinessLook();
  other.late = true;
  other.take(kept);
  expect(other.look()).toBe(kept);
  other.take("{}");
  expect(other.filtered).toBe(false);
});

test("the rating of a criterion is the lower of its axes, and none while one has none", () => {
  const [row] = view.criteria;
  expect(ratedAs({ ...row!, defined: "F", operating: "L" }, "defined", "P")).toEqual({ defined: "P", operating: "L", rating: "P" });
  expect(ratedAs({ ...row!, defined: "F", operating: null }, "defined", "P").rating).toBeNull();
});

test("of two ratings of a criterion the later stands, whichever is refused; acts go one after the other", async () => {
  const under = new UnderWay();
  const [row] = view.criteria;
  const asked: string[] = [];
  const first = under.rate([row!], "both", "N", async () => { asked.push("N"); return false; });
  const second = under.rate([row!], "both", "F", async () => { asked.push("F"); return true; });
  expect(under.over([row!])[0]!.rating).toBe("F");
  expect(await first).toBe(false);
  expect(under.over([row!])[0]!.rating).toBe("F");
  expect(await second).toBe(true);
  expect(asked).toEqual(["N", "F"]);
  expect(under.over([row!])[0]!.rating).toBe("F");
  under.drop(under.settled());
  expect(under.over([row!])[0]).toBe(row);
});

test("only lines in sight are drawn, each in its place", () => {
  const lines = linesOf(groupsOf(view, view.criteria, () => true, "clause", null));
  const drawn = linesIn(lines, 300, 340);
  expect(drawn.length).toBeLessThan(40);
  expect(drawn[0]!.top).toBeLessThanOrEqual(300);
  expect(lines.all.every((line, at) => at === 0 || line.top === lines.all[at - 1]!.top + lines.all[at - 1]!.high)).toBe(true);
});
