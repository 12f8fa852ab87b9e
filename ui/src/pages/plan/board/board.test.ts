import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { Command, TaskView } from "../../../backend/types";
import { partSchedule, status } from "../../../states/plan-parts";
import type { Act } from "../acts";
import Board from "./Board.svelte";
import { boardOf, bring, nextState } from "./states";

vi.setConfig({ testTimeout: 30_000 });
const { tasks, longest_path } = partSchedule();
const named = (wbs: string) => tasks.find((task) => task.wbs === wbs) as TaskView;
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const asOf = status.as_of;

function show(more: Record<string, unknown> = {}) {
  const commands: Command[][] = [];
  const chosen: string[] = [];
  const props = {
    tasks, late: status.late, longestPath: longest_path, asOf, readOnly: null as string | null, current: null as string | null,
    onchoose: (id: string) => void chosen.push(id),
    onact: (act: Act) => {
      commands.push(act.commands);
      return Promise.resolve(true);
    },
    ...more,
  };
  return { commands, chosen, ...render(Board, props) };
}
const list = (name: RegExp) => screen.getByRole("listbox", { name });
const marked = () => document.getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "";

test("each row that is work or a moment lies in one column, late ones in theirs, the newest done first", () => {
  const [ahead, begun, late, done] = boardOf(tasks, status.late);
  const count = [ahead!, begun!, late!].reduce((sum, column) => sum + column.tasks.length, 0) + done!.tasks.length + done!.older;
  expect(count).toBe(tasks.filter((task) => !task.summary).length);
  expect(late!.tasks.map((task) => task.id)).toEqual(status.late.map((one) => one.id));
  expect(done!.tasks.length).toBe(30);
  const ends = done!.tasks.map((task) => task.actual_finish ?? "");
  expect([...ends].sort().reverse()).toEqual(ends);
  expect([...begun!.tasks.map((task) => task.finish)].sort()).toEqual(begun!.tasks.map((task) => task.finish));
});

test("what brings a row into a state follows from what is known of it; nothing leads to late", () => {
  const task = { ...named("2.5.2"), actual_start: null, actual_finish: null, percent: 0, milestone: false };
  expect(bring(task, "begun", asOf)?.commands).toEqual([{ do: "task.set_actual", id: task.id, start: asOf, finish: null }]);
  expect(bring(task, "done", asOf)?.commands).toEqual([{ do: "task.set_progress", id: task.id, percent: 100 }]);
  expect([bring(task, "ahead", asOf), bring(task, "late", asOf)]).toEqual([null, null]);
  const done = { ...task, actual_start: "2026-09-01", actual_finish: "2026-10-01", percent: 100 };
  expect(bring(done, "begun", asOf)?.commands).toEqual([{ do: "task.set_actual", id: task.id, start: "2026-09-01", finish: null }]);
  expect(bring(done, "ahead", asOf)?.commands).toEqual([{ do: "task.set_progress", id: task.id, percent: 0 }]);
  expect([nextState(task, 1), nextState(task, -1), nextState({ ...task, milestone: true }, 1), nextState(done, 1)]).toEqual(["begun", null, "done", null]);
});

test("arrows go from card to card and from column to column, Enter shows all of a row", async () => {
  const { chosen } = show();
  list(/^Not begun/).focus();
  await user.keyboard("{ArrowDown}{ArrowUp}");
  const first = boardOf(tasks, status.late)[0]!.tasks[0]!;
  expect(marked()).toContain(first.name);
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toBe(list(/^Late/));
  await user.keyboard("{Home}j{Enter}");
  expect(marked()).toContain(status.late[1]!.name);
  expect(marked()).toContain(`${status.late[1]!.days} days late`);
  expect(chosen).toEqual([status.late[1]!.id]);
});

test("Shift with an arrow brings a card on and back; a late one that has begun is done next", async () => {
  const { commands } = show({ current: status.late[1]!.id });
  list(/^Late/).focus();
  await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
  await user.keyboard("{Home}{Shift>}{ArrowRight}{ArrowLeft}{/Shift}");
  expect(commands).toEqual([
    [{ do: "task.set_actual", id: status.late[1]!.id, start: asOf, finish: null }],
    [{ do: "task.set_progress", id: status.late[0]!.id, percent: 100 }],
    [{ do: "task.set_progress", id: status.late[0]!.id, percent: 0 }],
  ]);
});

/** Drags a card to a column: the document is asked what lies under the pointer, which has no layout here. */
async function drag(name: string, to: string, key?: string) {
  const card = screen.getByText(name, { selector: ".name" });
  document.elementFromPoint = () => document.querySelector(`[data-state="${to}"]`);
  await fireEvent.pointerDown(card, { button: 0, clientX: 10, clientY: 10 });
  await fireEvent.pointerMove(window, { clientX: 60, clientY: 10 });
  if (key) await fireEvent.keyDown(window, { key });
  await fireEvent.pointerUp(window, { clientX: 60, clientY: 10 });
}

test("dragging does the same; onto late it says why nothing happens, and Escape lets go", async () => {
  const { commands } = show();
  const late = status.late[0]!;
  await drag(late.name, "done");
  await drag(late.name, "ahead", "Escape");
  await drag(status.late[2]!.name, "late");
  expect((await screen.findByRole("alert")).textContent).toContain("Late follows from dates");
  expect(commands).toEqual([[{ do: "task.set_progress", id: late.id, percent: 100 }]]);
});

test("in a file that is read only no card is brought anywhere, and it is said why", async () => {
  const { commands } = show({ readOnly: "Ruth has this file open.", current: status.late[0]!.id });
  list(/^Late/).focus();
  await user.keyboard("{Shift>}{ArrowRight}{/Shift}");
  expect(screen.getByRole("alert").textContent).toBe("Ruth has this file open.");
  await drag(status.late[0]!.name, "done");
  expect(commands).toEqual([]);
});

test("ten thousand rows take under 2,500 elements; an empty column says so", async () => {
  const many = Array.from({ length: 10_000 }, (_, at): TaskView => ({ ...named("2.5.2"), id: `t${at}`, name: `Task ${at}`, actual_start: at % 3 === 0 ? asOf : null, actual_finish: at % 3 === 1 ? asOf : null, percent: 0 }));
  const { container } = show({ tasks: many, late: [], current: null });
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
  expect(screen.getByText("Nothing is late.")).toBeTruthy();
  expect(screen.getByText("And 3,303 older rows that are done.")).toBeTruthy();
  list(/^Not begun/).focus();
  await user.keyboard("{End}");
  expect(marked()).toContain("Task 9998");
  expect(within(list(/^Not begun/)).getAllByRole("option").length).toBeLessThan(60);
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
});
