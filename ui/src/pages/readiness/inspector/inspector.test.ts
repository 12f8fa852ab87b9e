// The inspector of a criterion, as a person uses it.
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BackendError } from "../../../backend/backend";
import { FixtureBackend } from "../../../backend/fixture";
import type { Command, CriterionDetail, CriterionRow } from "../../../backend/types";
import CriterionInspector from "./CriterionInspector.svelte";
import { folds } from "./folds.svelte";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => void Object.assign(folds, { look: true, evidence: false, questions: false, documents: false, reuse: false, apart: false }));
afterEach(() => vi.useRealTimers());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

/** Shows the inspector with a criterion of the fixture, `change` of its row, and how what is told of it differs. */
async function show(change: Partial<CriterionRow> = {}, tell?: (id: string) => Promise<CriterionDetail>, more: object = {}) {
  const backend = new FixtureBackend();
  const { readiness, schedule, people } = backend.views;
  const row = { ...readiness.criteria.find((one) => one.code === "8.2.6-02")!, ...change };
  const calls = { rated: [] as unknown[], opened: [] as unknown[], steps: [] as number[], entries: [] as number[] };
  const did: { commands: Command[]; done: string }[] = [];
  const fault = { why: null as string | null };
  const doing = async (commands: Command[], done: string) => {
    if (fault.why === null) did.push({ commands, done });
    return fault.why;
  };
  const props = {
    row, at: 2, of: 24, people: people.people, tasks: schedule.tasks, axis: "both" as const, readOnly: null as string | null, moment: "1", asOf: "2026-11-20",
    tell: tell ?? (async (id: string) => ({ ...(await backend.criterion(id)), ...change })),
    onrate: (...given: unknown[]) => void calls.rated.push(given),
    onapply: async (commands: Command[], done: string) => (await doing(commands, done)) === null,
    onsave: doing,
    onopen: (to: unknown) => void calls.opened.push(to),
    onstep: (by: number) => void calls.steps.push(by),
    onentry: (revision: number) => void calls.entries.push(revision),
    ...more,
  };
  const view = render(CriterionInspector, props);
  if (!tell) await screen.findByText("A sample of records has all fields, and relationships lead from service to component.");
  return { ...view, props, calls, did, fault, commands: () => did.map((one) => one.commands) };
}

const pane = () => within(screen.getByRole("complementary", { name: "Requirement" }));
const button = (name: RegExp | string) => pane().getByRole("button", { name });

test("it says where it stands, what it asks, what it weighs, and walks on", async () => {
  const { calls } = await show({ amendment_2024: true, basis: "good-practice" });
  expect(pane().getByText("2 of 24")).toBeTruthy();
  expect(pane().getByRole("heading", { level: 2 }).textContent).toContain("Each configuration item can be told apart");
  for (const mark of [/^Weight 2: its absence would probably be a major nonconformity/, /^Good practice: shown, never counted/, /Amendment 1:2024/]) expect(pane().getByText(mark)).toBeTruthy();
  await user.click(button("Next requirement"));
  await user.click(button("Previous requirement"));
  expect(calls.steps).toEqual([1, -1]);
});

test("each axis is rated and cleared by itself, and shows what the rows say, not what was pressed", async () => {
  const { calls } = await show({ defined: "P", operating: null, rating: null });
  expect(pane().getByText(/^Not rated as a whole: operating is missing\./)).toBeTruthy();
  const [defined, operating] = pane().getAllByRole("radiogroup", { name: /rating of 8\.2\.6-02$/ });
  await user.click(within(operating!).getByRole("radio", { name: "L, largely" }));
  within(defined!).getByRole("radio", { name: "P, partially" }).focus();
  await type("{Backspace}");
  expect(calls.rated).toEqual([["L", "operating"], [null, "defined"]]);
  expect(within(operating!).queryByRole("radio", { checked: true })).toBeNull();
});

test("what was rated before comes from the history, also while that is a step behind", async () => {
  await show({ defined: "P", operating: "N", rating: "N" });
  expect(pane().getByText("Partially. Was N on 30 Sep.")).toBeTruthy();
  expect(pane().getByText("Not achieved. Was P on 13 Nov.")).toBeTruthy();
  expect(pane().getByText("Counts as N, the lower of the two. Rated 30 Oct.")).toBeTruthy();
});

