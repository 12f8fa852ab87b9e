import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { recordedViews } from "../../../backend/fixture";
import type { Command, StepRow, TaskDetail } from "../../../backend/types";
import { Asking } from "../../../project/asking.svelte";
import { partSchedule } from "../../../states/plan-parts";
import type { Act } from "../acts";
import LinksOfTask from "../LinksOfTask.svelte";
import About from "./About.svelte";
import CalendarField from "./CalendarField.svelte";
import ClausesField from "./ClausesField.svelte";
import { rowChoices } from "./choices";
import Steps from "./Steps.svelte";
import TaskFacts from "./TaskFacts.svelte";
import WorkLeft from "./WorkLeft.svelte";

vi.setConfig({ testTimeout: 30_000 });
const { task: detail } = recordedViews();
const schedule = partSchedule();
const task = { ...schedule.tasks.find((one) => one.wbs === "2.5.2")!, id: detail.id, percent: 75, duration_days: 44 };
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const asOf = "2026-11-20";

/** Takes acts and answers as it is told. */
function taker(answers = true) {
  const commands: Command[][] = [];
  const onact = (act: Act) => {
    commands.push(act.commands);
    return Promise.resolve(answers);
  };
  return { commands, onact };
}

function showSteps(more: Partial<{ readOnly: string | null; answers: boolean; steps: StepRow[] }> = {}) {
  const { commands, onact } = taker(more.answers ?? true);
  const props = { task, steps: more.steps ?? detail.steps, done: detail.steps_done, asOf, readOnly: more.readOnly ?? null, onact };
  return { commands, ...render(Steps, props), props };
}
const boxOf = (name: string) => screen.getByRole("checkbox", { name: `Done: ${name}` }) as HTMLInputElement;
const choose = async (name: string, act: RegExp) => {
  await user.click(screen.getByRole("button", { name: `Acts for ${name}` }));
  await user.click(screen.getByRole("menuitem", { name: act }));
};

