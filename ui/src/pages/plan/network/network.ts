// What lies around one row by the links: its drivers two steps back and its followers two steps on.

import type { LinkView, TaskView } from "../../../backend/types";

/** Where links lead, found once for a plan. */
export interface Ways {
  into: ReadonlyMap<string, LinkView[]>;
  out: ReadonlyMap<string, LinkView[]>;
}

/** A row of the picture: in column -2 to 2, the middle at 0, at a place from the top. */
export interface Box {
  task: TaskView;
  column: number;
  place: number;
}

/** What is drawn. */
export interface Network {
  boxes: Box[];
  /** The links between boxes that are drawn. */
  links: LinkView[];
  /** How many rows a column leaves out, by its number. */
  more: ReadonlyMap<number, number>;
}

/** A column of more would be read by nobody. */
export const MOST = 12;

export function waysOf(links: LinkView[]): Ways {
  const [into, out] = [new Map<string, LinkView[]>(), new Map<string, LinkView[]>()];
  const put = (map: Map<string, LinkView[]>, id: string, link: LinkView) => {
    const there = map.get(id);
    if (there) there.push(link);
    else map.set(id, [link]);
  };
  for (const link of links) {
    put(into, link.to, link);
    put(out, link.from, link);
  }
  return { into, out };
}

/** The rows one step from some, without those that are drawn already, each beside what it hangs on. */
function around(from: Box[], side: 1 | -1, ways: Ways, byId: ReadonlyMap<string, TaskView>, drawn: Set<string>): TaskView[] {
  const places = new Map<string, number[]>();
  for (const { task, place } of from) {
    for (const link of (side < 0 ? ways.into : ways.out).get(task.id) ?? []) {
      const id = side < 0 ? link.from : link.to;
      if (!drawn.has(id) && byId.has(id)) places.set(id, [...(places.get(id) ?? []), place]);
    }
  }
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const rows = [...places].map(([id, all]) => ({ task: byId.get(id) as TaskView, at: mean(all) }));
  return rows.sort((a, b) => a.at - b.at || a.task.start.localeCompare(b.task.start) || a.task.finish.localeCompare(b.task.finish)).map(({ task }) => task);
}

export function networkOf(middle: TaskView, ways: Ways, byId: ReadonlyMap<string, TaskView>): Network {
  const boxes: Box[] = [{ task: middle, column: 0, place: 0 }];
  const more = new Map<number, number>();
  const drawn = new Set([middle.id]);
  // The nearer ones first, on both sides, so that a row stands where it is nearest.
  for (const [column, side] of [[-1, -1], [1, 1], [-2, -1], [2, 1]] as const) {
    const from = boxes.filter((box) => box.column === column - side);
    const found = around(from, side, ways, byId, drawn);
    for (const [place, task] of found.slice(0, MOST).entries()) {
      drawn.add(task.id);
      boxes.push({ task, column, place });
    }
    if (found.length > MOST) more.set(column, found.length - MOST);
  }
  const links = [...drawn].flatMap((id) => ways.out.get(id) ?? []).filter((link) => drawn.has(link.to));
  return { boxes, links, more };
}

/** The box to which an arrow leads: the next in the column, or the nearest in height in the next column that has any. */
export function boxBeside(boxes: Box[], from: Box, key: string, height: (box: Box) => number): Box | undefined {
  if (key === "ArrowUp" || key === "ArrowDown") return boxes.find((box) => box.column === from.column && box.place === from.place + (key === "ArrowDown" ? 1 : -1));
  const by = key === "ArrowRight" ? 1 : -1;
  const there = boxes.filter((box) => box.column === from.column + by);
  return there.sort((a, b) => Math.abs(height(a) - height(from)) - Math.abs(height(b) - height(from)))[0];
}
