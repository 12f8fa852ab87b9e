// Rows are moved, linked and put in order by keys and by the pointer: both ask for the same commands.
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { EffectView, TaskView } from "../../backend/types";
import { addDays } from "../../shared/dates";
import { dropped, indented, nearestStep, nextStep } from "./shift";
import { outlineOf } from "./rows";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  Object.defineProperty(window, "innerWidth", { value: 1440, configurable: true, writable: true });
});

const tasks = recordedViews().schedule.tasks;
const named = (wbs: string) => tasks.find((task) => task.wbs === wbs) as TaskView;
/** The first row of phase 2 that lasts for weeks: from 25 November 2026 to 14 January 2027. */
const stabilise = named("2.19.1");
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "plan" });
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  grid.focus();
  // Today and the working week are asked for once the page is there.
  await vi.waitFor(() => expect(document.querySelector(".head .now")).toBeTruthy());
  return { backend, grid };
}

const applied = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const goTo = (task: TaskView) => type(`{Control>}k{/Control}#${task.wbs}{Enter}`);
const chart = () => screen.getByRole("img", { name: /^Gantt chart of/ });
const barOf = (task: TaskView) => {
  const bar = chart().querySelector(`[data-row="${task.wbs}"]`) as SVGRectElement;
  const [x, y, width] = ["x", "y", "width"].map((name) => Number(bar.getAttribute(name)));
  return { x: x!, y: y! + 5, end: x! + width! };
};