test("steps say how many are done, which is late and when the others are due", () => {
  showSteps();
  expect(screen.getByText("4 of 6")).toBeTruthy();
  expect(screen.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual([true, true, true, true, false, false]);
  const [late, next] = screen.getAllByRole("listitem").slice(4);
  expect(within(late!).getByText("4 days late").className).toContain("late");
  expect(within(next!).getByText("4 Dec")).toBeTruthy();
  // What is done is no longer due.
  expect(within(screen.getAllByRole("listitem")[0]!).queryByRole("button", { name: /Due/ })).toBeNull();
});

test("a step is ticked, taken back, renamed and dated where it stands", async () => {
  const { commands } = showSteps();
  await user.click(boxOf("Gateshead network devices loaded"));
  expect(boxOf("Gateshead network devices loaded").checked).toBe(true);
  await user.click(boxOf("Leeds estate loaded"));
  await user.click(screen.getByRole("button", { name: "Edit Step Service to item map, desk" }));
  await user.keyboard("{Control>}a{/Control}Map of the desk{Enter}");
  await user.click(screen.getByRole("button", { name: "Edit Due 4 Dec" }));
  await user.keyboard("{Control>}a{/Control}11 dec{Enter}");
  expect(commands).toEqual([
    [{ do: "step.done", id: "cfg-gateshead" }],
    [{ do: "step.reopen", id: "cfg-leeds" }],
    [{ do: "step.set", id: "cfg-desk", name: "Map of the desk" }],
    [{ do: "step.set", id: "cfg-approved", due: "2026-12-11" }],
  ]);
});

test("a tick that was refused is taken off again", async () => {
  showSteps({ answers: false });
  await user.click(boxOf("Gateshead network devices loaded"));
  await vi.waitFor(() => expect(boxOf("Gateshead network devices loaded").checked).toBe(false));
});

test("steps are moved by keys and by the menu, keep the keyboard, and stop at the ends", async () => {
  const { commands, rerender, props } = showSteps();
  boxOf("Service to item map, hosting").focus();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  const [types, leeds, hosting, ...rest] = detail.steps;
  await rerender({ ...props, steps: [types!, hosting!, leeds!, ...rest] });
  await vi.waitFor(() => expect(document.activeElement).toBe(boxOf("Service to item map, hosting")));
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await choose("Leeds estate loaded", /^Move down/);
  boxOf("Records approved by the change board").focus();
  await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(commands).toEqual([
    [{ do: "step.move", id: "cfg-hosting", after: "cfg-types" }],
    [{ do: "step.move", id: "cfg-hosting", after: null }],
    [{ do: "step.move", id: "cfg-leeds", after: "cfg-desk" }],
  ]);
});

test("Del deletes a step and no row of the plan, and the keyboard goes to the next", async () => {
  const { commands, rerender, props } = showSteps();
  const outside = vi.fn();
  window.addEventListener("keydown", outside);
  boxOf("Leeds estate loaded").focus();
  await user.keyboard("{Delete}");
  await rerender({ ...props, steps: detail.steps.filter((step) => step.id !== "cfg-leeds") });
  await vi.waitFor(() => expect(document.activeElement).toBe(boxOf("Service to item map, hosting")));
  window.removeEventListener("keydown", outside);
  expect(outside).not.toHaveBeenCalled();
  expect(commands).toEqual([[{ do: "step.delete", id: "cfg-leeds" }]]);
});

test("steps are written one after the other, each with a date or none", async () => {
  const { commands } = showSteps();
  await user.click(screen.getByRole("button", { name: "Add step" }));
  await user.keyboard("Tell the desk{Tab}1 dec{Enter}Close the list{Enter}{Enter}");
  expect(screen.getByRole("alert").textContent).toBe("A step needs a name.");
  expect(commands).toEqual([
    [{ do: "step.add", task: detail.id, name: "Tell the desk", due: "2026-12-01" }],
    [{ do: "step.add", task: detail.id, name: "Close the list" }],
  ]);
});

test("in a file that is read only no step can be changed, and each control says why", async () => {
  const why = "Ruth Ellison has this file open.";
  const { commands } = showSteps({ readOnly: why });
  expect(boxOf("Leeds estate loaded").disabled).toBe(true);
  await user.click(screen.getByRole("button", { name: "Add step" }));
  await user.click(screen.getByRole("button", { name: "Acts for Leeds estate loaded" }));
  expect(screen.getAllByRole("menuitem").map((one) => one.title)).toEqual(Array.from({ length: 5 }, () => why));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(commands).toEqual([]);
});

test("what is left is told three ways; whole lengths are judged, and what is left most likely is set", async () => {
  const { commands, onact } = taker();
  render(WorkLeft, { task, detail, lockedBecause: null, onact });
  const table = within(screen.getByRole("table", { name: "Working days left" }));
  expect(within(table.getByRole("row", { name: /^Left/ })).getAllByRole("cell").map((cell) => cell.textContent?.match(/\d+/)?.[0])).toEqual(["9", "13", "15"]);
  const edit = async (name: RegExp, text: string) => {
    await user.click(table.getByRole("button", { name }));
    await user.keyboard(`{Control>}a{/Control}${text}{Enter}`);
  };
  await edit(/^Edit Whole length if it goes well/, "30");
  await edit(/^Edit Whole length if it goes badly/, "{Backspace}");
  await edit(/^Edit Whole length most likely/, "50");
  await edit(/^Edit Working days left, most likely/, "12");
  await edit(/^Edit Working days left, most likely/, "{Backspace}");
  await edit(/^Edit Whole length if it goes well/, "0{Escape}");
  const id = detail.id;
  expect(commands).toEqual([
    [{ do: "task.set_estimates", id, well: 30, badly: 60 }],
    [{ do: "task.set_estimates", id, well: 36, badly: null }],
    [{ do: "task.set_duration", id, days: 50 }],
    [{ do: "task.set_remaining", id, days: 12 }],
    [{ do: "task.set_remaining", id, days: null }],
  ]);
});

test("a length that nobody judged asks to be, and a milestone has nothing left", async () => {
  const { onact } = taker();
  const { rerender } = render(WorkLeft, { task, detail: { left: { well: null, likely: 13, badly: null }, well_days: null, badly_days: null }, lockedBecause: null, onact });
  expect(screen.getAllByText("not judged")).toHaveLength(2);
  expect(screen.getAllByText("judge it")).toHaveLength(2);
  await rerender({ task: { ...task, milestone: true } });
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getByRole("button", { name: /^Edit Progress/ })).toBeTruthy();
});

