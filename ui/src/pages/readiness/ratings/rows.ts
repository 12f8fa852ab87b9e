// Which criteria are shown, and under which headings. It picks and puts together; every figure is the Rust side's.

import type { CriterionRow, Rating, ReadinessView, Standing } from "../../../backend/types";
import { isolated, t } from "../../../words";
import type { Axis, Grouping, ReadinessLook } from "../look.svelte";

/** Criteria under one heading. */
export interface Group {
  id: string;
  /** Its number, where it has one. */
  ref: string;
  title: string;
  /** Where the whole group stands, whatever is filtered; nothing where the Rust side has no such group. */
  standing: Standing | null;
  rows: CriterionRow[];
  /** How many criteria belong to it. */
  all: number;
}

export const isUnder = (clause: string, over: string) => clause === over || clause.startsWith(`${over}.`);

/** What is rated of a criterion on an axis; of both, the lower. */
export const ratingOn = (row: CriterionRow, axis: Axis): Rating | null => (axis === "both" ? row.rating : row[axis]);

/** Whether an axis that is rated is still open. */
export const isUnrated = (row: CriterionRow, axis: Axis) => (axis === "both" ? row.defined === null || row.operating === null : row[axis] === null);

/** Whether a criterion fits the filters as they are now; asked once for many criteria. */
export function wantedBy(look: ReadinessLook, view: ReadinessView): (row: CriterionRow) => boolean {
  const { words, clause, process, phase, owner, ratings, before, heavy, late, noTask, amendment, countingOnly } = look.filters;
  const typed = words.toLowerCase().split(/\s+/).filter(Boolean);
  const gate = before === null ? null : (view.by_phase.find((one) => one.phase === before)?.gate_date ?? null);
  return (row) => {
    if (clause !== null && !isUnder(row.clause, clause)) return false;
    if (process !== null && !row.processes.includes(process)) return false;
    if (phase !== null && row.phase !== phase) return false;
    if (owner !== null && (row.owner ?? "") !== owner) return false;
    if (ratings.length > 0 && !ratings.includes(row.rating ?? "unrated")) return false;
    if ((heavy && row.weight !== 2) || (late && !row.late) || (noTask && row.tasks > 0) || (amendment && !row.amendment_2024) || (countingOnly && !row.counts)) return false;
    if (before !== null && (gate === null || row.due === null || row.due > gate || row.rating === "F")) return false;
    if (typed.length === 0) return true;
    const text = `${row.code} ${row.statement} ${row.gap}`.toLowerCase();
    return typed.every((word) => text.includes(word));
  };
}

/** The heading a criterion stands under. Of several processes it is the one that is filtered for, else the first. */
export function headingOf(row: CriterionRow, by: Grouping, process: string | null): string {
  if (by === "clause") return row.clause;
  if (by === "phase") return String(row.phase);
  if (by === "owner") return row.owner ?? "";
  return process !== null && row.processes.includes(process) ? process : (row.processes[0] ?? "");
}

/** What the heading of a criterion is called where the Rust side tells of no standing of it. */
function titleOf(row: CriterionRow, by: Grouping): string {
  if (by === "owner") return row.owner_name ?? t("plan.nobody");
  return by === "phase" ? t("readiness.phase", { phase: row.phase }) : row.clause;
}

type Heading = Omit<Group, "rows" | "all">;

function headings(view: ReadinessView, by: Grouping): Heading[] {
  if (by === "clause") return view.by_clause.map((one) => ({ id: one.clause, ref: one.clause, title: one.title, standing: one }));
  if (by === "phase") return view.by_phase.map((one) => ({ id: String(one.phase), ref: "", title: one.name, standing: one }));
  if (by === "owner") return view.by_owner.map((one) => ({ id: one.owner ?? "", ref: "", title: one.owner_name ?? t("plan.nobody"), standing: one }));
  return [...view.by_process.map((one) => ({ id: one.process, ref: one.clauses.join(", "), title: one.title, standing: one })), { id: "", ref: "", title: t("plan.group_no_process"), standing: null }];
}

/** The groups that have something to show, in order; in each what counts goes first. */
export function groupsOf(view: ReadinessView, all: CriterionRow[], wanted: (row: CriterionRow) => boolean, by: Grouping, process: string | null): Group[] {
  const has = new Map<string, { counting: CriterionRow[]; others: CriterionRow[]; all: number }>();
  for (const row of all) {
    const id = headingOf(row, by, process);
    const there = has.get(id) ?? { counting: [], others: [], all: 0 };
    if (there.all === 0) has.set(id, there);
    there.all += 1;
    if (wanted(row)) (row.counts ? there.counting : there.others).push(row);
  }
  const known = headings(view, by);
  // Whoever owns only what does not count has no standing, and still has a heading.
  const ids = new Set(known.map(({ id }) => id));
  const others = all.filter((row) => !ids.has(headingOf(row, by, process)) && ids.add(headingOf(row, by, process))).map((row) => ({ id: headingOf(row, by, process), ref: "", title: titleOf(row, by), standing: null }));
  return [...known, ...others].flatMap((heading) => {
    const found = has.get(heading.id);
    const rows = found ? [...found.counting, ...found.others] : [];
    return found && rows.length > 0 ? [{ ...heading, rows, all: found.all }] : [];
  });
}

/** The rows as they were where nothing of them changed, so that only what did is drawn anew. */
export function sameRows(before: CriterionRow[], now: CriterionRow[]): CriterionRow[] {
  const had = new Map(before.map((row) => [row.id, row]));
  return now.map((row) => {
    const was = had.get(row.id);
    return was && JSON.stringify(was) === JSON.stringify(row) ? was : row;
  });
}

/** What a standing says in words: heavy ones at N first, then the share, always beside how many are rated and what is weakest. */
export function standingWords(standing: Standing): string {
  const heavy = standing.heavy_at_n.length;
  return [
    ...(heavy > 0 ? [t("readiness.heavy_count", { count: heavy })] : []),
    standing.coverage_percent === 0 ? t("readiness.none_rated") : t("readiness.share_of", { percent: standing.share_percent, count: standing.criteria, rated: standing.coverage_percent }),
    ...(standing.weakest === null || standing.coverage_percent === 0 ? [] : [t("readiness.weakest", { clause: standing.weakest })]),
  ].join(". ");
}

/** Several criteria in few words: the code of one, else how many. */
export const criteriaWords = (rows: CriterionRow[]) => (rows.length === 1 && rows[0] ? isolated(rows[0].code) : t("readiness.criteria", { count: rows.length }));