test("confidence, owner, target date and phase are one command each", async () => {
  const { commands } = await show();
  await user.click(pane().getByRole("radio", { name: "High" }));
  await user.click(button("Take the confidence away"));
  expect(button(/Edit Owner/).textContent).toContain("Ruth Ellison");
  expect(button(/Edit Owner/).textContent).toContain("from the process");
  await user.click(button(/Edit Owner/));
  await type("hel{Enter}");
  await user.click(button(/Edit Due/));
  await type("{Control>}a{/Control}4 dec 2026{Enter}");
  await user.selectOptions(pane().getByRole("combobox", { name: "Should be largely achieved by the end of" }), "Phase 3");
  expect(commands()).toEqual([
    [{ do: "criterion.set", id: "c141", confidence: "high" }],
    [{ do: "criterion.set", id: "c141", confidence: null }],
    [{ do: "criterion.set", id: "c141", owner: expect.any(String) }],
    [{ do: "criterion.set", id: "c141", due: "2026-12-04" }],
    [{ do: "criterion.set", id: "c141", phase: 3 }],
  ]);
});

test("an owner of its own is taken off, and a phase that is refused goes back", async () => {
  const { commands, fault } = await show({ owner_from: "own", owner_name: "Dana Kowalski" });
  expect(pane().queryByText("from the process")).toBeNull();
  await user.click(button(/^Take the name off/));
  expect(commands()).toEqual([[{ do: "criterion.set", id: "c141", owner: null }]]);
  fault.why = "The file is in use.";
  await user.selectOptions(pane().getByRole("combobox", { name: /^Should be/ }), "Phase 3");
  await vi.waitFor(() => expect(pane().getByRole<HTMLSelectElement>("combobox", { name: /^Should be/ }).value).toBe("2"));
});

test("what is planned and what is forecast stand beside each other with the slip", async () => {
  await show();
  expect(button(/Edit Due/).textContent).toContain("13 Nov 2026");
  expect(pane().getByText(/^Planned 4 Dec, forecast 15 Jan 2027/).textContent).toContain("+28 days");
});

test("a target date that has passed says by how much", async () => {
  await show({ late: true, late_days: 5, planned: null, forecast: null, slip_days: null });
  expect(button(/Edit Due/).textContent).toContain("5 days late");
  expect(pane().getByText("No task is linked, so no date is planned")).toBeTruthy();
});

test("the gap saves itself after two seconds of rest and once more on leaving, each once, and Escape goes back", async () => {
  const list = document.body.appendChild(document.createElement("button"));
  const { component, commands } = await show({ gap: "" });
  vi.useFakeTimers();
  const typing = userEvent.setup({ advanceTimers: vi.advanceTimersByTime, pointerEventsCheck: 0 });
  list.focus();
  await component.writeGap();
  const field = pane().getByRole<HTMLTextAreaElement>("textbox", { name: "Gap" });
  expect(document.activeElement).toBe(field);
  await typing.keyboard("Locations are ");
  await vi.advanceTimersByTimeAsync(1500);
  expect(commands()).toEqual([]);
  await vi.advanceTimersByTimeAsync(600);
  await typing.keyboard("missing{Escape}");
  expect(document.activeElement).toBe(list);
  await vi.advanceTimersByTimeAsync(5000);
  expect(commands()).toEqual([[{ do: "criterion.set", id: "c141", gap: "Locations are" }], [{ do: "criterion.set", id: "c141", gap: "Locations are missing" }]]);
  list.remove();
});

test("while somebody writes on after a rest, the field keeps what they typed to the last space", async () => {
  const { rerender, props, component } = await show({ gap: "" });
  vi.useFakeTimers();
  const typing = userEvent.setup({ advanceTimers: vi.advanceTimersByTime, pointerEventsCheck: 0 });
  await component.writeGap();
  const field = pane().getByRole<HTMLTextAreaElement>("textbox", { name: "Gap" });
  await typing.keyboard("Locations ");
  await vi.advanceTimersByTimeAsync(2100);
  await rerender({ ...props, row: { ...props.row, gap: "Locations" }, moment: "2" });
  expect(field.value).toBe("Locations ");
  await fireEvent.blur(field);
  expect(field.value).toBe("Locations");
});

