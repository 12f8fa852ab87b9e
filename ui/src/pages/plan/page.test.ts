import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";

// Each test opens the whole window on a real plan, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const recorded = recordedViews();
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const sponsor = recorded.schedule.tasks.find((task) => task.wbs === "0.1.1");

async function open(backend = new FixtureBackend()) {
  render(App, { backend, page: "plan" });
  await user.click(await screen.findByRole("radio", { name: "Table" }));
  (await screen.findByRole("treegrid", { name: "Plan" })).focus();
  return backend;
}

/** Sets the length of the first task. */
async function lengthen() {
  await user.keyboard("jjj");
  const days = screen.getAllByRole("columnheader").findIndex((head) => head.textContent?.includes("Days"));
  const at = screen.getAllByRole("columnheader").findIndex((head) => head.textContent?.trim() === "Task");
  await user.keyboard("{ArrowRight}".repeat(days - at) + "{Enter}");
  await user.keyboard("{Control>}a{/Control}9{Enter}");
}

function moving(days: number): FixtureBackend {
  const gates = [{ gate: 2, name: "Gate 2", before: "2027-01-18", after: "2027-01-25", days }];
  return new FixtureBackend({ effect: { ...recorded.effect, gates } });
}

test("an act that moves a gate by five working days asks why once, and keeps it", async () => {
  const backend = await open(moving(5));
  await lengthen();
  const dialog = within(await screen.findByRole("dialog"));
  expect(backend.asked).toEqual([]);
  await user.type(dialog.getByRole("textbox"), "The survey is repeated{Enter}");
  const command = { do: "task.set_duration", id: sponsor?.id, days: 9 };
  expect(backend.asked).toEqual([{ call: "apply", given: [{ ...command, reason: "The survey is repeated" }] }]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("without a reason it is done as it is", async () => {
  const backend = await open(moving(-12));
  await lengthen();
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: /reason/i }));
  expect(backend.asked).toEqual([{ call: "apply", given: [{ do: "task.set_duration", id: sponsor?.id, days: 9 }] }]);
});

test("what is thought better of is not done", async () => {
  const backend = await open(moving(5));
  await lengthen();
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Close" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(backend.asked).toEqual([]);
});

test("a gate that moves less is not asked about", async () => {
  const backend = await open(moving(4));
  await lengthen();
  await vi.waitFor(() => expect(backend.asked).toHaveLength(1));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a way of looking is kept under a name, and taken again", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: "Late" }));
  await user.click(screen.getByRole("button", { name: "Views" }));
  await user.click(screen.getByRole("menuitem", { name: "Save this view…" }));
  await user.type(within(await screen.findByRole("dialog")).getByRole("textbox", { name: "Name" }), "What is late{Enter}");
  await user.click(await screen.findByRole("button", { name: "What is late" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Usual view" }));
  expect(screen.getByRole("radio", { name: "Gantt", checked: true })).toBeTruthy();
  expect(screen.getByText("259 rows")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Views" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "What is late" }));
  expect(screen.getByRole("radio", { name: "Table", checked: true })).toBeTruthy();
  expect(screen.getByText(`${recorded.status.late.length} of 259 rows`)).toBeTruthy();
});

test.each([["Board", /Not begun/], ["Weeks", /Late/], ["Network", /middle/]])("the same rows are shown as %s", async (view, says) => {
  await open();
  await user.keyboard("jjj");
  await user.click(screen.getByRole("radio", { name: view }));
  expect((await screen.findAllByText(says)).length).toBeGreaterThan(0);
});
