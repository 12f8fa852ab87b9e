// The projects of Home in words, which of them are shown and in what order, and the little route of each.

import type { Rag, RecentProject } from "../../backend/types";
import { clockTime, dayNumber, isoDayOf, monthName, shortDate } from "../../shared/dates";
import type { Route } from "../../shared/route";
import { t } from "../../words";

const GATES = [0, 1, 2, 3];
/** All stretches are drawn alike: Home remembers which gates were passed, not the dates of the others. */
const LONG = 10;

/** The little route of a project: done as far as the last gate that was passed. */
export function littleRoute(project: RecentProject): Route {
  const passed = project.gates_passed;
  return {
    phases: [...GATES, GATES.length].map((number) => ({
      name: "",
      first: number * LONG,
      last: (number + 1) * LONG - 1,
      donePercent: number < passed ? 100 : 0,
    })),
    gates: GATES.map((number) => ({
      number,
      day: (number + 1) * LONG,
      state: number < passed ? "passed" : "ahead",
      label: { head: "" },
    })),
    today: { day: 0, label: { head: "" } },
    summary: t("home.gates_passed", { passed, count: GATES.length }),
  };
}

/** When a project was last open here: `Today 14:32`, `Yesterday`, `18 Nov`. */
export function openedWords(opened: string, today: string, timeZone?: string): string {
  const day = isoDayOf(opened, timeZone);
  const ago = dayNumber(today) - dayNumber(day);
  if (ago === 0) return t("home.today", { time: clockTime(opened, timeZone) });
  return ago === 1 ? t("home.yesterday") : shortDate(day, today);
}

/** Which projects are shown; an empty list of statuses or phases shows all of them. */
export interface Wanted {
  words: string;
  statuses: Rag[];
  phases: string[];
}

/** The projects that have the words in their organisation, file, edition or phase, and one of the statuses and phases. */
export function found(projects: RecentProject[], wanted: Wanted): RecentProject[] {
  const typed = wanted.words.trim().toLowerCase();
  return projects.filter(
    (one) =>
      `${one.organisation} ${one.path} ${one.edition} ${one.phase}`.toLowerCase().includes(typed) &&
      // How a project stands that cannot be read is not known.
      (wanted.statuses.length === 0 || (!one.missing && wanted.statuses.includes(one.rag))) &&
      (wanted.phases.length === 0 || wanted.phases.includes(one.phase)),
  );
}

export type Order = "opened" | "organisation" | "gate";

/** Projects in an order; as they come, the last opened is the first. Without a next gate they come last. */
export function ordered(projects: RecentProject[], order: Order): RecentProject[] {
  if (order === "opened") return projects;
  const by = (one: RecentProject) => (order === "organisation" ? one.organisation : (one.next_gate?.date ?? "9999"));
  return [...projects].sort((a, b) => by(a).localeCompare(by(b), "en-GB"));
}

/** A day of a project in the calendar: its next gate, or its audit. */
export interface CalendarEntry {
  key: string;
  date: string;
  project: RecentProject;
  gate: RecentProject["next_gate"];
}

/** The next gates of projects and their audits from today on, by month, in order. */
export function byMonth(projects: RecentProject[], today: string): { month: string; entries: CalendarEntry[] }[] {
  const entries = projects.flatMap((project): CalendarEntry[] => {
    const { next_gate: gate, target } = project;
    return [
      ...(gate ? [{ key: `${project.path} gate`, date: gate.date, project, gate }] : []),
      ...(target && target >= today ? [{ key: `${project.path} audit`, date: target, project, gate: null }] : []),
    ];
  });
  entries.sort((a, b) => a.date.localeCompare(b.date));
  const months = [...new Set(entries.map((entry) => entry.date.slice(0, 7)))];
  return months.map((month) => ({ month: monthName(`${month}-01`), entries: entries.filter((entry) => entry.date.startsWith(month)) }));
}
