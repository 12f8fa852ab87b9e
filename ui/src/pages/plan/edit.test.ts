import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { TaskView } from "../../backend/types";

// Each test opens the whole window on a real plan, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const tasks = recordedViews().schedule.tasks;
const named = (wbs: string) => tasks.find((task) => task.wbs === wbs) as TaskView;
const sponsor = named("0.1.1");

/** Opens the plan and waits until it has the focus. */
async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "plan" });
  await user.click(await screen.findByRole("radio", { name: "Table" }));
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  grid.focus();
  return { backend, grid };
}

const commands = (backend: FixtureBackend) => backend.asked.map((one) => one.given);
const cellOf = (text: string, column: number) => within(screen.getByText(text, { selector: ".cut" }).closest('[role="row"]') as HTMLElement).getAllByRole("gridcell")[column] as HTMLElement;
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

/** Goes to the first task, which is the third row. */
const toSponsor = () => type("jjj");
const right = (times: number) => "{ArrowRight}".repeat(times);

test("each cell is edited by keys alone and asks for exactly its command", async () => {
  const { backend } = await open();
  await toSponsor();
  await type("{Enter}{Control>}a{/Control}Confirm the sponsor{Enter}");
  await type(`${right(2)}{F2}{Control>}a{/Control}9 mar 2026{Enter}`);
  await type(`${right(1)}12.3.{Enter}`);
  await type(`${right(1)}7{Enter}`);
  expect(commands(backend)).toEqual([
    [{ do: "task.set_name", id: sponsor.id, name: "Confirm the sponsor" }],
    [{ do: "task.set_start", id: sponsor.id, date: "2026-03-09" }],
    [{ do: "task.set_finish", id: sponsor.id, date: "2026-03-12" }],
    [{ do: "task.set_duration", id: sponsor.id, days: 7 }],
  ]);
});

test("a cell is edited by the mouse: a double click opens it, a click in the month takes the day", async () => {
  const { backend } = await open();
  await user.dblClick(cellOf(sponsor.name, 4));
  const month = screen.getByRole("group", { name: "March 2026" });
  await user.click(within(month).getByRole("button", { name: "Next month" }));
  await user.click(within(screen.getByRole("group", { name: "April 2026" })).getByRole("button", { name: "9 Apr 2026" }));
  await user.dblClick(cellOf(sponsor.name, 9));
  await type("40{Enter}");
  await user.dblClick(cellOf(sponsor.name, 2));
  await type("{End}!");
  await user.click(screen.getByText(named("0.1.3").name));
  expect(commands(backend)).toEqual([
    [{ do: "task.set_start", id: sponsor.id, date: "2026-04-09" }],
    [{ do: "task.set_progress", id: sponsor.id, percent: 40 }],
    [{ do: "task.set_name", id: sponsor.id, name: `${sponsor.name}!` }],
  ]);
});

test("Tab commits and edits the next cell, Shift Tab the one before, Escape leaves with nothing changed", async () => {
  const { backend, grid } = await open();
  await toSponsor();
  const field = () => document.activeElement?.getAttribute("aria-label");
  await type("{Enter}{End} now{Tab}");
  expect(field()).toBe("Owner");
  await type("{Tab}");
  expect(field()).toBe("Start");
  await type("{Shift>}{Tab}{Tab}{/Shift}");
  expect(field()).toBe("Task");
  await type("gone{Escape}");
  expect(document.activeElement).toBe(grid);
  expect(commands(backend)).toEqual([[{ do: "task.set_name", id: sponsor.id, name: `${sponsor.name} now` }]]);
});

test("a date that is none is said to be, what is read is said beside it, and the arrows move it by days", async () => {
  const { backend } = await open();
  await toSponsor();
  await type(`${right(2)}{Enter}{Control>}a{/Control}15 jax{Enter}`);
  expect(screen.getByRole("alert").textContent).toContain("That is no date");
  await type("{Backspace}n");
  expect(screen.getByText("Thu 15 Jan 2026")).toBeTruthy();
  await type("{ArrowDown}{ArrowDown}{PageDown}{Enter}");
  expect(commands(backend)).toEqual([[{ do: "task.set_start", id: sponsor.id, date: "2026-02-17" }]]);
});

