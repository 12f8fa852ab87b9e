// What is drawn of each row in sight: bars, fills, baseline rules, moments, labels, as plain shapes. Dates, slips and what is
// critical come from the Rust side; here they only become pixels. Shapes of one sort are one path, so that ten thousand rows
// cost what is in sight and no more.

import type { GateStatus, TaskView } from "../../../backend/types";
import { dayNumber } from "../../../shared/dates";
import type { DrawnRows } from "../../../shared/table";
import { signed } from "../../../words";
import { roomFor, xOf, type Scale } from "./scale";

/** A bar that can be pointed at. */
export interface Bar {
  task: TaskView;
  x: number;
  y: number;
  width: number;
  height: number;
  critical: boolean;
}

/** Words beside a bar or a moment. */
export interface Label {
  id: string;
  y: number;
  /** From the left edge, or from the right one where it stands before its mark. */
  left?: number;
  right?: number;
  /** How wide it may become; what is longer is cut and has its words in a title. */
  most: number;
  name: string;
  slip: string;
  tone: "red" | "amber" | "plain";
}

export interface Marks {
  bars: Bar[];
  labels: Label[];
  /** Paths by what they show. */
  done: string;
  criticalDone: string;
  hatched: string;
  summaries: string;
  baseline: string;
  ticks: string;
  ahead: string;
  passed: string;
  lateGates: string;
  moments: string;
  flags: string;
  deadlines: string;
  missed: string;
  /** Rows whose bar lies before what is in sight, and after. */
  before: string;
  after: string;
}

/** What a row is drawn by beside itself. */
export interface Drawing {
  scale: Scale;
  late: ReadonlySet<string>;
  gates: ReadonlyMap<string, GateStatus>;
  /** Rows that are drawn as critical. */
  critical: ReadonlySet<string>;
  baseline: boolean;
}

/** From how many working days a slip is named beside its bar. */
const NAMED_SLIP = 10;

