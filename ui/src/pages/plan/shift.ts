// Moving rows by hand, by keys and by the pointer: in time, in length, in the order of the plan and under one another. Each
// answers an act, or why there is none to do.

import type { Command, TaskView } from "../../backend/types";
import { dateWithYear, dayNumber, isoOfDay } from "../../shared/dates";
import { t } from "../../words";
import { setDays, setProgress, setStarts, type Act } from "./acts";
import { worked, workedOn, workedSteps, type WorkDays } from "./gantt/work-days";
import { topmost, type Outline } from "./rows";

/** An act, or why there is none. */
export type Wanted = Act | string;

/** Why a row cannot be moved in time; nothing where it can. */
export function fixedInTime(task: TaskView): string | undefined {
  return task.summary ? t("plan.locked_summary") : undefined;
}

/** A row begins so many calendar days later, or earlier, on a day that somebody works on. `from` is where it begins now.
    Rows that go with it are moved by the same working days; summaries among them follow from what lies under them. */
export function shifted(task: TaskView, from: string, by: number, days: WorkDays | null, others: TaskView[] = []): Wanted {
  const start = worked(days, dayNumber(from) + by, by > 0 ? 1 : -1);
  const steps = workedSteps(days, dayNumber(task.start), start);
  const along = others.filter((one) => one !== task && !one.summary).map((one) => ({ task: one, date: isoOfDay(workedOn(days, dayNumber(one.start), steps)) }));
  return fixedInTime(task) ?? setStarts([{ task, date: isoOfDay(start) }, ...along]);
}

/** How far work can be told by hand, percent. */
const STEP = 5;

/** The next step of what is done, or the one before. */
export const nextStep = (percent: number, by: 1 | -1): number =>
  Math.min(100, Math.max(0, by > 0 ? (Math.floor(percent / STEP) + 1) * STEP : (Math.ceil(percent / STEP) - 1) * STEP));

/** The step that lies nearest to a share of a hundred. */
export const nearestStep = (percent: number): number => Math.min(100, Math.max(0, Math.round(percent / STEP) * STEP));

/** A row is so far done. */
export function progressed(task: TaskView, percent: number): Wanted {
  return fixedInTime(task) ?? setProgress([task], percent);
}

/** A row lasts so many working days longer, or shorter; never less than one. */
export function lengthened(task: TaskView, length: number, by: number): Wanted {
  const fixed = fixedInTime(task) ?? (task.milestone ? t("plan.locked_milestone") : undefined);
  if (fixed !== undefined) return fixed;
  return length + by < 1 ? t("plan.no_shorter") : setDays(task, length + by);
}

const move = (task: TaskView, parent: string | null, after: string | null): Command => ({ do: "task.move", id: task.id, parent, after });

/** Rows of the plan that lie under the same row, in their order. */
function siblings(tasks: TaskView[], outline: Outline, task: TaskView): TaskView[] {
  const over = outline.above.get(task.id);
  return tasks.filter((one) => outline.above.get(one.id) === over);
}

const said = (rows: TaskView[], one: (name: string) => string, many: (count: number) => string): string =>
  rows.length === 1 && rows[0] ? one(rows[0].name) : many(rows.length);

/** The rows an act is for, none of which lies under another, and those beside them; nothing where they lie apart. */
function together(tasks: TaskView[], outline: Outline, ids: string[]): { rows: TaskView[]; all: TaskView[]; first: number } | string {
  const wanted = new Set(topmost(outline, ids));
  const rows = tasks.filter((task) => wanted.has(task.id));
  const [head] = rows;
  if (!head) return t("plan.no_row");
  const all = siblings(tasks, outline, head);
  const first = all.indexOf(head);
  const apart = rows.some((row, index) => all[first + index] !== row);
  return apart ? t("plan.rows_apart") : { rows, all, first };
}