test("O gives a row to a person, back to its role, or to someone who is added with the same act", async () => {
  vi.spyOn(crypto, "randomUUID").mockReturnValue("11111111-2222-4333-8444-555555555555");
  const { backend } = await open();
  await toSponsor();
  await type("o");
  const options = () => screen.getAllByRole("option").map((one) => one.textContent?.trim());
  expect(options()[0]).toBe("Nobody of their own: SMS owner");
  await type("ruth");
  expect(options()).toEqual(["Nobody of their own: SMS owner", "Ruth EllisonSupplier manager", "Add ruth"]);
  await type("{Enter}o{ArrowUp}{Home}{Escape}");
  await type("o{Control>}a{/Control}{Backspace}{Enter}");
  await type("oZoë Ng{Enter}");
  const id = "11111111-2222-4333-8444-555555555555";
  expect(commands(backend)).toEqual([
    [{ do: "task.assign", id: sponsor.id, person: "p2" }],
    [{ do: "task.assign", id: sponsor.id, person: null }],
    [{ do: "person.add", id, name: "Zoë Ng" }, { do: "task.assign", id: sponsor.id, person: id }],
  ]);
  expect(await screen.findByText(`Zoë Ng owns ${sponsor.name}`)).toBeTruthy();
});

test("an owner is chosen with the mouse", async () => {
  const { backend } = await open();
  await user.dblClick(cellOf(sponsor.name, 3));
  await user.click(screen.getByRole("option", { name: /^Tom Wade/ }));
  expect(commands(backend)).toEqual([[{ do: "task.assign", id: sponsor.id, person: "p3" }]]);
});

test("what cannot be edited says why: a summary's dates and owner, a milestone's length, what is worked out", async () => {
  const { backend } = await open();
  const said = async (element: HTMLElement) => {
    await user.dblClick(element);
    return screen.getByRole("alert").textContent;
  };
  expect(await said(cellOf("Preparation", 4))).toBe("This follows from the rows under it. Change those.");
  expect(await said(cellOf("Preparation", 3))).toContain("A summary has no owner of its own");
  expect(await said(cellOf(sponsor.name, 7))).toContain("worked out");
  await user.type(screen.getByRole("textbox", { name: "Filter tasks" }), "Gate 0");
  expect(await said(cellOf(named("0.6.1").name, 6))).toBe("A milestone has no length: it is a moment.");
  expect(backend.asked).toEqual([]);
});

test("with several selected, owner, percent and Del act on all of them as one act", async () => {
  const { backend } = await open();
  await type("jjx{Shift>}jj{/Shift}");
  const bar = within(screen.getByRole("group", { name: "3 rows selected" }));
  await type("otom{Enter}");
  await user.click(bar.getByRole("button", { name: /Done of 2 rows/ }));
  await type("50{Enter}");
  const [one, two] = [named("0.1.1"), named("0.1.2")];
  await user.dblClick(cellOf(two.name, 9));
  expect(screen.getByRole("textbox", { name: "Done of 2 rows" })).toBeTruthy();
  await type("{Control>}a{/Control}75{Enter}{Delete}");
  // The first of the selected is a summary with three rows, two of which are selected with it.
  const dialog = within(screen.getByRole("dialog", { name: "Delete 4 rows?" }));
  expect(dialog.getByText("3 rows that lie under it go with it.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Delete 4 rows" }));
  expect(commands(backend)).toEqual([
    [{ do: "task.assign", id: one.id, person: "p3" }, { do: "task.assign", id: two.id, person: "p3" }],
    [{ do: "task.set_progress", id: one.id, percent: 50 }, { do: "task.set_progress", id: two.id, percent: 50 }],
    [{ do: "task.set_progress", id: one.id, percent: 75 }, { do: "task.set_progress", id: two.id, percent: 75 }],
    [{ do: "task.delete", id: named("0.1").id }],
  ]);
});

test("rows are selected with Ctrl and Shift and the mouse, and all of them with Ctrl A", async () => {
  const { grid } = await open();
  const click = (wbs: string, key: string) => user.keyboard(`{${key}>}`).then(() => user.click(screen.getByText(named(wbs).name, { selector: ".cut" }))).then(() => user.keyboard(`{/${key}}`));
  await click("0.1.1", "Control");
  await click("0.1.3", "Control");
  expect(screen.getByRole("group", { name: "2 rows selected" })).toBeTruthy();
  await click("0.2.1", "Shift");
  expect(screen.getByRole("group", { name: "4 rows selected" })).toBeTruthy();
  grid.focus();
  await type("{Control>}a{/Control}");
  expect(screen.getByRole("group", { name: `${tasks.length} rows selected` })).toBeTruthy();
});

