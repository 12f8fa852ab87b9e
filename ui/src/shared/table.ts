// What a data table is told about its columns, and the plain rules of sorting, of editing and of which rows are drawn.

import type { Snippet } from "svelte";

/** One of what can be chosen in a cell. */
export interface Choice {
  id: string;
  label: string;
  /** Beside it: what it would mean. */
  note?: string;
  /** It is offered whatever is typed. */
  always?: boolean;
}

/** How a cell is edited in its place. */
export interface CellEdit<Row> {
  kind: "text" | "number" | "date" | "choice";
  /** The text the field begins with; a date as ISO text. */
  text: (row: Row) => string;
  /** The day that a date without a year is nearest to, where none is there yet. */
  near?: (row: Row) => string;
  /** An empty date is taken, as none. */
  optional?: boolean;
  /** What can be chosen, for what is typed. */
  choices?: (typed: string, row: Row) => Choice[];
  /** Why a text cannot be taken; nothing where it can. */
  refuse?: (text: string, row: Row) => string | undefined;
  /** Takes the text; a date as ISO text, a choice by its id. */
  commit: (row: Row, text: string) => void;
  /** What the field is called where the head of the column does not say it all. */
  name?: (row: Row) => string | undefined;
}

/** A column. */
export interface Column<Row> {
  id: string;
  title: string;
  /** In rem; what is left over goes to columns without a width. */
  width?: number;
  /** How narrow a column without a width may become, rem. */
  least?: number;
  align?: "left" | "right" | "centre";
  /** What is shown, and what is sorted by where `sortBy` gives nothing else. */
  text: (row: Row) => string;
  /** What is sorted by; ISO dates and numbers sort as they should. */
  sortBy?: (row: Row) => string | number;
  /** How the text is toned, as a class: what it says must also stand in the text. */
  tone?: (row: Row) => string;
  /** Draws the cell where text alone is not enough. */
  cell?: Snippet<[Row]>;
  edit?: CellEdit<Row>;
  /** Why the cell of a row cannot be edited, in words: said when it is tried. */
  locked?: (row: Row) => string | undefined;
  /** Always shown. */
  fixed?: boolean;
  unsortable?: boolean;
}

/** Rows that lie under others, in the order of the plan, and can be folded away. */
export interface Tree<Row> {
  /** How deep a row lies: 1 at the top. */
  level: (row: Row) => number;
  /** Whether the rows under it are shown; nothing where there are none. */
  open: (row: Row) => boolean | undefined;
  fold: (row: Row, open: boolean) => void;
  /** The column up to which Left and Right fold. */
  column: string;
  /** Whether a row only stands over others, so that a selection that goes past it does not take it. */
  heads?: (row: Row) => boolean;
  /** In the order of a column, rows stay in their block, and blocks in their order. */
  block?: (row: Row) => number;
}

/** Left folds a row away and Right shows it again, where it is not so yet; the answer is whether they did. */
export function foldedBy<Row>(tree: Tree<Row> | undefined, row: Row | undefined, key: string): boolean {
  if (!tree || row === undefined || tree.open(row) !== (key === "ArrowLeft")) return false;
  tree.fold(row, key !== "ArrowLeft");
  return true;
}

/** The current cell of a table, and the rows and columns as they are shown around it. */
export interface CurrentCell<Row> {
  rows: Row[];
  columns: Column<Row>[];
  /** Its places among them; -1 where no row is current. */
  row: number;
  column: number;
  /** The table has the focus, and no cell is edited. */
  held: boolean;
}

/** A row that is being written and is none yet, drawn after another or at the end. */
export interface DraftRow {
  after: string | null;
  row: Snippet;
}

/** The rows of a table that are drawn, for what is drawn beside them in the same rhythm. */
export interface DrawnRows<Row> {
  rows: Row[];
  /** The place of the first of them, of all rows. */
  first: number;
  /** How high a row is, and a rem, px. */
  rowHeight: number;
  rem: number;
  /** How high the rows before the first and after the last are, px. */
  before: number;
  after: number;
  /** How far below the first drawn row a row begins, px; it need not be drawn. */
  top: (index: number) => number;
  /** The place of a row of the table; nothing where it is not shown. */
  place: (id: string) => number | undefined;
  current: string | null;
  chosen: ReadonlySet<string>;
  /** Makes a row the one that keys act on, and gives the table the focus. */
  choose: (id: string) => void;
}

/** The width a column has where it takes what is left over and nothing is, rem. */
const LEAST_WIDE = 12;

