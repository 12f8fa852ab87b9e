// The rows and columns of the matrix as they are shown, and what a letter does to a mark. What a mark means for others
// (who loses the A) the Rust side decides.

import type { OwnersView, RaciCell, RaciColumn, RaciGap, Topic, TopicActivity } from "../../backend/types";

/** What the columns are. */
export type Tab = "people" | "roles" | "parties";

/** A line of the matrix: a topic, or an activity under it. */
export interface Row {
  /** Of the topic, or of both. */
  key: string;
  topic: Topic;
  activity: TopicActivity | null;
  /** The marks by the id of their column. */
  cells: Map<string, RaciCell>;
  gaps: RaciGap[];
}

/** The row of the heads, to the keys that move. */
export const HEAD = "head";
/** The column of the topics, to the keys that move. */
export const TITLE = "title";

/** How wide the matrix must be to show so many columns whole, in rem. */
export const roomFor = (columns: number) => 14.25 + columns * 2.5;

export const LETTERS = ["A", "R", "C", "I"] as const;
export type Letter = (typeof LETTERS)[number];

const ordered = (letters: Iterable<string>) => {
  const given = new Set(letters);
  return LETTERS.filter((letter) => given.has(letter)).join("");
};

/** A mark with a letter turned on or off: A and R go together, C and I each stand alone. */
export function toggled(own: string, letter: Letter): string {
  if (own.includes(letter)) return own.replace(letter, "");
  return letter === "C" || letter === "I" ? letter : ordered([...own.replace(/[CI]/g, ""), letter]);
}

/** What counts of a mark and of the roles behind it: who answers or does the work is not consulted or informed beside that. */
export function together(own: string, cell: RaciCell | undefined): string {
  const all = ordered([...own, ...(cell?.via.flatMap((one) => [...one.letters]) ?? [])]);
  const doing = all.replace(/[CI]/g, "");
  return doing || all.slice(0, 1);
}

function row(topic: Topic, activity: TopicActivity | null): Row {
  const { cells, gaps } = activity ?? topic;
  return { key: activity ? `${topic.id} ${activity.id}` : topic.id, topic, activity, cells: new Map(cells.map((cell) => [cell.column, cell])), gaps };
}

/** The rows that are shown: the topics, or one of them, with the activities of those that are unfolded. */
export function rowsOf(topics: Topic[], only: string | null, open: ReadonlySet<string>): Row[] {
  return topics
    .filter((topic) => only === null || topic.id === only)
    .flatMap((topic) => [row(topic, null), ...(open.has(topic.id) ? topic.activities.map((activity) => row(topic, activity)) : [])]);
}

/** Whether a role or a party has to do with anything. */
const engaged = (column: RaciColumn) => column.kind !== "role" || column.marks > 0 || column.open_tasks > 0 || Boolean(column.holder);

/** The columns of a tab, those of a unit only where one is chosen, roles without any part only where all are wanted. */
export function columnsOf(view: OwnersView, tab: Tab, unit: string | null, all: boolean): RaciColumn[] {
  const columns = { people: view.columns, roles: view.roles, parties: view.parties }[tab];
  return columns.filter((column) => (tab !== "people" || unit === null || (column.unit ?? "") === unit) && (all || engaged(column)));
}

/** The units that people belong to, in order; an empty one where somebody belongs to none. */
export function unitsOf(view: OwnersView): string[] {
  const units = new Set(view.columns.map((column) => column.unit ?? ""));
  return [...units].sort((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b, "en-GB"));
}

/** Everyone and everything a column can stand for, by id. */
export function columnsById(view: OwnersView): Map<string, RaciColumn> {
  return new Map([...view.columns, ...view.roles, ...view.parties].map((column) => [column.id, column]));
}

/** All gaps in the order of the rows, with the row each is in. */
export function gapsOf(topics: Topic[]): { gap: RaciGap; key: string; topic: Topic }[] {
  return rowsOf(topics, null, new Set(topics.map((topic) => topic.id))).flatMap(({ gaps, key, topic }) => gaps.map((gap) => ({ gap, key, topic })));
}
