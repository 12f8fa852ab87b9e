// Which rows of the plan are shown: which lie under which, what is asked for, what is folded away.

import type { ScheduleView, TaskView } from "../../backend/types";
import type { PlanView, WorkState } from "./view.svelte";

/** How the rows lie under one another, by their numbers. */
export interface Outline {
  /** The row a row lies under. */
  above: ReadonlyMap<string, string>;
  /** How many rows lie under a row. */
  under: ReadonlyMap<string, number>;
  level: (task: TaskView) => number;
}

export function outlineOf(tasks: TaskView[]): Outline {
  const byNumber = new Map(tasks.map((task) => [task.wbs, task.id]));
  const above = new Map<string, string>();
  const under = new Map<string, number>();
  for (const task of tasks) {
    const end = task.wbs.lastIndexOf(".");
    const over = end < 0 ? undefined : byNumber.get(task.wbs.slice(0, end));
    if (over !== undefined) above.set(task.id, over);
    for (let next = over; next !== undefined; next = above.get(next)) under.set(next, (under.get(next) ?? 0) + 1);
  }
  return { above, under, level: (task) => task.wbs.split(".").length };
}

/** Whether rows lie as others did: the same rows with the same numbers. Most edits leave them so. */
export const liesAs = (rows: TaskView[], before: TaskView[]) => rows.length === before.length && rows.every((row, at) => row.id === before[at]?.id && row.wbs === before[at].wbs);

/** The rows over a row, the nearest first. */
export function rowsAbove(outline: Outline, id: string): string[] {
  const over: string[] = [];
  for (let next = outline.above.get(id); next !== undefined && !over.includes(next); next = outline.above.get(next)) over.push(next);
  return over;
}

/** Rows to delete: those that lie under another of them go with it, and are not named again. */
export function topmost(outline: Outline, ids: string[]): string[] {
  const asked = new Set(ids);
  return ids.filter((id) => !rowsAbove(outline, id).some((over) => asked.has(over)));
}

/** Every row that lies under one of these, without them. */
export function rowsUnder(tasks: TaskView[], outline: Outline, ids: string[]): TaskView[] {
  const asked = new Set(ids);
  return tasks.filter((task) => !asked.has(task.id) && rowsAbove(outline, task.id).some((over) => asked.has(over)));
}

/** What is shown. */
export interface ShownRows {
  rows: TaskView[];
  /** The rows that were asked for and those they lie under, folded away or not; nothing where that is every row. */
  all: ReadonlySet<string> | null;
  /** How many rows were asked for and are there, folded away or not. */
  found: number;
  /** How many rows lie under a row, of those asked for. */
  under: ReadonlyMap<string, number>;
}

/** The rows that are asked for, with the rows they lie under, so that nothing hangs in the air; less what is folded away. */
export function shownRows(tasks: TaskView[], outline: Outline, wanted: ((task: TaskView) => boolean) | null, folded: ReadonlySet<string>): ShownRows {
  if (wanted === null) return { rows: folded.size === 0 ? tasks : notFolded(tasks, outline, folded), all: null, found: tasks.length, under: outline.under };
  const found = tasks.filter(wanted);
  const under = new Map<string, number>();
  const kept = new Set<string>();
  for (const task of found) {
    kept.add(task.id);
    for (const over of rowsAbove(outline, task.id)) {
      kept.add(over);
      under.set(over, (under.get(over) ?? 0) + 1);
    }
  }
  const rows = notFolded(tasks.filter((task) => kept.has(task.id)), outline, folded);
  return { rows, all: kept, found: found.length, under };
}

/** The rows that lie under no row that is folded away. */
function notFolded(rows: TaskView[], outline: Outline, folded: ReadonlySet<string>): TaskView[] {
  const away = new Set<string>();
  return rows.filter((task) => {
    const over = outline.above.get(task.id);
    if (over === undefined || !(away.has(over) || folded.has(over))) return true;
    away.add(task.id);
    return false;
  });
}

/** A selection with rows that are added to it, or taken from it where it has all of them. */
export function swapped(selected: string[], ids: string[]): string[] {
  const all = new Set(selected);
  const has = ids.every((id) => all.has(id));
  for (const id of ids) if (has) all.delete(id); else all.add(id);
  return [...all];
}

/** The row that keys act on once others are gone: the same, else the next, else the one before. */
export function stays(rows: TaskView[], current: string | null, gone: ReadonlySet<string>): string | null {
  if (current === null || !gone.has(current)) return current;
  const at = rows.findIndex((one) => one.id === current);
  const next = rows.slice(at).find((one) => !gone.has(one.id)) ?? rows.slice(0, at).reverse().find((one) => !gone.has(one.id));
  return next?.id ?? null;
}

/** The row after which a new one is drawn: the last that is shown of those under a summary. */
export function drawnAfter(rows: TaskView[], outline: Outline, task: TaskView | undefined): string | null {
  if (!task) return null;
  let last = rows.findIndex((one) => one.id === task.id);
  while (task.summary && last + 1 < rows.length && rowsAbove(outline, rows[last + 1]?.id ?? "").includes(task.id)) last += 1;
  return rows[last]?.id ?? null;
}

/** Whether a row has the words in its number, code, name or owner. */
export function hasWords(words: string): (task: TaskView) => boolean {
  const typed = words.trim().toLowerCase();
  return (task) => typed === "" || `${task.wbs} ${task.code ?? ""} ${task.name} ${task.owner ?? ""}`.toLowerCase().includes(typed);
}

/** How far the work of a row is. */
export const stateOf = (task: TaskView): WorkState => (task.percent === 100 ? "done" : task.actual_start !== null || task.percent > 0 ? "running" : "ahead");

/** Whether a clause is another, or lies below it: 8.5.1 lies in 8.5. */
const isWithin = (clause: string, over: string) => clause === over || clause.startsWith(`${over}.`);

/** The rows on the critical path: the longest that drives being ready; in a plan without that goal, what has no slack. */
export function criticalRows(schedule: ScheduleView): ReadonlySet<string> {
  const path = schedule.longest_path;
  return new Set(path.length > 0 ? path : schedule.tasks.filter((task) => task.critical && !task.summary).map((task) => task.id));
}

/** Whether a row is one that all filters that are set ask for; nothing where none is set. */
export function wantedBy(view: PlanView, outline: Outline, late: ReadonlySet<string>, critical: ReadonlySet<string>): ((task: TaskView) => boolean) | null {
  if (!view.filtered) return null;
  const [has, clause] = [hasWords(view.words), view.clause.trim()];
  const { phase, process, state } = view;
  return (task) =>
    has(task) && (!view.late || late.has(task.id)) && (!view.critical || critical.has(task.id)) && (!view.movable || task.may_move_to !== undefined) &&
    (view.owner === null || (!task.summary && (task.owner ?? "") === view.owner)) &&
    (phase === null || task.id === phase || rowsAbove(outline, task.id).includes(phase)) &&
    (process === null || task.processes.includes(process)) &&
    (clause === "" || task.clauses.some((one) => isWithin(one, clause))) &&
    (state === null || (!task.summary && stateOf(task) === state));
}

/** Where work is now: the row over the first that is not done, or that row. */
export function workNow(rows: TaskView[], outline: Outline): string | undefined {
  const first = rows.find((task) => !task.summary && task.percent < 100);
  return first && (outline.above.get(first.id) ?? first.id);
}