/** What a person changes about columns. */
export interface Arrange {
  /** A column is so wide, rem. */
  resize: (id: string, width: number) => void;
  /** All columns in their new order, hidden ones too. */
  order: (ids: string[]) => void;
}

/** How narrow a column can be made, rem. */
const LEAST_MADE = 2;

/** Columns in the order and with the widths a person gave them; what has none keeps its own. */
export function arranged<Row>(columns: Column<Row>[], order: string[], widths: Record<string, number>): Column<Row>[] {
  const place = (one: Column<Row>, index: number) => { const at = order.indexOf(one.id); return at < 0 ? index : at; };
  const placed = columns.map((one, index) => ({ one, at: place(one, index) })).sort((a, b) => a.at - b.at);
  return placed.map(({ one }) => (widths[one.id] === undefined ? one : { ...one, width: Math.max(LEAST_MADE, widths[one.id] as number) }));
}

/** A list in which one went so many places on, or back. */
export function moved(ids: string[], id: string, by: number): string[] {
  const without = ids.filter((one) => one !== id);
  without.splice(Math.max(0, ids.indexOf(id) + by), 0, id);
  return without;
}

/** How wide columns are before the first so many, rem: of all where none is named. */
export function widthOf<Row>(columns: Column<Row>[], first = columns.length): number {
  return columns.slice(0, first).reduce((sum, one) => sum + (one.width ?? one.least ?? LEAST_WIDE), 0);
}

/** The columns as a grid lays them out. */
export function gridColumns<Row>(columns: Column<Row>[]): string {
  return columns.map((one) => (one.width ? `${one.width}rem` : `minmax(${one.least ?? LEAST_WIDE}rem, 1fr)`)).join(" ");
}

/** Where an edit goes when it is over. */
export type Then = "stay" | "next" | "previous" | "left";

/** Whether a cell is edited in place now, and why not where it cannot be. */
export function editable<Row>(row: Row, column: Column<Row> | undefined, readonlyBecause: string | null): boolean {
  return readonlyBecause === null && column?.edit !== undefined && column.locked?.(row) === undefined;
}

/** The next cell that can be edited, row by row, or the one before; nothing at the end. */
export function nextEditable<Row>(rows: Row[], columns: Column<Row>[], from: [number, number], step: 1 | -1): [number, number] | undefined {
  let [row, column] = from;
  for (;;) {
    column += step;
    if (column < 0 || column >= columns.length) {
      row += step;
      column = step > 0 ? 0 : columns.length - 1;
    }
    const there = rows[row];
    if (there === undefined) return undefined;
    if (editable(there, columns[column], null)) return [row, column];
  }
}

/** Whether a key begins an edit by being typed: any sign where `all` is on, else a digit in a cell of digits. */
export function beginsEdit<Row>(key: string, column: Column<Row> | undefined, all: boolean): boolean {
  if ([...key].length !== 1 || key === " " || !column) return false;
  const ofDigits = column.edit?.kind === "number" || column.edit?.kind === "date" || !column.edit;
  return all || (/^\d$/.test(key) && ofDigits);
}

/** By how many rows a key moves, where so many are a page; nothing where it does not. */
export function stepOf(key: string, page: number, typing: boolean): number | undefined {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity, ...(typing ? {} : { j: 1, k: -1 }) };
  return steps[key];
}

/** By which column rows are sorted; the order they came in where there is none. */
export interface Sort {
  column: string;
  descending: boolean;
}

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** The rows in the order of a sort, within their blocks where there are some. Equal rows keep their order. */
export function sorted<Row>(rows: Row[], columns: Column<Row>[], sort: Sort | null, block: (row: Row) => number = () => 0): Row[] {
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
    return block(a) - block(b) || sign * order;
  });
}

/** The sort after a click on a column's head: up, down, and back to the order the rows came in. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

/** How far to scroll, least of all, so that a row is in the room that is seen. */
export function scrolledTo(top: number, high: number, scrolled: number, room: number): number {
  return top < scrolled ? top : Math.max(scrolled, top + high - room);
}

/** Which rows are drawn, from the first to before the last, with some beyond each edge. */
export function drawnRows(count: number, rowHeight: number, scrolled: number, seen: number): [number, number] {
  const beyond = 8;
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - beyond);
  const last = Math.min(count, Math.ceil((scrolled + seen) / rowHeight) + beyond);
  return [Math.min(first, Math.max(0, last - 1)), last];
}

/** The rows from one place to another, both with them, whichever is first; `-1` is before the first. */
export const between = <Row>(rows: Row[], from: number, to: number): Row[] => rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
