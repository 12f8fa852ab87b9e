// What the pointer does on the Gantt: it takes hold of a bar, its end or the point beside it, and what that would do is known
// before it is let go. Nothing is done until then, and nothing that is refused.

import type { Command, TaskView } from "../../../backend/types";
import { dateWithYear, dayNumber, isoOfDay } from "../../../shared/dates";
import { t } from "../../../words";
import { setDays, type Act } from "../acts";
import { linked, nearestStep, progressed, shifted, startWords } from "../shift";
import { endsOf, type Bar } from "./marks";
import { dayAt, xOf, type Scale } from "./scale";
import { worked, workedBetween, type WorkDays } from "./work-days";

/** What of a bar is under the pointer. */
export type Grip = "move" | "length" | "progress" | "link-start" | "link-end";

/** What is held, and what would come of it. */
export interface Held {
  grip: Grip;
  bar: Bar;
  /** The rows that are moved with it. */
  others: TaskView[];
  /** The running day number under the pointer when it took hold. */
  day: number;
  /** Whether the pointer has moved since: a click is no drag. */
  moved: boolean;
  /** Where the pointer is in the picture, px. */
  x: number;
  y: number;
  /** The bars as they would be, by their rows, as running day numbers with the end exclusive; none for a link. */
  ghosts: ReadonlyMap<string, [number, number]>;
  /** The row a link would reach. */
  target: TaskView | undefined;
  act: Act | null;
  words: string;
}

/** How far beside a bar the points lie that links are drawn from, and how near they are hit, px at 100 % text. */
export const POINT = 8;
const NEAR = 7;

/** How wide a bar is at least that its progress can be taken hold of, how near, and how far that keeps from its ends, px at 100 % text. */
const [ROOMY, HANDLE, KEEP] = [30, 4, 9];

/** Where a bar's progress is taken hold of, px: at the end of what is done, but clear of both ends. Nothing where there is no room. */
export function handleOf(bar: Bar, scale: Scale, u: number): number | undefined {
  const [from, to] = endsOf(bar.task, scale);
  if (bar.task.milestone || bar.task.summary || to - from < ROOMY * u) return undefined;
  const x = Math.min(to - KEEP * u, Math.max(from + KEEP * u, from + ((to - from) * bar.task.percent) / 100));
  return x > bar.x && x < bar.x + bar.width ? x : undefined;
}

/** What of a bar lies at a place; nothing where the place is beside it. */
export function gripAt(bar: Bar, x: number, y: number, u: number, handle?: number): Grip | undefined {
  if (bar.task.summary || y < bar.y - 5 * u || y > bar.y + bar.height + 5 * u) return undefined;
  const [from, to] = [bar.x, bar.x + bar.width];
  if (Math.abs(x - (to + POINT * u)) <= NEAR * u) return "link-end";
  if (Math.abs(x - (from - POINT * u)) <= NEAR * u) return "link-start";
  if (x < from || x > to + u) return undefined;
  if (handle !== undefined && Math.abs(x - handle) <= HANDLE * u) return "progress";
  return !bar.task.milestone && x > to - Math.min(5 * u, bar.width / 2) ? "length" : "move";
}

export class Drag {
  held = $state.raw<Held | null>(null);

  hold(bar: Bar, grip: Grip, scale: Scale, x: number, y: number, others: TaskView[] = []): void {
    this.held = { grip, bar, others, day: dayAt(scale, x), moved: false, x, y, ghosts: NONE, target: undefined, act: null, words: "" };
  }

  /** The pointer goes on; `over` is the bar it is on. */
  go(scale: Scale, x: number, y: number, over: Bar | undefined, days: WorkDays | null): void {
    const { held } = this;
    if (!held) return;
    const by = Math.round(dayAt(scale, x) - held.day);
    const moved = held.moved || Math.abs(x - held.x) > 3 || Math.abs(y - held.y) > 3;
    if (!moved) return;
    const now = { ...held, moved, x, y };
    if (held.grip === "move") this.held = { ...now, ...movedBy(held, by, days) };
    else if (held.grip === "progress") this.held = { ...now, ...progressTo(held.bar.task, dayAt(scale, x) - held.day) };
    else if (held.grip === "length") this.held = { ...now, ...lengthTo(held.bar.task, by, days) };
    else this.held = { ...now, ...linkTo(held, over, scale, x) };
  }

