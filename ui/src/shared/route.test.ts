import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { extent, fitted, placeLabels, scale, textWidth, type Route } from "./route";
import RouteLine from "./RouteLine.svelte";
import RouteMap from "./RouteMap.svelte";

function route(gates: number[], today = 50): Route {
  return {
    phases: [{ name: "Preparation", first: 0, last: 39, donePercent: 100 }, { name: "Phase 1", first: 40, last: 99, donePercent: 20, baseline: [35, 90] }],
    gates: gates.map((day, number) => ({ number, day, state: day < today ? "passed" : "ahead", label: { head: `Gate ${number}`, rest: "15 Jan", note: "13 days after baseline" } })),
    today: { day: today, label: { head: "20 Nov", note: "Status date" } },
    target: { day: 100, label: { head: "Audit", rest: "12 Apr" } },
    summary: "Route: gate 0 passed.",
  };
}

/** The labels of marks at positions, as `position:lane side`. */
function check(positions: number[], centred: number, width: number, expected: string[]) {
  const label = { head: "Gate 1 passed 30 Apr" };
  const placed = placeLabels([...positions.map((x) => ({ x, label, centred: false })), { x: centred, label: { head: "20 Nov" }, centred: true }], width);
  expect(placed.sort((a, b) => a.x - b.x).map((one) => `${one.x}:${one.lane} ${one.anchor}`)).toEqual(expected);
  return placed;
}

test("labels with room stand beside their marks in one lane", () => {
  check([100, 700], 400, 1000, ["100:0 start", "400:0 middle", "700:0 start"]);
});

test("a label whose neighbour is near turns to its other side", () => {
  check([500, 560], 100, 1000, ["100:0 middle", "500:0 end", "560:0 start"]);
});

test("a label with no room on either side goes a lane down", () => {
  check([480, 540, 560], 900, 1000, ["480:0 end", "540:0 start", "560:1 start", "900:0 middle"]);
});

test("no two labels overlap, however near the marks are", () => {
  const wide = textWidth("Gate 1 passed 30 Apr", 12) + 6;
  for (const gap of [0, 5, 20, 60, 120]) {
    const positions = [0, 1, 2, 3].map((at) => 300 + at * gap);
    const label = { head: "Gate 1 passed 30 Apr" };
    const placed = placeLabels(positions.map((x) => ({ x, label, centred: false })), 800);
    const spans = placed.map(({ x, anchor, lane }) => ({ lane, from: anchor === "start" ? x : x - wide }));
    spans.forEach((a, i) => spans.slice(i + 1).forEach((b) => expect(a.lane !== b.lane || Math.abs(a.from - b.from) >= wide, `gap ${gap}`).toBe(true)));
  }
});

test("the line reaches from the first day to the last of all that is on it", () => {
  const one = route([39, 120], 50);
  const at = scale(one, 0, 240);
  expect([at(0), at(60), at(120)]).toEqual([0, 120, 240]);
  expect(extent(one)).toEqual([0, 120]);
});

test("a route of a single day is drawn and not divided by nothing", () => {
  const one: Route = { phases: [], gates: [], today: { day: 7, label: { head: "20 Nov" } }, summary: "One day." };
  expect(scale(one, 0, 100)(7)).toBe(0);
});

test("a name is cut between words, and left out where no word fits", () => {
  const name = "Certification and improvement";
  expect([1000, 150, 120, 40].map((room) => fitted(name, room))).toEqual([name, "Certification and…", "Certification…", ""]);
});

test("each size is one image with the one sentence", () => {
  render(RouteLine, { route: route([39]), size: "bar" });
  render(RouteLine, { route: route([39]), size: "list" });
  render(RouteMap, { route: route([39, 99]) });
  expect(screen.getAllByRole("img", { name: "Route: gate 0 passed." })).toHaveLength(3);
});
