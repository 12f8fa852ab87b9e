// The days on which somebody works, as the project's calendar gives them: shaded where single days can be told apart, and
// passed over when a row is moved by hand. What a plan date becomes of it, the Rust side decides.

import type { DayOff } from "../../../backend/types";
import { dayNumber } from "../../../shared/dates";

export interface WorkDays {
  /** The day that counts as today, as ISO text. */
  today: string;
  /** Whether nobody works on a running day number. */
  isOff: (day: number) => boolean;
}

/** `week` is `1111100` from Monday. Absences are of persons, and no days off of the project. */
export function workDays(today: string, week: string, daysOff: DayOff[]): WorkDays {
  const off = new Set<number>();
  for (const one of daysOff) {
    if (one.reason === "absence") continue;
    for (let day = dayNumber(one.first); day <= dayNumber(one.last); day += 1) off.add(day);
  }
  // Day 0 was a Thursday.
  return { today, isOff: (day) => off.has(day) || week[(((day + 3) % 7) + 7) % 7] === "0" };
}

/** Days off that lie together between two days, as stretches, the last day inclusive. */
export function stretchesOff(days: WorkDays, from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  for (let day = Math.floor(from) - 1; day <= to; day += 1) {
    const last = found[found.length - 1];
    if (days.isOff(day) && last?.[1] === day - 1) last[1] = day;
    else if (days.isOff(day)) found.push([day, day]);
  }
  return found;
}

/** How many days off in a row are passed over, before what is wrong is the calendar. */
const MOST_OFF = 400;

/** The day itself, or the next one that somebody works on, forwards or backwards. */
export function worked(days: WorkDays | null, day: number, step: 1 | -1): number {
  for (let next = day; days !== null && Math.abs(next - day) < MOST_OFF; next += step) if (!days.isOff(next)) return next;
  return day;
}

/** How many days somebody works on from one day to another: fewer than none where it lies before. */
export function workedSteps(days: WorkDays | null, from: number, to: number): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to; ) {
    day += step;
    if (days === null || !days.isOff(day)) count += step;
  }
  return count;
}

/** The day so many worked days on from another, or back. */
export function workedOn(days: WorkDays | null, day: number, steps: number): number {
  const step = steps < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(steps); left > 0; left -= 1) at = worked(days, at + step, step);
  return at;
}

/** How many days somebody works on between two days, both inclusive; at least one. */
export function workedBetween(days: WorkDays | null, first: number, last: number): number {
  let count = 0;
  for (let day = first; day <= last; day += 1) if (days === null || !days.isOff(day)) count += 1;
  return Math.max(1, count);
}
