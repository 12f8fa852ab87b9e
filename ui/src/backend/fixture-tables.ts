// What the fixture answers about a table in a spreadsheet: as drawn by hand, changed by what was chosen.

import type { TableImportView, TableMapping, TableName } from "./types";

/** The preview for a mapping: with people to be added, the rows that name them are taken. */
export function tableAnswer(view: TableImportView, table: TableName, mapping: TableMapping | null): TableImportView {
  const used = mapping ?? view.mapping;
  const columns = view.columns.map((column) => ({ ...column, field: used.columns?.[column.letters] ?? null }));
  const answer = { ...view, table, mapping: used, columns };
  if (used.unknown_people !== "add" || view.unknown_people.length === 0) return answer;
  const cells = view.unknown_people.flatMap((one) => one.cells);
  const rows = view.rows.map((row) => (row.problems.some((one) => cells.includes(one.cell)) ? { ...row, outcome: "new" as const, problems: [] } : row));
  const taken = view.rows.filter((row, at) => row.outcome !== rows[at]?.outcome).length;
  const { counts } = view;
  return {
    ...answer, rows, counts: { ...counts, new: counts.new + taken, not_taken: counts.not_taken - taken },
    others: view.unknown_people.map((one) => `${one.name} is added to People`),
  };
}
