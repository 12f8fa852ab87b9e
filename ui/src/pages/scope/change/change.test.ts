import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../../App.svelte";
import { FixtureBackend, recordedViews } from "../../../backend/fixture";
import type { Command } from "../../../backend/types";
import { OpenProject } from "../../../project/open.svelte";
import { Toasts } from "../../../shared/toasts.svelte";
import { HeldScope } from "./held.svelte";
import { byClause } from "./told";

vi.setConfig({ testTimeout: 30_000 });
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
beforeEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const given = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const OUT: Command = { do: "service.set", id: "on-site", left_out: true, why: "Goes to a partner" };
const act = (...commands: Command[]) => ({ commands, done: "On-site support is out" });
const [SERVE, RAISE, ASIDE] = recordedViews().scopeChange.follow.map(({ key }) => key);

/** A scope whose acts are held, on the recorded project as a test changes it. */
async function held(change: (backend: FixtureBackend) => void = () => {}) {
  const backend = new FixtureBackend();
  change(backend);
  const project = new OpenProject(backend, new Toasts());
  await project.refresh();
  return { backend, held: new HeldScope(project) };
}
const approved = (version: string | null) => (backend: FixtureBackend) => {
  backend.views.status = { ...backend.views.status, scope: { ...backend.views.status.scope, version } };
};

/** The window at the scope, with the dialog of a service that is left out. */
async function open(change: (backend: FixtureBackend) => void = () => {}) {
  const backend = new FixtureBackend();
  change(backend);
  render(App, { backend, page: "scope" });
  await screen.findByRole("heading", { name: "Scope statement" });
  return backend;
}

async function leaveOut() {
  await user.click(within(screen.getByRole("navigation", { name: "Groups of questions" })).getByRole("button", { name: /^Services/ }));
  await user.click(screen.getByRole("textbox", { name: /^Add a service/ }));
  await type("On-site support{Enter}");
  return within(await screen.findByRole("dialog", { name: "This changes scope 1.1" }));
}

test("with no approved version nothing is asked, and an act goes through at once", async () => {
  const { backend, held: scope } = await held(approved(null));
  const asked = vi.spyOn(backend, "scopeChange");
  expect(await scope.save(act(OUT))).toBeNull();
  expect(asked).not.toHaveBeenCalled();
  expect(given(backend)).toEqual([[OUT]]);
});

test("of an approved scope what changes nothing that it says goes through, asked or not", async () => {
  const { backend, held: scope } = await held();
  const asked = vi.spyOn(backend, "scopeChange");
  await scope.save(act({ do: "scope.set_wording", wording: "Hosting." }));
  expect(asked).not.toHaveBeenCalled();
  await scope.save(act({ do: "unit.add", id: "desk", name: "Desk" }));
  expect(asked).toHaveBeenCalledTimes(1);
  expect([given(backend).length, scope.waiting]).toEqual([2, null]);
});

test("what the rules refuse is answered to the field, and opens nothing", async () => {
  const { backend, held: scope } = await held((one) => (one.views.scopeChange = { ...one.views.scopeChange, touches: false, refused: "There is such a service." }));
  backend.failNext = { class: "refused", message: "There is such a service." };
  expect(await scope.save(act(OUT))).toBe("There is such a service.");
  expect(scope.waiting).toBeNull();
});

test("what the plan was left to follow is not asked again with every act, but what it follows anew is", async () => {
  const { backend, held: scope } = await held();
  const same = { ...backend.views.scopeChange, answers: [], statement: [] };
  backend.views.scopeChange = same;
  expect(await scope.save(act(OUT))).toBeNull();
  expect([given(backend).length, scope.waiting]).toEqual([1, null]);
  vi.spyOn(backend, "scopeChange").mockImplementation((commands) => Promise.resolve(commands.length > 0 ? same : { ...same, follow: same.follow.slice(1) }));
  void scope.save(act(OUT));
  await vi.waitFor(() => expect(scope.waiting?.view).toBe(same));
});

test("a change waits for its decision; acts that come meanwhile are carried out after it, in order", async () => {
  const { backend, held: scope } = await held();
  const first = scope.save(act(OUT));
  const second = scope.act(act({ do: "unit.add", id: "desk", name: "Desk" }));
  await vi.waitFor(() => expect(scope.waiting).not.toBeNull());
  expect(given(backend)).toEqual([]);
  expect(await scope.decide({ why: "Goes to a partner", by: "Colin Adeyemi" })).toBeNull();
  expect([await first, await second]).toEqual([null, true]);
  expect(given(backend)).toEqual([
    [{ ...OUT, reason: "Goes to a partner (decided by Colin Adeyemi)" }, { do: "scope.follow", leave: [] }],
    [{ do: "unit.add", id: "desk", name: "Desk" }],
  ]);
});

test("where all is left the plan does not follow; where some is, what is left is named", async () => {
  const { backend, held: scope } = await held();
  for (const left of [[SERVE!, RAISE!, ASIDE!], [RAISE!]]) {
    const done = scope.save(act(OUT));
    await vi.waitFor(() => expect(scope.waiting).not.toBeNull());
    for (const key of left) await scope.leave(key, true);
    await scope.decide({ why: "Partner", by: "Ann" });
    await done;
  }
  expect(given(backend).map((one) => (one as unknown[]).slice(1))).toEqual([[], [{ do: "scope.follow", leave: [RAISE] }]]);
});

