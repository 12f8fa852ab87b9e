// The rows of the plan as they are shown, to be written to a file: dates as days, figures as figures.

import type { ScheduleView, ShownTable, StatusView, TaskView } from "../../../backend/types";
import type { Column } from "../../../shared/table";
import { t } from "../../../words";
import { networkOf, waysOf } from "../network/network";
import type { Shown } from "../view.svelte";
import { weeksOf } from "../weeks/weeks";

interface Given {
  /** What the filters leave. */
  found: TaskView[];
  schedule: ScheduleView;
  status: StatusView;
  /** The row that keys act on. */
  row: TaskView | undefined;
}

/** The rows that are shown where the plan is not in columns, each once, in the order they stand in. */
export function rowsInView(shown: Shown, { found, schedule, status, row }: Given): TaskView[] {
  if (shown === "weeks") return [...new Set(weeksOf(found, status.late, status.as_of).flatMap((week) => week.tasks))];
  if (shown === "network") return row ? networkOf(row, waysOf(schedule.links), new Map(schedule.tasks.map((task) => [task.id, task]))).boxes.map((box) => box.task) : [];
  return found.filter((task) => !task.summary);
}

type Value = string | number | null;

const isDay = (value: Value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What stands in a cell: what its column is sorted by where that is a figure or a day, else its text. */
function valueOf(task: TaskView, column: Column<TaskView>): Value {
  const text = column.text(task);
  if (text === "") return null;
  const key = column.align === "right" ? (column.sortBy?.(task) ?? text) : text;
  return typeof key === "number" || isDay(key) ? key : text;
}

/** What all cells of a column hold. */
function kindOf(column: Column<TaskView>, values: Value[]): ShownTable["columns"][number]["kind"] {
  const told = values.filter((value) => value !== null);
  if (told.length === 0) return "text";
  if (told.every((value) => typeof value === "number")) return column.id === "done" ? "percent" : "number";
  return column.align === "right" && told.every(isDay) ? "date" : "text";
}

/** The rows under the heads of their columns. */
export function shownTable(rows: TaskView[], columns: Column<TaskView>[]): ShownTable {
  const values = rows.map((task) => columns.map((column) => valueOf(task, column)));
  return { title: t("plan.title"), columns: columns.map((column, at) => ({ heading: column.title, kind: kindOf(column, values.map((row) => row[at] ?? null)) })), rows: values };
}
