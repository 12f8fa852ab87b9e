import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { TaskView } from "../../backend/types";

// Each test opens the whole window on a real plan, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  // Wide enough for the inspector to stand beside the rows.
  Object.defineProperty(window, "innerWidth", { value: 1440, configurable: true, writable: true });
});

const recorded = recordedViews();
const tasks = recorded.schedule.tasks;
const named = (wbs: string) => tasks.find((task) => task.wbs === wbs) as TaskView;
const sponsor = named("0.1.1");

async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  const shown = render(App, { backend, page: "plan" });
  await user.click(await screen.findByRole("radio", { name: "Table" }));
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  grid.focus();
  return { backend, grid, ...shown };
}

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const commands = (backend: FixtureBackend) => backend.asked.map((one) => one.given);
const names = () => [...document.querySelectorAll('[role="row"]:not(.head) [role="gridcell"]:nth-child(3) .cut')].map((name) => name.textContent);
const current = (grid: HTMLElement) => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.parentElement?.textContent;
const inspector = () => within(screen.getByRole("complementary", { name: "Task" }));

/** The recorded views with one task changed. */
function withTask(wbs: string, change: Partial<TaskView>) {
  const { schedule } = recordedViews();
  return { schedule: { ...schedule, tasks: schedule.tasks.map((task) => (task.wbs === wbs ? { ...task, ...change } : task)) } };
}

test("Left folds a summary and says how many rows it holds, Right opens it, and so does its arrow by the mouse", async () => {
  await open();
  await type("j{ArrowLeft}");
  expect(names().slice(0, 2)).toEqual(["Preparation", "Phase 1: foundations and control"]);
  const row = screen.getByText("Preparation", { selector: ".cut" }).closest('[role="row"]') as HTMLElement;
  expect([row.getAttribute("aria-expanded"), row.getAttribute("aria-level"), row.textContent]).toEqual(["false", "1", expect.stringContaining("38 rows")]);
  await type("{ArrowRight}");
  expect([names()[1], row.getAttribute("aria-expanded")]).toEqual(["Initiation", "true"]);
  await user.click(within(row).getByRole("button", { name: "Fold the rows under it" }));
  expect(names()[1]).toBe("Phase 1: foundations and control");
});

test("what is folded stays so while the window is open, and a task gone to is shown all the same", async () => {
  await open();
  await type("j{ArrowLeft}go");
  await vi.waitFor(() => expect(screen.queryByRole("treegrid")).toBeNull());
  await type("gp");
  const grid = await screen.findByRole("treegrid");
  expect(names()[1]).toBe("Phase 1: foundations and control");
  await type("{Control>}k{/Control}#0.1.1{Enter}");
  await vi.waitFor(() => expect(current(grid)).toContain(sponsor.name));
});

test("filters hold together, count what they find, and an empty result has a way back", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: "Late" }));
  expect(screen.getByText(`${recorded.status.late.length} of 259 rows`)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Owner", expanded: false }));
  const owner = recorded.schedule.tasks.find((task) => task.id === recorded.status.late[0]?.id)?.owner ?? "";
  await user.click(screen.getByRole("menuitemcheckbox", { name: owner }));
  const found = recorded.schedule.tasks.filter((task) => task.owner === owner && recorded.status.late.some((one) => one.id === task.id)).length;
  expect(screen.getByText(`${found} of 259 rows`)).toBeTruthy();
  // What is seldom wanted waits in a menu.
  await user.click(screen.getByRole("button", { name: "More filters" }));
  await user.click(screen.getByRole("menuitem", { name: "Phase" }));
  await user.click(screen.getByRole("button", { name: "Phase", expanded: false }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Preparation" }));
  expect(screen.getByRole("heading", { name: "No task found" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show all rows" }));
  expect(screen.getByText("259 rows")).toBeTruthy();
});

test("what a filter finds is shown although it was folded away, and the fold is there again without the filter", async () => {
  await open();
  await type("j{ArrowLeft}/confirm sponsor");
  expect(names()).toEqual(["Preparation", "Initiation", sponsor.name]);
  await type("{Escape}");
  expect(names()[1]).toBe("Phase 1: foundations and control");
});

test("in the order of a column only tasks are shown, and nothing lies under anything", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: "Finish" }));
  expect(screen.queryByRole("treegrid")).toBeNull();
  expect(names()[0]).toBe(sponsor.name);
  expect(screen.queryByText("Preparation")).toBeNull();
});

test("the inspector says the slip in words, the tags and what drives the row, and leads there", async () => {
  const { grid } = await open();
  await user.click(screen.getByText(named("0.1.2").name, { selector: ".cut" }));
  expect(inspector().getByText("as in the baseline")).toBeTruthy();
  expect(inspector().getByText("PRE-02")).toBeTruthy();
  const [drivenBy] = inspector().getAllByRole("button", { name: new RegExp(sponsor.name) });
  await user.click(drivenBy!);
  expect(current(grid)).toContain(sponsor.name);
  expect(document.activeElement).toBe(grid);
  await user.type(screen.getByRole("textbox", { name: "Filter tasks" }), "Gate 0");
  await user.click(screen.getByText("Gate 0: start decision"));
  expect(inspector().getByText("Passed")).toBeTruthy();
});

test("the inspector says in which days a link waits", async () => {
  const { schedule } = recordedViews();
  const link = (id: string, lag_days: number, elapsed: boolean) => ({ id, from: sponsor.id, to: named("0.1.2").id, type: "FS" as const, lag_days, elapsed });
  await open({ schedule: { ...schedule, links: [link("a", 2, false), link("b", -1, true)] } });
  await user.click(screen.getByText(named("0.1.2").name, { selector: ".cut" }));
  expect(inspector().getByText("2 working days later")).toBeTruthy();
  expect(inspector().getByText("1 calendar day earlier")).toBeTruthy();
});