test("a change that was refused waits on; one that is left answers so, and nothing is done", async () => {
  const { backend, held: scope } = await held();
  const done = scope.save(act(OUT));
  await vi.waitFor(() => expect(scope.waiting).not.toBeNull());
  backend.failNext = { class: "refused", message: "The file is gone." };
  expect(await scope.decide({ why: "Partner", by: "Ann" })).toBe("The file is gone.");
  expect(scope.waiting).not.toBeNull();
  scope.letBe();
  expect(await done).toBe("The change was left. The answer stands as it was.");
  expect(scope.waiting).toBeNull();
});

test("the dialog says what the change does, asks why and who, and is one act by one key", async () => {
  const backend = await open();
  const dialog = await leaveOut();
  expect(document.activeElement).toBe(dialog.getByRole("textbox", { name: "Why" }));
  expect(dialog.getByText("resale", { selector: "del" })).toBeTruthy();
  expect(dialog.getByText("resale, On-site support", { selector: "ins" })).toBeTruthy();
  expect(dialog.getByText("The verdict stays: Well-formed")).toBeTruthy();
  expect(dialog.getByRole("checkbox", { name: /Align external contracts.* is done for .*Skyreach Backup Cloud.* too/ })).toHaveProperty("checked", true);
  expect(dialog.getByRole("checkbox", { name: /Agree remaining SLAs.* is set aside: On-site support is out of the scope/ })).toHaveProperty("checked", true);
  await user.click(dialog.getByRole("button", { name: "32 criteria are touched" }));
  expect(dialog.getByText(/^8\.2\.3-01, 8\.2\.3-02/)).toBeTruthy();
  const why = dialog.getByRole("textbox", { name: "Why" });
  why.focus();
  await type("{Control>}{Enter}{/Control}");
  expect(dialog.getByText("A reason is needed.")).toBeTruthy();
  expect(given(backend)).toEqual([]);
  expect(dialog.getByLabelText("Decided by")).toHaveProperty("value", "Colin Adeyemi");
  await type("They leave us{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(given(backend)).toHaveLength(1));
  const [first, second] = given(backend)[0] as Record<string, unknown>[];
  expect(first).toMatchObject({ do: "service.add", name: "On-site support", reason: "They leave us (decided by Colin Adeyemi)" });
  expect(second).toEqual({ do: "scope.follow", leave: [] });
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
});

test("a box that is turned off asks again what the dates do then", async () => {
  const backend = await open();
  const dialog = await leaveOut();
  backend.views.scopeChange = { ...backend.views.scopeChange, sentence: "Gate 2 moves to 25 January 2027.", gates: [{ gate: 2, name: "Gate 2", before: "2027-01-18", after: "2027-01-25", days: 5 }] };
  const asked = vi.spyOn(backend, "scopeChange");
  await user.click(dialog.getByRole("checkbox", { name: /Agree remaining SLAs/ }));
  expect(asked.mock.calls[0]?.slice(1)).toEqual([[ASIDE]]);
  expect(await dialog.findByText("Gate 2 moves to 25 January 2027.")).toBeTruthy();
  expect(dialog.getByText(/Gate 2.*: 5 working days later, on 25 Jan 2027/)).toBeTruthy();
});

test("Escape leaves the scope as it is: the field keeps what was typed and says so", async () => {
  const backend = await open();
  await leaveOut();
  await type("{Escape}");
  expect(await screen.findByText("The change was left. The answer stands as it was.")).toBeTruthy();
  expect(given(backend)).toEqual([]);
  expect(screen.getByRole("textbox", { name: /^Add a service/ })).toHaveProperty("value", "On-site support");
});

test("what the plan has to follow is listed with its rows, and brought after the scope with no reason needed", async () => {
  const backend = await open((one) => (one.views.scope = { ...one.views.scope, follow: one.views.scopeChange.follow }));
  const block = within(screen.getByRole("region", { name: "The plan has to follow the scope" }));
  expect(block.getAllByRole("listitem")).toHaveLength(3);
  await user.click(block.getByRole("button", { name: /^Bring the plan/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Bring the plan after the scope" }));
  await user.click(dialog.getByRole("checkbox", { name: /^A risk is raised/ }));
  await user.clear(dialog.getByLabelText(/^Decided by/));
  await user.click(dialog.getByRole("button", { name: /^Bring the plan after it/ }));
  await vi.waitFor(() => expect(given(backend)).toEqual([[{ do: "scope.follow", leave: [RAISE] }]]));
});

test("a row of what follows leads to the plan; one that is still to come leads nowhere", async () => {
  await open((one) => {
    const task = one.views.schedule.tasks.find(({ summary }) => !summary)!.id;
    one.views.scope = { ...one.views.scope, follow: one.views.scope.follow.map((row) => (row.task === null ? row : { ...row, task })) };
  });
  const block = within(screen.getByRole("region", { name: "The plan has to follow the scope" }));
  expect(block.queryByRole("button", { name: /does not deliver as agreed/ })).toBeNull();
  await user.click(block.getByRole("button", { name: "Align external contracts" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Plan" })).toBeTruthy();
});

test("where the plan follows the scope already nothing is said of it", async () => {
  await open((one) => (one.views.scope = { ...one.views.scope, follow: [] }));
  expect(screen.queryByRole("region", { name: "The plan has to follow the scope" })).toBeNull();
});

test("criteria are told by their clause", () => {
  expect(byClause([{ clause: "8.2.3", code: "8.2.3-01" }, { clause: "9.4", code: "9.4-01" }, { clause: "8.2.3", code: "8.2.3-02" }])).toEqual([
    { clause: "8.2.3", codes: ["8.2.3-01", "8.2.3-02"] }, { clause: "9.4", codes: ["9.4-01"] },
  ]);
});
