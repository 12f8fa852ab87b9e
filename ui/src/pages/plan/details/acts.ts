// What is done to a row from its details, as the commands that ask for it and the words that say it was done.

import type { Command, LinkView, StepRow, TaskView } from "../../../backend/types";
import { dateWithYear } from "../../../shared/dates";
import { isolated, t } from "../../../words";
import type { Act } from "../acts";

/** What an act needs to know of a row. */
export type Named = Pick<TaskView, "id" | "name">;

const one = (done: string, command: Command): Act => ({ commands: [command], done });

export const addStep = (task: Named, name: string, due: string | null): Act => one(t("plan.done_step_add", { name: isolated(name) }), { do: "step.add", task: task.id, name, ...(due === null ? {} : { due }) });

export const renameStep = (step: StepRow, name: string): Act => one(t("plan.done_name", { name: isolated(name) }), { do: "step.set", id: step.id, name });

export function setStepDue(step: StepRow, due: string | null): Act {
  const name = isolated(step.name);
  return one(due === null ? t("plan.done_deadline_none", { name }) : t("plan.done_deadline", { name, date: dateWithYear(due) }), { do: "step.set", id: step.id, due });
}

export const markStep = (step: StepRow, done: boolean): Act =>
  done ? one(t("plan.done_step", { name: isolated(step.name) }), { do: "step.done", id: step.id }) : one(t("plan.done_step_reopen", { name: isolated(step.name) }), { do: "step.reopen", id: step.id });

/** Moves a step by one place up or down; nothing where it is first or last already. */
export function moveStep(steps: StepRow[], id: string, by: 1 | -1): Act | null {
  const at = steps.findIndex((step) => step.id === id);
  const [step, passed] = [steps[at], steps[at + by]];
  if (!step || !passed) return null;
  const after = by > 0 ? passed.id : (steps[at - 2]?.id ?? null);
  return one(t("plan.done_step_move", { name: isolated(step.name) }), { do: "step.move", id, after });
}

export const deleteStep = (step: StepRow): Act => one(t("plan.done_delete", { name: isolated(step.name) }), { do: "step.delete", id: step.id });

/** Lengths in working days if it goes well and badly; nothing where nobody has judged them. */
export const setEstimates = (task: Named, well: number | null, badly: number | null): Act => one(t("plan.done_estimates", { name: isolated(task.name) }), { do: "task.set_estimates", id: task.id, well, badly });

/** Working days still to do; nothing lets them follow from progress. */
export const setRemaining = (task: Named, days: number | null): Act => one(t("plan.done_remaining", { name: isolated(task.name) }), { do: "task.set_remaining", id: task.id, days });

export const setClauses = (task: Named, clauses: string[]): Act => one(t("plan.done_clauses", { name: isolated(task.name) }), { do: "task.set_clauses", id: task.id, clauses });

export const setCalendar = (task: Named, calendar: string | null): Act => one(t("plan.done_calendar", { name: isolated(task.name) }), { do: "task.set_calendar", id: task.id, calendar });

export const addLink = (from: Named, to: Named): Act => one(t("plan.done_link", { from: isolated(from.name), to: isolated(to.name) }), { do: "link.add", from: from.id, to: to.id });

export const removeLink = (link: LinkView): Act => one(t("plan.done_unlink"), { do: "link.delete", id: link.id });

export const setLag = (link: LinkView, lag_days: number, elapsed: boolean): Act => one(t("plan.done_lag"), { do: "link.set_lag", id: link.id, lag_days, elapsed });

/** The ends that are tied cannot be changed: the link is made anew with the others. */
export function setLinkType(link: LinkView, type: LinkView["type"]): Act {
  const { from, to, lag_days, elapsed } = link;
  return { commands: [{ do: "link.delete", id: link.id }, { do: "link.add", from, to, type, lag_days, elapsed }], done: t("plan.done_link_type") };
}
