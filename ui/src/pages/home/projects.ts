// The projects of Home in words, and the little route of each.

import type { RecentProject } from "../../backend/types";
import { clockTime, dayNumber, isoDayOf, shortDate } from "../../shared/dates";
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

/** The projects whose organisation, file, edition or phase has these words. */
export function found(projects: RecentProject[], words: string): RecentProject[] {
  const typed = words.trim().toLowerCase();
  return projects.filter((one) => `${one.organisation} ${one.path} ${one.edition} ${one.phase}`.toLowerCase().includes(typed));
}
