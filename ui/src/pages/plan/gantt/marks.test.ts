import { expect, test } from "vitest";
import type { GateStatus, LinkView, TaskView } from "../../../backend/types";
import { recordedViews } from "../../../backend/fixture";
import { dayNumber } from "../../../shared/dates";
import type { DrawnRows } from "../../../shared/table";
import { linkPaths, linksByRow, routeOf } from "./links";
import { marksOf, type Drawing } from "./marks";
import { xOf, type Scale } from "./scale";
import { stretchesOff, workDays, worked, workedBetween, workedOn, workedSteps } from "./work-days";

const model = recordedViews().schedule.tasks.find((task) => task.wbs === "0.1.1") as TaskView;
const scale: Scale = { left: dayNumber("2026-11-02"), perDay: 10, width: 600 };

/** Work from 9 to 13 November, with nothing done and no baseline, unless said otherwise. */
function row(id: string, change: Partial<TaskView> = {}): TaskView {
  return { ...model, id, wbs: id, name: `Row ${id}`, start: "2026-11-09", finish: "2026-11-13", percent: 0, slip_days: null, baseline_start: null, baseline_finish: null, deadline: null, critical: false, ...change };
}

function layOf(rows: TaskView[], all = rows): DrawnRows<TaskView> {
  return {
    rows, first: all.indexOf(rows[0] as TaskView), rowHeight: 24, rem: 16, before: 0, after: 0, top: (index) => (index - all.indexOf(rows[0] as TaskView)) * 24,
    place: (id) => { const at = all.findIndex((one) => one.id === id); return at < 0 ? undefined : at; }, current: null, chosen: new Set(), choose: () => {},
  };
}

function draw(rows: TaskView[], change: Partial<Drawing> = {}) {
  return marksOf(layOf(rows), { scale, late: new Set(), gates: new Map(), critical: new Set(), baseline: true, ...change });
}

test("a bar reaches from the first day to the end of the last, and its fill is its share", () => {
  const marks = draw([row("a", { percent: 40 })]);
  expect(marks.bars).toMatchObject([{ x: 70, y: 5, width: 50, height: 10 }]);
  expect(marks.done).toBe("M70 5h20v10h-20z");
});

test("a critical row is told by its frame and hatch, not by colour alone", () => {
  const marks = draw([row("a", { percent: 40 })], { critical: new Set(["a"]) });
  expect(marks.bars[0]?.critical).toBe(true);
  expect([marks.criticalDone, marks.hatched, marks.done]).toEqual(["M70 5h20v10h-20z", "M90 5h30v10h-30z", ""]);
});

test("the baseline lies below, for moments as well, and goes with its switch", () => {
  const rows = [row("a", { baseline_start: "2026-11-02", baseline_finish: "2026-11-06" }), row("b", { milestone: true, baseline_finish: "2026-11-04" })];
  expect(draw(rows).baseline).toBe("M0 17.5h50v3.5h-50zM25 38l4 4 -4 4 -4 -4z");
  expect(draw(rows, { baseline: false }).baseline).toBe("");
});

test("a slip is named from ten days on, in the tone that the thresholds of the project give it", () => {
  const labels = draw([row("a", { slip_days: 9, slip_rag: "amber" }), row("b", { slip_days: 10, slip_rag: "amber" }), row("c", { slip_days: -12, slip_rag: "green" }), row("d", { slip_days: 30, slip_rag: "red" })]).labels;
  expect(labels.map(({ id, slip, tone }) => [id, slip, tone])).toEqual([["b", "+10", "amber"], ["c", "−12", "plain"], ["d", "+30", "red"]]);
});

test("what is done has a tick, and its words stand after it", () => {
  const marks = draw([row("a", { percent: 100, slip_days: 12 })]);
  expect(marks.ticks).not.toBe("");
  expect(marks.labels[0]?.left).toBeGreaterThan(120 + 12);
});

test("a gate is drawn as it stands, with its name and the tone of its slip", () => {
  const gate = (state: GateStatus["state"], slip_rag: GateStatus["slip_rag"]): GateStatus => ({ id: "g", name: "Gate 2", number: 2, date: "2026-11-13", baseline: null, slip_days: 13, state, slip_rag });
  const one = [row("g", { kind: "gate", milestone: true, name: "Gate 2", slip_days: 13, slip_rag: "red" })];
  const drawn = (state: GateStatus["state"]) => draw(one, { gates: new Map([["g", gate(state, "red")]]) });
  expect([drawn("ahead").ahead, drawn("passed").passed, drawn("late").lateGates].every((path) => path === "M115.0 4l7 7 -7 7 -7 -7z".replace(".0", ""))).toBe(true);
  expect([drawn("ahead").ticks, drawn("passed").ticks === drawn("late").ticks]).toEqual(["", false]);
  expect(drawn("ahead").labels).toMatchObject([{ name: "Gate 2", slip: "+13", tone: "red", left: 128 }]);
  // How late it was is no longer a warning.
  expect(drawn("passed").labels).toMatchObject([{ slip: "+13", tone: "plain" }]);
});

