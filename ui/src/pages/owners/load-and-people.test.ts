import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const { owners, workload, handOver, schedule } = recordedViews();
const id = (name: string) => owners.columns.find((one) => one.name === name)!.id;
const dana = id("Dana Kowalski");

async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "owners" });
  const load = await screen.findByRole("grid", { name: "Planned load by week" });
  return { backend, load };
}

/** Opens the details of Dana Kowalski. */
async function details() {
  const shown = await open();
  await user.click(screen.getAllByRole("button", { name: "Dana Kowalski" })[0]!);
  return { ...shown, pane: within(await screen.findByRole("complementary", { name: "Person" })) };
}

const applied = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const bare = (text: string | null | undefined) => (text ?? "").replace(/[\u2068\u2069]/g, "");
const heading = () => screen.getAllByRole("heading", { level: 2 }).map((one) => bare(one.textContent));

test("the first week that is too full is listed with what could move; Preview says what moving would do before it is done", async () => {
  const { backend } = await open();
  await screen.findByText("No, on critical path");
  expect(heading()).toContain("Dana Kowalski, week of 23 November");
  await user.click(screen.getByRole("button", { name: "Preview" }));
  expect(await screen.findByText("Gate 2 stays on 15 January.")).toBeTruthy();
  expect(applied(backend)).toEqual([]);
  const { commands } = workload.over[0]!.move!;
  expect([backend.foreseen, backend.asked]).toEqual([[commands], []]);
  await user.click(screen.getByRole("button", { name: "Move 3" }));
  await vi.waitFor(() => expect(applied(backend)).toEqual([commands]));
});

test("one item is moved alone, after its effect is shown; one that must not is not offered", async () => {
  const { backend } = await open();
  await user.click(await screen.findByRole("button", { name: "Move to 30 Nov: Reconcile asset register" }));
  expect(await screen.findByText("Gate 2 stays on 15 January.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Move it" }));
  const item = workload.over[0]!.items.find((one) => one.title === "Reconcile asset register")!;
  await vi.waitFor(() => expect(applied(backend)).toEqual([item.move!.commands]));
});

test("a move that the Rust side would refuse cannot be done, and says why", async () => {
  const { effect } = recordedViews();
  const { backend } = await open({ effect: { ...effect, refused: "The task has begun" } });
  await user.click(await screen.findByRole("button", { name: "Preview" }));
  expect(await screen.findByText("The task has begun.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Move 3" }));
  expect(applied(backend)).toEqual([]);
});

test("W goes to the load, the arrows to a week, Enter lists it, L goes to the next that is too full", async () => {
  const { load } = await open();
  await type("w");
  expect(document.activeElement).toBe(load);
  const here = () => document.getElementById(load.getAttribute("aria-activedescendant") ?? "")?.getAttribute("aria-label");
  expect(here()).toBe("Dana Kowalski, week of 23 November 2026: 135%, 6.8 of 5 days".replace("6.8", workload.rows[0]!.loads[0]!.planned_days));
  await type("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}");
  expect(here()).toContain("Absences in this week.");
  await type("{ArrowDown}{ArrowRight}{Enter}");
  expect(here()).toContain("no working day");
  await vi.waitFor(() => expect(heading()).toContain("Ruth Ellison, week of 28 December"));
  await type("ll");
  await vi.waitFor(() => expect(heading()).toContain("Dana Kowalski, week of 30 November"));
});

test("what is known of a person is written in place", async () => {
  const { backend, pane } = await details();
  await user.clear(pane.getByRole("textbox", { name: /^Unit/ }));
  await user.type(pane.getByRole("textbox", { name: /^Unit/ }), "Leeds{Enter}");
  await user.click(pane.getByRole("button", { name: "Friday" }));
  await user.click(pane.getByRole("button", { name: /^Take away the absence/ }));
  await user.click(pane.getByRole("button", { name: "Take the role Configuration process owner away" }));
  await user.clear(pane.getByRole("textbox", { name: /Reconcile asset register/ }));
  await user.type(pane.getByRole("textbox", { name: /Reconcile asset register/ }), "50{Enter}");
  await vi.waitFor(() => expect(applied(backend)).toEqual([
    [{ do: "person.set_unit", id: dana, unit: "Leeds" }],
    [{ do: "person.set_week", id: dana, week: "1111000" }],
    [{ do: "person.remove_absence", id: dana, day_off: "d1" }],
    [{ do: "role.fill", id: "r2", person: null }],
    [{ do: "assignment.set", task: schedule.tasks.find((one) => one.wbs === "2.2")!.id, person: dana, share: 50 }],
  ]));
});

test("an absence needs its first day; one day is enough", async () => {
  const { backend, pane } = await details();
  await user.click(pane.getByRole("button", { name: "Add absence" }));
  await type("{Enter}");
  expect(await pane.findByText("An absence needs its first day.")).toBeTruthy();
  await user.type(pane.getByRole("textbox", { name: "First day away" }), "4 jan 2027{Enter}");
  await vi.waitFor(() => expect(applied(backend)).toEqual([[{ do: "person.add_absence", id: dana, first: "2027-01-04", last: "2027-01-04" }]]));
});

test("what somebody holds leads to its place", async () => {
  const { pane } = await details();
  await user.click(pane.getAllByRole("button", { name: "Assets" })[0]!);
  const grid = screen.getByRole("treegrid");
  await vi.waitFor(() => expect(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.parentElement?.textContent).toContain("Assets"));
});