test("D sets when a row is due, and an empty date takes that away", async () => {
  const { backend, grid } = await open(withTask("0.1.2", { deadline: "2026-03-20" }));
  const due = () => screen.findByRole("textbox", { name: "Due" });
  await type("jjjd");
  await due();
  await type("15 apr{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  await type("jd");
  expect(((await due()) as HTMLInputElement).value).toBe("20 Mar 2026");
  await type("{Control>}a{/Control}{Backspace}{Enter}");
  expect(commands(backend)).toEqual([
    [{ do: "task.set_deadline", id: sponsor.id, date: "2026-04-15" }],
    [{ do: "task.set_deadline", id: named("0.1.2").id, date: null }],
  ]);
});

test("a binding that needs a day asks for it before anything is changed; one that needs none does not", async () => {
  const { backend } = await open();
  await user.click(screen.getByText(sponsor.name));
  const edit = () => inspector().getByRole("button", { name: /^Edit Binding/ });
  await user.click(edit());
  await user.click(screen.getByRole("option", { name: "Finish no later than" }));
  expect(backend.asked).toEqual([]);
  expect((screen.getByRole("textbox", { name: "Day of the binding" }) as HTMLInputElement).value).toBe("4 Mar 2026");
  await type("{Enter}");
  await user.click(edit());
  await type("late as{Enter}");
  await user.click(edit());
  await type("must start{Enter}{Escape}");
  expect(commands(backend)).toEqual([
    [{ do: "task.set_constraint", id: sponsor.id, constraint: "finish_no_later", date: "2026-03-04" }],
    [{ do: "task.set_constraint", id: sponsor.id, constraint: "as_late_as_possible", date: null }],
  ]);
});

test("a row is freed of its binding", async () => {
  const { backend } = await open(withTask("0.1.1", { constraint: "must_start", constraint_date: "2026-03-02" }));
  await user.click(screen.getByText(sponsor.name));
  expect(inspector().getByText("2 Mar 2026")).toBeTruthy();
  await user.click(inspector().getByRole("button", { name: "Edit Binding Must start on" }));
  await user.click(screen.getByRole("option", { name: "As soon as links allow" }));
  expect(commands(backend)).toEqual([[{ do: "task.set_constraint", id: sponsor.id, constraint: null, date: null }]]);
});

test("notes are saved by Ctrl Enter and on leaving the field, to the row they were typed for, once", async () => {
  const { backend, grid } = await open();
  await user.click(screen.getByText(sponsor.name));
  const notes = () => inspector().getByRole("textbox", { name: "Notes" });
  await user.type(notes(), "Ask Colin{Control>}{Enter}{/Control}");
  await user.type(notes(), ".{Escape}");
  expect(document.activeElement).toBe(grid);
  await user.type(notes(), " Twice");
  await user.click(screen.getByText(named("0.1.2").name, { selector: ".cut" }));
  await user.click(inspector().getByRole("textbox", { name: "Deliverable" }));
  await type(", signed");
  await user.click(screen.getByText(named("0.1.3").name, { selector: ".cut" }));
  expect(commands(backend)).toEqual([
    [{ do: "task.set_notes", id: sponsor.id, notes: "Ask Colin" }],
    [{ do: "task.set_notes", id: sponsor.id, notes: "Ask Colin." }],
    [{ do: "task.set_notes", id: sponsor.id, notes: "Ask Colin. Twice" }],
    [{ do: "task.set_deliverable", id: named("0.1.2").id, deliverable: "A signed record, signed" }],
  ]);
});

test("notes that were refused are still there to be saved again", async () => {
  const { backend } = await open();
  await user.click(screen.getByText(sponsor.name));
  backend.failNext = { class: "refused", message: "The file was moved." };
  const notes = inspector().getByRole("textbox", { name: "Notes" });
  await user.type(notes, "Ask Colin{Control>}{Enter}{/Control}");
  expect(await screen.findByText("Not saved. What you typed is still here.")).toBeTruthy();
  await type("{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(commands(backend)).toEqual([[{ do: "task.set_notes", id: sponsor.id, notes: "Ask Colin" }]]));
});

test("progress and the owner are edited in the inspector too", async () => {
  const { backend } = await open();
  await user.click(screen.getByText(sponsor.name));
  await user.click(inspector().getByRole("button", { name: /^Edit Progress/ }));
  await type("60{Enter}");
  await user.click(inspector().getByRole("button", { name: /^Edit Owner/ }));
  await type("david{Enter}");
  expect(commands(backend)).toEqual([
    [{ do: "task.set_progress", id: sponsor.id, percent: 60 }],
    [{ do: "task.assign", id: sponsor.id, person: "p1" }],
  ]);
});

test("ten thousand rows take under 2,500 elements with the inspector, wherever they are scrolled to", async () => {
  const many = Array.from({ length: 10_000 }, (_, at): TaskView => {
    const [phase, task] = [Math.floor(at / 100), at % 100];
    return { ...(task === 0 ? named("0") : sponsor), id: `t${at}`, wbs: task === 0 ? String(phase) : `${phase}.${task}`, name: `Task ${at}` };
  });
  const { container, grid } = await open({ schedule: { ...recorded.schedule, tasks: many } });
  expect(grid.getAttribute("aria-rowcount")).toBe("10001");
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
  await type("{End}");
  expect(current(grid)).toContain("Task 9999");
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
});
