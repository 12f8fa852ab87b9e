// A table from a spreadsheet as edits of the plan: one column goes into the selected rows, several into the cells from the
// current one on or under the heads they name, and what runs past the last row is new rows. Each cell is read as if it were
// typed there; all of it is one act, or none of it where a cell cannot be taken.

import type { Command, TaskView } from "../../../backend/types";
import { readDate } from "../../../shared/dates";
import type { Column } from "../../../shared/table";
import { t } from "../../../words";
import type { Act } from "../acts";
import { cellText } from "./copy";
import { readTsv } from "./tsv";

export interface Place {
  /** The rows that are shown, in their order. */
  rows: TaskView[];
  /** That is the order of the plan: new rows follow the last of them, else they go to the end. */
  inOrder: boolean;
  /** The columns in their order, given what takes the acts of their edits. */
  columns: (apply: (act: Act) => void) => Column<TaskView>[];
  /** Those of them that are not shown: gone into only where the table names them. */
  hidden: string[];
  /** The current cell, among what is shown; as many rows down as there are where none is current. */
  row: number;
  column: number;
  /** The rows that are selected, by id. */
  selected: string[];
  /** The day that dates without a year are nearest to in rows that are new. */
  asOf: string;
  /** Makes the id of a new row. */
  newId: () => string;
}

/** A cell that cannot be taken. */
export interface PasteFault {
  /** The line of the table, from 1. */
  line: number;
  /** The head of the column it would go into; empty where there is none. */
  title: string;
  text: string;
  why: string;
}

/** One act, or why there is none: nothing differs from what is there, or cells cannot be taken. */
export type Pasted = { act: Act; faults: [] } | { act: null; faults: PasteFault[] };

/** The length a new row has where the table gives none, in working days: as in the line for a new row. */
const NEW_DAYS = 5;

/** How a value is read in a cell, or why it is not; nothing where it is there already. */
type Read = { value: string } | { why: string } | null;

/** What a date is typed as where a spreadsheet shows it: with hyphens in it, or with a time after it. */
const asDate = (text: string) => text.replace(/[ T]\d{1,2}:\d{2}.*$/, "").replace(/-(?=\p{L})|(?<=\p{L})-/gu, " ");

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();

function readCell(text: string, row: TaskView, column: Column<TaskView>, near: string): Read {
  if (text === cellText(row, column) || text === column.text(row)) return null;
  const { edit } = column;
  const locked = column.locked?.(row);
  if (locked !== undefined || !edit) return { why: locked ?? t("plan.paste_locked") };
  if (edit.kind === "choice") {
    const found = edit.choices?.(text, row).find((choice) => fold(choice.label) === fold(text));
    return found ? { value: found.id } : { why: t("plan.paste_nobody") };
  }
  if (edit.kind === "date") {
    const day = readDate(asDate(text), edit.text(row) || edit.near?.(row) || near);
    if (day === undefined) return { why: t("table.no_date") };
    return day === edit.text(row) ? null : { value: day };
  }
  const value = edit.kind === "number" ? text.replace(/\s*(%|d|days?)$/i, "") : text;
  const why = edit.refuse?.(value, row);
  if (why !== undefined) return { why };
  return value === edit.text(row) ? null : { value };
}

/** A row that is none yet, with what the cells of a new one begin with. */
const blank = (id: string, days: number, asOf: string): TaskView => ({
  id, name: "", wbs: "", code: null, kind: "task", summary: false, milestone: false, critical: false, start: asOf, finish: asOf, duration_days: days, percent: 0, steps: 0, steps_done: 0,
  owner: null, person: null, own_person: false, role: null, notes: "", deliverable: "", clauses: [], processes: [], deadline: null, constraint: null, constraint_date: null,
  actual_start: null, actual_finish: null, baseline_start: null, baseline_finish: null, slip_days: null, free_slack_days: 0, total_slack_days: 0,
});

/** The rows that a column of values goes into: those that are selected where the current one is among them, else from it on. */
function targetsOf(place: Place, lines: number, wide: boolean): TaskView[] {
  const selected = new Set(place.selected);
  const current = place.rows[place.row];
  if (wide || selected.size < 2 || !current || !selected.has(current.id)) return place.rows.slice(place.row, place.row + lines);
  return place.rows.filter((row) => selected.has(row.id));
}

