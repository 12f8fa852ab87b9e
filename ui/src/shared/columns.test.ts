import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import ColumnPanel from "./ColumnPanel.svelte";
import DataTable from "./DataTable.svelte";
import { arranged, gridColumns, moved, widthOf, type Column } from "./table";

interface Row {
  id: string;
}

const columns: Column<Row>[] = [
  { id: "no", title: "No.", width: 4, text: (row) => row.id, fixed: true },
  { id: "name", title: "Task", least: 9, text: (row) => row.id },
  { id: "days", title: "Days", width: 5, text: () => "3" },
];
const ids = (list: Column<Row>[]) => list.map((one) => one.id);

test("columns stand in the order and have the widths they were given; new ones keep their place", () => {
  expect(ids(arranged(columns, ["days", "no", "name"], {}))).toEqual(["days", "no", "name"]);
  expect(ids(arranged(columns, [], {}))).toEqual(["no", "name", "days"]);
  expect(arranged(columns, [], { days: 7, no: 0.1 }).map((one) => one.width)).toEqual([2, undefined, 7]);
  expect([moved(["a", "b", "c"], "a", 1), moved(["a", "b", "c"], "a", -1), moved(["a", "b", "c"], "c", -2)]).toEqual([["b", "a", "c"], ["a", "b", "c"], ["c", "a", "b"]]);
});

test("a table is as wide as its columns must be, and what is left goes to the one without a width", () => {
  expect([gridColumns(columns), widthOf(columns), widthOf(columns, 2)]).toEqual(["4rem minmax(9rem, 1fr) 5rem", 18, 13]);
});

test("the panel shows, orders and widens columns by keys, says what it cannot, and Escape closes it", async () => {
  const arrange = { resize: vi.fn(), order: vi.fn() };
  const user = userEvent.setup();
  render(ColumnPanel<Row>, { columns, hidden: ["days"], arrange, onreset: () => {} });
  const opener = screen.getByRole("button", { name: "Columns" });
  opener.focus();
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Task" }));
  expect((screen.getByRole("checkbox", { name: "No." }) as HTMLInputElement).disabled).toBe(true);
  await user.click(screen.getByRole("checkbox", { name: "Days", checked: false }));
  expect(screen.getByRole("checkbox", { name: "Days", checked: true })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Move Task later" }));
  expect(arrange.order).toHaveBeenCalledExactlyOnceWith(["no", "days", "name"]);
  await user.click(screen.getByRole("button", { name: "Move No. earlier" }));
  expect(arrange.order).toHaveBeenCalledOnce();
  await user.click(screen.getByRole("button", { name: "Make Days wider" }));
  expect(arrange.resize).toHaveBeenCalledExactlyOnceWith("days", 5.5);
  await user.keyboard("{Escape}");
  expect([screen.queryByRole("group", { name: "Columns" }), document.activeElement]).toEqual([null, opener]);
});

test("the edge of a head is dragged to another width, a head to another place, and neither sorts", async () => {
  const arrange = { resize: vi.fn(), order: vi.fn() };
  render(DataTable<Row>, { name: "Rows", columns, rows: [{ id: "1" }], rowId: (row: Row) => row.id, arrange });
  const heads = screen.getAllByRole("columnheader");
  heads.forEach((head, index) => (head.getBoundingClientRect = () => ({ left: index * 100, right: index * 100 + 100, width: 100 }) as DOMRect));
  const drag = async (from: Element, x: number, to: number) => {
    await fireEvent.pointerDown(from, { button: 0, clientX: x });
    await fireEvent.pointerMove(window, { clientX: to });
    await fireEvent.pointerUp(window);
  };
  await drag(heads[2]!.querySelector(".edge")!, 298, 330);
  expect(arrange.resize).toHaveBeenLastCalledWith("days", 132 / 16);
  await drag(heads[2]!, 250, 20);
  expect(arrange.order).toHaveBeenLastCalledWith(["days", "no", "name"]);
  await drag(heads[0]!, 50, 290);
  expect(arrange.order).toHaveBeenLastCalledWith(["name", "days", "no"]);
  await drag(heads[0]!, 50, 60);
  expect([arrange.order.mock.calls.length, arrange.resize.mock.calls.length]).toEqual([2, 1]);
});
