import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
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
  expect(tasks.getAllByRole("listitem")).toHaveLength(8);
  expect(tasks.getByRole("button", { name: "Align external contracts" })).toBeTruthy();
  await userEvent.click(tasks.getByRole("button", { name: "Show 1 more" }));
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
