import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { AskedQuestion, ScopeView } from "../../backend/types";

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
const groups = () => within(screen.getByRole("navigation", { name: "Groups of questions" }));
const enter = (group: RegExp) => user.click(groups().getByRole("button", { name: group }));
const asked = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;
const with_ = (changed: Record<string, Partial<AskedQuestion>>) => (scope: ScopeView): ScopeView => ({ ...scope, asked: scope.asked.map((one) => ({ ...one, ...changed[one.id] })) });

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
  await vi.waitFor(() => expect(given(backend)).toEqual([
    { do: "scope.answer", question: "SW-19", answer: { "8.5.2": "yes" } },
    { do: "scope.answer", question: "SW-19", answer: { "8.6.1": "no" } },
  ]));
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
