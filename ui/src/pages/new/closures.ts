// The closures of a calendar that is being drawn up. Days are calendar days, both ends inclusive.

import { addDays, dateWithYear, shortDate } from "../../shared/dates";
import { t } from "../../words";
import type { Closure } from "./draft";

const overlaps = (closure: Closure, first: string, last: string) => closure.first <= last && first <= closure.last;

/** Adds a closure; it joins those it overlaps and keeps the name of the first of them, unless it has one of its own. */
export function close(closures: Closure[], added: Closure): Closure[] {
  const joined = closures.filter((one) => overlaps(one, added.first, added.last));
  const firsts = [added.first, ...joined.map((one) => one.first)].sort();
  const lasts = [added.last, ...joined.map((one) => one.last)].sort();
  const name = added.name || (joined.find((one) => one.name)?.name ?? "");
  const all = [...closures.filter((one) => !joined.includes(one)), { first: firsts[0] as string, last: lasts.at(-1) as string, name }];
  return all.sort((a, b) => a.first.localeCompare(b.first));
}

/** Opens days again: what lies around them stays closed. */
export function open(closures: Closure[], first: string, last: string): Closure[] {
  return closures.flatMap((one) => {
    if (!overlaps(one, first, last)) return [one];
    const before = one.first < first ? [{ ...one, last: addDays(first, -1) }] : [];
    const after = one.last > last ? [{ ...one, first: addDays(last, 1) }] : [];
    return [...before, ...after];
  });
}

/** Turns days: closes them, or opens them again where all of them were closed. */
export function turn(closures: Closure[], first: string, last: string): Closure[] {
  let day = first;
  for (;;) {
    const here = closures.find((one) => overlaps(one, day, day));
    if (!here) return close(closures, { first, last, name: "" });
    if (here.last >= last) return open(closures, first, last);
    day = addDays(here.last, 1);
  }
}

/** `25 Dec 2026`, `24 to 31 Dec 2026`, `24 Dec 2026 to 2 Jan 2027`. */
export function daysInWords(first: string, last: string): string {
  if (first === last) return dateWithYear(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return t("new.from_to", { from: String(Number(first.slice(8))), to: dateWithYear(last) });
  return t("new.from_to", { from: shortDate(first, last), to: dateWithYear(last) });
}