test("of a task that is done it says when it was, and what was planned, and nothing is left", async () => {
  const done = { ...task, percent: 100, actual_start: "2026-03-02", actual_finish: "2026-03-04", duration_days: 4 };
  const { commands, onact } = taker();
  const { rerender } = render(WorkLeft, { task: done, detail, lockedBecause: null, onact });
  expect(screen.getByRole("heading", { name: "What it took" }).nextElementSibling?.textContent).toBe("2 Mar 2026 to 4 Mar 2026planned as 4 working days");
  expect(screen.queryByText(/left/)).toBeNull();
  await rerender({ task: { ...done, actual_start: null, actual_finish: "2026-03-04", milestone: true } });
  expect(screen.getByText("done 4 Mar 2026")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Edit Progress/ }));
  await user.keyboard("{Control>}a{/Control}80{Enter}");
  expect(commands).toEqual([[{ do: "task.set_progress", id: task.id, percent: 80 }]]);
});

test("what a task is about leads to where it is, where there is such a page", async () => {
  const went: string[] = [];
  const way = (kind: string, id: string) => (kind === "clause" || kind === "document" || kind === "process" ? undefined : () => void went.push(`${kind} ${id}`));
  render(About, { task, detail, moment: "1", readOnly: null, onact: taker().onact, way });
  expect(screen.getByText("0 of 7 criteria rated")).toBeTruthy();
  expect(screen.getByText("DOC-27").closest("button")).toBeNull();
  for (const name of [/^R-12/, /^I-09/, /^D-12/]) await user.click(screen.getByRole("button", { name }));
  expect(went).toEqual(["risk r-12", "issue i-09", "decision d-12"]);
});