test("handing over names what goes and how full the other's weeks would be, and is one act", async () => {
  const { backend, pane } = await details();
  await user.click(pane.getByRole("button", { name: "Hand over…" }));
  const dialog = within(await screen.findByRole("dialog", { name: /Hand over from/ }));
  for (const { label } of handOver.counts) expect(await dialog.findByRole("checkbox", { name: label })).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Hand over" }));
  await user.click(dialog.getByRole("combobox", { name: "To whom" }));
  await user.click(screen.getByRole("option", { name: /Tom Wardle/ }));
  expect(bare((await dialog.findByText(/fullest week/)).textContent)).toBe("The fullest week of Tom Wardle would then be 92%.");
  await user.click(dialog.getByRole("checkbox", { name: "1 role" }));
  await user.click(dialog.getByRole("button", { name: "Hand over" }));
  const what = handOver.counts.map((one) => one.kind).filter((kind) => kind !== "roles");
  expect(applied(backend)).toEqual([[{ do: "person.hand_over", from: dana, to: id("Tom Wardle"), what }]]);
});

test("a name is erased only once it is typed, and copies that keep it are told", async () => {
  const { backend, pane } = await details();
  await user.click(pane.getByRole("button", { name: "Erase from the file…" }));
  const dialog = within(await screen.findByRole("dialog", { name: /Erase/ }));
  await dialog.findByText("41 entries of History change.");
  await user.click(dialog.getByRole("button", { name: "Erase for good" }));
  expect(backend.asked).toEqual([]);
  await user.click(dialog.getByRole("checkbox"));
  await user.type(dialog.getByRole("textbox"), "Dana Kowalski");
  await user.click(dialog.getByRole("button", { name: "Erase for good" }));
  expect(backend.asked).toEqual([{ call: "erasePerson", given: { person: dana, backups: false } }]);
  expect(await screen.findByText("One copy still holds the name.")).toBeTruthy();
});

test("somebody who was removed, or only made changes, is found by name to be erased", async () => {
  const { backend } = await details();
  backend.eraseCandidates = () => Promise.resolve([
    { person: "gone", name: "Gone Person", removed: true, author: false },
    { person: "A Clerk", name: "A Clerk", removed: false, author: true },
  ]);
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Erase a name from the file…" }));
  const choice = within(await screen.findByRole("dialog", { name: "Whose name is to be erased?" }));
  await choice.findByRole("button", { name: /Gone Person.*Removed/ });
  await user.type(choice.getByRole("textbox", { name: "Find a name" }), "clerk");
  expect(choice.queryByRole("button", { name: /Gone Person/ })).toBeNull();
  await user.click(choice.getByRole("button", { name: /A Clerk.*Made changes only/ }));
  expect(await screen.findByRole("dialog", { name: /Erase/ })).toBeTruthy();
});

test("removing says what is left without an owner, and offers to hand over first", async () => {
  const { backend, pane } = await details();
  await user.click(pane.getByRole("button", { name: "Remove" }));
  const dialog = within(screen.getByRole("dialog", { name: /Remove/ }));
  expect(dialog.getByText(/things they hold are left/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Hand over…" }));
  expect(await screen.findByRole("dialog", { name: /Hand over from/ })).toBeTruthy();
  expect(applied(backend)).toEqual([]);
});

test("the matrix prints alone, under whose it is and of which day, with a key to the initials and the letters", async () => {
  const backend = new FixtureBackend();
  render(App, { backend, page: "owners" });
  await screen.findByRole("treegrid", { name: "Who answers for what" });
  const printed = vi.fn(() => expect(document.documentElement.dataset["printing"]).toBe("raci"));
  vi.stubGlobal("print", printed);
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Print RACI" }));
  expect(printed).toHaveBeenCalledOnce();
  const paper = document.querySelector<HTMLElement>('[data-print="raci"]')!;
  expect(paper.querySelector("header")?.textContent).toBe("RACI Northgate Managed Services, on 20 Nov 2026");
  const key = [...paper.querySelectorAll("footer li")].map((line) => line.textContent);
  for (const { short, name } of backend.views.owners.columns) expect(key.some((line) => line?.startsWith(`${short} ${name}`)), name).toBe(true);
  expect(key).toContain("A accountable");
  window.dispatchEvent(new Event("afterprint"));
});

test("My week lists the week, turns to the next, and prints itself alone", async () => {
  const { backend, pane } = await details();
  const asked = vi.spyOn(backend, "week");
  const printed = vi.fn(() => expect(document.documentElement.dataset["printing"]).toBe("week"));
  vi.stubGlobal("print", printed);
  await user.click(pane.getByRole("button", { name: "My week" }));
  const week = within(await screen.findByRole("complementary", { name: "My week" }));
  expect(await week.findByText("Agree naming of items")).toBeTruthy();
  await user.click(week.getByRole("button", { name: "Print" }));
  expect(printed).toHaveBeenCalledOnce();
  window.dispatchEvent(new Event("afterprint"));
  expect(document.documentElement.dataset["printing"]).toBeUndefined();
  await user.click(week.getByRole("button", { name: "Next week" }));
  await vi.waitFor(() => expect(asked).toHaveBeenLastCalledWith(dana, "2026-11-30"));
  await type("{Escape}");
  expect(await screen.findByRole("grid", { name: "Planned load by week" })).toBeTruthy();
  vi.unstubAllGlobals();
});
