// How time is laid out beside the rows: running day numbers to pixels and back, how close it is looked at, and what the two
// rows of the head say. Nothing here knows a task.

import { addMonths, dayNumber, isoOfDay, shortDate, shortMonth, weekdayOf } from "../../../shared/dates";

/** The stretch of time that is in sight. */
export interface Scale {
  /** The running day number, with its fraction, at the left edge. */
  left: number;
  /** Pixels a calendar day. */
  perDay: number;
  /** Pixels. */
  width: number;
}

export const xOf = (scale: Scale, day: number): number => (day - scale.left) * scale.perDay;
export const dayAt = (scale: Scale, x: number): number => scale.left + x / scale.perDay;

/** How close time is looked at, by the unit that can be told apart. */
export type Unit = "day" | "week" | "month" | "quarter";

/** Pixels a calendar day of each, at 100 % text. */
export const UNITS: Record<Unit, number> = { day: 24, week: 1.88, month: 0.85, quarter: 0.36 };
/** All steps of zooming, the farthest first. */
const STEPS = [0.06, 0.12, 0.22, UNITS.quarter, 0.56, UNITS.month, 1.25, UNITS.week, 3, 5, 8, 14, UNITS.day, 40];

/** The unit that a zoom comes nearest to. */
export function unitOf(perDay: number): Unit {
  return perDay >= 12 ? "day" : perDay >= 1.2 ? "week" : perDay >= 0.5 ? "month" : "quarter";
}

/** The next step nearer or farther; the last where there is none. */
export function zoomed(perDay: number, by: 1 | -1): number {
  const next = by > 0 ? STEPS.find((step) => step > perDay * 1.001) : [...STEPS].reverse().find((step) => step < perDay * 0.999);
  return next ?? perDay;
}

/** The zoom at which so many days fill a width, within what zooming allows. */
export function fitting(days: number, width: number): number {
  return Math.min(STEPS[STEPS.length - 1] ?? 40, Math.max(STEPS[0] ?? 0.06, width / Math.max(1, days)));
}

/** Words of the head, and how much room they have to the next, px. */
export interface HeadLabel {
  x: number;
  room: number;
  text: string;
}

export interface HeadLines {
  upper: HeadLabel[];
  lower: HeadLabel[];
  /** Where a unit of the upper row begins, px, and one of the lower. */
  major: number[];
  minor: number[];
}

/** What begins between two days: months, or so many of them, as day numbers with their days. */
function months(from: number, to: number, every: 1 | 3 | 12): { day: number; iso: string }[] {
  const first = isoOfDay(Math.floor(from));
  const month = Math.floor((Number(first.slice(5, 7)) - 1) / every) * every + 1;
  const begun: { day: number; iso: string }[] = [];
  for (let iso = `${first.slice(0, 4)}-${String(month).padStart(2, "0")}-01`; ; iso = addMonths(iso, every)) {
    const day = dayNumber(iso);
    if (day > to) return begun;
    begun.push({ day, iso });
  }
}

/** The Mondays between two days, or each so many weeks, always the same ones. */
function mondays(from: number, to: number, every: number): number[] {
  const start = Math.floor(from);
  // Monday 5 January 1970 is day 4: counted from there, a week keeps its place as time is moved.
  const first = Math.floor((start - 4) / (7 * every)) * 7 * every + 4;
  const found: number[] = [];
  for (let day = first; day <= to; day += 7 * every) found.push(day);
  return found;
}

const LETTERS = ["M", "T", "W", "T", "F", "S", "S"];

/** The two rows of the head. A unit cut by the left edge keeps its words as long as there is room for them. */
export function headLines(scale: Scale, rem: number): HeadLines {
  const end = dayAt(scale, scale.width);
  const at = (day: number) => xOf(scale, day);
  /** Words from where each unit begins to where the next does. */
  const words = (units: { day: number; iso: string }[], say: (iso: string) => string): HeadLabel[] =>
    units.map(({ day, iso }, index) => {
      const x = Math.max(0, at(day));
      const next = units[index + 1];
      return { x, room: (next ? at(next.day) : scale.width + 4 * rem) - x, text: say(iso) };
    });
  const unit = unitOf((scale.perDay * 16) / rem);
  if (unit === "day") {
    const whole = Array.from({ length: Math.ceil(end) - Math.floor(scale.left) }, (_, index) => Math.floor(scale.left) + index);
    const days = whole.map((day) => ({ day, iso: isoOfDay(day) }));
    const letters = scale.perDay >= 1.75 * rem;
    const lower = days.map(({ day, iso }) => ({ x: at(day), room: scale.perDay, text: letters ? `${LETTERS[weekdayOf(iso)]} ${Number(iso.slice(8))}` : String(Number(iso.slice(8))) }));
    return { upper: words(months(scale.left, end, 1), (iso) => `${shortMonth(iso)} ${iso.slice(0, 4)}`), lower, major: months(scale.left, end, 1).map(({ day }) => at(day)), minor: whole.map(at) };
  }
  if (unit === "week") {
    const every = [1, 2, 4, 8].find((weeks) => weeks * 7 * scale.perDay >= 1.6 * rem) ?? 8;
    const lower = mondays(scale.left, end, every).map((day) => ({ x: at(day), room: every * 7 * scale.perDay, text: shortDate(isoOfDay(day)).split(" ")[0] ?? "" }));
    // The first that has room for it says the year, and each January.
    const dated = words(months(scale.left, end, 1), (iso) => `${shortMonth(iso)} ${iso.slice(0, 4)}`);
    const first = dated.findIndex((one) => fits(one, rem));
    const upper = dated.map((one, index) => (index === first || one.text.startsWith("Jan") ? one : { ...one, text: one.text.slice(0, 3) }));
    return { upper, lower, major: months(scale.left, end, 1).map(({ day }) => at(day)), minor: mondays(scale.left, end, 1).map(at) };
  }
  const years = words(months(scale.left, end, 12), (iso) => iso.slice(0, 4));
  const every = unit === "month" ? 1 : 3;
  const begun = months(scale.left, end, every);
  const roomy = every * 30 * scale.perDay >= 1.5 * rem;
  const lower = words(begun, (iso) => (unit === "quarter" ? `Q${(Number(iso.slice(5, 7)) + 2) / 3}` : roomy ? shortMonth(iso) : shortMonth(iso).slice(0, 1)));
  return { upper: years, lower, major: years.length > 0 ? months(scale.left, end, 12).map(({ day }) => at(day)) : [], minor: begun.map(({ day }) => at(day)) };
}

/** How wide a text will be at most, px, in small type: what is drawn is not asked, so that nothing is laid out twice. */
export function roomFor(text: string, rem: number): number {
  let ems = 0;
  for (const sign of text) ems += sign.codePointAt(0)! > 0x2e7f ? 1 : 0.54;
  return ems * 0.75 * rem;
}

/** Whether words of the head have room. */
export function fits(label: HeadLabel, rem: number): boolean {
  return label.room >= roomFor(label.text, rem) + 0.25 * rem;
}
