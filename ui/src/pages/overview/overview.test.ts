import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import { rowsOfRule } from "./rows";

beforeEach(() => localStorage.clear());

/** Opens Overview on recorded views and waits until it is there. */
async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "overview" });
  await screen.findByRole("navigation", { name: "Pages" });
  return { backend };
}

const { status } = recordedViews();

test("the rules behind the status open by R and by a click, lead to their rows, and go with Escape", async () => {
  await open();
  await userEvent.keyboard("r");
  const why = screen.getByRole("dialog", { name: "Why this status" });
  expect(document.activeElement).toBe(why);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  const mark = screen.getByRole("button", { name: "Amber: why this status" });
  expect(document.activeElement).toBe(mark);
  await userEvent.click(mark);
  await userEvent.click(screen.getByRole("button", { name: /^8 tasks are late/ }));
  expect(await screen.findByRole("button", { name: /^Plan/, current: "page" })).toBeTruthy();
});

test("each rule of the status leads to the rows it is about, and a rule that is not known to none", () => {
  expect(rowsOfRule("late-tasks", status)).toEqual({ show: "late" });
  expect(rowsOfRule("next-gate", status)).toEqual({ show: "row", id: status.gates[2]!.id });
  expect(rowsOfRule("target-reserve", status)).toEqual({ show: "driving" });
  expect(rowsOfRule("something-new", status)).toBeUndefined();
  expect(rowsOfRule("late-tasks", { ...status, late: [] })).toBeUndefined();
});

test("a gate on the route names its dates and its slip, shows them on focus, and opens its row", async () => {
  await open();
  const gate = screen.getByRole("button", { name: "Gate 2: phase 2 exit; Forecast 18 Jan 2027; Baseline 23 Dec 2026; Slip 11 days after baseline" });
  gate.focus();
  expect(await screen.findByText("Gate 2: phase 2 exit")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByText("Gate 2: phase 2 exit")).toBeNull();
  await userEvent.click(gate);
  expect(await screen.findByRole("button", { name: /^Plan/, current: "page" })).toBeTruthy();
});

test("what is due is shown although more is late than there is room for", async () => {
  await open();
  const tasks = within(screen.getByRole("region", { name: "Tasks" }));
  expect(tasks.getAllByRole("listitem")).toHaveLength(6);
  expect(tasks.getByRole("button", { name: "Align external contracts" })).toBeTruthy();
  await userEvent.click(tasks.getByRole("button", { name: "Show 3 more" }));
  expect(tasks.getAllByRole("listitem")).toHaveLength(9);
});

test("the status date can follow today", async () => {
  const { backend } = await open();
  await userEvent.click(screen.getByRole("button", { name: "Set status date" }));
  await userEvent.click(screen.getByRole("button", { name: "Follow today" }));
  expect(backend.asked).toEqual([{ call: "apply", given: [{ do: "project.set_status_date", date: null }] }]);
  expect(await screen.findByText("Status date follows today")).toBeTruthy();
});

test("a latest change leads to its entry in History", async () => {
  await open();
  const latest = within(screen.getByRole("region", { name: "Latest changes" }));
  const button = latest.getAllByRole("button")[3]!;
  const what = button.textContent!;
  await userEvent.click(button);
  expect((await screen.findByRole("row", { selected: true })).textContent).toContain(what);
});

test("without tasks, an audit, or anything late or due, Overview says so", async () => {
  const empty = { ...status, phases: [], gates: [], route: [], late: [], due: [], target: { date: null, ready: null, reserve_days: null } };
  await open({ status: empty });
  expect(screen.getByRole("heading", { name: "No plan yet" })).toBeTruthy();
  expect(screen.getByText("Nothing is late, and nothing is due in the next 14 days.")).toBeTruthy();
});

test("without an audit there is no reserve, and it says why", async () => {
  await open({ status: { ...status, target: { ...status.target, date: null, reserve_days: null } } });
  expect(screen.getByRole("region", { name: "When will we be ready?" }).textContent).toContain("No audit is booked, so there is no reserve to show.");
});

