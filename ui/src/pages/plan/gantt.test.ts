import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { TaskView } from "../../backend/types";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  Object.defineProperty(window, "innerWidth", { value: 1440, configurable: true, writable: true });
});

const recorded = recordedViews();
const named = (wbs: string) => recorded.schedule.tasks.find((task) => task.wbs === wbs) as TaskView;
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  const shown = render(App, { backend, page: "plan" });
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  grid.focus();
  return { backend, grid, ...shown };
}

const chart = () => screen.getByRole("img", { name: /^Gantt chart of/ });
const bars = () => [...chart().querySelectorAll("[data-row]")].map((bar) => bar.getAttribute("data-row"));
const unit = () => within(screen.getByRole("group", { name: "Zoom" })).getByRole("button", { name: /^(Days|Weeks|Months|Quarters)$/ }).textContent;
const goTo = (wbs: string) => type(`{Control>}k{/Control}#${wbs}{Enter}`);

test("the Gantt says in one sentence what it draws, and each row of the table what its bar shows", async () => {
  await open();
  expect(chart().getAttribute("aria-label")).toBe("Gantt chart of 259 rows, 2 Mar 2026 to 31 Mar 2028, 8 late");
  await goTo("2.2.2");
  const label = screen.getAllByRole("row").find((one) => one.textContent?.includes(named("2.2.2").name))?.getAttribute("aria-label");
  expect(label).toBe("2.2.2 \u2068Align external contracts\u2069, 30 Sep 2026 to 17 Dec 2026, 13 days after baseline, 60% done");
  await goTo("2.19.1");
  const critical = screen.getAllByRole("row").find((one) => one.textContent?.includes(named("2.19.1").name))?.getAttribute("aria-label");
  expect(critical).toContain("11 days after baseline, critical, 0% done");
});

test("plus and minus zoom, the menu goes to a unit, and a page that was left is as it was", async () => {
  await open();
  expect(unit()).toBe("Weeks");
  await type("--");
  expect(unit()).toBe("Months");
  await type("{+}{+}{+}{+}{+}{+}{+}");
  expect(unit()).toBe("Days");
  await user.click(within(screen.getByRole("group", { name: "Zoom" })).getByRole("button", { name: "Days" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Quarters" }));
  expect(unit()).toBe("Quarters");
  await type("go");
  await screen.findByRole("heading", { name: "Overview" });
  await type("gp");
  await screen.findByRole("treegrid", { name: "Plan" });
  expect(unit()).toBe("Quarters");
});

test("time goes to a row with Shift T, to the status date with T, and sideways with its bar", async () => {
  await open();
  await type("jjj");
  const own = named("0.1.1").wbs;
  expect(bars()).not.toContain(own);
  await type("{Shift>}t{/Shift}");
  expect(bars()).toContain(own);
  await type("t");
  expect(bars()).not.toContain(own);
  screen.getByRole("scrollbar", { name: "Move time" }).focus();
  await type("{Home}");
  expect(bars()).toContain(own);
});

test("C draws the critical path or not, and what is drawn of baseline and links goes by its line in a menu", async () => {
  await open();
  await goTo("2.19.1");
  const critical = () => chart().querySelectorAll(".bar.critical").length;
  const path = (name: string) => chart().querySelector(`.${name}`)?.getAttribute("d") ?? "";
  expect(critical()).toBeGreaterThan(0);
  await type("c");
  await user.click(screen.getByRole("button", { name: "Show" }));
  expect([critical(), screen.getByRole("menuitemcheckbox", { name: "Critical path" }).getAttribute("aria-checked")]).toEqual([0, "false"]);
  expect([path("baseline") !== "", path("link") !== ""]).toEqual([true, true]);
  await user.click(screen.getByRole("menuitemcheckbox", { name: /^Compared with/ }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Links" }));
  expect([path("baseline"), path("link")]).toEqual(["", ""]);
});

test("Shift C shows only what is critical", async () => {
  await open();
  await type("{Shift>}c{/Shift}");
  expect(screen.getByText(/^\d+ of 259 rows$/)).toBeTruthy();
});

test("the line between table and time is moved by keys and says where it lies", async () => {
  await open();
  const line = screen.getByRole("separator", { name: "Width of Plan" });
  const now = () => Number(line.getAttribute("aria-valuenow"));
  line.focus();
  const before = document.getElementById(line.getAttribute("aria-controls") ?? "")!.style.width;
  await type("{ArrowRight}");
  const after = document.getElementById(line.getAttribute("aria-controls") ?? "")!.style.width;
  expect([Number.isFinite(now()), before === ""]).toEqual([true, false]);
  expect(parseFloat(after)).toBeGreaterThanOrEqual(parseFloat(before));
});

test("a click on a row of the Gantt makes it the current one, and the table has the keyboard", async () => {
  const { grid } = await open();
  await user.pointer({ keys: "[MouseLeft]", target: chart(), coords: { clientX: 5, clientY: 24 * 2 + 5 } });
  expect(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.parentElement?.textContent).toContain(named("0.1.1").name);
  expect(document.activeElement).toBe(grid);
});

test("ten thousand rows with bars and links take under 2,500 elements, wherever they are scrolled to", async () => {
  const tasks = Array.from({ length: 10_000 }, (_, at): TaskView => {
    const [phase, task] = [Math.floor(at / 100), at % 100];
    return { ...(task === 0 ? named("2") : named("2.2.2")), id: `t${at}`, wbs: task === 0 ? String(phase) : `${phase}.${task}`, name: `Task ${at}` };
  });
  const links = Array.from({ length: 30_000 }, (_, at) => ({ id: `l${at}`, from: `t${at % 10_000}`, to: `t${(at * 7 + 1) % 10_000}`, type: "FS" as const, lag_days: 0, elapsed: false }));
  const { container } = await open({ schedule: { ...recorded.schedule, tasks, links, longest_path: [] } });
  const count = () => container.querySelectorAll("*").length;
  expect(bars().length).toBeGreaterThan(20);
  expect(count()).toBeLessThan(2500);
  await type("{End}");
  expect(bars()).toContain("99.99");
  expect(count()).toBeLessThan(2500);
});

test("the head says how much later than in which baseline it is, slips have their tone, and the baseline its name where it is switched", async () => {
  const { schedule } = recordedViews();
  await open({ schedule: { ...schedule, baseline: "First plan", ready_slip_days: 12, tasks: schedule.tasks.map((task) => (task.wbs === "0.1.1" ? { ...task, slip_days: 6, slip_rag: "amber" } : task)) } });
  expect(screen.getByText(/12 days after/).textContent).toContain("First plan");
  await goTo("0.1.1");
  expect(screen.getByRole("gridcell", { name: "+6" }).classList.contains("slipping")).toBe(true);
  await user.click(screen.getByRole("button", { name: "Show" }));
  expect(screen.getByRole("menuitemcheckbox", { name: /First plan/ }).getAttribute("aria-checked")).toBe("true");
});

test("without a slip of being ready the head claims none", async () => {
  const { schedule } = recordedViews();
  await open({ schedule: { ...schedule, baseline: null, ready_slip_days: null } });
  expect(screen.queryByText(/days? (after|before)/)).toBeNull();
});
