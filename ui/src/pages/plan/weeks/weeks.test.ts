import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { TaskView } from "../../../backend/types";
import { addDays } from "../../../shared/dates";
import { partSchedule, status } from "../../../states/plan-parts";
import ByWeek from "./ByWeek.svelte";
import { happens, weeksOf } from "./weeks";

vi.setConfig({ testTimeout: 30_000 });
const { tasks, longest_path } = partSchedule();
const some = tasks.find((task) => task.wbs === "2.2.2") as TaskView;
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const asOf = "2026-11-20";
const made = (id: string, start: string, finish: string, more: Partial<TaskView> = {}): TaskView => ({ ...some, id, name: `Task ${id}`, wbs: id, start, finish, actual_start: null, actual_finish: null, percent: 0, deadline: null, milestone: false, ...more });

test("a row stands in each week it begins, runs or ends in, from the week of the status date on", () => {
  const weeks = weeksOf([made("a", "2026-11-10", "2026-12-01"), made("b", "2026-11-01", "2026-11-13"), made("c", "2026-11-16", "2026-11-18", { actual_finish: "2026-11-18" })], [], asOf);
  expect(weeks.map((week) => [week.monday, week.tasks.map((task) => task.id)])).toEqual([["2026-11-16", ["a"]], ["2026-11-23", ["a"]], ["2026-11-30", ["a"]]]);
});

test("weeks in which nothing happens are there, and what is late stands before all", () => {
  const late = made("l", "2026-11-02", "2026-11-24", { actual_start: "2026-11-02" });
  const weeks = weeksOf([late, made("far", "2026-12-08", "2026-12-09")], [{ ...status.late[0]!, id: "l" }], asOf);
  expect(weeks.map((week) => [week.monday, week.tasks.length])).toEqual([["late", 1], ["2026-11-16", 1], ["2026-11-23", 1], ["2026-11-30", 0], ["2026-12-07", 1]]);
});

test("what happens to a row in a week is said with its days", () => {
  const monday = "2026-11-23";
  const say = (start: string, finish: string, more: Partial<TaskView> = {}) => happens(made("a", start, finish, more), monday, undefined);
  expect(say("2026-11-24", "2026-12-04")).toBe("begins Tue 24 Nov");
  expect(say("2026-11-16", "2026-11-27")).toBe("ends Fri 27 Nov");
  expect(say("2026-11-24", "2026-11-27")).toBe("Tue 24 Nov to Fri 27 Nov");
  expect(say("2026-11-24", "2026-11-24")).toBe("on Tue 24 Nov");
  expect(say("2026-11-10", "2026-12-18", { deadline: "2026-11-26" })).toBe("runs, due Thu 26 Nov");
  // What has begun already does not begin again where its forecast says so.
  expect(say("2026-11-23", "2026-12-18", { actual_start: "2026-11-23" })).toBe("runs");
  expect(happens(made("a", asOf, asOf), "late", status.late[0])).toBe("due Mon 2 Nov, 14 days late");
});

function show(more: Record<string, unknown> = {}) {
  const chosen: string[] = [];
  return { chosen, ...render(ByWeek, { tasks, late: status.late, longestPath: longest_path, asOf, current: null as string | null, onchoose: (id: string) => void chosen.push(id), ...more }) };
}
const tree = () => screen.getByRole("tree", { name: "By week" });
const marked = () => document.getElementById(tree().getAttribute("aria-activedescendant") ?? "")?.textContent?.trim();

test("the list is walked with J and K, Enter shows a row and folds a week, Left goes to the week", async () => {
  const { chosen } = show();
  tree().focus();
  await user.keyboard("{Home}");
  expect(marked()).toMatch(/^Late\s+8 rows$/);
  await user.keyboard("jjk{Enter}");
  expect(chosen).toEqual([status.late[0]!.id]);
  expect(marked()).toContain("due Mon 2 Nov, 14 days late");
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(screen.getAllByRole("treeitem", { expanded: false })[0]!.textContent).toContain("Late");
  await user.keyboard("j");
  expect(marked()).toMatch(/^Week of 16 Nov/);
  await user.keyboard("{ArrowUp}{Enter}j");
  expect(marked()).toContain(status.late[0]!.name);
});

test("a row that is chosen elsewhere is gone to where it first stands; twelve weeks are open", async () => {
  const { rerender } = show();
  await rerender({ current: some.id });
  expect(marked()).toContain(some.name);
  const weeks = Array.from({ length: 20 }, (_, at) => made(`w${at}`, addDays("2026-11-16", at * 7), addDays("2026-11-18", at * 7)));
  await rerender({ tasks: weeks, late: [], current: null });
  expect(screen.getAllByRole("treeitem", { expanded: true })).toHaveLength(12);
  expect(screen.getAllByRole("treeitem", { expanded: false })[0]!.textContent).toContain("Week of 8 Feb 2027");
});

test("ten thousand rows take under 2,500 elements", async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => made(`t${at}`, addDays("2026-11-16", at % 80), addDays("2026-11-26", at % 80)));
  const { container } = show({ tasks: many, late: [] });
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
  tree().focus();
  await user.keyboard("{End}");
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
});
