// Rows of the plan as a table for a spreadsheet: days as 2027-01-15, figures as figures, whatever the screen shows.

import type { Column } from "../../../shared/table";
import { written } from "./tsv";

/** What stands in a cell, as a spreadsheet takes it. */
export function cellText<Row>(row: Row, column: Column<Row>): string {
  if (column.edit?.kind === "date") return column.edit.text(row);
  const text = column.text(row);
  // Figures are at the right; signs and separators of people would make them texts.
  const figure = column.align === "right" && /^[+−-]?\d{1,3}(,?\d{3})*$/.test(text);
  return figure ? text.replaceAll(",", "").replace("−", "-").replace("+", "") : text;
}

/** The rows under the heads of their columns. */
export function copied<Row>(rows: Row[], columns: Column<Row>[]): string {
  const cell = (row: Row, column: Column<Row>) => {
    const text = cellText(row, column);
    return column.align === "right" && /^-?\d+$/.test(text) ? text : written(text);
  };
  const lines = [columns.map((column) => written(column.title)), ...rows.map((row) => columns.map((column) => cell(row, column)))];
  return lines.map((line) => line.join("\t")).join("\n");
}
