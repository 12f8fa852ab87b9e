// What happens in which week: rows of the plan by the Mondays of the weeks they begin, run or end in, from the week of the
// status date on. What is late stands before all weeks.

import type { OpenTask, TaskView } from "../../../backend/types";
import { addDays, weekdayDate, weekdayOf } from "../../../shared/dates";
import { t } from "../../../words";

/** So many weeks are open to begin with. */
export const OPEN_WEEKS = 12;
/** The place of what is late: before the first week. */
export const LATE = "late";

/** A week with the rows that something happens to. */
export interface Week {
  /** Its Monday; of what is late `late`. */
  monday: string;
  tasks: TaskView[];
}

export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

/** The weeks from that of the status date to the last in which anything lies, each with its rows in their order of time. */
export function weeksOf(tasks: TaskView[], late: OpenTask[], asOf: string): Week[] {
  const first = mondayOf(asOf);
  const by = new Map<string, TaskView[]>();
  let last = first;
  for (const task of tasks) {
    if (task.summary || task.actual_finish !== null || task.percent >= 100) continue;
    const end = mondayOf(task.finish);
    if (end < first) continue;
    if (end > last) last = end;
    const begin = mondayOf(task.start);
    for (let week = begin > first ? begin : first; week <= end; week = addDays(week, 7)) {
      const rows = by.get(week);
      if (rows) rows.push(task);
      else by.set(week, [task]);
    }
  }
  const weeks: Week[] = [];
  for (let week = first; week <= last; week = addDays(week, 7)) weeks.push({ monday: week, tasks: inTime(by.get(week) ?? [], week) });
  const known = new Map(tasks.map((task) => [task.id, task]));
  const behind = late.flatMap((one) => known.get(one.id) ?? []);
  return behind.length > 0 ? [{ monday: LATE, tasks: behind }, ...weeks] : weeks;
}

/** What begins or ends in a week first, by the day; what only runs through it last. */
function inTime(tasks: TaskView[], monday: string): TaskView[] {
  const sunday = addDays(monday, 6);
  const day = (task: TaskView) => (task.start >= monday ? task.start : task.finish <= sunday ? task.finish : "9999");
  return tasks.map((task) => ({ task, at: day(task) })).sort((a, b) => a.at.localeCompare(b.at)).map(({ task }) => task);
}

/** What happens to a row in a week, in words. */
export function happens(task: TaskView, monday: string, late: OpenTask | undefined): string {
  if (monday === LATE) return late ? t("plan.week_late", { date: weekdayDate(late.committed), late: t("plan.step_late", { count: late.days }) }) : "";
  const sunday = addDays(monday, 6);
  const within = (day: string) => day >= monday && day <= sunday;
  const [begins, ends] = [within(task.start) && task.actual_start === null, within(task.finish)];
  const words = task.milestone ? t("plan.week_on", { date: weekdayDate(task.finish) })
    : begins && ends ? (task.start === task.finish ? t("plan.week_on", { date: weekdayDate(task.finish) }) : t("plan.week_both", { from: weekdayDate(task.start), to: weekdayDate(task.finish) }))
    : begins ? t("plan.week_begins", { date: weekdayDate(task.start) })
    : ends ? t("plan.week_ends", { date: weekdayDate(task.finish) })
    : t("plan.week_runs");
  return task.deadline !== null && within(task.deadline) ? t("plan.week_due", { what: words, date: weekdayDate(task.deadline) }) : words;
}
