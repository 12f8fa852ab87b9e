import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { LinkView, TaskView } from "../../../backend/types";
import { partSchedule, status } from "../../../states/plan-parts";
import Network from "./Network.svelte";
import { boxBeside, MOST, networkOf, waysOf } from "./network";

vi.setConfig({ testTimeout: 30_000 });
const { tasks, links, longest_path } = partSchedule();
const named = (wbs: string) => tasks.find((task) => task.wbs === wbs) as TaskView;
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

const row = (id: string): TaskView => ({ ...named("2.2.2"), id, wbs: id, name: `Row ${id}` });
const link = (from: string, to: string): LinkView => ({ id: `${from}-${to}`, from, to, type: "FS", lag_days: 0, elapsed: false });
function drawn(middle: string, pairs: [string, string][]) {
  const rows = [...new Set(pairs.flat())].map(row);
  const net = networkOf(row(middle), waysOf(pairs.map(([from, to]) => link(from, to))), new Map(rows.map((one) => [one.id, one])));
  return { net, columns: [-2, -1, 0, 1, 2].map((column) => net.boxes.filter((box) => box.column === column).map((box) => box.task.id).sort()) };
}

test("drivers stand two steps back and followers two steps on, each where it is nearest", () => {
  const { net, columns } = drawn("m", [["a", "b"], ["b", "m"], ["a", "m"], ["z", "a"], ["m", "c"], ["c", "d"], ["d", "e"], ["q", "z"]]);
  expect(columns).toEqual([["z"], ["a", "b"], ["m"], ["c"], ["d"]]);
  expect(net.links.map((one) => one.id).sort()).toEqual(["a-b", "a-m", "b-m", "c-d", "m-c", "z-a"]);
});

test("a loop draws each row once, and of many a few are drawn and the rest is counted", () => {
  expect(drawn("m", [["m", "a"], ["a", "m"]]).columns).toEqual([[], ["a"], ["m"], [], []]);
  const { net, columns } = drawn("m", Array.from({ length: 40 }, (_, at): [string, string] => [`d${at}`, "m"]));
  expect([columns[1]!.length, net.more.get(-1)]).toEqual([MOST, 40 - MOST]);
});

test("an arrow leads to the next box of the column, or the nearest in height of the next", () => {
  const { net } = drawn("m", [["a", "m"], ["b", "m"], ["c", "m"], ["m", "d"]]);
  const box = (id: string) => net.boxes.find((one) => one.task.id === id)!;
  const height = (one: { column: number; place: number }) => (one.column === -1 ? one.place - 1 : one.place);
  expect(boxBeside(net.boxes, box("m"), "ArrowLeft", height)).toBe(box("b"));
  expect(boxBeside(net.boxes, box("b"), "ArrowDown", height)).toBe(box("c"));
  expect(boxBeside(net.boxes, box("c"), "ArrowDown", height)).toBeUndefined();
  expect(boxBeside(net.boxes, box("d"), "ArrowRight", height)).toBeUndefined();
});

function show(current: string | null) {
  const chosen: string[] = [];
  return { chosen, ...render(Network, { tasks, links, longestPath: longest_path, asOf: status.as_of, current, onchoose: (id: string) => void chosen.push(id) }) };
}

test("to who listens it is lists: what drives the row and what it drives, with how it is tied and what is critical", () => {
  show(named("2.19.1").id);
  const drivers = within(screen.getByRole("list", { name: "Driven by" }));
  expect(drivers.getByRole("button", { name: /^2\.5\.2.*start with start, 5 working days later$/ })).toBeTruthy();
  expect(drivers.getByRole("button", { name: /^2\.1\.6\s+critical/ })).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "Drives" })).getByRole("button", { name: /^2\.19\.2/ })).toBeTruthy();
  expect(within(screen.getByRole("list", { name: "Drives, two steps on" })).getByText("Gate 2: phase 2 exit")).toBeTruthy();
  expect(screen.getByText("FF −2 d")).toBeTruthy();
});

test("arrows go from box to box, Enter puts one in the middle, and on the middle shows all of it", async () => {
  const { chosen } = show(named("2.19.1").id);
  const focused = () => document.activeElement?.getAttribute("data-box");
  screen.getByRole("button", { current: true }).focus();
  await user.keyboard("{ArrowRight}");
  expect(focused()).toBe(named("2.19.2").id);
  await user.keyboard("{Enter}");
  await vi.waitFor(() => expect(screen.getByRole("button", { current: true }).textContent).toContain("Lessons learned"));
  expect(focused()).toBe(named("2.19.2").id);
  await user.keyboard("{ArrowLeft}{ArrowRight}{Enter}");
  expect(chosen).toEqual([named("2.19.2").id]);
  await user.click(screen.getByRole("button", { name: /Gate 2: phase 2 exit/ }));
  expect(screen.getByRole("button", { current: true }).textContent).toContain("Gate 2");
});

test("another row is gone to by typing its number; without one it asks for one", async () => {
  show(null);
  expect(screen.getByRole("heading", { name: "No task selected" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /Go to another row/ }));
  await user.keyboard("2.20.1{Enter}");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toContain("Gate 2: phase 2 exit"));
});

test("a row without links says so on both sides", () => {
  render(Network, { tasks: [row("alone")], links: [], longestPath: [], asOf: status.as_of, current: "alone", onchoose: () => {} });
  expect(screen.getByText("Nothing drives it.")).toBeTruthy();
  expect(screen.getByText("It drives nothing.")).toBeTruthy();
});
