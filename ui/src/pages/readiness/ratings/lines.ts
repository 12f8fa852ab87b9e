// The lines of the list with the place of each, so that only those in sight are drawn.

import type { CriterionRow } from "../../../backend/types";
import type { Group } from "./rows";

/** A heading or a criterion, with where it stands, in rem. */
export interface Line {
  key: string;
  index: number;
  top: number;
  high: number;
  heading?: Group;
  row?: CriterionRow;
}

export interface Lines {
  all: Line[];
  /** The line of each criterion, by its id. */
  places: ReadonlyMap<string, Line>;
  high: number;
}

const HEADING = 2;
const ROW = 2.875;
/** How far beyond the edge lines are drawn, rem. */
const BEYOND = 12;

export function linesOf(groups: Group[]): Lines {
  const all: Line[] = [];
  let top = 0;
  const add = (line: Omit<Line, "index" | "top">) => {
    all.push({ ...line, index: all.length, top });
    top += line.high;
  };
  for (const heading of groups) {
    add({ key: `group ${heading.id}`, high: HEADING, heading });
    for (const row of heading.rows) add({ key: row.id, high: ROW, row });
  }
  return { all, places: new Map(all.filter((line) => line.row).map((line) => [line.key, line])), high: top };
}

/** The lines between two heights, and some beyond. */
export function linesIn({ all }: Lines, from: number, to: number): Line[] {
  const drawn = all.filter(({ top, high }) => top + high >= from - BEYOND && top <= to + BEYOND);
  return drawn.length > 0 ? drawn : all.slice(-1);
}