const px = (value: number) => Math.round(value * 10) / 10;
const box = (x: number, y: number, width: number, height: number) => `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;
const diamond = (x: number, y: number, r: number) => `M${px(x)} ${px(y - r)}l${px(r)} ${px(r)} ${px(-r)} ${px(r)} ${px(-r)} ${px(-r)}z`;

/** Where a row begins and ends, px: a moment at the middle of its day, work from its first day to the end of its last. */
export function endsOf(task: TaskView, scale: Scale): [number, number] {
  const finish = dayNumber(task.finish);
  if (task.milestone) return [xOf(scale, finish + 0.5), xOf(scale, finish + 0.5)];
  return [xOf(scale, dayNumber(task.start)), xOf(scale, finish + 1)];
}

/** Draws the rows in sight. `rem` is in px; all heights follow the text. */
export function marksOf(lay: DrawnRows<TaskView>, drawing: Drawing): Marks {
  const { scale } = drawing;
  const u = lay.rem / 16;
  const marks: Marks = {
    bars: [], labels: [], done: "", criticalDone: "", hatched: "", summaries: "", baseline: "", ticks: "", ahead: "", passed: "", lateGates: "",
    moments: "", flags: "", deadlines: "", missed: "", before: "", after: "",
  };
  lay.rows.forEach((task, offset) => {
    const y = lay.top(lay.first + offset);
    const [from, to] = endsOf(task, scale);
    // What lies far outside is cut, so that no shape is larger than a screen can draw.
    const [x0, x1] = [Math.max(from, -200), Math.min(Math.max(to, from + 2 * u), scale.width + 200)];
    if (drawing.baseline) marks.baseline += baselineOf(task, scale, y, u);
    const reach = task.milestone ? drawMoment(marks, task, drawing, from, y, u) : drawWork(marks, task, drawing, x0, x1, y, u);
    if (to < 0) marks.before += `M${px(9 * u)} ${px(y + 7 * u)}l${px(-4 * u)} ${px(4 * u)} ${px(4 * u)} ${px(4 * u)}`;
    if (from > scale.width) marks.after += `M${px(scale.width - 9 * u)} ${px(y + 7 * u)}l${px(4 * u)} ${px(4 * u)} ${px(-4 * u)} ${px(4 * u)}`;
    const end = task.deadline === null ? reach : drawDeadline(marks, task, drawing, reach, y, u);
    const label = labelOf(task, drawing, task.milestone ? from - 9 * u : x0, end, y, u);
    if (label) marks.labels.push(label);
  });
  return marks;
}

function baselineOf(task: TaskView, scale: Scale, y: number, u: number): string {
  if (task.baseline_finish === null) return "";
  const finish = dayNumber(task.baseline_finish);
  if (task.milestone) {
    const x = xOf(scale, finish + 0.5);
    return x < -8 || x > scale.width + 8 ? "" : diamond(x, y + 18 * u, 4 * u);
  }
  const x0 = Math.max(-20, xOf(scale, dayNumber(task.baseline_start ?? task.baseline_finish)));
  const x1 = Math.min(scale.width + 20, xOf(scale, finish + 1));
  return x1 <= x0 ? "" : box(x0, y + (task.summary ? 18 : 17.5) * u, Math.max(2 * u, x1 - x0), (task.summary ? 3 : 3.5) * u);
}

/** Draws a bar or a summary; the answer is where it ends with its tick. */
function drawWork(marks: Marks, task: TaskView, { scale, critical: all, late }: Drawing, x0: number, x1: number, y: number, u: number): number {
  const inSight = x1 > -200 && x0 < scale.width + 200 && x1 > x0;
  if (!inSight) return x1;
  if (task.summary) {
    const foot = Math.min(4.5 * u, (x1 - x0) / 2);
    marks.summaries += `${box(x0, y + 6 * u, x1 - x0, 5 * u)}M${px(x0)} ${px(y + 6 * u)}v${px(10 * u)}l${px(foot)} ${px(-5 * u)}zM${px(x1)} ${px(y + 6 * u)}v${px(10 * u)}l${px(-foot)} ${px(-5 * u)}z`;
    marks.bars.push({ task, x: x0, y: y + 6 * u, width: x1 - x0, height: 10 * u, critical: false });
    return x1;
  }
  const critical = all.has(task.id);
  marks.bars.push({ task, x: x0, y: y + 5 * u, width: x1 - x0, height: 10 * u, critical });
  // The fill is a share of the whole bar, also of what lies outside.
  const [from, to] = endsOf(task, scale);
  const filled = Math.min(x1, Math.max(x0, from + ((to - from) * task.percent) / 100));
  if (filled > x0) marks[critical ? "criticalDone" : "done"] += box(x0, y + 5 * u, filled - x0, 10 * u);
  if (critical && filled < x1) marks.hatched += box(filled, y + 5 * u, x1 - filled, 10 * u);
  if (task.kind === "audit") marks.flags += flag(x0, y, u);
  if (task.percent < 100 || late.has(task.id)) return x1;
  marks.ticks += `M${px(x1 + 5 * u)} ${px(y + 10 * u)}l${px(2.6 * u)} ${px(2.6 * u)} ${px(5 * u)} ${px(-5.6 * u)}`;
  return x1 + 14 * u;
}

/** Draws a milestone, a gate or an audit; the answer is where it ends. */
function drawMoment(marks: Marks, task: TaskView, { scale, gates }: Drawing, x: number, y: number, u: number): number {
  if (x < -20 || x > scale.width + 20) return x;
  const middle = y + 11 * u;
  const gate = gates.get(task.id);
  marks.bars.push({ task, x: x - 8 * u, y: y + 3 * u, width: 16 * u, height: 16 * u, critical: false });
  if (task.kind === "audit") marks.flags += flag(x, y, u);
  else if (gate?.state === "passed") marks.passed += diamond(x, middle, 7 * u);
  else if (gate?.state === "late") marks.lateGates += diamond(x, middle, 7 * u);
  else if (gate || task.kind === "gate") marks.ahead += diamond(x, middle, 7 * u);
  else marks.moments += diamond(x, middle, 5.5 * u);
  if (gate?.state === "passed") marks.ticks += `M${px(x - 2.8 * u)} ${px(middle)}l${px(2 * u)} ${px(2.2 * u)} ${px(3.6 * u)} ${px(-4 * u)}`;
  if (gate?.state === "late") marks.ticks += `M${px(x)} ${px(middle - 3.4 * u)}v${px(3.8 * u)}m0 ${px(2.2 * u)}v${px(0.6 * u)}`;
  return x + (task.kind === "audit" ? 13 : 9) * u;
}

const flag = (x: number, y: number, u: number) => `M${px(x)} ${px(y + 19 * u)}V${px(y + 4 * u)}h${px(11 * u)}l${px(-3 * u)} ${px(3.75 * u)} ${px(3 * u)} ${px(3.75 * u)}h${px(-9.5 * u)}v${px(7.5 * u)}z`;

/** Marks the day by which a row was promised; the answer is where words may begin. */
function drawDeadline(marks: Marks, task: TaskView, { scale, late }: Drawing, end: number, y: number, u: number): number {
  const x = xOf(scale, dayNumber(task.deadline ?? task.finish) + 1);
  if (x < -8 || x > scale.width + 8) return end;
  marks[late.has(task.id) ? "missed" : "deadlines"] += `M${px(x)} ${px(y + 15 * u)}v${px(-11 * u)}m${px(-3.5 * u)} ${px(7 * u)}l${px(3.5 * u)} ${px(4 * u)} ${px(3.5 * u)} ${px(-4 * u)}`;
  return x >= end - 4 * u && x <= end + 60 * u ? x + 5 * u : end;
}

/** The words of a row: the name of a moment, the slip from ten days on. They stand after the mark, or before it where there is no room. */
function labelOf(task: TaskView, { scale, gates }: Drawing, start: number, end: number, y: number, u: number): Label | undefined {
  const gate = gates.get(task.id);
  const named = task.milestone || task.kind === "audit";
  const days = task.slip_days ?? 0;
  const name = named ? task.name : "";
  const slip = Math.abs(days) >= NAMED_SLIP || (named && days !== 0) ? signed(days) : "";
  const inSight = end > 0 && start < scale.width;
  if (task.summary || (name === "" && slip === "") || !inSight) return undefined;
  const tone = gate?.state === "passed" || !task.slip_rag || task.slip_rag === "green" ? "plain" : task.slip_rag;
  const [after, before] = [scale.width - end - 4 * u, start - 4 * u];
  const wanted = roomFor(`${name} ${slip}`, 16 * u);
  // A bar that runs out of sight has its slip in the table; a name is never left out where its mark is in sight.
  if (!named && after < wanted && before < wanted) return undefined;
  const follows = after >= wanted || after >= before;
  const place = follows ? { left: end + 4 * u, most: after } : { right: scale.width - before, most: before };
  return { id: task.id, y, ...place, name, slip, tone };
}