  letGo(): void {
    this.held = null;
  }
}

const NONE: Held["ghosts"] = new Map();
type Would = Pick<Held, "ghosts" | "act" | "words" | "target">;

function movedBy({ bar: { task }, others }: Held, by: number, days: WorkDays | null): Would {
  const from = dayNumber(task.start);
  const start = worked(days, from + by, by < 0 ? -1 : 1);
  const wanted = by === 0 ? "" : shifted(task, task.start, by, days, others);
  const act = typeof wanted === "string" || start === from ? null : wanted;
  const date = isoOfDay(start);
  const where = task.milestone ? t("plan.drag_on", { date: dateWithYear(date) }) : startWords(date);
  const going = [task, ...others.filter((one) => one !== task)];
  return {
    ghosts: new Map(going.map((one) => [one.id, ghostOf(one, act?.commands.find((command) => "id" in command && command.id === one.id))])),
    target: undefined, act, words: going.length > 1 ? t("plan.drag_together", { where, count: going.length }) : where,
  };
}

/** A bar where a command puts it, as long as it is now; where it lies, without one. */
function ghostOf(task: TaskView, command: Command | undefined): [number, number] {
  const start = dayNumber(command?.do === "task.set_start" ? command.date : task.start);
  return [start, start + dayNumber(task.finish) - dayNumber(task.start) + 1];
}

/** What is done goes so many days further along the bar. */
function progressTo(task: TaskView, by: number): Would {
  const [from, to] = [dayNumber(task.start), dayNumber(task.finish) + 1];
  const percent = nearestStep(task.percent + (by / (to - from)) * 100);
  const wanted = progressed(task, percent);
  return {
    ghosts: new Map([[task.id, [from, from + ((to - from) * percent) / 100]]]), target: undefined,
    act: typeof wanted === "string" || percent === task.percent ? null : wanted, words: t("plan.drag_progress", { percent }),
  };
}

function lengthTo(task: TaskView, by: number, days: WorkDays | null): Would {
  const first = dayNumber(task.start);
  const last = Math.max(first, worked(days, Math.max(first, dayNumber(task.finish) + by), -1));
  const count = workedBetween(days, first, last);
  return {
    ghosts: new Map([[task.id, [first, last + 1]]]), target: undefined, act: by === 0 || count === task.duration_days ? null : setDays(task, count),
    words: t("plan.drag_length", { count, date: dateWithYear(isoOfDay(last)) }),
  };
}

function linkTo({ grip, bar }: Held, over: Bar | undefined, scale: Scale, x: number): Would {
  const [from, to] = [bar.task, over?.task];
  if (!to || to.id === from.id) return { ghosts: NONE, target: undefined, act: null, words: t("plan.drag_link_to") };
  // Dropped on the first half of a bar it ties the start, on the second half the finish: a moment has one side only.
  const middle = (xOf(scale, dayNumber(to.start)) + xOf(scale, dayNumber(to.finish) + 1)) / 2;
  const type = `${grip === "link-end" ? "F" : "S"}${to.milestone || x < middle ? "S" : "F"}` as "FS" | "SS" | "FF" | "SF";
  const words = { FS: t("plan.drag_fs", { from: from.wbs, to: to.wbs }), SS: t("plan.drag_ss", { from: from.wbs, to: to.wbs }), FF: t("plan.drag_ff", { from: from.wbs, to: to.wbs }), SF: t("plan.drag_sf", { from: from.wbs, to: to.wbs }) };
  return { ghosts: NONE, target: to, act: linked(from, to, type), words: words[type] };
}
