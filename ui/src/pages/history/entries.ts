// The log as History lists it: newest first, by day, with what is no longer in force marked.

import type { HistoryEntry } from "../../backend/types";
import { clockTime, dayOfInstant } from "../../shared/dates";

/** An entry of the log with what the list says about it. */
export interface ListedEntry {
  entry: HistoryEntry;
  time: string;
  /** The heading it stands under. */
  day: string;
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
    takenBack: takenBack.has(entry.id),
  }));
  return rows.reverse();
}

/** The entries that one person made, or all, whose words hold what is searched for. */
export function narrowed(rows: ListedEntry[], words: string, who: string | null): ListedEntry[] {
  const wanted = words.trim().toLowerCase();
  return rows.filter(({ entry }) => {
    if (who !== null && entry.who !== who) return false;
    return `${entry.what} ${entry.reason ?? ""} ${entry.who}`.toLowerCase().includes(wanted);
  });
}

/** The people who made entries, each once, in the order of the alphabet. */
export function authors(rows: ListedEntry[]): string[] {
  return [...new Set(rows.map(({ entry }) => entry.who))].sort((a, b) => a.localeCompare(b, "en"));
}
