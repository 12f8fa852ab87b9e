import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recordedViews } from "../../../backend/fixture";
import type { ReadinessTrend } from "../../../backend/types";
import { keyboard } from "../../../keyboard/keyboard.svelte";
import { curvesOf } from "../../../project/trend";
import { drawingOf } from "../../../shared/curves";
import { curveRows } from "./curves";
import { shadeOf } from "../../../shared/shade";
import { ReadinessLook } from "../look.svelte";
import Trend from "./Trend.svelte";

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const recorded = recordedViews().readinessTrend;
const press = (event: KeyboardEvent) => keyboard.press(event);
beforeEach(() => window.addEventListener("keydown", press));
afterEach(() => window.removeEventListener("keydown", press));

function open(trend: ReadinessTrend | ((group: string) => Promise<ReadinessTrend>) = recorded) {
  const looked: number[] = [];
  const rows: string[] = [];
  const look = new ReadinessLook();
  const ask = typeof trend === "function" ? trend : () => Promise.resolve(trend);
  const props = { ask, look, moment: "1", onlook: (revision: number) => void looked.push(revision), onrow: (group: string, id: string) => void rows.push(`${group} ${id}`) };
  const { rerender } = render(Trend, props);
  return { looked, rows, look, again: () => rerender({ ...props, moment: "2" }) };
}
const cells = (row: HTMLElement) => [...row.querySelectorAll("td")].map((cell) => cell.textContent);

test("each clause has its share on each day with its number, the plan, and the gap; all requirements stand below", async () => {
  open();
  await screen.findByRole("button", { name: /^Look at 30 Apr/ });
  const rows = screen.getAllByRole("table")[0]!.querySelectorAll<HTMLElement>("tbody tr");
  expect(cells(rows[0]!)).toEqual(["42", "55", "64", "72", "77", "81", "84", "89", "66", "+23"]);
  expect(cells(rows[5]!)).toEqual(["0", "0", "3", "6", "9", "13", "18", "22", "27", "−5"]);
  const all = screen.getByRole("rowheader", { name: "All requirements" }).closest("tr")!;
  expect(cells(all)).toEqual(["14", "19", "25", "31", "36", "43", "50", "55", "61", "−6"]);
});

test("the four steps of the shade begin at 25, 50 and 80", () => {
  expect([0, 24, 25, 49, 50, 79, 80, 100].map(shadeOf)).toEqual(["under_25", "under_25", "from_25", "from_25", "from_50", "from_50", "from_80", "from_80"]);
});

test("a past day leads to the project as it stood then, by a click and by keys; the present is no way anywhere", async () => {
  const { looked } = open();
  await user.click(await screen.findByRole("button", { name: /^Look at 30 Sep/ }));
  await user.keyboard("[[[[{Enter}]{Enter}");
  expect(looked).toEqual([280, 180, 230]);
  expect(screen.queryByRole("button", { name: /20 Nov/ })).toBeNull();
});

test("a clause leads to its requirements", async () => {
  const { rows } = open();
  await user.click(await screen.findByRole("button", { name: /^9\s*Performance evaluation/ }));
  expect(rows).toEqual(["clause 9"]);
});

