import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend } from "../../backend/fixture";
import { governViews } from "../../states/govern";
import { LAST_DAY, partsOf, ruleOf } from "./repeats";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const commands = (backend: FixtureBackend) => backend.asked.map((one) => one.given);

async function open(state = "") {
  const backend = new FixtureBackend(governViews(state));
  render(App, { backend, page: "audits" });
  const grid = await screen.findByRole("grid", { name: "Findings" });
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  return { backend, grid };
}
const inspector = (name: string) => within(screen.getByRole("complementary", { name }));

test("the findings are told with their grade, and how many are open", async () => {
  const { grid } = await open();
  expect(screen.getByText("4 findings are open, 1 of them major.")).toBeTruthy();
  const row = within(grid).getByText("No supplier review in the last year for Corvane").closest('[role="row"]');
  expect(row?.textContent).toContain("Major");
  await user.click(screen.getByRole("button", { name: "Open only" }));
  expect(within(grid).queryByText("The scope statement could name the sites")).toBeNull();
});

test("a finding is done, verified and reopened by keys; what is missing is said in place and keeps it from being verified", async () => {
  const { backend } = await open();
  await type("v");
  await type("jx");
  const told = inspector("Finding");
  expect(told.getByText("the corrective action")).toBeTruthy();
  await type("v");
  await type("jr");
  expect(commands(backend)).toEqual([[{ do: "finding.verify", id: "f1" }], [{ do: "finding.do", id: "f2" }], [{ do: "finding.reopen", id: "f3" }]]);
});

test("what is written beside the table is saved to its finding, and an action is raised there", async () => {
  const { backend } = await open();
  await type("j ");
  const told = inspector("Finding");
  await user.type(told.getByRole("textbox", { name: "Cause" }), "Nobody asked for them.");
  await user.click(told.getByRole("button", { name: /Add action/ }));
  await type("Ask for them{Tab}pr{Enter}");
  expect(commands(backend)).toEqual([
    [{ do: "finding.set", id: "f2", cause: "Nobody asked for them." }],
    [{ do: "action.add", title: "Ask for them", finding: "f2", owner: "p-pr" }],
  ]);
});

test("N adds a finding to the audit that runs, of its kind", async () => {
  vi.spyOn(crypto, "randomUUID").mockReturnValue("11111111-2222-4333-8444-555555555555");
  const { backend } = await open();
  await type("nNo record of a review{Enter}");
  expect(commands(backend)).toEqual([[{ do: "finding.add", id: "11111111-2222-4333-8444-555555555555", title: "No record of a review", grade: "minor", source: "internal", audit: "au2" }]]);
});

test("the programme says which clauses no audit looks at, and closes an audit with its conclusion", async () => {
  const { backend } = await open();
  await type("2");
  await screen.findByRole("grid", { name: "Audit programme" });
  expect(screen.getByText("2 clauses are looked at by no audit.")).toBeTruthy();
  const row = screen.getByText("Supply and demand").closest("tr");
  expect(row?.textContent).toContain("No audit yet");
  await type("jx{Control>}{Enter}{/Control}");
  expect(screen.getByRole("alert").textContent).toBe("Write what came of it.");
  await type("Two gaps.{Control>}{Enter}{/Control}");
  await user.click(inspector("Audit").getByRole("button", { name: /No supplier review/ }));
  expect(await screen.findByRole("grid", { name: "Findings" })).toBeTruthy();
  expect(inspector("Finding").getByRole("heading", { name: /No supplier review/ })).toBeTruthy();
  expect(commands(backend)).toEqual([[{ do: "audit.close", id: "au2", conclusion: "Two gaps." }]]);
});

test("recurring work tells its times, and X records the oldest that is open", async () => {
  const { backend } = await open();
  await type("3");
  const grid = await screen.findByRole("grid", { name: "Recurring work" });
  expect(within(grid).getByRole("img", { name: /^9 Sep recorded, 23 Sep missed/ })).toBeTruthy();
  await type("jx ");
  const told = inspector("Work");
  await user.click(told.getByRole("button", { name: /^Record 23 Sep/ }));
  await type("Minutes M-05{Tab}24 sep{Enter}");
  await user.click(told.getByRole("button", { name: "Take the record of 9 Sep back" }));
  expect(commands(backend)).toEqual([
    [{ do: "recurring.record", id: "w2", due: "2026-09-23" }],
    [{ do: "recurring.record", id: "w2", due: "2026-09-23", done: "2026-09-24", note: "Minutes M-05" }],
    [{ do: "recurring.unrecord", id: "w2", due: "2026-09-09" }],
  ]);
});

test("the rule of recurring work is set by its parts", async () => {
  const { backend } = await open();
  await type("3");
  await screen.findByRole("grid", { name: "Recurring work" });
  await type(" ");
  await user.click(inspector("Work").getByRole("button", { name: /^Repeats/ }));
  const rule = within(screen.getByRole("group", { name: "Repeats" }));
  await user.selectOptions(rule.getByRole("combobox", { name: "Counted by" }), "weekday");
  await user.selectOptions(rule.getByRole("combobox", { name: "Which" }), "-1");
  await user.selectOptions(rule.getByRole("combobox", { name: "Day of the week" }), "FR");
  await type("{Enter}");
  expect(commands(backend)).toEqual([[{ do: "recurring.set", id: "w1", repeats: "FREQ=MONTHLY;BYDAY=-1FR" }]]);
});

test("a rule is the same after it was taken apart and put together", () => {
  const rules = ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"];
  for (const rule of rules) expect(ruleOf(partsOf(rule))).toBe(rule);
  expect(partsOf("FREQ=MONTHLY;BYMONTHDAY=-1").day).toBe(LAST_DAY);
});

test("a file that is read only says why and asks for nothing", async () => {
  const { backend } = await open("read-only");
  for (const key of ["n", "{Delete}"]) {
    await type(`j${key}`);
    expect(screen.getAllByRole("alert")[0]?.textContent).toBe("Ruth Ellison has this file open on RUTH-LAPTOP.");
  }
  await type("xv");
  expect(backend.asked).toEqual([]);
});

test("where nothing is kept yet, each part says how to begin", async () => {
  await open("empty");
  expect(screen.getByRole("heading", { name: "No findings yet" })).toBeTruthy();
  await type("2");
  expect(await screen.findByRole("heading", { name: "No audits planned" })).toBeTruthy();
  await type("3");
  expect(await screen.findByRole("heading", { name: "No recurring work yet" })).toBeTruthy();
});
