// The words of a criterion: ratings as people say them, what a rating was before, what somebody changed.

import type { CriterionDetail, CriterionRow, RatingChange } from "../../../backend/types";
import { dateWithYear, isoDayOf, shortDate } from "../../../shared/dates";
import type { Rating } from "../../../shared/rating";
import { isolated, t } from "../../../words";

/** The two things that are rated of a criterion. */
export const AXES = ["defined", "operating"] as const;
export type OneAxis = (typeof AXES)[number];

export const axisWords = (): Record<OneAxis, string> => ({ defined: t("criterion.defined"), operating: t("criterion.operating") });

/** What a rating means where the criterion does not say it itself. */
export const bandWords = (): Record<Rating, string> => ({ N: t("criterion.band_N"), P: t("criterion.band_P"), L: t("criterion.band_L"), F: t("criterion.band_F") });

const ratedWords = (): Record<Rating, string> => ({ N: t("criterion.rated_N"), P: t("criterion.rated_P"), L: t("criterion.rated_L"), F: t("criterion.rated_F") });

/** A day: with its year unless that is the year of the status date. */
export const dayWords = (day: string, asOf: string | undefined): string => (asOf === undefined ? dateWithYear(day) : shortDate(day, asOf));

/** What an axis was rated before what it is rated now, and the day that earlier rating was given, where the log tells it. */
export function ratedBefore(axis: OneAxis, now: Rating | null, history: CriterionDetail["history"]): { was: string; on: string | null } | null {
  const ratings = history.flatMap((step) => step.changes.filter((one) => one.field === axis).map(({ was, is }) => ({ was, is, on: isoDayOf(step.at) })));
  const [last, before] = ratings;
  if (!last) return null;
  // What was just rated is shown before the log tells of it.
  if (last.is !== now) return last.is === null ? null : { was: last.is, on: last.on };
  if (last.was === null) return null;
  return { was: last.was, on: before?.is === last.was ? before.on : null };
}

/** `Partially. Was N on 30 Sep.` */
export function ratingWords(axis: OneAxis, now: Rating | null, told: CriterionDetail | null, asOf: string | undefined): string {
  const is = now === null ? t("criterion.rated_none") : ratedWords()[now];
  const before = told ? ratedBefore(axis, now, told.history) : null;
  if (before === null) return is;
  return `${is} ${before.on === null ? t("criterion.was", { rating: before.was }) : t("criterion.was_on", { rating: before.was, date: dayWords(before.on, asOf) })}`;
}

/** What the two axes make together, where that is not plain to see. */
export function wholeWords({ defined, operating, rating }: CriterionRow): string | null {
  if (defined === null && operating === null) return null;
  if (defined === null) return t("criterion.lacks_defined");
  if (operating === null) return t("criterion.lacks_operating");
  return defined === operating || rating === null ? null : t("criterion.lower", { rating });
}

/** What somebody changed, in words; both axes changed alike are told once. */
export function changeWords(changes: RatingChange[]): string[] {
  const alike = (a: RatingChange, b: RatingChange) => a.was === b.was && a.is === b.is;
  const [defined, operating] = AXES.map((axis) => changes.find((one) => one.field === axis));
  const both = defined && operating && alike(defined, operating);
  return changes.flatMap((one) => {
    if (both && one === operating) return [];
    const what = both && one === defined ? t("criterion.both_axes") : one.what;
    const [was, is] = [isolated(one.was ?? ""), isolated(one.is ?? "")];
    // Of a text, what it says now is enough: the entry of the log has both.
    if (one.is === null) return [t("criterion.changed_away", { what })];
    return [one.was === null || one.field === "gap" ? t("criterion.changed_to", { what, is }) : t("criterion.changed", { what, was, is })];
  });
}
