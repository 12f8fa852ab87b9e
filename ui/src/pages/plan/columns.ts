// The columns of the plan, what editing a cell asks of the Rust side, and why some cells are not edited. What a text may
// be is decided there; here is refused only what is no number at all.

import type { Snippet } from "svelte";
import type { PeopleView, TaskView } from "../../backend/types";
import { slipTone } from "../../project/route";
import { shortDate } from "../../shared/dates";
import type { Column } from "../../shared/table";
import { figure, signed, t } from "../../words";
import { assign, ownerChoices, rename, setDays, setDeadline, setFinish, setProgress, setStart, type Act } from "./acts";

interface Cells {
  no: Snippet<[TaskView]>;
  name: Snippet<[TaskView]>;
  owner: Snippet<[TaskView]>;
  done: Snippet<[TaskView]>;
}

interface Given {
  /** The status date: dates of its year are shown without a year. */
  asOf: string;
  people: PeopleView;
  cells: Cells;
  /** The rows that an edit of a row's owner or progress is for: all that are selected, where it is one of them. */
  together: (task: TaskView) => TaskView[];
  apply: (act: Act) => void;
}

/** How wide columns are where time lies beside them, rem. */
const BESIDE: Record<string, number> = { wbs: 3.25, owner: 3.375, start: 3.5, finish: 3.5, days: 3, slip: 2.5, deadline: 3.75, float: 3.25, total_slack: 5.5, free_slack: 5, done: 2.75 };

/** The columns where time lies beside them: narrower, and dates without the year that the bars show. */
export function besideTime(columns: Column<TaskView>[]): Column<TaskView>[] {
  const days: Record<string, (task: TaskView) => string> = { start: (task) => (task.milestone ? "" : shortDate(task.start)), finish: (task) => shortDate(task.finish) };
  return columns.map((one) => ({ ...one, width: BESIDE[one.id], least: one.id === "name" ? 9 : undefined, align: one.id === "owner" ? "centre" : one.align, text: days[one.id] ?? one.text, sortBy: one.sortBy ?? one.text }));
}

export const wholeUpTo = (max: number) => (text: string) =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) <= max ? undefined : t("field.whole_number", { min: 0, max });

const followsRows = (task: TaskView) => (task.summary ? t("plan.locked_summary") : undefined);
const workedOut = () => t("plan.locked_worked_out");

export function planColumns({ asOf, people, cells, together, apply }: Given): Column<TaskView>[] {
  const outline = (task: TaskView) => task.wbs.split(".").map((part) => part.padStart(4, "0")).join(".");
  const forMany = (title: string) => (task: TaskView) => {
    const count = together(task).length;
    return count > 1 ? t("plan.for_many", { title, count }) : undefined;
  };
  return [
    { id: "wbs", title: t("plan.no"), width: 4, text: (task) => task.wbs, sortBy: outline, cell: cells.no, fixed: true, locked: () => t("plan.locked_no") },
    {
      id: "name", title: t("plan.task"), text: (task) => task.name, cell: cells.name, fixed: true,
      edit: {
        kind: "text",
        text: (task) => task.name,
        refuse: (text) => (text.trim() === "" ? t("plan.needs_name") : undefined),
        commit: (task, text) => apply(rename(task, text.trim())),
      },
    },
    {
      id: "owner", title: t("plan.owner"), width: 9, text: (task) => (task.summary ? "" : (task.owner ?? "")), cell: cells.owner,
      locked: (task) => (task.summary ? t("plan.locked_owner") : undefined),
      edit: {
        kind: "choice",
        text: (task) => task.person ?? "",
        choices: (typed, task) => ownerChoices(people, together(task), typed),
        commit: (task, choice) => apply(assign(people, together(task), choice)),
        name: forMany(t("plan.owner")),
      },
    },
    {
      id: "start", title: t("plan.start"), width: 6, align: "right", text: (task) => shortDate(task.start, asOf), sortBy: (task) => task.start, locked: followsRows,
      edit: { kind: "date", text: (task) => task.start, commit: (task, date) => apply(setStart(task, date)) },
    },
    {
      id: "finish", title: t("plan.finish"), width: 6, align: "right", text: (task) => shortDate(task.finish, asOf), sortBy: (task) => task.finish, locked: followsRows,
      edit: { kind: "date", text: (task) => task.finish, commit: (task, date) => apply(setFinish(task, date)) },
    },
    {
      id: "days", title: t("plan.days"), width: 4.25, align: "right", text: (task) => (task.milestone ? "" : figure(task.duration_days)), sortBy: (task) => task.duration_days,
      locked: (task) => followsRows(task) ?? (task.milestone ? t("plan.locked_milestone") : undefined),
      edit: { kind: "number", text: (task) => String(task.duration_days), refuse: wholeUpTo(9999), commit: (task, text) => apply(setDays(task, Number(text))) },
    },
    { id: "slip", title: t("plan.slip"), width: 3.75, align: "right", text: (task) => (task.slip_days === null ? "" : signed(task.slip_days)), sortBy: (task) => task.slip_days ?? Number.MIN_SAFE_INTEGER, tone: (task) => slipTone(task.slip_rag), locked: workedOut },
    {
      id: "deadline", title: t("plan.due"), width: 6, align: "right", text: (task) => (task.deadline === null ? "" : shortDate(task.deadline, asOf)), sortBy: (task) => task.deadline ?? "9999",
      edit: { kind: "date", text: (task) => task.deadline ?? "", near: (task) => task.finish, optional: true, commit: (task, date) => apply(setDeadline(task, date || null)) },
    },
    { id: "float", title: t("plan.float"), width: 4.25, align: "right", text: (task) => (task.float_to_goal_days == null ? "" : figure(task.float_to_goal_days)), sortBy: (task) => task.float_to_goal_days ?? Number.MAX_SAFE_INTEGER, locked: workedOut },
    { id: "total_slack", title: t("plan.total_slack"), width: 6.5, align: "right", text: (task) => figure(task.total_slack_days), sortBy: (task) => task.total_slack_days, locked: workedOut },
    { id: "free_slack", title: t("plan.free_slack"), width: 6, align: "right", text: (task) => figure(task.free_slack_days), sortBy: (task) => task.free_slack_days, locked: workedOut },
    {
      id: "done", title: t("plan.done"), width: 4.25, align: "right", text: (task) => t("plan.percent", { percent: task.percent }), sortBy: (task) => task.percent, cell: cells.done, locked: followsRows,
      edit: {
        kind: "number",
        text: (task) => String(task.percent),
        refuse: wholeUpTo(100),
        commit: (task, text) => apply(setProgress(together(task), Number(text))),
        name: forMany(t("plan.done")),
      },
    },
  ];
}
