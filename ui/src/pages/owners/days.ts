// Stretches of days in words.

import { dateWithYear, shortDate, weekdayDate } from "../../shared/dates";
import { t } from "../../words";

/** `Fri 25 Dec 2026`, or `21 to 23 Dec 2026`. */
export function spanWords({ first, last }: { first: string; last: string }): string {
  if (first === last) return `${weekdayDate(first)} ${first.slice(0, 4)}`;
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  const from = sameMonth ? String(Number(first.slice(8))) : first.slice(0, 4) === last.slice(0, 4) ? shortDate(first) : dateWithYear(first);
  return t("owners.from_to", { from, to: dateWithYear(last) });
}
