// Rows that are set aside: they stay in the project with their reason and count nowhere until they are brought back.

import type { AsideRow, TaskKind, TaskView } from "../../../backend/types";
import { isolated, t } from "../../../words";
import type { Act } from "../acts";

/** Rows that hold the plan together: they are never set aside. */
const HOLDS = new Set<TaskKind>(["phase", "gate", "audit"]);

/** Why rows cannot be set aside; nothing where they can. */
export function neverAside(tasks: TaskView[]): string | null {
  const held = tasks.find(({ kind }) => HOLDS.has(kind));
  return held ? t("plan.never_aside", { name: isolated(held.name) }) : null;
}

/** Sets rows aside, none of which lies under another; `all` is how many go with them. */
export function setAside(tasks: TaskView[], all: number, why: string): Act {
  const [first] = tasks;
  const done = all === 1 && first ? t("plan.done_aside", { name: isolated(first.name) }) : t("plan.done_aside_many", { count: all });
  return { commands: tasks.map(({ id }) => ({ do: "task.set_aside", id, why })), done };
}

export function bringBack(rows: Pick<AsideRow, "id" | "name">[]): Act {
  const [first] = rows;
  const done = rows.length === 1 && first ? t("plan.done_back", { name: isolated(first.name) }) : t("plan.done_back_many", { count: rows.length });
  return { commands: rows.map(({ id }) => ({ do: "task.bring_back", id })), done };
}