/** Rows go under the row before them. */
export function indented(tasks: TaskView[], outline: Outline, ids: string[]): Wanted {
  const found = together(tasks, outline, ids);
  if (typeof found === "string") return found;
  const over = found.all[found.first - 1];
  if (!over) return t("plan.nothing_above");
  return {
    commands: found.rows.map((row) => move(row, over.id, null)),
    done: said(found.rows, (name) => t("plan.done_indent", { name, over: over.name }), (count) => t("plan.done_indent_many", { count, over: over.name })),
  };
}

/** Rows come out from under the row they lie under, and stand after it. */
export function outdented(tasks: TaskView[], outline: Outline, ids: string[]): Wanted {
  const found = together(tasks, outline, ids);
  if (typeof found === "string") return found;
  const over = outline.above.get(found.rows[0]?.id ?? "");
  if (over === undefined) return t("plan.nothing_over");
  const parent = outline.above.get(over) ?? null;
  return {
    commands: found.rows.map((row, index) => move(row, parent, found.rows[index - 1]?.id ?? over)),
    done: said(found.rows, (name) => t("plan.done_outdent", { name }), (count) => t("plan.done_outdent_many", { count })),
  };
}

/** Rows change places with the row before them, or after them, among those under the same row. */
export function reordered(tasks: TaskView[], outline: Outline, ids: string[], step: 1 | -1): Wanted {
  const found = together(tasks, outline, ids);
  if (typeof found === "string") return found;
  const { rows, all, first } = found;
  const other = all[step < 0 ? first - 1 : first + rows.length];
  if (!other) return step < 0 ? t("plan.first_already") : t("plan.last_already");
  const parent = outline.above.get(other.id) ?? null;
  const last = rows[rows.length - 1] as TaskView;
  // One row before several passes them; the several would have to be named one by one.
  const commands = step < 0 ? [move(other, parent, last.id)] : rows.map((row, index) => move(row, parent, rows[index - 1]?.id ?? other.id));
  const done = step < 0 ? said(rows, (name) => t("plan.done_up", { name }), (count) => t("plan.done_up_many", { count })) : said(rows, (name) => t("plan.done_down", { name }), (count) => t("plan.done_down_many", { count }));
  if (step < 0 && rows.length === 1 && (all[first - 2] || parent !== null)) return { commands: [move(rows[0] as TaskView, parent, all[first - 2]?.id ?? parent)], done };
  return { commands, done };
}

/** A row is dropped after another, so deep; nothing above it is the beginning of the plan. */
export function dropped(tasks: TaskView[], outline: Outline, id: string, above: TaskView | undefined, level: number): Wanted {
  const row = tasks.find((task) => task.id === id);
  if (!row) return t("plan.no_row");
  const done = t("plan.done_moved", { name: row.name });
  const [first] = tasks;
  if (!above) return first && first.id !== id ? { commands: [move(row, null, first.id), move(first, null, id)], done } : t("plan.first_already");
  if (level > outline.level(above)) return { commands: [move(row, above.id, above.id)], done };
  let after: string | undefined = above.id;
  for (let up = outline.level(above); up > level && after !== undefined; up -= 1) after = outline.above.get(after);
  if (after === undefined || after === id) return t("plan.there_already");
  return { commands: [move(row, outline.above.get(after) ?? null, after)], done };
}

/** A follower is tied to its driver. */
export function linked(from: TaskView, to: TaskView, type: "FS" | "SS" | "FF" | "SF" = "FS", wait: { days: number; elapsed: boolean } = { days: 0, elapsed: false }): Act {
  const command: Command = { do: "link.add", from: from.id, to: to.id, ...(type === "FS" ? {} : { type }), ...(wait.days === 0 ? {} : { lag_days: wait.days }), ...(wait.elapsed ? { elapsed: true } : {}) };
  return { commands: [command], done: t("plan.done_link", { from: from.name, to: to.name }) };
}

/** Where a row will begin, in words. */
export const startWords = (date: string): string => t("plan.drag_start", { date: dateWithYear(date) });
