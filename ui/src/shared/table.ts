// What a data table is told about its columns, and the plain rules of sorting and of which rows are drawn.

import type { Snippet } from "svelte";

/** How a cell is edited in its place. */
export interface CellEdit<Row> {
  kind: "text" | "number" | "date";
  /** The text the field begins with. */
  text: (row: Row) => string;
  /** Why a text cannot be taken; nothing where it can. */
  refuse?: (text: string, row: Row) => string | undefined;
  commit: (row: Row, text: string) => void;
  /** Whether this row's cell can be edited at all. */
  allowed?: (row: Row) => boolean;
}

/** A column. */
export interface Column<Row> {
  id: string;
  title: string;
  /** In rem; what is left over goes to columns without a width. */
  width?: number;
  align?: "left" | "right" | "centre";
  /** What is shown, and what is sorted by where `sortBy` gives nothing else. */
  text: (row: Row) => string;
  /** What is sorted by; ISO dates and numbers sort as they should. */
  sortBy?: (row: Row) => string | number;
  /** Draws the cell where text alone is not enough. */
  cell?: Snippet<[Row]>;
  edit?: CellEdit<Row>;
  /** Always shown. */
  fixed?: boolean;
  unsortable?: boolean;
}

/** By which column rows are sorted; the order they came in where there is none. */
export interface Sort {
  column: string;
  descending: boolean;
}

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** The rows in the order of a sort. Equal rows keep their order. */
export function sorted<Row>(rows: Row[], columns: Column<Row>[], sort: Sort | null): Row[] {
  const column = columns.find((one) => one.id === sort?.column);
  if (!column || !sort) return rows;
  const key = column.sortBy ?? column.text;
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : collator.compare(String(left), String(right));
    return sign * order;
  });
}

/** The sort after a click on a column's head: up, down, and back to the order the rows came in. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** Which rows are drawn, from the first to before the last, with some beyond each edge. */
export function drawnRows(count: number, rowHeight: number, scrolled: number, seen: number): [number, number] {
  const beyond = 8;
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - beyond);
  const last = Math.min(count, Math.ceil((scrolled + seen) / rowHeight) + beyond);
  return [Math.min(first, Math.max(0, last - 1)), last];
}
