// The rows of the plan in groups: by who has them, what they serve, where they lie, how far they are, when they end. A group
// has a head, which is a row of the table and no row of the plan: it can be folded, and nothing else is done to it.

import type { TaskView } from "../../backend/types";
import { dateWithYear, monthName } from "../../shared/dates";
import type { Column } from "../../shared/table";
import { isolated, t } from "../../words";
import { ownState } from "./board/states";
import { rowsAbove, type Outline } from "./rows";

/** What rows can be put together by, in the order it is offered. */
export const GROUPINGS = ["owner", "process", "phase", "state", "month"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a grouping is told by, beside the rows. */
export interface Told {
  tasks: TaskView[];
  outline: Outline;
  late: ReadonlySet<string>;
  /** By title. */
  processes: { id: string; title: string }[];
}

/** A row of the table that stands for all rows of a group. */
export interface Head extends TaskView {
  inGroup: number;
}

export interface Group {
  head: Head;
  rows: TaskView[];
}

export const isHead = (task: TaskView): task is Head => "inGroup" in task;

interface Pile {
  /** What tells it from the others of its grouping; empty for rows that have nothing of the sort, which come last. */
  key: string;
  name: string;
  /** Where it stands among the others; as text where the names decide. */
  place: number | string;
}

/** To which pile rows belong; each row to one. */
function pilesBy(by: Grouping, { tasks, outline, late, processes }: Told): (task: TaskView) => Pile {
  const none = (name: string): Pile => ({ key: "", name, place: 0 });
  if (by === "owner") return ({ owner }) => (owner ? { key: owner, name: owner, place: owner } : none(t("plan.nobody")));
  if (by === "month") return ({ finish }) => ({ key: finish.slice(0, 7), name: monthName(finish), place: finish.slice(0, 7) });
  if (by === "process") {
    const places = new Map(processes.map(({ id, title }, place) => [id, { key: id, name: title, place }]));
    // A row that serves several lies with the one that it names first, so that every row is there once.
    return (task) => places.get(task.processes[0] ?? "") ?? none(t("plan.group_no_process"));
  }
  if (by === "phase") {
    const phases = new Map(tasks.flatMap((task, place) => (task.kind === "phase" ? [[task.id, { key: task.id, name: task.name, place }]] : [])));
    return (task) => phases.get(rowsAbove(outline, task.id).find((over) => phases.has(over)) ?? "") ?? none(t("plan.group_no_phase"));
  }
  // As on the board, with what asks for work first.
  const states = { late: t("plan.state_late"), begun: t("plan.state_begun"), ahead: t("plan.state_ahead"), done: t("plan.state_done") };
  const order = Object.keys(states);
  return (task) => {
    const key = late.has(task.id) ? "late" : ownState(task);
    return { key, name: states[key], place: order.indexOf(key) };
  };
}

const byName = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The work and the moments among these rows in groups, by start; those that belong nowhere last. */
export function groupsOf(rows: TaskView[], by: Grouping, told: Told): Group[] {
  const pileOf = pilesBy(by, told);
  const piles = new Map<string, Pile & { rows: TaskView[] }>();
  for (const task of rows) {
    if (task.summary) continue;
    const pile = pileOf(task);
    const there = piles.get(pile.key);
    if (there) there.rows.push(task);
    else piles.set(pile.key, { ...pile, rows: [task] });
  }
  const order = (a: Pile, b: Pile) =>
    Number(a.key === "") - Number(b.key === "") || (typeof a.place === "number" && typeof b.place === "number" ? a.place - b.place : byName.compare(String(a.place), String(b.place)));
  return [...piles.values()].sort(order).map((pile) => {
    const inOrder = [...pile.rows].sort((a, b) => byText(a.start, b.start) || byText(a.finish, b.finish));
    return { head: headOf(by, pile, inOrder), rows: inOrder };
  });
}

/** A row that reaches from the first start to the last finish of a group. It has nothing else of its own. */
function headOf(by: Grouping, { key, name }: Pile, rows: TaskView[]): Head {
  const [model] = rows as [TaskView];
  const start = model.start;
  const finish = rows.reduce((last, task) => (task.finish > last ? task.finish : last), model.finish);
  return {
    ...model, inGroup: rows.length, id: `group:${by}:${key}`, wbs: "", code: null, name, kind: "task", summary: true, milestone: false, start, finish, percent: 0, owner: null, role: null, person: null, critical: false,
    deadline: null, constraint: null, constraint_date: null, baseline_start: null, baseline_finish: null, slip_days: null, slip_rag: null, actual_start: null, actual_finish: null, processes: [], clauses: [],
  };
}

/** A head in words. */
export const headWords = (head: Head): string =>
  [isolated(head.name), t("plan.rows", { count: head.inGroup }), t("plan.from_to", { from: dateWithYear(head.start), to: dateWithYear(head.finish) })].join(", ");

/** The columns where heads stand among the rows: they show a name and dates, and none of it is edited. */
export function withHeads(columns: Column<TaskView>[]): Column<TaskView>[] {
  const shown = new Set(["name", "start", "finish"]);
  return columns.map((one) => ({
    ...one,
    text: (task) => (isHead(task) && !shown.has(one.id) ? "" : one.text(task)),
    locked: (task) => (isHead(task) ? t("plan.locked_group") : one.locked?.(task)),
  }));
}
