// What the chart of the trend draws, as the rows of a table.

import type { CurvePoint, ReadinessTrend } from "../../../backend/types";

/** A day of the table of curves; nothing where a curve says nothing of it. */
export interface CurveRow {
  date: string;
  actual: number | null;
  rated: number | null;
  planned: number | null;
  forecast: number | null;
}

/** What a curve holds on a day: its last step up to then. */
function held(curve: CurvePoint[], date: string): number | null {
  let percent: number | null = null;
  for (const point of curve) if (point.date <= date) percent = point.percent;
  return percent;
}

/** All that is drawn, day by day. */
export function curveRows({ points, planned, forecast }: ReadinessTrend): CurveRow[] {
  const days = [...new Set([...points, ...planned, ...forecast].map(({ date }) => date))].sort();
  return days.map((date) => {
    const point = points.find((one) => one.date === date);
    return { date, actual: point?.share_percent ?? null, rated: point?.coverage_percent ?? null, planned: point?.planned_percent ?? held(planned, date), forecast: held(forecast, date) };
  });
}