test("Del asks first, and Escape and Cancel keep the row", async () => {
  const { backend, grid } = await open();
  await toSponsor();
  await type("{Delete}");
  expect(within(screen.getByRole("dialog", { name: "Delete this row?" })).getByText(sponsor.name)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  expect(backend.asked).toEqual([]);
});

test("N writes a row below: after a task, last under a summary, at the end where none is chosen", async () => {
  const { backend } = await open();
  await type("n");
  await type("At the end{Enter}");
  await toSponsor();
  await type("nAgree the scope{Tab}{Control>}a{/Control}8{Enter}");
  await type("kn{Enter}");
  expect(screen.getByRole("alert").textContent).toBe("A task needs a name.");
  await type("Under Initiation");
  await user.click(screen.getByRole("button", { name: "Add" }));
  await type("nnot this{Escape}");
  expect(commands(backend)).toEqual([
    [{ do: "task.add", name: "At the end", days: 5 }],
    [{ do: "task.add", after: sponsor.id, name: "Agree the scope", days: 8 }],
    [{ do: "task.add", parent: named("0.1").id, name: "Under Initiation", days: 5 }],
  ]);
});

test("a row that was added is the one that keys act on once it is there", async () => {
  const { backend, grid } = await open();
  await toSponsor();
  const apply = backend.apply;
  backend.apply = (given) => {
    const made = { ...sponsor, id: "made", wbs: "0.1.9", name: "Agree the scope" };
    const { schedule } = backend.views;
    backend.views.schedule = { ...schedule, tasks: schedule.tasks.flatMap((task) => (task.id === sponsor.id ? [task, made] : [task])) };
    return apply(given);
  };
  await type("nAgree the scope{Enter}");
  await vi.waitFor(() => expect(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent).toContain("Agree the scope"));
});

test("Ctrl D copies a row, several as one act without those that go with another, and the copy is the one that keys act on", async () => {
  const { backend, grid } = await open();
  const apply = backend.apply;
  backend.apply = (given) => {
    const copy = { ...sponsor, id: "made", wbs: "0.1.9", name: "Confirm it at Leeds" };
    const { schedule } = backend.views;
    backend.views.schedule = { ...schedule, tasks: schedule.tasks.flatMap((task) => (task.id === sponsor.id ? [task, copy] : [task])) };
    backend.apply = apply;
    return apply(given);
  };
  await toSponsor();
  await type("{Control>}d{/Control}");
  const current = () => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent;
  await vi.waitFor(() => expect(current()).toContain("Confirm it at Leeds"));
  expect(document.activeElement).toBe(grid);
  await type("kkx{Shift>}jj{/Shift}");
  await user.click(within(screen.getByRole("group", { name: "3 rows selected" })).getByRole("button", { name: /^Duplicate/ }));
  expect(commands(backend)).toEqual([[{ do: "task.duplicate", id: sponsor.id }], [{ do: "task.duplicate", id: named("0.1").id }]]);
});

test("the menu duplicates the row that keys act on", async () => {
  const { backend } = await open();
  const more = async () => {
    await user.click(screen.getByRole("button", { name: "More" }));
    return screen.getByRole("menuitem", { name: "Duplicate" });
  };
  expect((await more()).title).toBe("Choose a row first.");
  await user.keyboard("{Escape}");
  screen.getByRole("treegrid").focus();
  await toSponsor();
  await user.click(await more());
  expect(commands(backend)).toEqual([[{ do: "task.duplicate", id: sponsor.id }]]);
  expect(await screen.findByText(/Copied .*, with nothing of it done/)).toBeTruthy();
});

test("a refusal is told in the words of the Rust side, and nothing claims it was done", async () => {
  const { backend } = await open();
  backend.failNext = { class: "refused", message: "26 December 2026 is a holiday and the next working day is after the gate." };
  await toSponsor();
  await type(`${right(3)}{Enter}{Control>}a{/Control}26.12.2026{Enter}`);
  expect((await screen.findByRole("alert")).textContent).toContain("26 December 2026 is a holiday");
  expect(screen.queryByText(/Finish of/)).toBeNull();
});

test("in a file that is read only every way to change says why and asks for nothing", async () => {
  const { session } = recordedViews();
  const why = "Ruth Ellison has this file open on RUTH-LAPTOP.";
  const { backend } = await open({ session: { ...session!, read_only: why } });
  await toSponsor();
  for (const keys of ["{Enter}", "o", `${right(2)}5`, "n", "d"]) {
    await type(keys);
    expect(screen.getAllByText(why).length, keys).toBeGreaterThan(1);
    expect(screen.queryByRole("dialog"), keys).toBeNull();
  }
  await type("{Delete}{Control>}d{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("button", { name: /New task/ }).title).toBe(why);
  expect(screen.getByRole("textbox", { name: "Notes" }).hasAttribute("readonly")).toBe(true);
  expect(backend.asked).toEqual([]);
});
