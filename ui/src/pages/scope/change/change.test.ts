import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../../App.svelte";
import { FixtureBackend, recordedViews } from "../../../backend/fixture";
import type { Command, ScopeView } from "../../../backend/types";
import { hasConsequences, withFollow } from "./held.svelte";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

async function open(change: (scope: ScopeView) => ScopeView = (scope) => scope) {
  const backend = new FixtureBackend({ scope: change(recordedViews().scope) });
  render(App, { backend, page: "scope" });
  await screen.findByRole("heading", { name: "Scope statement" });
  return backend;
}

const given = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").flatMap((one) => one.given as Command[]);

/** Adds a service to the register in the column of the question. */
async function addService() {
  await user.click(within(screen.getByRole("navigation", { name: "Groups of questions" })).getByRole("button", { name: /^Services/ }));
  await user.type(screen.getByPlaceholderText(/^Add a service/), "Print room{Enter}");
}

test("a change of an approved scope is looked at first: what comes, what is set aside, whom it touches; a row can be left", async () => {
  const backend = await open();
  await addService();
  const dialog = within(await screen.findByRole("dialog", { name: "A change of the approved scope" }));
  expect(dialog.getByText(/leaves version .*1\.1/)).toBeTruthy();
  expect(dialog.getByText("Gate 2 stays on 18 January 2027.")).toBeTruthy();
  expect(dialog.getByText(/^Who answers for it: .*Ruth Ellison/)).toBeTruthy();
  expect(given(backend)).toEqual([]);
  await user.click(dialog.getByRole("checkbox", { name: /^Set aside: .*Agree remaining SLAs/ }));
  await user.click(dialog.getByRole("button", { name: /^Change the scope/ }));
  await vi.waitFor(() => expect(given(backend)).toHaveLength(2));
  expect(given(backend)).toMatchObject([{ do: "service.add", name: "Print room" }, { do: "scope.follow", leave: [expect.stringMatching(/^aside:/)] }]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a change that is left changes nothing", async () => {
  const backend = await open();
  await addService();
  await screen.findByRole("dialog", { name: "A change of the approved scope" });
  await user.keyboard("{Escape}");
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(given(backend)).toEqual([]);
});

test("before the first approval nothing is held up", async () => {
  const backend = await open((scope) => ({ ...scope, versions: [] }));
  await addService();
  await vi.waitFor(() => expect(given(backend)).toMatchObject([{ do: "service.add", name: "Print room" }]));
});

test("what the plan has to follow already is told over the statement, and done as one act", async () => {
  const backend = await open();
  await user.click(screen.getByRole("button", { name: "Look at it…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "The plan follows the scope" }));
  expect(dialog.getByRole("checkbox", { name: /^Serves .*Skyreach Backup Cloud.* too: .*Align external contracts/ })).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: /^Bring the plan after it/ }));
  await vi.waitFor(() => expect(given(backend)).toEqual([{ do: "scope.follow" }]));
});

test("only what follows anew, or reads or judges otherwise, is a consequence", () => {
  const { scopeChange } = recordedViews();
  const same = { ...scopeChange, statement: [], findings_come: [], findings_go: [], verdict_after: scopeChange.verdict_before };
  expect(hasConsequences(same, scopeChange.follow)).toBe(false);
  expect(hasConsequences(same, scopeChange.follow.slice(1))).toBe(true);
  expect(hasConsequences({ ...same, verdict_after: "applicable with problems" }, scopeChange.follow)).toBe(true);
});

test("where every row is left, the plan is not told to follow", () => {
  const { follow } = recordedViews().scopeChange;
  expect(withFollow([], follow, follow.map(({ key }) => key))).toEqual([]);
  expect(withFollow([], [], [])).toEqual([]);
});