/** Drags on the Gantt in steps, and lets go where it is told to. */
async function drag(from: [number, number], to: [number, number], drop = true) {
  const at = ([clientX, clientY]: [number, number]) => ({ clientX, clientY, button: 0, pointerId: 1 });
  await fireEvent.pointerDown(chart(), at(from));
  await fireEvent.pointerMove(chart(), at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await fireEvent.pointerMove(chart(), at(to));
  if (drop) await fireEvent.pointerUp(chart(), at(to));
}

const held = () => screen.queryAllByRole("status").find((one) => one.classList.contains("held"))?.textContent;

test("Shift and Alt with the arrows move a row by a day and a week, past days off, and go on while they are held", async () => {
  const { backend } = await open();
  await goTo(stabilise);
  await type("{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}");
  await goTo(named("2.5.3"));
  const start = named("2.5.3").start;
  await type("{Alt>}{ArrowRight}{/Alt}");
  await goTo(named("0.1.1"));
  await type("{Shift>}{ArrowLeft}{/Shift}");
  const starts = applied(backend).map((given) => (given as { date: string }[])[0]?.date);
  // 28 November 2026 is a Saturday; 2 March 2026 a Monday.
  expect(starts).toEqual(["2026-11-26", "2026-11-27", "2026-11-30", expect.any(String), "2026-02-27"]);
  expect(starts[3]! > start).toBe(true);
});

test("Alt Shift with the arrows makes a row longer and shorter, never less than a day; a milestone has no length", async () => {
  const { backend } = await open();
  await goTo(stabilise);
  await type("{Alt>}{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}{/Alt}");
  expect(applied(backend)).toEqual([31, 32, 31].map((days) => [{ do: "task.set_duration", id: stabilise.id, days }]));
  await goTo(named("2.20.1"));
  await type("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
  expect(screen.getByRole("alert").textContent).toBe("A milestone has no length: it is a moment.");
  expect(applied(backend)).toHaveLength(3);
});

test("the pointer moves a bar by days, shows what that does before it is let go, and asks for the same as the keys", async () => {
  const { backend } = await open();
  await goTo(stabilise);
  const { x, y } = barOf(stabilise);
  const day = 1.88;
  await drag([x + 20, y], [x + 20 + 5 * day, y], false);
  // Wednesday 25 November and five days are Monday 30 November.
  expect(held()).toContain("Starts 30 Nov 2026");
  await vi.waitFor(() => expect(held()).toContain(recordedViews().effect.sentence));
  expect(applied(backend)).toEqual([]);
  await fireEvent.pointerUp(chart(), { clientX: x + 20 + 5 * day, clientY: y, pointerId: 1 });
  expect(applied(backend)).toEqual([[{ do: "task.set_start", id: stabilise.id, date: "2026-11-30" }]]);
  expect(held()).toBeUndefined();
});

test("the end of a bar is pulled to another length, in days that somebody works on", async () => {
  const { backend } = await open();
  await goTo(stabilise);
  const { y, end } = barOf(stabilise);
  await drag([end - 1, y], [end - 1 + 1.88 * 4, y]);
  // Thursday 14 January and four days are Monday 18 January: two more to work on.
  expect(applied(backend)).toEqual([[{ do: "task.set_duration", id: stabilise.id, days: stabilise.duration_days + 2 }]]);
});

test("what is done is dragged inside the bar in steps, and by keys, with the same command", async () => {
  const { backend } = await open();
  await goTo(stabilise);
  const { x, y, end } = barOf(stabilise);
  // Nothing is done yet: the handle keeps clear of the end, so that the bar can be moved by it.
  await drag([x + 9, y], [x + 9 + (end - x) * 0.11, y], false);
  await vi.waitFor(() => expect(held()).toContain(recordedViews().effect.sentence));
  expect(held()).toContain("10% done");
  await fireEvent.pointerUp(chart(), { clientX: x + 9, clientY: y, pointerId: 1 });
  await type("{Control>}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{/Control}");
  const done = (percent: number) => [{ do: "task.set_progress", id: stabilise.id, percent }];
  expect(applied(backend)).toEqual([done(10), done(5), done(10)]);
});

test("progress stays between nothing and all, and goes to the next step from between two", () => {
  expect([nextStep(0, -1), nextStep(100, 1), nextStep(33, 1), nextStep(33, -1), nextStep(35, 1)]).toEqual([0, 100, 35, 30, 40]);
  expect([nearestStep(-8), nearestStep(33), nearestStep(104)]).toEqual([0, 35, 100]);
});

test("a summary has no progress to drag or to set by keys, and says why", async () => {
  const { backend } = await open();
  await goTo(named("2.19"));
  await type("{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}");
  expect(screen.getByRole("alert").textContent).toContain("rows under it");
  expect(applied(backend)).toEqual([]);
});

test("one of several selected bars takes the others with it by as many working days, and so do the keys", async () => {
  const { backend } = await open();
  const [other, over] = [named("2.18.1"), named("2.19")];
  await goTo(other);
  await type("x");
  await goTo(over);
  await type("x");
  await goTo(stabilise);
  await type("x");
  const { x, y } = barOf(stabilise);
  // From Wednesday to the next: five working days, for a row that begins on another day of the week too.
  await drag([x + 30, y], [x + 30 + 7 * 1.88, y], false);
  expect(held()).toContain("2 rows together");
  await fireEvent.pointerUp(chart(), { clientX: x + 30, clientY: y, pointerId: 1 });
  await type("{Alt>}{ArrowRight}{/Alt}");
  const [act, again] = applied(backend) as [{ id: string; date: string }[], unknown];
  expect(act.map(({ id }) => id)).toEqual([stabilise.id, other.id]);
  expect(act.map(({ date }) => date)).toEqual(["2026-12-02", addDays(other.start, 7)]);
  expect(again).toEqual(act);
});

test("Escape lets go of what is held, and a click is no drag", async () => {
  const { backend, grid } = await open();
  await goTo(stabilise);
  const { x, y } = barOf(stabilise);
  await drag([x + 20, y], [x + 60, y], false);
  expect(held()).toContain("Starts");
  await fireEvent.keyDown(window, { key: "Escape" });
  expect(held()).toBeUndefined();
  await fireEvent.pointerUp(chart(), { clientX: x + 60, clientY: y, pointerId: 1 });
  await drag([x + 20, y], [x + 21, y]);
  expect(backend.asked.filter((one) => one.call === "apply")).toEqual([]);
  grid.focus();
});

test("what is refused is said before it is let go, and nothing is asked for", async () => {
  const { backend } = await open();
  const refused: EffectView = { ...recordedViews().effect, sentence: "", gates: [], goal: null, refused: "Gate 2 is fixed and lies before it." };
  backend.effect = () => Promise.resolve(refused);
  await goTo(stabilise);
  const { x, y } = barOf(stabilise);
  await drag([x + 20, y], [x + 60, y], false);
  await vi.waitFor(() => expect(held()).toContain("Gate 2 is fixed"));
  await fireEvent.pointerUp(chart(), { clientX: x + 60, clientY: y, pointerId: 1 });
  expect(screen.getByRole("alert").textContent).toBe("Gate 2 is fixed and lies before it.");
  expect(applied(backend)).toEqual([]);
});

test("a link is drawn from the point beside an end to another bar, or made with L by number, with the same command", async () => {
  const { backend } = await open();
  const [from, to] = [named("2.18.1"), named("2.17.4")];
  await goTo(stabilise);
  const [a, b] = [barOf(from), barOf(to)];
  await drag([a.end + 8, a.y], [b.x + 1, b.y]);
  await goTo(from);
  await type("l2.17.4");
  const dialog = within(screen.getByRole("dialog", { name: "Link to a follower" }));
  await type("{Enter}");
  expect(await dialog.findByText(recordedViews().effect.sentence, { exact: false })).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Link" }));
  const link = { do: "link.add", from: from.id, to: to.id };
  expect(applied(backend)).toEqual([[link], [link]]);
});

test("L finds rows by name, takes the kind and the wait, and says when nothing was chosen", async () => {
  const { backend } = await open();
  await goTo(named("0.1.1"));
  await type("l");
  const dialog = within(screen.getByRole("dialog", { name: "Link to a follower" }));
  await user.click(dialog.getByRole("button", { name: "Link" }));
  expect(dialog.getByRole("alert").textContent).toBe("Choose the row that follows.");
  await user.type(dialog.getByRole("combobox", { name: "Which row follows" }), "stabilise phase 2");
  await user.click(dialog.getByRole("option", { name: /^2.19.1/ }));
  await user.selectOptions(dialog.getByRole("combobox", { name: "How" }), "SS");
  await user.type(dialog.getByRole("textbox", { name: "Wait in days" }), "{Control>}a{/Control}3{Tab}");
  await user.selectOptions(dialog.getByRole("combobox", { name: "Counted in" }), "elapsed");
  await user.click(dialog.getByRole("button", { name: "Link" }));
  expect(applied(backend)).toEqual([[{ do: "link.add", from: named("0.1.1").id, to: stabilise.id, type: "SS", lag_days: 3, elapsed: true }]]);
});

test("rows are indented, outdented and put in order by keys; at an end it is said why not", async () => {
  const { backend } = await open();
  const [first, second, third, over] = ["0.1.1", "0.1.2", "0.1.3", "0.1"].map((wbs) => named(wbs).id);
  await goTo(named("0.1.2"));
  await type("{Control>}]{/Control}{Control>}[[{/Control}{Alt>}{ArrowUp}{ArrowDown}{/Alt}");
  await goTo(named("0.1.1"));
  await type("{Control>}]{/Control}");
  expect(screen.getByRole("alert").textContent).toBe("There is no row before it to go under.");
  await type("{Alt>}{ArrowUp}{/Alt}");
  expect(screen.getByRole("alert").textContent).toBe("It is the first already.");
  expect(applied(backend)).toEqual([
    [{ do: "task.move", id: second, parent: first, after: null }],
    [{ do: "task.move", id: second, parent: named("0").id, after: over }],
    [{ do: "task.move", id: second, parent: over, after: over }],
    [{ do: "task.move", id: second, parent: over, after: third }],
  ]);
});

test("several selected rows move as one, and rows that lie apart do not", async () => {
  const { backend } = await open();
  await goTo(named("0.2.2"));
  await type("{Shift>}j{/Shift}{Alt>}{ArrowUp}{/Alt}{Alt>}{ArrowDown}{/Alt}");
  const [one, two, three, four] = ["0.2.1", "0.2.2", "0.2.3", "0.2.4"].map((wbs) => named(wbs).id);
  const over = named("0.2").id;
  expect(applied(backend)).toEqual([
    [{ do: "task.move", id: one, parent: over, after: three }],
    [{ do: "task.move", id: two, parent: over, after: four }, { do: "task.move", id: three, parent: over, after: two }],
  ]);
  expect(indented(tasks, outlineOf(tasks), [two!, four!])).toBe("The selected rows do not lie next to one another.");
});

test("a row is dragged by its number to a place and a depth", async () => {
  const { backend } = await open();
  await goTo(named("0.1.1"));
  const row = (wbs: string) => screen.getByText(wbs, { selector: ".number-of-thing.grip" });
  const line = row("0.2.3").closest('[role="row"]') as HTMLElement;
  document.elementsFromPoint = () => [line];
  await fireEvent.pointerDown(row("0.1.1"), { button: 0, clientX: 10, clientY: 10 });
  await fireEvent.pointerMove(window, { clientX: 30, clientY: 40 });
  expect(document.querySelector(".drop")).toBeTruthy();
  await fireEvent.pointerUp(window, { clientX: 30, clientY: 40 });
  expect(applied(backend)).toEqual([[{ do: "task.move", id: named("0.1.1").id, parent: named("0.2").id, after: named("0.2.3").id }]]);
});

test("what a drop means: under the row above, beside it, further out, and at the beginning of the plan", () => {
  const outline = outlineOf(tasks);
  const commands = (above: TaskView | undefined, level: number) => {
    const wanted = dropped(tasks, outline, stabilise.id, above, level);
    return typeof wanted === "string" ? wanted : wanted.commands;
  };
  const to = (parent: string | null, after: string) => [{ do: "task.move", id: stabilise.id, parent, after }];
  expect(commands(named("0.1.3"), 4)).toEqual(to(named("0.1.3").id, named("0.1.3").id));
  expect(commands(named("0.1.3"), 3)).toEqual(to(named("0.1").id, named("0.1.3").id));
  expect(commands(named("0.1.3"), 1)).toEqual(to(null, named("0").id));
  expect(commands(undefined, 1)).toEqual([...to(null, named("0").id), { do: "task.move", id: named("0").id, parent: null, after: stabilise.id }]);
});

test("in a file that is read only nothing is moved, by no way", async () => {
  const { session } = recordedViews();
  const why = "Ruth Ellison has this file open on RUTH-LAPTOP.";
  const { backend } = await open({ session: { ...session!, read_only: why } });
  await goTo(stabilise);
  for (const keys of ["{Shift>}{ArrowRight}{/Shift}", "{Alt>}{ArrowUp}{/Alt}", "{Control>}]{/Control}", "l"]) {
    await type(keys);
    expect(screen.queryByRole("dialog"), keys).toBeNull();
    expect(screen.getAllByText(why).length, keys).toBeGreaterThan(1);
  }
  const { x, y } = barOf(stabilise);
  await drag([x + 20, y], [x + 60, y]);
  expect(backend.asked).toEqual([]);
});
