// What a table is given.

import type { Snippet } from "svelte";
import type { Arrange, Column, DraftRow, DrawnRows, Sort, Tree } from "./table";

export interface TableProps<Row> {
  /** What the rows are, for screen readers. */
  name: string;
  columns: Column<Row>[];
  rows: Row[];
  rowId: (row: Row) => string;
  /** Rows of 24 px instead of 28. */
  dense?: boolean;
  /** Rows of 36 px instead of 28. */
  roomy?: boolean;
  strong?: (row: Row) => boolean;
  hidden?: string[];
  sort?: Sort | null;
  /** The row that keys act on. */
  current?: string | null;
  selectable?: boolean;
  selected?: string[];
  /** Why nothing can be edited here, in words; nothing where it can. */
  readonlyBecause?: string | null;
  /** Any sign that is typed begins an edit; else letters are keys, and only digits do. */
  typing?: boolean;
  tree?: Tree<Row>;
  draft?: DraftRow;
  /** Space: shows details of a row. */
  oninspect?: (row: Row) => void;
  /** Keys that belong to the page, for the current row; answers whether it used the key. */
  onrowkey?: (event: KeyboardEvent, row: Row) => boolean;
  empty?: Snippet;
  /** What a row is called, where its cells alone do not say what is drawn of it. */
  label?: (row: Row) => string;
  /** What is drawn beside the rows, in the same scroller. */
  beside?: Snippet<[DrawnRows<Row>]>;
  /** How wide the table is beside it, rem; nothing until it was decided. */
  split?: number | null;
  /** The row that stands at the top when the table opens with no current row. */
  begin?: string | null;
  /** What dragging the heads of the columns does. */
  arrange?: Arrange;
}
