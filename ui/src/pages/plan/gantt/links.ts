// The links between rows as right-angled lines with an arrow. A link is drawn where one of its ends is in sight, and both
// have a row.

import type { LinkView, TaskView } from "../../../backend/types";
import type { DrawnRows } from "../../../shared/table";
import { endsOf } from "./marks";
import type { Scale } from "./scale";

/** The links of each row, from either end; made once for a schedule. */
export function linksByRow(links: LinkView[]): ReadonlyMap<string, LinkView[]> {
  const byRow = new Map<string, LinkView[]>();
  for (const link of links) {
    for (const end of [link.from, link.to]) {
      const known = byRow.get(end);
      if (known) known.push(link);
      else byRow.set(end, [link]);
    }
  }
  return byRow;
}

/** Lines and arrow heads, those of critical rows apart. */
export interface LinkPaths {
  lines: string;
  heads: string;
  criticalLines: string;
  criticalHeads: string;
}

const px = (value: number) => Math.round(value * 10) / 10;

/** The links of the rows in sight. */
export function linkPaths(lay: DrawnRows<TaskView>, byRow: ReadonlyMap<string, LinkView[]>, byId: ReadonlyMap<string, TaskView>, scale: Scale, critical: ReadonlySet<string>): LinkPaths {
  const paths: LinkPaths = { lines: "", heads: "", criticalLines: "", criticalHeads: "" };
  const drawn = new Set<string>();
  // A far end is drawn just out of sight: its row may lie further off than a shape can reach.
  const high = lay.top(lay.first + lay.rows.length);
  const top = (place: number) => Math.max(-4 * lay.rowHeight, Math.min(high + 3 * lay.rowHeight, lay.top(place)));
  for (const row of lay.rows) {
    for (const link of byRow.get(row.id) ?? []) {
      const [from, to] = [byId.get(link.from), byId.get(link.to)];
      const [first, last] = [lay.place(link.from), lay.place(link.to)];
      if (drawn.has(link.id) || !from || !to || first === undefined || last === undefined) continue;
      drawn.add(link.id);
      const drives = critical.has(link.from) && critical.has(link.to);
      const route = routeOf(link, from, to, [top(first), top(last)], scale, lay.rem / 16);
      if (!route) continue;
      paths[drives ? "criticalLines" : "lines"] += route.line;
      paths[drives ? "criticalHeads" : "heads"] += route.head;
    }
  }
  return paths;
}

/** How one link runs from row to row; nothing where all of it lies out of sight. */
export function routeOf(link: LinkView, from: TaskView, to: TaskView, [fromTop, toTop]: [number, number], scale: Scale, u: number): { line: string; head: string } | undefined {
  const [[fromStart, fromEnd], [toStart, toEnd]] = [endsOf(from, scale), endsOf(to, scale)];
  const [leavesEnd, reachesStart] = [link.type[0] === "F", link.type[1] === "S"];
  const x0 = leavesEnd ? fromEnd : fromStart;
  const x1 = reachesStart ? toStart : toEnd;
  const far = Math.max(x0, x1) < -40 || Math.min(x0, x1) > scale.width + 40;
  if (far) return undefined;
  const cut = (x: number) => px(Math.max(-100, Math.min(scale.width + 100, x)));
  const middle = (task: TaskView, top: number) => top + (task.milestone ? 11 : task.summary ? 8.5 : 10) * u;
  const [y0, y1] = [middle(from, fromTop), middle(to, toTop)];
  const down = y1 > y0;
  const half = (task: TaskView) => (task.milestone ? 7 : task.summary ? 2.5 : 5) * u;
  const begin = from.milestone ? x0 + (leavesEnd ? half(from) : -half(from)) : x0;
  // Straight down onto the follower, where it begins after its driver ends: the shape most links have.
  const onto = to.milestone ? x1 : x1 + 3 * u;
  if (leavesEnd && reachesStart && onto >= Math.min(begin, x0 + scale.perDay / 2) - scale.perDay && y0 !== y1) {
    const stop = y1 + (down ? -half(to) : half(to));
    const tip = down ? `M${cut(onto - 3 * u)} ${px(stop - 4.5 * u)}h${px(6 * u)}l${px(-3 * u)} ${px(4.5 * u)}z` : `M${cut(onto - 3 * u)} ${px(stop + 4.5 * u)}h${px(6 * u)}l${px(-3 * u)} ${px(-4.5 * u)}z`;
    const start = from.milestone && onto <= begin + u ? `M${cut(onto)} ${px(y0 + (down ? half(from) : -half(from)))}` : `M${cut(begin)} ${px(y0)}H${cut(onto)}`;
    return { line: `${start}V${px(stop)}`, head: tip };
  }
  const stop = to.milestone ? x1 + (reachesStart ? -half(to) : half(to)) : x1;
  const out = leavesEnd ? begin + 6 * u : begin - 6 * u;
  const before = reachesStart ? stop - 9 * u : stop + 9 * u;
  const head = reachesStart ? `M${cut(stop - 4.5 * u)} ${px(y1 - 3 * u)}v${px(6 * u)}l${px(4.5 * u)} ${px(-3 * u)}z` : `M${cut(stop + 4.5 * u)} ${px(y1 - 3 * u)}v${px(6 * u)}l${px(-4.5 * u)} ${px(-3 * u)}z`;
  // Both ends at one side need one bend beyond the farther of them; else the line passes between the rows.
  const sameSide = leavesEnd !== reachesStart;
  if (sameSide) {
    const turn = leavesEnd ? Math.max(out, before) : Math.min(out, before);
    return { line: `M${cut(begin)} ${px(y0)}H${cut(turn)}V${px(y1)}H${cut(stop)}`, head };
  }
  const between = down ? toTop : toTop + 24 * u;
  return { line: `M${cut(begin)} ${px(y0)}H${cut(out)}V${px(between)}H${cut(before)}V${px(y1)}H${cut(stop)}`, head };
}
