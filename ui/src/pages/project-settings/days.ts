// Holidays and closures as the page lists them.

import type { DayOff } from "../../backend/types";
import { dateWithYear, shortDate, weekdayDate } from "../../shared/dates";
import { t } from "../../words";

/** Holidays by the year they fall in, in order. */
export function byYear(days: DayOff[]): { year: string; days: DayOff[] }[] {
  const years = new Map<string, DayOff[]>();
  for (const day of days) {
    const year = day.first.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), day]);
  }
  return [...years].map(([year, inYear]) => ({ year, days: inYear }));
}

/** `Fri 25 Dec 2026`, or `24 to 31 Dec 2026`. */
export function spanWords({ first, last }: Pick<DayOff, "first" | "last">): string {
  if (first === last) return `${weekdayDate(first)} ${first.slice(0, 4)}`;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const from = sameMonth ? String(Number(first.slice(8))) : first.slice(0, 4) === last.slice(0, 4) ? shortDate(first) : dateWithYear(first);
  return t("project_settings.from_to", { from, to: dateWithYear(last) });
}