test("a gap that is refused stays in its field and says why; one left behind is saved to its own criterion", async () => {
  const { did, fault, rerender, props } = await show();
  const field = () => pane().getByRole<HTMLTextAreaElement>("textbox", { name: "Gap" });
  fault.why = "Ruth Ellison has this file open.";
  await user.clear(field());
  await type("New words");
  await user.tab();
  expect((await pane().findByRole("alert")).textContent).toBe("Ruth Ellison has this file open.");
  expect(field().value).toBe("New words");
  fault.why = null;
  await user.type(field(), " of mine");
  const other = new FixtureBackend().views.readiness.criteria[0]!;
  await rerender({ ...props, row: other });
  expect(field().value).toBe(other.gap);
  expect(did.map((one) => one.commands)).toEqual([[{ do: "criterion.set", id: "c141", gap: "New words of mine" }]]);
  expect(did[0]!.done).toBe("Gap of 8.2.6-02 written");
});

test("keys of the page open owner, date and link, and the keyboard goes back to the list", async () => {
  const list = document.body.appendChild(document.createElement("button"));
  const { component, commands } = await show();
  for (const [open, keys] of [[component.giveOwner, "ruth{Enter}"], [component.giveDue, "{Escape}"], [component.link, "2.2.2{Enter}"]] as const) {
    list.focus();
    await open();
    expect(document.activeElement?.tagName).toBe("INPUT");
    await type(keys);
    await vi.waitFor(() => expect(document.activeElement).toBe(list));
  }
  expect(commands().map(([one]) => one!.do)).toEqual(["criterion.set", "criterion.link"]);
  list.remove();
});

test("a link that is asked for before the criterion is told is made as soon as it is", async () => {
  const told = await new FixtureBackend().criterion("8.2.6-02");
  let answer: (detail: CriterionDetail) => void = () => {};
  const { component } = await show({}, () => new Promise((resolve) => (answer = resolve)));
  await component.link();
  expect(pane().queryByRole("combobox", { name: "Linked work" })).toBeNull();
  answer(told);
  const field = await pane().findByRole("combobox", { name: "Linked work" });
  expect(document.activeElement).toBe(field);
});

test("work is opened, set apart, counted again and linked; risks are opened", async () => {
  const { commands, calls, props } = await show();
  await user.click(button(/^1\.9\.1 ?Approve the change management policy/));
  await user.click(button(/1\.9\.1 Approve the change management policy.? does not count for this$/));
  await user.click(button(/^Take away the link to .?1\.14\.1 /));
  await user.click(button("Do not count for this 1"));
  await user.click(button("Count again"));
  await user.click(button(/Link work/));
  const wanted = props.tasks.find((task) => task.wbs === "2.2.2")!;
  await type("2.2.2{Enter}");
  await user.click(button(/Configuration data too thin/));
  expect(commands()).toEqual([
    [{ do: "criterion.unlink", id: "c141", task: "019cae6b-6600-7489-aa21-48a45064f4b0" }],
    [{ do: "criterion.unlink", id: "c141", task: "019cae6b-6600-7498-b4b1-acac315c24bc" }],
    [{ do: "criterion.link", id: "c141", task: "019cae6b-6600-74a7-a046-ee200604cfa2" }],
    [{ do: "criterion.link", id: "c141", task: wanted.id }],
  ]);
  expect(calls.opened).toEqual([{ kind: "task", id: "019cae6b-6600-7489-aa21-48a45064f4b0" }, expect.objectContaining({ kind: "risk", id: "k12" })]);
});

test("what is unfolded stays so for the next criterion; without guidance the ratings mean what they mean in general", async () => {
  const backend = new FixtureBackend();
  const told = await backend.criterion("8.2.6-02");
  const { rerender, props } = await show({}, async (id) => ({ ...told, id, guidance: id === "c141" ? told.guidance : [] }));
  await screen.findByText("Critical services complete");
  expect(pane().queryByText("CMDB extract")).toBeNull();
  await user.click(button("Evidence to ask for 3"));
  expect(pane().getByText("CMDB extract")).toBeTruthy();
  await rerender({ ...props, row: { ...props.row, id: "c142", code: "8.2.6-03" } });
  await screen.findByText(/^Partially: over 15 to 50%/);
  expect(pane().getByText("CMDB extract")).toBeTruthy();
});

