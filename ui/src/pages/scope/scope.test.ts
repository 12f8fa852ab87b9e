import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { AskedQuestion, ScopeFindingRow, ScopeView } from "../../backend/types";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const NEW = "11111111-2222-4333-8444-555555555555";
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

/** Opens the scope, and goes to the question that a piece of its words names. */
async function open(change: (scope: ScopeView) => ScopeView = (scope) => scope, views: Partial<FixtureBackend["views"]> = {}) {
  vi.spyOn(crypto, "randomUUID").mockReturnValue(NEW);
  const backend = new FixtureBackend({ scope: change(recordedViews().scope), ...views });
  render(App, { backend, page: "scope" });
  await screen.findByRole("heading", { level: 1, name: "Scope" });
  await screen.findByRole("heading", { name: "Scope statement" });
  return backend;
}

const given = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").flatMap((one) => one.given as unknown[]);
const groups = () => within(screen.getByRole("navigation", { name: "Groups of questions" }));
const enter = (group: RegExp) => user.click(groups().getByRole("button", { name: group }));
const asked = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;
const with_ = (changed: Record<string, Partial<AskedQuestion>>) => (scope: ScopeView): ScopeView => ({ ...scope, asked: scope.asked.map((one) => ({ ...one, ...changed[one.id] })) });

const found = (more: Partial<ScopeFindingRow>): ScopeFindingRow => ({
  id: "ALL-BY-OTHERS", severity: "blocker", message: "Every process is operated by other parties.", advice: "Take some back.", clauses: ["8.2.3"], answers: ["SW-12"], causes: [{ question: "SW-15", entries: [] }], accepted: null, ...more,
});
const blocked = (more: Partial<ScopeFindingRow> = {}) => (scope: ScopeView): ScopeView => ({ ...scope, verdict: "not applicable as scoped", open_blockers: 1, findings: [found(more), ...scope.findings] });

test("the page begins with the first question that is open, and the groups say what is answered", async () => {
  await open();
  expect(asked()).toMatch(/limited to certain technology/);
  expect(groups().getByRole("button", { name: "Technology 1 open" }).getAttribute("aria-current")).toBe("step");
  expect(groups().getByRole("button", { name: /^Organisation/ }).textContent).toContain("all answered");
  expect(screen.getByText("24 of 25 answered")).toBeTruthy();
  expect(screen.getByText(/^Version .*1\.1.* approved 15 May 2026\. \d answers? differs? now\.$/)).toBeTruthy();
  expect(within(screen.getByRole("navigation", { name: "Pages" })).getByRole("button", { name: /^Scope/ }).textContent).toContain("2 findings");
});