/** The columns that the first line of a table names, as it does where rows were copied here; nothing where it does not. */
function namedBy(table: string[][], columns: Column<TaskView>[], from: Column<TaskView>[]): Column<TaskView>[] | undefined {
  const [heads = []] = table;
  const among = heads.length > 1 ? columns : from.slice(0, 1);
  const named = heads.flatMap((head) => among.find((column) => column.title === head) ?? []);
  return heads.length > 0 && new Set(named).size === heads.length ? named : undefined;
}

export function paste(text: string, place: Place): Pasted {
  const acts: Act[] = [];
  const columns = place.columns((act) => acts.push(act));
  const from = columns.filter((column) => !place.hidden.includes(column.id)).slice(place.column);
  const table = readTsv(text);
  const named = namedBy(table, columns, from);
  const shown = named ?? from;
  const lines = named ? table.slice(1) : table;
  const skipped = named ? 2 : 1;
  const width = Math.max(0, ...lines.map((line) => line.length));
  const wide = width > 1;
  const targets = targetsOf(place, lines.length, wide);
  const spread = !wide && lines.length === 1;
  const chosen = !wide && targets.length > 1 && place.selected.length > 1;
  const faults: PasteFault[] = [];
  const commands: Command[] = [];
  // A role stands where nobody fills it: who answers is worked out then, as other columns are.
  const roles = new Set(place.rows.flatMap((row) => (row.role ? fold(row.role) : [])));
  const workedOut = (column: Column<TaskView>, cell: string) => !column.edit || (column.id === "owner" && roles.has(fold(cell)));
  let cells = 0;
  const fault = (line: number, title: string, cell: string, why: string) => faults.push({ line: line + skipped, title, text: cell, why });

  /** Takes the cells of a line into a row; worked-out columns of a table of several are passed over. */
  function take(line: number, given: string[], row: TaskView, but: string[] = []) {
    for (const [at, cell] of given.entries()) {
      const column = shown[at];
      if (cell === "" || (column && but.includes(column.id))) continue;
      if (!column) fault(line, "", cell, t("plan.paste_no_column"));
      else if (!(wide && workedOut(column, cell))) {
        const read = readCell(cell, row, column, place.asOf);
        if (read !== null && "why" in read) fault(line, column.title, cell, read.why);
        else if (read !== null) {
          column.edit?.commit(row, read.value);
          cells += 1;
        }
      }
    }
    commands.push(...acts.splice(0).flatMap((act) => act.commands));
  }

  for (const [at, row] of targets.entries()) {
    const line = spread ? 0 : at;
    const given = lines[line];
    if (given) take(line, given, row);
  }
  const beyond = spread && targets.length > 0 ? [] : lines.slice(targets.length);
  const name = shown.slice(0, width).findIndex((column) => column.id === "name");
  if (beyond.length > 0 && (chosen || name < 0)) fault(targets.length, shown[0]?.title ?? "", beyond[0]?.[0] ?? "", chosen ? t("plan.paste_too_many", { count: targets.length }) : t("plan.paste_no_row"));
  else {
    let last = place.inOrder ? place.rows[place.rows.length - 1] : undefined;
    for (const [at, given] of beyond.entries()) {
      if (given.every((cell) => cell === "")) continue;
      const line = targets.length + at;
      const called = given[name] ?? "";
      const days = given[shown.findIndex((column) => column.id === "days")]?.replace(/\s*(d|days?)$/i, "") || String(NEW_DAYS);
      if (called === "") fault(line, shown[name]?.title ?? "", "", t("plan.needs_name"));
      if (!/^\d{1,4}$/.test(days)) fault(line, t("plan.days"), days, t("field.whole_number", { min: 0, max: 9999 }));
      const row = blank(place.newId(), Number(days), place.asOf);
      const where = last === undefined ? {} : last.summary ? { parent: last.id } : { after: last.id };
      commands.push({ do: "task.add", id: row.id, ...where, name: called, days: Number(days) });
      cells += 1;
      take(line, given, { ...row, name: called }, ["name", "days"]);
      last = row;
    }
  }
  if (faults.length > 0 || commands.length === 0) return { act: null, faults };
  return { act: { commands, done: t("plan.done_paste", { count: cells }) }, faults: [] };
}