test("clauses are typed by their numbers; what is none is named", async () => {
  const { commands, onact } = taker();
  render(ClausesField, { task: { id: "a", name: "A", clauses: ["8.2.6"] }, readOnly: null, onact });
  await user.click(screen.getByRole("button", { name: /^Edit Clauses/ }));
  await user.keyboard(", 8.10 8.6.1; 8.x{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("“8.x” is no clause number");
  await user.keyboard("{Backspace}2.6.{Enter}");
  expect(commands).toEqual([[{ do: "task.set_clauses", id: "a", clauses: ["8.2.6", "8.6.1", "8.10"] }]]);
});

test("a calendar is chosen of those there are, by the mouse or by typing, or given back", async () => {
  const { commands, onact } = taker();
  const { rerender } = render(CalendarField, { task: { id: "a", name: "A", calendar: null }, calendars: ["Nights", "Part time"], lockedBecause: null, onact });
  const edit = async (text: string) => {
    await user.click(screen.getByRole("button", { name: /^Edit Calendar/ }));
    if (text) await user.keyboard(text);
  };
  await edit("part{Enter}");
  await edit("");
  expect(screen.getAllByRole("option").map((one) => one.textContent?.trim())).toEqual(["Of its owner, else of the project", "Nights", "Part time"]);
  await user.click(screen.getByRole("option", { name: "Nights" }));
  await edit("{Enter}");
  await edit("Weekends{Enter}{Escape}");
  await rerender({ task: { id: "a", name: "A", calendar: "Nights" } });
  await edit("of its{Enter}");
  expect(commands).toEqual([
    [{ do: "task.set_calendar", id: "a", calendar: "Part time" }],
    [{ do: "task.set_calendar", id: "a", calendar: "Nights" }],
    [{ do: "task.set_calendar", id: "a", calendar: null }],
  ]);
});

test("links are made by typing a number, made to wait, turned and removed", async () => {
  const { commands, onact } = taker();
  const one = schedule.tasks.find((row) => row.wbs === "2.5.2")!;
  const to = schedule.tasks.find((row) => row.wbs === "2.6.1")!;
  render(LinksOfTask, { task: one, tasks: schedule.tasks, links: schedule.links, readOnly: null, onact, onopen: () => {} });
  await user.click(screen.getByRole("button", { name: /Add what it drives/ }));
  await user.keyboard("2.6.1{Enter}");
  const link = schedule.links.find((each) => each.id === "o1")!;
  const acts = async (act: RegExp, role: "menuitem" | "menuitemcheckbox" = "menuitem") => {
    await user.click(screen.getByRole("button", { name: /^Acts for the link with Stabilise/ }));
    await user.click(screen.getByRole(role, { name: act }));
  };
  await acts(/^Wait/);
  await user.keyboard("{Control>}a{/Control}a week{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("Write whole days");
  await user.keyboard("{Control>}a{/Control}-3{Enter}");
  await acts(/^Finish with finish/, "menuitemcheckbox");
  await acts(/^Count calendar days/, "menuitemcheckbox");
  await acts(/^Remove link/);
  expect(commands).toEqual([
    [{ do: "link.add", from: one.id, to: to.id }],
    [{ do: "link.set_lag", id: link.id, lag_days: -3, elapsed: false }],
    [{ do: "link.delete", id: link.id }, { do: "link.add", from: link.from, to: link.to, type: "FF", lag_days: 5, elapsed: false }],
    [{ do: "link.set_lag", id: link.id, lag_days: 5, elapsed: true }],
    [{ do: "link.delete", id: link.id }],
  ]);
});

test("of ten thousand rows a few are offered, those whose number begins as typed first", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ ...task, id: `t${at}`, wbs: `${Math.floor(at / 100)}.${at % 100}`, name: `Task ${at}`, code: null }));
  expect(rowChoices(many, "", []).length).toBe(40);
  expect(rowChoices(many, "12.3", ["t1203"])[0]?.label).toBe("12.30 Task 1230");
  expect(rowChoices(many, "task 77", [])[0]?.label).toBe("0.77 Task 77");
});

test("a row that is walked past is not told of the next; a fault is said and asked about again", async () => {
  const waiting: { row: string; give: (told: TaskDetail) => void; fail: () => void }[] = [];
  const asking = new Asking<TaskDetail>((row) => new Promise((give, fail) => waiting.push({ row, give, fail: () => fail(new Error("The file is gone.")) })));
  const props = { task, asking, moment: "1", asOf, readOnly: null, onact: taker().onact, way: () => undefined };
  const { rerender } = render(TaskFacts, props);
  expect(screen.getByRole("heading", { name: "Progress" })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Steps" })).toBeNull();
  waiting[0]!.give(detail);
  expect(await screen.findByText("4 of 6")).toBeTruthy();
  const next = { ...task, id: "next" };
  await rerender({ ...props, task: next });
  expect(screen.queryByText("4 of 6")).toBeNull();
  waiting[1]!.fail();
  expect((await screen.findByRole("alert")).textContent).toContain("The file is gone. Your project is saved as it was.");
  await user.click(screen.getByRole("button", { name: "Ask again" }));
  waiting[2]!.give({ ...detail, id: "next" });
  expect(await screen.findByText("4 of 6")).toBeTruthy();
});
