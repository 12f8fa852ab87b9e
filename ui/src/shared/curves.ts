// Curves of readiness as places on a drawing. A share is only placed here, never worked out: what it is on a day is what
// was given for that day, or for the last step before it.

import { dayNumber, monthTicks } from "./dates";
import { t } from "../words";

export interface CurvePoint {
  date: string;
  percent: number;
}

/** What is drawn: what was achieved on some days, and the steps of the plan and of the forecast. */
export interface Curves {
  asOf: string;
  actual: CurvePoint[];
  planned: CurvePoint[];
  forecast: CurvePoint[];
}

/** What a drawing has room for, in units of 1/16 rem. */
export interface Frame {
  wide: number;
  high: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A line's last words: what it is called, where it ends, and where its words stand so that none lie on others. */
export interface LineEnd {
  id: "planned" | "forecast" | "actual";
  words: string;
  x: number;
  y: number;
  at: number;
}

export interface Drawing {
  x: (date: string) => number;
  y: (percent: number) => number;
  /** Shares with a line across, the base among them. */
  shares: number[];
  months: { x: number; label: string }[];
  planned: string;
  forecast: string;
  actual: string;
  marks: { x: number; y: number; date: string }[];
  today: number;
  ends: LineEnd[];
}

/** How far apart words stand that follow lines. */
const APART = 15;
/** How wide a letter of the small text is, at most, in units. */
export const LETTER = 6.4;

/** A curve that holds its share until its next step, up to a day. */
function stepped(points: CurvePoint[], drawn: Pick<Drawing, "x" | "y">, until: number): string {
  const path = points.map(({ date, percent }, at) => (at === 0 ? `M${drawn.x(date)} ${drawn.y(percent)}` : `H${drawn.x(date)}V${drawn.y(percent)}`)).join("");
  return path === "" ? "" : `${path}H${Math.max(until, drawn.x(points[points.length - 1]?.date ?? ""))}`;
}

/** Words that would lie on others go up or down until each has its line. */
function spread(ends: Omit<LineEnd, "at">[], top: number, bottom: number): LineEnd[] {
  const placed = [...ends].sort((a, b) => a.y - b.y).map((end) => ({ ...end, at: end.y }));
  for (const [at, end] of placed.entries()) end.at = Math.max(end.at, top + at * APART, (placed[at - 1]?.at ?? -Infinity) + APART);
  for (let at = placed.length - 1; at >= 0; at -= 1) {
    const end = placed[at];
    if (end) end.at = Math.min(end.at, bottom - (placed.length - 1 - at) * APART, (placed[at + 1]?.at ?? Infinity) - APART);
  }
  return placed;
}

/** What follows the end of each line. */
export function endWords({ actual, planned, forecast }: Curves): { id: LineEnd["id"]; words: string }[] {
  const [now, plan, ahead] = [actual[actual.length - 1], planned[planned.length - 1], forecast[forecast.length - 1]];
  return [
    ...(plan ? [{ id: "planned" as const, words: t("trend.end_planned", { percent: plan.percent }) }] : []),
    ...(ahead ? [{ id: "forecast" as const, words: t("trend.end_forecast", { percent: ahead.percent }) }] : []),
    ...(now ? [{ id: "actual" as const, words: t("trend.end_actual", { percent: now.percent }) }] : []),
  ];
}

/** The curves as they lie in a frame; nothing where there is no day to begin with. */
export function drawingOf(curves: Curves, frame: Frame): Drawing | undefined {
  const { actual, planned, forecast, asOf } = curves;
  const all = [...[...actual, ...planned, ...forecast].map(({ date }) => date), asOf].sort();
  const [first, last] = [all[0], all[all.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [dayNumber(first), Math.max(dayNumber(first) + 1, dayNumber(last))];
  const most = Math.max(50, ...[...actual, ...planned, ...forecast].map(({ percent }) => percent));
  const full = Math.ceil(most / 25) * 25;
  const [across, down] = [frame.wide - frame.left - frame.right, frame.high - frame.top - frame.bottom];
  const x = (date: string) => Math.round((frame.left + ((dayNumber(date) - from) / (to - from)) * across) * 10) / 10;
  const y = (percent: number) => Math.round((frame.top + (1 - percent / full) * down) * 10) / 10;
  const end = frame.left + across;
  const marks = actual.map(({ date, percent }) => ({ x: x(date), y: y(percent), date }));
  const months = monthTicks(from, to).map(({ day, label }) => ({ x: frame.left + ((day - from) / (to - from)) * across, label }));
  const [now, plan, ahead] = [marks[marks.length - 1], planned[planned.length - 1], forecast[forecast.length - 1]];
  const where: Record<LineEnd["id"], [number, number] | undefined> = {
    planned: plan && [end, y(plan.percent)], forecast: ahead && [end, y(ahead.percent)], actual: now && [now.x, now.y],
  };
  const ends = endWords(curves).flatMap(({ id, words }) => {
    const place = where[id];
    return place ? [{ id, words, x: place[0], y: place[1] }] : [];
  });
  // The actual line ends at the status date: where others go on, its words stand under its end and meet none of theirs.
  const apart = ends.filter(({ id, x: at }) => id === "actual" && at < end - 4).map((one) => ({ ...one, at: one.y }));
  const beside = spread(ends.filter((one) => !apart.some(({ id }) => id === one.id)), frame.top, frame.high - frame.bottom);
  return {
    x, y, months: thinned(months), marks, today: x(asOf), shares: [0, 25, 50, 75, 100].filter((share) => share <= full),
    planned: stepped(planned, { x, y }, end), forecast: stepped(forecast, { x, y }, end),
    actual: marks.map((mark, at) => `${at === 0 ? "M" : "L"}${mark.x} ${mark.y}`).join(""), ends: [...beside, ...apart],
  };
}

/** As many months as can stand beside one another. */
function thinned(months: Drawing["months"]): Drawing["months"] {
  const kept: Drawing["months"] = [];
  let free = -Infinity;
  for (const month of months) {
    if (month.x < free) continue;
    kept.push(month);
    free = month.x + month.label.length * LETTER + 10;
  }
  return kept;
}