test("a number chooses, which is saved at once as one act that can be undone", async () => {
  const backend = await open();
  await enter(/^Lifecycle/);
  await type("3");
  expect(given(backend)).toEqual([{ do: "scope.answer", question: "SW-17", answer: ["planning", "design", "delivery", "improvement"] }]);
  expect(screen.getByRole("checkbox", { name: "Transition" })).toHaveProperty("checked", false);
  expect(await screen.findByText("SW-17 is answered")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Undo" })).toBeTruthy();
});

test("a question that is answered stays until somebody leads on", async () => {
  const backend = await open(with_({ "SW-16": { state: "unanswered", answer: null }, "SW-11": { state: "answered", answer: "" } }));
  expect(asked()).toMatch(/^Is another organisation expected/);
  await type("2");
  expect(given(backend)).toEqual([{ do: "scope.answer", question: "SW-16", answer: "no" }]);
  const scope = backend.views.scope;
  backend.views.scope = { ...scope, asked: scope.asked.map((one) => (one.id === "SW-16" ? { ...one, state: "answered", answer: "no" } : one.id === "SW-21" ? { ...one, state: "unanswered", answer: null } : one)) };
  await type("2");
  await vi.waitFor(() => expect(groups().getByRole("button", { name: "Context 1 open" })).toBeTruthy());
  expect(asked()).toMatch(/^Is another organisation expected/);
});

test("Enter leads on and Shift Enter back; a button that has the focus does what it is for", async () => {
  const backend = await open();
  await enter(/^Existing systems/);
  await type("{Enter}");
  expect(asked()).toMatch(/^Which laws/);
  await type("{Shift>}{Enter}{/Shift}");
  expect(asked()).toMatch(/^Which certified/);
  screen.getByRole("button", { name: "Take the answer away" }).focus();
  await type("{Enter}");
  expect(asked()).toMatch(/^Which certified/);
  expect(given(backend)).toEqual([{ do: "scope.answer", question: "SW-20", answer: null }]);
});

test("the arrows walk through the groups and leave the focus among them; brackets go on from anywhere", async () => {
  await open();
  groups().getByRole("button", { name: /^Technology/ }).focus();
  await type("{ArrowDown}{ArrowDown}");
  expect(asked()).toMatch(/^Do you take part/);
  expect(document.activeElement?.textContent).toContain("Lifecycle");
  await type("[[[[");
  expect(asked()).toMatch(/limited to certain technology/);
});

test("with open questions only, Enter passes over what is answered, and ends at the findings", async () => {
  await open(with_({ "SW-03": { state: "unknown", answer: null } }));
  await type("o");
  expect(asked()).toMatch(/^Who is top management/);
  await type("{Enter}");
  expect(asked()).toMatch(/limited to certain technology/);
  expect(screen.getByRole("button", { name: /^To the findings/ })).toBeTruthy();
  await type("{Enter}");
  expect(document.activeElement?.textContent).toContain("sub-contractors of lead suppliers");
});

test("that nobody knows yet is said by one key, and stays visible at the left and under the statement", async () => {
  const backend = await open(with_({ "SW-21": { state: "unknown", answer: null } }));
  expect(groups().getByRole("button", { name: "Context 1 not known yet" })).toBeTruthy();
  expect(screen.getByRole("heading", { name: "1 question is not known yet" })).toBeTruthy();
  await enter(/^Lifecycle/);
  await type("u");
  expect(given(backend)).toEqual([{ do: "scope.answer", question: "SW-17", unknown: true }]);
});

test("a list is answered line by line, and Enter on an empty line leads on", async () => {
  const backend = await open();
  await enter(/^Context/);
  expect(document.activeElement).toBe(screen.getAllByRole("textbox", { name: "Entry" }).at(-1));
  await type("Procurement law{Enter}");
  await vi.waitFor(() => expect(given(backend)).toHaveLength(1));
  expect(given(backend)[0]).toMatchObject({ answer: expect.arrayContaining(["Procurement law", "Data protection law of the United Kingdom"]) });
  await type("{Enter}");
  expect(asked()).toMatch(/^Is climate change/);
});

test("of an answer with several parts only what changes is given", async () => {
  const backend = await open();
  await enter(/^Purpose/);
  await type("{Enter}");
  await type("2");
  expect(given(backend)).toEqual([{ do: "scope.answer", question: "SW-24", answer: { grow: "no" } }]);
});

test("rows of clauses carry the processes that serve them; numbers answer row after row", async () => {
  const backend = await open(with_({ "SW-19": { state: "unanswered", answer: null } }));
  await enter(/^Requirements/);
  expect(screen.getByRole("radiogroup", { name: "Incident management 8.6.1" })).toBeTruthy();
  await type("12");
  expect(given(backend)).toEqual([
    { do: "scope.answer", question: "SW-19", answer: { "8.5.2": "yes" } },
    { do: "scope.answer", question: "SW-19", answer: { "8.6.1": "no" } },
  ]);
});

test("an answer says what it triggered: findings, and tasks of the plan that it calls for", async () => {
  await open();
  await enter(/^Existing systems/);
  const triggered = within(screen.getByRole("region", { name: "What this answer triggered" }));
  await user.click(triggered.getByRole("button", { name: /^Minor\. Borders of another/ }));
  expect(document.activeElement?.textContent).toContain("Borders of another management system");
});

test("what is refused is said at the question, and the answer stands as it was", async () => {
  const backend = await open();
  await enter(/^Lifecycle/);
  backend.failNext = { class: "refused", message: "The scope is locked by a merge." };
  await type("3");
  expect((await screen.findByRole("alert")).textContent).toBe("The scope is locked by a merge.");
  expect(screen.getByRole("checkbox", { name: "Transition" })).toHaveProperty("checked", true);
});

test("what is typed is saved by Enter, which leads on; where it was refused, a message says so", async () => {
  const backend = await open();
  await enter(/^Organisation/);
  const field = screen.getByRole("textbox", { name: "Answer" });
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  backend.failNext = { class: "refused", message: "The name is taken." };
  await type("Northgate{Enter}");
  expect(asked()).toMatch(/^Is this unit part/);
  expect(await screen.findByText(/^The name is taken\. Your project/)).toBeTruthy();
  await type("{Shift>}{Enter}{/Shift}");
  expect(screen.getByRole("textbox", { name: "Answer" })).toHaveProperty("value", "Northgate Managed Services");
});

test("a finding names the answers that cause it and leads to them", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: /^Requirements, SW-19: .*Service continuity management/ }));
  expect(asked()).toMatch(/^Have there been cases/);
});

