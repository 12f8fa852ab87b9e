// The rows of a comparison with a baseline, as a table shows them.

import type { Snippet } from "svelte";
import type { BaselinesView, Rag } from "../../../backend/types";
import { shortDate } from "../../../shared/dates";
import type { Column } from "../../../shared/table";
import { signed, t } from "../../../words";

export type Part = "moved" | "gates" | "tasks" | "added" | "removed";

/** One row: with its dates on both sides, or on one where it came or went. */
export interface Compared {
  key: string;
  /** The row of the plan, where it is there still. */
  id: string | null;
  wbs: string;
  name: string;
  before: { start: string; finish: string } | null;
  after: { start: string; finish: string } | null;
  /** Working days. */
  startSlip: number | null;
  slip: number | null;
  rag: Rag | null;
  strong: boolean;
}

/** The rows of each part. Moved is what starts or finishes on another day, the phases and gates among it. */
export function comparedRows(view: BaselinesView): Record<Part, Compared[]> {
  const both = (one: BaselinesView["tasks"][number]): Compared => ({
    key: one.id, id: one.id, wbs: one.wbs, name: one.name, before: { start: one.baseline_start, finish: one.baseline_finish }, after: { start: one.start, finish: one.finish },
    startSlip: one.start_slip_days, slip: one.slip_days, rag: one.slip_rag, strong: one.kind === "phase" || one.kind === "gate",
  });
  const lone = (side: "before" | "after") => (one: BaselinesView["added"][number], at: number): Compared => ({
    key: one.id ?? `${side} ${at}`, id: one.id ?? null, wbs: one.wbs, name: one.name, before: null, after: null, [side]: { start: one.start, finish: one.finish },
    startSlip: null, slip: null, rag: null, strong: one.kind === "phase" || one.kind === "gate",
  });
  const tasks = view.tasks.map(both);
  return {
    moved: tasks.filter((row) => row.slip !== 0 || row.startSlip !== 0),
    gates: [...view.phases.map(both), ...view.gates.map(both)],
    tasks,
    added: view.added.map(lone("after")),
    removed: view.removed.map(lone("before")),
  };
}

export function comparedColumns(asOf: string, cells: { slip: Snippet<[Compared]> }): Column<Compared>[] {
  const day = (iso: string | undefined) => (iso === undefined ? "" : shortDate(iso, asOf));
  const outline = (row: Compared) => row.wbs.split(".").map((part) => part.padStart(4, "0")).join(".");
  return [
    { id: "wbs", title: t("plan.no"), width: 4.5, text: (row) => row.wbs, sortBy: outline, fixed: true },
    { id: "name", title: t("plan.task"), text: (row) => row.name, fixed: true },
    { id: "before_start", title: t("plan.compare_start"), width: 7, align: "right", text: (row) => day(row.before?.start), sortBy: (row) => row.before?.start ?? "" },
    { id: "before_finish", title: t("plan.compare_finish"), width: 7, align: "right", text: (row) => day(row.before?.finish), sortBy: (row) => row.before?.finish ?? "" },
    { id: "start", title: t("plan.start"), width: 6.5, align: "right", text: (row) => day(row.after?.start), sortBy: (row) => row.after?.start ?? "" },
    { id: "finish", title: t("plan.finish"), width: 6.5, align: "right", text: (row) => day(row.after?.finish), sortBy: (row) => row.after?.finish ?? "" },
    { id: "start_slip", title: t("plan.compare_start_slip"), width: 5, align: "right", text: (row) => (row.startSlip === null ? "" : signed(row.startSlip)), sortBy: (row) => row.startSlip ?? 0 },
    { id: "slip", title: t("plan.slip"), width: 4.5, align: "right", text: (row) => (row.slip === null ? "" : signed(row.slip)), sortBy: (row) => row.slip ?? 0, cell: cells.slip },
  ];
}
