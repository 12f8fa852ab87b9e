// The columns of the plan and what editing a cell asks of the Rust side. What a text may be is decided there; here is
// refused only what is no number at all.

import type { Snippet } from "svelte";
import type { Command, TaskView } from "../../backend/types";
import { shortDate } from "../../shared/dates";
import type { Column } from "../../shared/table";
import { figure, t } from "../../words";

interface Cells {
  no: Snippet<[TaskView]>;
  name: Snippet<[TaskView]>;
  owner: Snippet<[TaskView]>;
  done: Snippet<[TaskView]>;
}

const wholeUpTo = (max: number) => (text: string) =>
  /^\d{1,5}$/.test(text.trim()) && Number(text) <= max ? undefined : t("field.whole_number", { min: 0, max });

export function planColumns(asOf: string, cells: Cells, apply: (commands: Command[], done: string) => void): Column<TaskView>[] {
  const outline = (task: TaskView) => task.wbs.split(".").map((part) => part.padStart(4, "0")).join(".");
  return [
    { id: "wbs", title: t("plan.no"), width: 4, text: (task) => task.wbs, sortBy: outline, cell: cells.no, fixed: true },
    {
      id: "name", title: t("plan.task"), text: (task) => task.name, cell: cells.name, fixed: true,
      edit: {
        kind: "text",
        text: (task) => task.name,
        refuse: (text) => (text.trim() === "" ? t("plan.needs_name") : undefined),
        commit: (task, text) => apply([{ do: "task.set_name", id: task.id, name: text.trim() }], t("plan.done_name", { name: text.trim() })),
      },
    },
    { id: "owner", title: t("plan.owner"), width: 4, align: "centre", text: (task) => task.owner ?? "", cell: cells.owner },
    { id: "start", title: t("plan.start"), width: 6, align: "right", text: (task) => shortDate(task.start, asOf), sortBy: (task) => task.start },
    { id: "finish", title: t("plan.finish"), width: 6, align: "right", text: (task) => shortDate(task.finish, asOf), sortBy: (task) => task.finish },
    {
      id: "days", title: t("plan.days"), width: 4.25, align: "right", text: (task) => (task.milestone ? "" : figure(task.duration_days)), sortBy: (task) => task.duration_days,
      edit: {
        kind: "number",
        text: (task) => String(task.duration_days),
        refuse: wholeUpTo(9999),
        allowed: (task) => !task.summary && !task.milestone,
        commit: (task, text) => apply([{ do: "task.set_duration", id: task.id, days: Number(text) }], t("plan.done_days", { name: task.name })),
      },
    },
    { id: "float", title: t("plan.float"), width: 4.25, align: "right", text: (task) => (task.float_to_goal_days === undefined ? "" : figure(task.float_to_goal_days)), sortBy: (task) => task.float_to_goal_days ?? Number.MAX_SAFE_INTEGER },
    { id: "total_slack", title: t("plan.total_slack"), width: 6.5, align: "right", text: (task) => figure(task.total_slack_days), sortBy: (task) => task.total_slack_days },
    { id: "free_slack", title: t("plan.free_slack"), width: 6, align: "right", text: (task) => figure(task.free_slack_days), sortBy: (task) => task.free_slack_days },
    {
      id: "done", title: t("plan.done"), width: 4.25, align: "right", text: (task) => t("plan.percent", { percent: task.percent }), sortBy: (task) => task.percent, cell: cells.done,
      edit: {
        kind: "number",
        text: (task) => String(task.percent),
        refuse: wholeUpTo(100),
        allowed: (task) => !task.summary,
        commit: (task, text) => apply([{ do: "task.set_progress", id: task.id, percent: Number(text) }], t("plan.done_progress", { name: task.name, percent: Number(text) })),
      },
    },
  ];
}

/** The rows that are asked for, with the rows they lie under, so that nothing hangs in the air. */
export function rowsOf(tasks: TaskView[], words: string, wanted: (task: TaskView) => boolean): TaskView[] {
  const typed = words.trim().toLowerCase();
  const found = tasks.filter((task) => wanted(task) && `${task.wbs} ${task.name} ${task.owner ?? ""}`.toLowerCase().includes(typed));
  if (found.length === tasks.length) return tasks;
  const kept = new Set<string>();
  for (const task of found) {
    const parts = task.wbs.split(".");
    for (let length = 1; length <= parts.length; length += 1) kept.add(parts.slice(0, length).join("."));
  }
  return tasks.filter((task) => kept.has(task.wbs));
}
