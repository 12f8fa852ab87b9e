// The route as it is drawn: what to draw, with positions in running days, and where labels go so that none covers
// another. The same data makes the line in the top bar, in a list, and the large one on Overview.

export type GateState = "passed" | "late" | "ahead";

/** One phase: a segment of the line. */
export interface RoutePhase {
  name: string;
  /** After the name, in regular weight. */
  detail?: string;
  /** First and last running day, forecast. */
  first: number;
  last: number;
  donePercent: number;
  /** First and last running day in the baseline. */
  baseline?: readonly [number, number];
}

/** Words at a mark: a bold head with what follows it, and a note below. */
export interface RouteLabel {
  head: string;
  rest?: string;
  note?: string;
  tone?: "plain" | "slipping" | "late";
}

export interface RouteGate {
  number: number;
  day: number;
  state: GateState;
  label: RouteLabel;
  /** Its whole name and what to know of it, shown where it is pointed at. */
  about?: { name: string; facts: { name: string; value: string; tone?: RouteLabel["tone"] }[] };
}

export interface RouteMark {
  day: number;
  label: RouteLabel;
}

/** Everything a route line shows. */
export interface Route {
  phases: RoutePhase[];
  gates: RouteGate[];
  today: RouteMark;
  /** The booked audit, drawn as a flag. */
  target?: RouteMark;
  /** The route in one sentence, for those who do not see it. */
  summary: string;
}

/** First and last running day of everything on the route. */
export function extent(route: Route): [number, number] {
  const days = [
    ...route.phases.flatMap((phase) => [phase.first, phase.last + 1, ...(phase.baseline ?? [])]),
    ...route.gates.map((gate) => gate.day),
    route.today.day,
    ...(route.target ? [route.target.day] : []),
  ];
  return [Math.min(...days), Math.max(...days)];
}

/** Turns running days into positions between two ends. */
export function scale(route: Route, left: number, right: number): (day: number) => number {
  const [from, to] = extent(route);
  const span = Math.max(1, to - from);
  return (day) => left + ((day - from) / span) * (right - left);
}

export type Anchor = "start" | "middle" | "end";

/** A label that has found its place. */
export interface PlacedLabel {
  x: number;
  anchor: Anchor;
  /** Counted from 0, the lane next to the line. */
  lane: number;
  label: RouteLabel;
}

/** About how wide a text is, in units of its drawing, at a font size: exact enough to keep labels apart. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].length * fontSize * 0.56;
}

/** A name as far as it fits, cut between words with an ellipsis; nothing where not even its first word fits. */
export function fitted(name: string, room: number): string {
  const words = name.split(" ");
  for (let count = words.length; count > 0; count -= 1) {
    const text = count === words.length ? name : `${words.slice(0, count).join(" ")}…`;
    if (textWidth(text, 12.6) <= room) return text;
  }
  return "";
}

function labelWidth(label: RouteLabel): number {
  const head = `${label.head} ${label.rest ?? ""}`.trim();
  return Math.max(textWidth(head, 12), textWidth(label.note ?? "", 11)) + 6;
}

interface Wanted {
  x: number;
  label: RouteLabel;
  centred: boolean;
}

/**
 * Places labels under their marks between 0 and `width`: beside the mark if there is room, else on the other side,
 * else one lane further down. The label that is centred (today) is placed first.
 */
export function placeLabels(wanted: Wanted[], width: number): PlacedLabel[] {
  const ordered = [...wanted].sort((a, b) => a.x - b.x);
  const taken: { lane: number; from: number; to: number }[] = [];
  const placed: PlacedLabel[] = [];
  const first = ordered.filter((one) => one.centred);
  for (const one of [...first, ...ordered.filter((other) => !other.centred)]) {
    const wide = labelWidth(one.label);
    const next = ordered.find((other) => other.x > one.x);
    const crowded = next !== undefined && next.x - one.x < wide;
    const sides: Anchor[] = one.centred ? ["middle", "start", "end"] : crowded ? ["end", "start"] : ["start", "end"];
    const from = (anchor: Anchor) => one.x - (anchor === "start" ? 0 : anchor === "end" ? wide : wide / 2);
    const free = (lane: number, start: number) =>
      start >= -10 && start + wide <= width + 10 &&
      taken.every((other) => other.lane !== lane || other.to <= start || other.from >= start + wide);
    let lane = 0;
    let anchor: Anchor | undefined;
    for (; lane < 6 && anchor === undefined; lane += 1) anchor = sides.find((side) => free(lane, from(side)));
    const inLane = anchor === undefined ? lane : lane - 1;
    const side = anchor ?? "start";
    taken.push({ lane: inLane, from: from(side), to: from(side) + wide });
    placed.push({ x: one.x, anchor: side, lane: inLane, label: one.label });
  }
  return placed;
}