test("a blocker holds gate and approval, says the way out, and is accepted with a reason and a name", async () => {
  const backend = await open(blocked());
  expect(screen.getByText("Not applicable as scoped")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "The way out" })).toBeTruthy();
  const row = within(screen.getByRole("listitem", { name: /^Every process is operated/ }));
  expect(row.getByText(/^Holds gate 0 and the approval/)).toBeTruthy();
  await user.click(row.getByRole("button", { name: "Accept…" }));
  const dialog = within(screen.getByRole("dialog", { name: "Accept a finding" }));
  await type("{Control>}{Enter}{/Control}");
  expect(dialog.getByText("A reason is needed.")).toBeTruthy();
  await type("The lead supplier is certified{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(given(backend)).toEqual([{ do: "scope.accept", finding: "ALL-BY-OTHERS", reason: "The lead supplier is certified", by: "Helen Marsh" }]));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("an acceptance says who and why; where answers have changed it has to be given anew", async () => {
  const accepted = { reason: "Certified", by: "Colin Adeyemi", on: "2026-11-02", outdated: false };
  const backend = await open(blocked({ accepted }));
  const row = within(screen.getByRole("listitem", { name: /^Every process is operated/ }));
  expect(row.getByText(/Colin Adeyemi.*, 2 Nov 2026: Certified\./)).toBeTruthy();
  expect(row.queryByText(/^Holds gate 0/)).toBeNull();
  await user.click(row.getByRole("button", { name: "Withdraw" }));
  expect(given(backend)).toEqual([{ do: "scope.unaccept", finding: "ALL-BY-OTHERS" }]);
});

test("an acceptance for other answers holds no more", async () => {
  await open(blocked({ accepted: { reason: "Certified", by: "Colin Adeyemi", on: "2026-11-02", outdated: true } }));
  const row = within(screen.getByRole("listitem", { name: /^Every process is operated/ }));
  expect(row.getByText("Accepted for other answers")).toBeTruthy();
  expect(row.getByText(/^Holds gate 0/)).toBeTruthy();
});

test("words of the statement lead to their question, by click and by key; the part of the question is marked", async () => {
  await open();
  const piece = screen.getByRole("button", { name: "planning, design, transition, delivery and improvement" });
  piece.focus();
  await type("{Enter}");
  expect(asked()).toMatch(/^Do you take part/);
  expect(piece.getAttribute("aria-current")).toBe("true");
});

