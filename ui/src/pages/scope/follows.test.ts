import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { ScopeFindingRow, ScopeView } from "../../backend/types";

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

/** Opens the scope, changed as a test wants it. */
async function open(change: (scope: ScopeView) => ScopeView = (scope) => scope, views: Partial<FixtureBackend["views"]> = {}) {
  vi.spyOn(crypto, "randomUUID").mockReturnValue(NEW);
  const backend = new FixtureBackend({ scope: change(recordedViews().scope), ...views });
  render(App, { backend, page: "scope" });
  await screen.findByRole("heading", { level: 1, name: "Scope" });
  await screen.findByRole("heading", { name: "Scope statement" });
  return backend;
}

const given = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").flatMap((one) => one.given as unknown[]);
const asked = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;
const found = (more: Partial<ScopeFindingRow>): ScopeFindingRow => ({
  id: "ALL-BY-OTHERS", severity: "blocker", message: "Every process is operated by other parties.", advice: "Take some back.", clauses: ["8.2.3"], answers: ["SW-12"], causes: [{ question: "SW-15", entries: [] }], accepted: null, ...more,
});
const blocked = (more: Partial<ScopeFindingRow> = {}) => (scope: ScopeView): ScopeView => ({ ...scope, verdict: "not applicable as scoped", open_blockers: 1, findings: [found(more), ...scope.findings] });

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