test("what is followed is what the page is grouped by, asked for by its name", async () => {
  const asked: string[] = [];
  const byOwner = { ...recorded, group: "owner" as const, rows: [{ id: "p0", ref: "", title: "Helen Marsh" }, { id: "", ref: "", title: "" }] };
  const { rows } = open((group) => { asked.push(group); return Promise.resolve(group === "owner" ? byOwner : recorded); });
  await user.click(await screen.findByRole("button", { name: /clause$/ }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Owner" }));
  await user.click(await screen.findByRole("button", { name: "Helen Marsh" }));
  await user.click(screen.getByRole("button", { name: "Nobody yet" }));
  expect(asked).toEqual(["clause", "owner"]);
  expect(rows).toEqual(["owner p0", "owner "]);
});

test("the chart says in one sentence what it draws, and T shows the same as a table", async () => {
  open();
  expect(await screen.findByRole("img", { name: "Achieved 55% on 20 Nov 2026, planned 61%; from 14% on 30 Apr 2026; the plan reaches 66% on 26 Mar 2027; the forecast reaches 66% on 16 Apr 2027" })).toBeTruthy();
  await user.keyboard("t");
  const days = within(screen.getByRole("region", { name: "Achieved, planned and forecast, day by day" })).getAllByRole("row").slice(1);
  expect(days).toHaveLength(curveRows(recorded).length);
  expect(days.find((row) => row.textContent?.startsWith("30 Oct 2026"))?.textContent).toBe("30 Oct 202650%88%56%");
  expect(days.find((row) => row.textContent?.startsWith("15 Jan 2027"))?.textContent).toBe("15 Jan 202763%62%");
  await user.keyboard("t");
  expect(screen.getByRole("img", { name: /^Achieved 55%/ })).toBeTruthy();
});

test("a curve holds its share until its next step, and ends of lines stand apart", () => {
  const drawn = drawingOf(curvesOf(recorded), { wide: 460, high: 220, left: 30, right: 90, top: 20, bottom: 20 })!;
  expect(drawn.planned).toMatch(/^M30 [\d.]+H[\d.]+V[\d.]+/);
  expect(drawn.planned).not.toContain("L");
  expect(drawn.marks).toHaveLength(8);
  const beside = drawn.ends.filter(({ id }) => id !== "actual").map(({ at }) => at);
  expect(Math.abs(beside[0]! - beside[1]!)).toBeGreaterThanOrEqual(15);
  expect(drawn.shares).toEqual([0, 25, 50, 75]);
});

test("ratings now stand beside those of the day before, or of another that is chosen", async () => {
  open();
  const rated = within(await screen.findByRole("region", { name: "Ratings then and now" }));
  const row = (name: RegExp) => rated.getByRole("row", { name }).textContent?.replace(/\s+/g, " ");
  expect(row(/^F, fully/)).toContain("5447");
  await user.selectOptions(rated.getByRole("combobox", { name: "Held against" }), "2026-04-30");
  expect(row(/^F, fully/)).toContain("545");
  expect(row(/^not rated/)).toContain("676");
});

test("requirements that the plan says nothing of are counted, and a plan without baseline is told", async () => {
  open({ ...recorded, unplanned: 3, planned: [], forecast: [] });
  expect(await screen.findByText("3 requirements are linked with no task, so the plan says nothing of them.")).toBeTruthy();
  expect(screen.getByText("No baseline is set, so there is no planned curve to hold this against.")).toBeTruthy();
});

test("with one day, and with none, it says what will be here and when", async () => {
  const { unmount } = render(Trend, { ask: () => Promise.resolve({ ...recorded, points: recorded.points.slice(-1) }), look: new ReadinessLook(), moment: "1", onlook: () => {}, onrow: () => {} });
  expect(await screen.findByRole("heading", { name: "The trend begins here" })).toBeTruthy();
  expect(screen.getByText("20 Nov 2026 is the first day with ratings. The last working day of each month adds a column.")).toBeTruthy();
  unmount();
  open({ ...recorded, points: [] });
  expect(await screen.findByRole("heading", { name: "No trend yet" })).toBeTruthy();
});

test("it is asked again when what is shown has changed, keeps the old answer meanwhile, and says why there is none", async () => {
  let share = 55;
  const { again } = open(() => (share === 0 ? Promise.reject(new Error("The log could not be read.")) : Promise.resolve({ ...recorded, points: recorded.points.map((one) => ({ ...one, share_percent: share })) })));
  await screen.findByText("Actual 55%");
  share = 57;
  await again();
  await screen.findByText("Actual 57%");
  expect(screen.queryByText("Actual 55%")).toBeNull();
});

test("what kept the answer away is told, with a way to ask again", async () => {
  let broken = true;
  open(() => (broken ? Promise.reject(new Error("The log could not be read.")) : Promise.resolve(recorded)));
  expect(await screen.findByText("The log could not be read.")).toBeTruthy();
  broken = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(screen.getByText("Actual 55%")).toBeTruthy());
});
