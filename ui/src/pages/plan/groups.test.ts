// Rows in groups: each work or moment in one, in the order people look for, under heads that fold and cannot be changed.
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { TaskView } from "../../backend/types";
import { groupsOf, type Grouping } from "./groups";
import { outlineOf } from "./rows";
import { PlanView } from "./view.svelte";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  Object.defineProperty(window, "innerWidth", { value: 1440, configurable: true, writable: true });
});

const recorded = recordedViews();
const model = recorded.schedule.tasks.find((task) => task.wbs === "0.1.1") as TaskView;
const row = (wbs: string, change: Partial<TaskView> = {}): TaskView =>
  ({ ...model, id: wbs, wbs, name: `Row ${wbs}`, kind: "task", summary: false, owner: "Dana", percent: 0, actual_start: null, actual_finish: null, processes: [], start: "2026-11-02", finish: "2026-11-06", ...change });
const processes = [{ id: "change", title: "Change" }, { id: "release", title: "Release" }];

/** The groups of a few rows, each with its rows; `late` names rows that are late. */
function check(tasks: TaskView[], by: Grouping, groups: [string, string[]][], late: string[] = []) {
  const found = groupsOf(tasks, by, { tasks, outline: outlineOf(tasks), late: new Set(late), processes });
  expect(found.map(({ head, rows }) => [head.name, rows.map((task) => task.wbs)])).toEqual(groups);
  return found.map(({ head }) => head);
}

test("owners stand by name with nobody last, their rows by start, and no summary is among them", () => {
  const tasks = [row("1", { summary: true, owner: "Zoe" }), row("1.1", { owner: "tom" }), row("1.2", { owner: null }), row("1.3", { owner: "Dana", start: "2026-11-03" }), row("1.4")];
  check(tasks, "owner", [["Dana", ["1.4", "1.3"]], ["tom", ["1.1"]], ["Nobody yet", ["1.2"]]]);
});

test("a head reaches from the first start to the last finish, and has nothing of a row's own", () => {
  const [head] = check([row("1", { start: "2026-11-04", finish: "2026-12-01", slip_days: 12, percent: 50 }), row("2", { finish: "2026-11-05" })], "owner", [["Dana", ["2", "1"]]]);
  expect(head).toMatchObject({ start: "2026-11-02", finish: "2026-12-01", inGroup: 2, summary: true, wbs: "", slip_days: null, percent: 0, owner: null });
});

test("a row that serves several processes lies with the one it names first", () => {
  check([row("1", { processes: ["release", "change"] }), row("2", { processes: ["change"] }), row("3")], "process", [["Change", ["2"]], ["Release", ["1"]], ["No process", ["3"]]]);
});

test("phases stand as in the plan, whatever their names, and what lies in none comes last", () => {
  const phase = (wbs: string, name: string) => row(wbs, { kind: "phase", summary: true, name });
  check([phase("1", "Second name"), row("1.1"), row("1.1.1"), phase("2", "First name"), row("2.1"), row("3")], "phase", [["Second name", ["1.1", "1.1.1"]], ["First name", ["2.1"]], ["In no phase", ["3"]]]);
});

test("states stand as they ask for work: late, under way, not begun, done", () => {
  check([row("1", { percent: 100 }), row("2"), row("3", { percent: 20 }), row("4")], "state", [["Late", ["4"]], ["Under way", ["3"]], ["Not begun", ["2"]], ["Done", ["1"]]], ["4"]);
});

test("months of the finish stand in their order, over the turn of a year", () => {
  check([row("1", { finish: "2027-01-08" }), row("2", { finish: "2026-09-30" }), row("3", { finish: "2027-01-01" })], "month", [["September 2026", ["2"]], ["January 2027", ["3", "1"]]]);
});

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

