// The trend of readiness made ready for drawing: its curves, and what they say in one sentence.

import type { ReadinessTrend } from "../backend/types";
import type { Curves } from "../shared/curves";
import { dateWithYear } from "../shared/dates";
import { t } from "../words";

export const curvesOf = ({ as_of, points, planned, forecast }: ReadinessTrend): Curves => ({
  asOf: as_of, actual: points.map(({ date, share_percent }) => ({ date, percent: share_percent })), planned, forecast,
});

/** Where readiness stands and comes from, and where the plan and the forecast end. */
export function trendSummary({ points, planned, forecast }: ReadinessTrend): string {
  const [first, last, plan, ahead] = [points[0], points[points.length - 1], planned[planned.length - 1], forecast[forecast.length - 1]];
  const stands = (now: NonNullable<typeof last>) =>
    now.planned_percent === null ? t("trend.summary", { percent: now.share_percent, date: dateWithYear(now.date) }) : t("trend.summary_planned", { percent: now.share_percent, date: dateWithYear(now.date), planned: now.planned_percent });
  return [
    ...(last ? [stands(last)] : []),
    ...(first && first !== last ? [t("trend.summary_from", { percent: first.share_percent, date: dateWithYear(first.date) })] : []),
    ...(plan ? [t("trend.summary_plan", { percent: plan.percent, date: dateWithYear(plan.date) })] : []),
    ...(ahead ? [t("trend.summary_forecast", { percent: ahead.percent, date: dateWithYear(ahead.date) })] : []),
  ].join("; ");
}
