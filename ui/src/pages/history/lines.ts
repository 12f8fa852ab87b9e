// The lines of the list: a heading for each day and the entries under it, each at its height from the top, so that only
// those in sight are drawn.

import type { ListedEntry } from "./entries";

/** Heights in rem. */
export const DAY_HEIGHT = 1.875;
export const ENTRY_HEIGHT = 1.9375;

/** A line and how far below the top it begins, in rem. */
export type Line = { id: string; top: number } & ({ day: string } | { day: null; row: ListedEntry });

/** Every line, in order, and how high they are together. */
export function linesOf(rows: ListedEntry[]): { lines: Line[]; height: number } {
  const lines: Line[] = [];
  let height = 0;
  rows.forEach((row, index) => {
    if (row.day !== rows[index - 1]?.day) {
      lines.push({ id: `day ${row.entry.id}`, top: height, day: row.day });
      height += DAY_HEIGHT;
    }
    lines.push({ id: row.entry.id, top: height, day: null, row });
    height += ENTRY_HEIGHT;
  });
  return { lines, height };
}

/** The first line that begins at or below a height, by halving. */
function firstFrom(lines: Line[], top: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).top < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The lines in sight between two heights, with some beyond each edge. */
export function linesInSight(lines: Line[], from: number, to: number): Line[] {
  const beyond = 10;
  return lines.slice(Math.max(0, firstFrom(lines, from) - beyond), firstFrom(lines, to) + beyond);
}
