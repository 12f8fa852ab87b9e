// Where the entries of the log stand on the strip over time. Positions only: it counts entries and draws to scale.

import { dayNumber, perDay } from "../../shared/dates";
import type { ListedEntry } from "./entries";

/** One entry on the strip, in running days. */
export interface StripMoment {
  row: ListedEntry;
  day: number;
}

/** What the strip is drawn from. */
export interface Strip {
  /** Oldest first; never before the one before it, though a merged copy may have run on another clock. */
  moments: StripMoment[];
  bars: { day: number; iso: string; count: number }[];
  from: number;
  to: number;
  /** The bar that is highest. */
  most: { iso: string; count: number };
}

/** The strip of entries given newest first; nothing where there are none. */
export function stripOf(rows: ListedEntry[]): Strip | undefined {
  const oldest = [...rows].reverse();
  const bars = perDay(oldest.map((row) => row.iso)).map(({ day, count }) => ({ day: dayNumber(day), iso: day, count }));
  if (bars.length === 0) return undefined;
  const counts = new Map(bars.map((bar) => [bar.iso, bar.count]));
  const seen = new Map<string, number>();
  let reached = -Infinity;
  const moments = oldest.map((row) => {
    const rank = (seen.get(row.iso) ?? 0) + 1;
    seen.set(row.iso, rank);
    reached = Math.max(reached, dayNumber(row.iso) + rank / ((counts.get(row.iso) ?? rank) + 1));
    return { row, day: reached };
  });
  const from = Math.min(...bars.map((bar) => bar.day));
  const last = Math.max(...bars.map((bar) => bar.day)) + 1;
  const most = bars.reduce((high, bar) => (bar.count > high.count ? bar : high));
  // A project of a few days is not stretched over the whole width.
  return { moments, bars, from, to: Math.max(last, from + 28), most };
}

/** The last entry that had arrived by a running day; the first where none had. */
export function momentAt(strip: Strip, day: number): StripMoment | undefined {
  let [low, high] = [0, strip.moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strip.moments[middle] as StripMoment).day <= day) low = middle + 1;
    else high = middle;
  }
  return strip.moments[Math.max(0, low - 1)];
}