test("reuse is told with its strength in words, its places and the trap, and whose mapping it is", async () => {
  await show();
  await user.click(button("What you may hold already 4 of 4 help"));
  const itil = pane().getByText("ITIL").closest("li")!;
  expect(itil.textContent).toContain("In full");
  expect(itil.textContent).toContain("Service configuration management");
  expect(pane().getByText("Trap:").closest("p")!.textContent).toContain("A.8.9 is about secure settings");
  expect(pane().getAllByText(/our own mapping/)).toHaveLength(1);
});

test("each change is a way to its entry; both axes changed alike are told once", async () => {
  const { calls } = await show();
  const change = button(/^13 Nov, Dana Kowalski/);
  expect(change.textContent?.replace(/[\u2068\u2069]/g, "")).toContain("Defined and operating: N to P");
  expect(change.textContent).toContain("With the export of 13 November");
  await user.click(change);
  expect(calls.entries).toEqual([412]);
});

test("it is asked again when the views change, keeps what it shows meanwhile, and drops what was overtaken", async () => {
  const told = await new FixtureBackend().criterion("8.2.6-02");
  const waiting: { id: string; answer: (detail: CriterionDetail) => void }[] = [];
  const { rerender, props } = await show({}, (id) => new Promise((answer) => waiting.push({ id, answer })));
  waiting.shift()!.answer({ ...told, what_good_looks_like: "As it was told first." });
  await screen.findByText("As it was told first.");
  await rerender({ ...props, moment: "2" });
  expect(waiting.map((one) => one.id)).toEqual(["c141"]);
  expect(screen.getByText("As it was told first.").closest("[inert]")).toBeNull();
  // Of another criterion it is out of reach until the answer is there.
  await rerender({ ...props, moment: "2", row: { ...props.row, id: "c7", statement: "Another one." } });
  expect(screen.getByRole("heading", { name: "Another one." })).toBeTruthy();
  expect(screen.getByText("As it was told first.").closest("[inert]")).toBeTruthy();
  waiting.shift()!.answer({ ...told, what_good_looks_like: "Too late." });
  await vi.waitFor(() => expect(waiting.map((one) => one.id)).toEqual(["c7"]));
  expect(screen.queryByText("Too late.")).toBeNull();
  waiting.shift()!.answer({ ...told, id: "c7", what_good_looks_like: "Of the other." });
  expect((await screen.findByText("Of the other.")).closest("[inert]")).toBeNull();
});

test("where it cannot be told it says why and can be asked again; the row stays of use", async () => {
  const told = await new FixtureBackend().criterion("8.2.6-02");
  let fails = true;
  const { calls } = await show({}, () => (fails ? Promise.reject(new BackendError({ class: "unavailable", message: "The file is gone" })) : Promise.resolve(told)));
  expect((await screen.findByRole("alert")).textContent).toContain("The file is gone.");
  await user.click(within(pane().getAllByRole("radiogroup")[0]!).getByRole("radio", { name: "F, fully" }));
  expect(calls.rated).toEqual([["F", "defined"]]);
  fails = false;
  await user.click(button("Try again"));
  expect(await screen.findByText(told.what_good_looks_like)).toBeTruthy();
});

test("read only: everything is there, nothing can be changed, and each says why", async () => {
  const why = "Ruth Ellison has this file open on RUTH-LAPTOP.";
  const { calls, did } = await show({ owner_from: "own" }, undefined, { readOnly: why });
  const groups = pane().getAllByRole("radiogroup");
  expect(groups.map((one) => one.title)).toEqual([why, why, why]);
  await user.click(within(groups[0]!).getByRole("radio", { name: "N, not" }));
  for (const name of [/^Take the name off/, /does not count for this$/, /^Owner/, /^Due/, /Link work/]) {
    expect(button(name).title).toBe(why);
    await user.click(button(name));
  }
  expect(pane().getByRole<HTMLTextAreaElement>("textbox", { name: "Gap" }).readOnly).toBe(true);
  expect(pane().getByRole<HTMLSelectElement>("combobox", { name: /^Should be/ }).disabled).toBe(true);
  expect([calls.rated, did]).toEqual([[], []]);
});