async function open() {
  const backend = new FixtureBackend();
  render(App, { backend, page: "plan" });
  await user.click(await screen.findByRole("button", { name: "Group" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Owner" }));
  const grid = screen.getByRole("treegrid", { name: "Plan" });
  grid.focus();
  return { backend, grid };
}

const lines = () => [...document.querySelectorAll<HTMLElement>('[role="row"]:not(.head)')];
const workOf = (owner: string) => recorded.schedule.tasks.filter((task) => !task.summary && task.owner === owner);
const first = [...new Set(recorded.schedule.tasks.filter((task) => !task.summary).flatMap((task) => task.owner ?? []))].sort((a, b) => a.localeCompare(b, "en-GB"))[0] as string;

test("rows are grouped by owner, a head says how many, and Left and Right fold it as the mouse does", async () => {
  await open();
  const [head, next] = lines() as [HTMLElement, HTMLElement];
  expect(head.getAttribute("aria-label")).toContain(`${workOf(first).length} rows`);
  expect([head, next].map((line) => line.getAttribute("aria-level"))).toEqual(["1", "2"]);
  await type("j{ArrowLeft}");
  expect([lines()[0]?.getAttribute("aria-expanded"), lines()[1]?.getAttribute("aria-level")]).toEqual(["false", "1"]);
  await type("{ArrowRight}");
  expect(lines()[1]?.getAttribute("aria-level")).toBe("2");
  await user.click(within(lines()[0] as HTMLElement).getByRole("button", { name: "Fold the rows under it" }));
  expect(lines()[1]?.getAttribute("aria-level")).toBe("1");
  // As wide as its rows reach, in brackets beside them.
  expect(screen.getByRole("img", { name: /^Gantt chart of/ }).querySelector(".summary")?.getAttribute("d")).not.toBe("");
});

test("X on a head selects its rows, and again lets them go; a selection that is drawn past it leaves it out", async () => {
  await open();
  await type("jx");
  expect(screen.getByText(`${workOf(first).length} rows selected`)).toBeTruthy();
  await type("x");
  expect(screen.queryByText(/rows selected/)).toBeNull();
  await type("{Shift>}jj{/Shift}");
  expect(screen.getByText("2 rows selected")).toBeTruthy();
});

test("a head is not edited, and rows in groups are not put in order: both say why", async () => {
  const { backend } = await open();
  await type("j{F2}");
  expect(screen.getByRole("alert").textContent).toContain("head of a group");
  await type("{Escape}{Shift>}{ArrowRight}{/Shift}");
  expect(screen.getByRole("alert").textContent).toBe("Choose a row first.");
  await type("{ArrowDown}{Alt>}{ArrowDown}{/Alt}");
  expect(screen.getByText(/The rows are in groups/)).toBeTruthy();
  expect(backend.asked).toEqual([]);
});

test("a click on a heading puts the rows in order within their groups", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: "Finish" }));
  await user.click(screen.getByRole("button", { name: "Finish" }));
  const last = workOf(first).map((task) => task.finish).sort().at(-1);
  expect(lines()[0]?.getAttribute("aria-level")).toBe("1");
  expect(workOf(first).filter((task) => task.finish === last).map((task) => task.wbs)).toContain(lines()[1]?.querySelector(".number-of-thing")?.textContent);
});

test("a summary that is gone to from elsewhere ends the grouping; a row in a folded group opens it", async () => {
  await open();
  await type("j{ArrowLeft}");
  const [work] = workOf(first) as [TaskView];
  await type(`{Control>}k{/Control}#${work.wbs}{Enter}`);
  const current = () => document.getElementById(screen.getByRole("treegrid").getAttribute("aria-activedescendant") ?? "")?.parentElement?.textContent;
  await vi.waitFor(() => expect(current()).toContain(work.name));
  expect(screen.getByText("Group: Owner")).toBeTruthy();
  await type("{Control>}k{/Control}#2.1{Enter}");
  await vi.waitFor(() => expect(screen.queryByText("Group: Owner")).toBeNull());
  await vi.waitFor(() => expect(current()).toContain(recorded.schedule.tasks.find((task) => task.wbs === "2.1")?.name));
});

test("the grouping is part of a view that is kept", () => {
  const view = new PlanView();
  view.group = "month";
  const look = view.look();
  view.take(view.usual);
  expect(view.group).toBeNull();
  view.take(look);
  expect(view.group).toBe("month");
});