test("words that have no room after their mark stand before it, and never beyond the edge", () => {
  const [label] = draw([row("g", { milestone: true, name: "A gate with a long name", finish: "2026-12-29" })]).labels;
  expect(label?.left).toBeUndefined();
  expect(label?.right).toBeGreaterThan(0);
  expect(label?.most).toBeLessThanOrEqual(600);
});

test("a deadline is marked, and words do not stand on it", () => {
  const marks = draw([row("a", { deadline: "2026-11-16", slip_days: 12 })]);
  expect(marks.deadlines).toContain(`M${xOf(scale, dayNumber("2026-11-17"))} `);
  expect(marks.labels[0]?.left).toBeGreaterThan(150);
  expect(draw([row("a", { deadline: "2026-11-12" })], { late: new Set(["a"]) }).missed).not.toBe("");
});

test("rows whose bar is out of sight say on which side it lies", () => {
  const marks = draw([row("a", { start: "2026-01-05", finish: "2026-01-09" }), row("b", { start: "2028-01-05", finish: "2028-01-09" }), row("c")]);
  expect([marks.before, marks.after].map((path) => path.split("M").length - 1)).toEqual([1, 1]);
  expect(marks.bars.map((bar) => bar.task.id)).toEqual(["c"]);
});

const link = (from: string, to: string, type: LinkView["type"] = "FS"): LinkView => ({ id: `${from}${to}${type}`, from, to, type, lag_days: 0, elapsed: false });

test("a link goes straight down onto a follower that begins later, and round one that does not", () => {
  const [first, later, early] = [row("a"), row("b", { start: "2026-11-16", finish: "2026-11-20" }), row("c", { start: "2026-11-02", finish: "2026-11-04" })];
  expect(routeOf(link("a", "b"), first, later, [0, 24], scale, 1)?.line).toBe("M120 10H143V29");
  expect(routeOf(link("a", "c"), first, early, [0, 24], scale, 1)?.line).toBe("M120 10H126V24H-9V34H0");
  expect(routeOf(link("a", "b", "SS"), first, later, [0, 24], scale, 1)?.line).toBe("M70 10H64V34H140");
  expect(routeOf(link("a", "b", "FF"), first, later, [0, 24], scale, 1)?.line).toBe("M120 10H199V34H190");
  expect(routeOf(link("b", "a", "SF"), later, first, [24, 0], scale, 1)?.line).toBe("M140 34H134V24H129V10H120");
});

test("links are drawn where an end is in sight and both have a row; those between critical rows apart", () => {
  const all = [row("a"), row("b", { start: "2026-11-16", finish: "2026-11-20" }), row("c", { start: "2026-11-23", finish: "2026-11-27" }), row("d", { start: "2026-11-30", finish: "2026-12-04" })];
  const byId = new Map([...all, row("hidden")].map((one) => [one.id, one]));
  const byRow = linksByRow([link("a", "b"), link("b", "c"), link("c", "d"), link("b", "hidden")]);
  const paths = linkPaths(layOf(all.slice(1, 3), all), byRow, byId, scale, new Set(["b", "c"]));
  expect(paths.lines.split("M").length - 1).toBe(2);
  expect(paths.criticalLines).toBe("M190 10H213V29");
});

test("days off are shaded in stretches, passed over when a row is moved, and not counted in its length", () => {
  const days = workDays("2026-11-20", "1111100", [{ id: "h", first: "2026-11-13", last: "2026-11-13", name: "Fair", reason: "holiday" }, { id: "a", first: "2026-11-10", last: "2026-11-10", name: "Dana", reason: "absence" }]);
  const monday = dayNumber("2026-11-09");
  expect(stretchesOff(days, monday, monday + 13)).toEqual([[monday - 1, monday - 1], [monday + 4, monday + 6], [monday + 12, monday + 13]]);
  expect([worked(days, monday + 4, 1), worked(days, monday + 5, -1), worked(null, monday + 5, 1)]).toEqual([monday + 7, monday + 3, monday + 5]);
  expect([workedBetween(days, monday, monday + 11), workedBetween(days, monday + 5, monday + 6)]).toEqual([9, 1]);
});

test("working days are counted and gone past days off, forwards and back", () => {
  const days = workDays("2026-11-20", "1111100", [{ id: "a", first: "2026-12-25", last: "2026-12-28", name: "Christmas", reason: "holiday" }]);
  const [wednesday, monday] = [dayNumber("2026-12-23"), dayNumber("2027-01-04")];
  // Thursday, then Tuesday to Friday, then Monday.
  expect([workedSteps(days, wednesday, monday), workedSteps(days, monday, wednesday), workedSteps(days, monday, monday)]).toEqual([6, -6, 0]);
  expect([workedOn(days, wednesday, 6), workedOn(days, monday, -6), workedOn(days, monday, 0)]).toEqual([monday, wednesday, monday]);
});
