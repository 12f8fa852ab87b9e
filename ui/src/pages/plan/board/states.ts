// In which state a row of the plan is, and what brings it into another. Late is none of its own: it follows from dates.

import type { OpenTask, TaskView } from "../../../backend/types";
import { isolated, t } from "../../../words";
import { setProgress, type Act } from "../acts";

export type State = "ahead" | "begun" | "late" | "done";
/** In the order of the board. */
export const STATES: State[] = ["ahead", "begun", "late", "done"];
/** Of what is done long ago nobody asks on a board. */
export const NEWEST = 30;

/** Whether work on it is ahead, under way or done, late or not. */
export function ownState(task: TaskView): Exclude<State, "late"> {
  if (task.actual_finish !== null || task.percent >= 100) return "done";
  return task.actual_start !== null || task.percent > 0 ? "begun" : "ahead";
}

/** A column of the board. */
export interface Column {
  state: State;
  /** The cards, in the order in which they are asked for. */
  tasks: TaskView[];
  /** How many older ones are left out. */
  older: number;
}

/** The rows that are work or a moment, by state: the next start first, the next finish first, the longest late first, the last done first. */
export function boardOf(tasks: TaskView[], late: OpenTask[]): Column[] {
  const days = new Map(late.map((one) => [one.id, one.days]));
  const by = new Map<State, TaskView[]>(STATES.map((state) => [state, []]));
  for (const task of tasks) if (!task.summary) by.get(days.has(task.id) ? "late" : ownState(task))?.push(task);
  const ended = (task: TaskView) => task.actual_finish ?? task.finish;
  const order: Record<State, (a: TaskView, b: TaskView) => number> = {
    ahead: (a, b) => a.start.localeCompare(b.start),
    begun: (a, b) => a.finish.localeCompare(b.finish),
    late: (a, b) => (days.get(b.id) ?? 0) - (days.get(a.id) ?? 0),
    done: (a, b) => ended(b).localeCompare(ended(a)),
  };
  return STATES.map((state) => {
    const all = (by.get(state) ?? []).sort(order[state]);
    const shown = state === "done" ? all.slice(0, NEWEST) : all;
    return { state, tasks: shown, older: all.length - shown.length };
  });
}

/** What brings a row into a state, begun on the status date; nothing where it is there, or where no act leads there. */
export function bring(task: TaskView, to: State, asOf: string): Act | null {
  if (to === "late" || to === ownState(task)) return null;
  if (to !== "begun") return setProgress([task], to === "done" ? 100 : 0);
  const command = { do: "task.set_actual" as const, id: task.id, start: task.actual_start ?? asOf, finish: null };
  return { commands: [command], done: t("plan.done_begun", { name: isolated(task.name) }) };
}

/** The state after a row's own, or before it. A moment is reached or not. */
export function nextState(task: TaskView, by: 1 | -1): State | null {
  const own: State[] = task.milestone ? ["ahead", "done"] : ["ahead", "begun", "done"];
  return own[own.indexOf(ownState(task)) + by] ?? null;
}
