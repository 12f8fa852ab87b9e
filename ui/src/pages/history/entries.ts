// The log as History lists it: newest first, by day, with what is no longer in force marked.

import type { HistoryEntry, IsoDate } from "../../backend/types";
import { clockTime, dayOfInstant, isoDayOf } from "../../shared/dates";

/** An entry of the log with what the list says about it. */
export interface ListedEntry {
  entry: HistoryEntry;
  time: string;
  /** The heading it stands under. */
  day: string;
  /** That day as a date. */
  iso: IsoDate;
  /** It was taken back and not done again. */
  takenBack: boolean;
}

/** The entries newest first. An entry that was taken back says so until it is done again. */
export function listed(entries: HistoryEntry[], timeZone?: string): ListedEntry[] {
  const takenBack = new Set<string>();
  for (const entry of entries) {
    if (entry.undoes) takenBack.add(entry.undoes);
    if (entry.redoes) takenBack.delete(entry.redoes);
  }
  const rows = entries.map((entry) => ({
    entry,
    time: clockTime(entry.at, timeZone),
    day: dayOfInstant(entry.at, timeZone),
    iso: isoDayOf(entry.at, timeZone),
    takenBack: takenBack.has(entry.id),
  }));
  return rows.reverse();
}

/** What the list is narrowed to; nothing for all. */
export interface Narrowing {
  words: string;
  who: string | null;
  area: string | null;
}

/** The entries of one person and one area, or all, whose words hold what is searched for. */
export function narrowed(rows: ListedEntry[], { words, who, area }: Narrowing): ListedEntry[] {
  const wanted = words.trim().toLowerCase();
  return rows.filter(({ entry }) => {
    if (who !== null && entry.who !== who) return false;
    if (area !== null && entry.area !== area) return false;
    return `${entry.what} ${entry.detail} ${entry.reason ?? ""} ${entry.area} ${entry.who}`.toLowerCase().includes(wanted);
  });
}

/** What the entries say of something, each once, in the order of the alphabet. */
export function each(rows: ListedEntry[], said: (entry: HistoryEntry) => string): string[] {
  return [...new Set(rows.map(({ entry }) => said(entry)))].sort((a, b) => a.localeCompare(b, "en"));
}

/**
 * The entry that a step of the marker leads to, in rows newest first; nothing where there is none that way. `by` is 1
 * for later, -1 for earlier; by whole days, the last entry of the next day that has any.
 */
export function stepFrom(rows: ListedEntry[], revision: number, by: 1 | -1, days = false): ListedEntry | undefined {
  const place = rows.findIndex(({ entry }) => entry.revision <= revision);
  const at = place < 0 ? rows.length : place;
  const later = rows.slice(0, at).reverse();
  const onIt = rows[at]?.entry.revision === revision;
  const earlier = rows.slice(onIt ? at + 1 : at);
  if (!days) return (by > 0 ? later : earlier)[0];
  const from = rows[at]?.iso;
  if (by < 0) return earlier.find((row) => row.iso !== from);
  const next = later.find((row) => row.iso !== from);
  return next && rows.find((row) => row.iso === next.iso);
}