const scoped = (scope: Partial<typeof status.scope>, gate0: "passed" | "ahead" = "passed") => ({
  status: { ...status, scope: { ...status.scope, ...scope }, gates: status.gates.map((gate) => (gate.number === 0 ? { ...gate, state: gate0 } : gate)) },
});
const scopePane = () => within(screen.getByRole("region", { name: "Scope" }));
const isolates = /[\u2068\u2069]/g;

test("an approved scope is told with its statement, its verdict, what was found and what differs since", async () => {
  await open();
  const told = scopePane().getAllByRole("button").map((one) => one.textContent?.replace(isolates, "").trim());
  expect(told).toEqual(["Open scope", status.scope.statement, "Well-formed", "2 minor", ...status.scope.findings.map((one) => one.message), "Version 1.1 approved 15 May 2026 by Colin Adeyemi", "1 answer differs now"]);
  expect(scopePane().getByTitle(status.scope.statement)).toBeTruthy();
});

test("figures of the scope lead to what was found, to what was approved, and to the next open question", async () => {
  const leads = async (name: RegExp, views = {}) => {
    const { unmount } = render(App, { backend: new FixtureBackend(views), page: "overview" });
    await userEvent.click(within(await screen.findByRole("region", { name: "Scope" })).getByRole("button", { name }));
    await screen.findByRole("button", { name: /^Scope/, current: "page" });
    await waitFor(() => expect(document.activeElement?.closest("[data-region]")).not.toBe(document.activeElement));
    const at = document.activeElement?.textContent ?? "";
    unmount();
    return at;
  };
  expect(await leads(/^2 minor$/)).toMatch(/^Minor/);
  expect(await leads(/differs now$/)).toMatch(/^Versions/);
  expect(await leads(/questions answered$/, scoped({ version: null, approved: null }))).toMatch(/limited to certain technology/);
}, 30_000);

test("what is not approved yet leads on with its questions, and a blocker says what it holds", async () => {
  await open(scoped({ version: null, approved: null, approver: null, changed: 0, answered: 17, verdict: "not applicable as scoped", blockers: 1 }, "ahead"));
  const told = scopePane().getAllByRole("button").map((one) => one.textContent?.trim());
  expect(told).toEqual(["Go on with the questions", status.scope.statement, "Not applicable as scoped so far", "1 blocker holds gate 0", "2 minor", ...status.scope.findings.map((one) => one.message), "17 of 25 questions answered"]);
});

test("once gate 0 is passed a blocker holds the approval", async () => {
  await open(scoped({ verdict: "not applicable as scoped", blockers: 2, minors: 0 }));
  expect(scopePane().getByRole("button", { name: "2 blockers hold the approval" })).toBeTruthy();
});

test("a scope nobody has answered is one line with the way in", async () => {
  await open(scoped({ version: null, approved: null, approver: null, answered: 0, minors: 0 }));
  expect(scopePane().getByText("25 questions lead to the scope statement.")).toBeTruthy();
  expect(scopePane().getAllByRole("button").map((one) => one.textContent)).toEqual(["Begin with the questions"]);
});

test("the palette finds questions of the scope by their words and numbers, and its registers, and opens them", async () => {
  const { backend } = await open();
  const scope = vi.spyOn(backend, "scope");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("sub-contractors matter");
  await userEvent.click(await screen.findByRole("option", { name: /^Scope: Do lead suppliers use sub-contractors/ }));
  expect(await screen.findByRole("heading", { level: 2, name: /^Do lead suppliers use sub-contractors/ })).toBeTruthy();
  expect(await screen.findByRole("button", { name: /^Scope/, current: "page" })).toBeTruthy();
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("#sw-22");
  await userEvent.click(await screen.findByRole("option", { name: /^Scope: Is climate change/ }));
  expect(await screen.findByRole("heading", { level: 2, name: /^Is climate change/ })).toBeTruthy();
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard("other parties");
  await userEvent.click(await screen.findByRole("option", { name: /^Other parties\s+Scope$/ }));
  expect(await screen.findByRole("heading", { level: 1, name: /Registers/ })).toBeTruthy();
  // Asked for once by the palette, however often it opens, and once by the page.
  expect(scope).toHaveBeenCalledTimes(2);
}, 30_000);
