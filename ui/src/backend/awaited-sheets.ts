// Types of tables brought from a spreadsheet and written to one, until bindings.ts has them.

export type TableName = "people" | "risks" | "actions" | "decisions";
export type DateOrder = "day_first" | "month_first" | "year_first";
export interface TableMapping {
  heading_row: number | null;
  /** Letters of a column by the id of its field; columns left out are not taken. */
  columns: Record<string, string> | null;
  date_order: DateOrder | null;
  unknown_people: "ask" | "add";
  blank_cells: "keep" | "clear";
}
export interface TableImportView {
  table: TableName; source: string; sheet: string; sheets: string[]; mapping: TableMapping; remembered: boolean; columns: TableColumn[]; fields: TableField[]; missing: string[];
  dates: TableDates | null; unknown_people: UnknownPerson[]; counts: { new: number; changed: number; unchanged: number; not_taken: number };
  rows: TableRowView[]; others: string[]; notes: string[]; hindrance: string | null; applied: boolean; revision: number; state: string;
}
export interface TableColumn { letters: string; heading: string; samples: string[]; field: string | null }
export interface TableField { id: string; title: string; required: boolean }
export interface TableDates { order: DateOrder | null; asked: boolean; sentence: string; example: { cell: string; text: string; readings: { order: DateOrder; date: string }[] } | null }
export interface UnknownPerson { name: string; cells: string[] }
export type RowOutcome = "new" | "changed" | "unchanged" | "not_taken";
export interface TableRowView {
  row: number; outcome: RowOutcome; ref: string | null; title: string; values: { field: string; cell: string; shown: string }[];
  changes: string[]; problems: { cell: string; field: string | null; sentence: string }[]; notes: string[];
}
export interface TableExportView { file: string; table: TableName; rows: number }