test("the statement is worded in one's own way, and drafted again; what moved since is told", async () => {
  const backend = await open((scope) => ({ ...scope, worded: true, statement: "Hosting.", drift: { draft: [], kept: ["from Leeds"], missing: ["from two sites"] } }));
  expect(screen.getByText("from Leeds").tagName).toBe("DEL");
  expect(screen.getByText("from two sites").tagName).toBe("INS");
  await type("w");
  const field = screen.getByRole("textbox", { name: "Scope statement" });
  expect(document.activeElement).toBe(field);
  await type(" For councils.{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(screen.queryByRole("textbox", { name: "Scope statement" })).toBeNull());
  await user.click(screen.getByRole("button", { name: "Take the drafted words again" }));
  expect(given(backend)).toEqual([{ do: "scope.set_wording", wording: "Hosting. For councils." }, { do: "scope.set_wording", wording: null }]);
});

test("approval proposes who, which version and the day, and is one act", async () => {
  const backend = await open();
  await user.click(screen.getByRole("button", { name: /^Approve…/ }));
  const dialog = within(screen.getByRole("dialog", { name: "Approve the scope" }));
  expect(dialog.getByLabelText("Who approves it")).toHaveProperty("value", "Colin Adeyemi");
  await user.type(dialog.getByLabelText(/^What is new in it/), "Skyreach joins");
  await user.click(dialog.getByRole("button", { name: /^Approve/ }));
  await vi.waitFor(() => expect(given(backend)).toEqual([{ do: "scope.approve", id: NEW, approver: "Colin Adeyemi", version: "1.2", on: "2026-11-20", note: "Skyreach joins" }]));
});

test("a blocker that nobody has accepted keeps the scope from being approved, and says so", async () => {
  const backend = await open(blocked());
  await user.click(screen.getByRole("button", { name: /^Approve…/ }));
  const dialog = within(screen.getByRole("dialog", { name: "Approve the scope" }));
  expect(dialog.getByText("1 blocker holds the approval.")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: /^Approve/ }));
  expect(given(backend)).toEqual([]);
  await user.click(dialog.getByRole("button", { name: "Go to SW-15" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(asked()).toMatch(/^Do lead suppliers/);
});

test("versions are held against the present, told in words, and one can be deleted; Escape goes back", async () => {
  const backend = await open(undefined, {
    scopeComparison: {
      before: "1.1", after: null,
      statement: [{ told: "same", words: "Hosting" }, { told: "gone", words: "from Leeds" }, { told: "new", words: "from two sites" }],
      answers: [
        { question: "SW-03", entry: "authority", before: JSON.stringify("partly"), after: JSON.stringify("has authority") },
        { question: "SW-14", entry: "links", before: JSON.stringify({ name: "links", provider: "Corvane", contract: "no" }), after: JSON.stringify({ name: "links", provider: "Corvane", contract: "yes" }) },
        { question: "SW-09", entry: "Porto", before: null, after: JSON.stringify({ name: "Porto", included: "yes" }) },
      ],
    },
  });
  await type("v");
  const table = within(await screen.findByRole("table"));
  expect(table.getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("cell").slice(1).map((cell) => cell.textContent))).toEqual([
    ["partly", "has authority"],
    ["Contract or agreement: no", "Contract or agreement: yes"],
    ["Not there", "Name: Porto; In the scope: yes"],
  ]);
  expect(screen.getByText("from Leeds").tagName).toBe("DEL");
  await user.click(screen.getByRole("button", { name: /^Delete version .*1\.0/ }));
  expect(given(backend)).toEqual([{ do: "scope.delete_version", id: "scope-1-0" }]);
  await type("{Escape}");
  expect(screen.getByRole("heading", { name: "Scope statement" })).toBeTruthy();
});

test("a new project is told what the scope is for, and Enter begins", async () => {
  await open((scope) => ({ ...scope, answered: 0, mode: "draft", versions: [], asked: scope.asked.map((one) => ({ ...one, state: "unanswered", answer: null })) }));
  expect(screen.getByRole("heading", { name: "Say what the system covers" })).toBeTruthy();
  expect(screen.getByText("Not judged yet: nothing is answered")).toBeTruthy();
  await type("{Enter}");
  expect(asked()).toMatch(/^What is the legal or organisational name/);
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Answer" }));
});

test("in a file that is read only nothing is given, and each control says why", async () => {
  const session = { ...recordedViews().session!, read_only: "Ruth Ellison has this file open." };
  const backend = await open(undefined, { session });
  await enter(/^Lifecycle/);
  await type("3uw");
  expect(given(backend)).toEqual([]);
  expect(screen.getAllByRole("alert").length).toBeGreaterThan(0);
  expect(screen.getByRole("button", { name: /^Approve…/ }).title).toMatch(/only be read|Ruth Ellison/);
});
