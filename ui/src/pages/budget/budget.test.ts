import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import { governViews } from "../../states/govern";
import { readAmount } from "./acts";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const commands = (backend: FixtureBackend) => backend.asked.map((one) => one.given);

async function open(state = "") {
  const backend = new FixtureBackend(governViews(state));
  render(App, { backend, page: "budget" });
  const grid = await screen.findByRole("grid", { name: "Budget" });
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  return { backend, grid };
}
const right = (times: number) => "{ArrowRight}".repeat(times);

test("the sums are those of the view, by phase, by kind and over all", async () => {
  await open();
  expect(screen.getByText("Forecast 194,950 GBP against 178,500 planned: 16,450 over.")).toBeTruthy();
  const phases = within(screen.getByRole("region", { name: "By phase" }));
  expect(phases.getByRole("row", { name: /^Phase 2/ }).textContent?.replace(/\s+/g, " ")).toContain("60,200 33,000 74,700 +14,500");
  expect(phases.getByRole("row", { name: /^Total/ }).textContent).toContain("178,500");
});

test("planned and forecast are edited in the cell; an emptied forecast is worked out again; what is spent is not typed", async () => {
  const { backend } = await open();
  await type(`${right(3)}{Enter}{Control>}a{/Control}7,000{Enter}`);
  await type(`${right(1)}{Enter}`);
  expect(screen.getByRole("alert").textContent).toBe("This is the sum of the costs. Add one with A.");
  await type(`${right(1)}6900{Enter}`);
  await type(`jjjjj{Enter}{Control>}a{/Control}{Backspace}{Enter}`);
  await type(`{Enter}{Control>}a{/Control}12.5{Enter}`);
  expect(screen.getByRole("alert").textContent).toBe("A whole amount is needed, such as 12,500.");
  expect(commands(backend)).toEqual([
    [{ do: "budget.set", id: "b1", planned: 7000 }],
    [{ do: "budget.set", id: "b1", forecast: 6900 }],
    [{ do: "budget.set", id: "b6", forecast: null }],
  ]);
});

test("the first line is chosen as the page opens, and the next when a line goes", async () => {
  const { backend } = await open();
  await type(" ");
  const told = () => within(screen.getByRole("complementary", { name: "Line" })).getByRole("heading", { level: 2 }).textContent;
  expect(told()).toBe("Gap assessment by a consultant");
  const { budget } = recordedViews();
  backend.views.budget = { ...budget, lines: budget.lines.slice(1) };
  await type("{Delete}");
  await vi.waitFor(() => expect(told()).toBe("Training of the core team"));
  expect(commands(backend)).toEqual([[{ do: "budget.delete", id: "b1" }]]);
});

test("A adds costs to the chosen line, one after the other, refunds too", async () => {
  const { backend } = await open();
  await type("a1,200{Tab}3 nov{Tab}Invoice 1102{Enter}");
  await type("-200{Enter}{Escape}");
  expect(document.activeElement).toBe(screen.getByRole("grid", { name: "Budget" }));
  expect(commands(backend)).toEqual([
    [{ do: "cost.add", line: "b1", on: "2026-11-03", amount: 1200, note: "Invoice 1102" }],
    [{ do: "cost.add", line: "b1", on: "2026-11-03", amount: -200 }],
  ]);
});

test("N adds a line beside the chosen one: of its phase and kind", async () => {
  vi.spyOn(crypto, "randomUUID").mockReturnValue("11111111-2222-4333-8444-555555555555");
  const { backend } = await open();
  await type("jjn");
  await user.type(screen.getByRole("textbox", { name: "Line" }), "Room hire");
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "other");
  await user.type(screen.getByRole("textbox", { name: "Planned" }), "900{Enter}");
  expect(commands(backend)).toEqual([[{ do: "budget.add", id: "11111111-2222-4333-8444-555555555555", name: "Room hire", phase: 1, kind: "other", planned: 900 }]]);
});

test("without a currency the page says so and leads to where it is set", async () => {
  const { budget } = recordedViews();
  render(App, { backend: new FixtureBackend({ budget: { ...budget, currency: null } }), page: "budget" });
  await user.click(await screen.findByRole("button", { name: "Set it in Project settings" }));
  expect(await screen.findByRole("heading", { name: "Project settings" })).toBeTruthy();
});

test("a file that is read only says why and asks for nothing", async () => {
  const { backend } = await open("read-only");
  await type(`${right(3)}5`);
  await type("n{Delete}a");
  expect(screen.getAllByText("Ruth Ellison has this file open on RUTH-LAPTOP.").length).toBeGreaterThan(1);
  expect(screen.queryByRole("group", { name: /^(New line|Add cost)$/ })).toBeNull();
  expect(backend.asked).toEqual([]);
});

test("no budget says how to begin", async () => {
  await open("empty");
  expect(screen.getByRole("heading", { name: "No budget yet" })).toBeTruthy();
});

test("amounts are read with or without marks between thousands", () => {
  expect(["12,500", "12 500", "1,234,567", "-420", "−420", "0"].map(readAmount)).toEqual([12500, 12500, 1234567, -420, -420, 0]);
  expect(["", "12.5", "1,2", "abc", "12,50"].map(readAmount)).toEqual(Array.from({ length: 5 }, () => undefined));
});
