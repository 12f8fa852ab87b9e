// What the dialogs of the Plan ask for, as the commands and the words that say it was done.

import type { BaselineView, Command, EffectView } from "../../../backend/types";
import { dateWithYear } from "../../../shared/dates";
import { isolated, t } from "../../../words";
import type { Act } from "../acts";

/** A gate that moves. */
export type GateShift = EffectView["gates"][number];

const one = (done: string, command: Command): Act => ({ commands: [command], done });

export const takeBaseline = (name: string, reason: string, approver: string): Act => one(t("plan.done_baseline", { name: isolated(name) }), { do: "baseline.set", name, reason, approver });

export const useBaseline = (baseline: BaselineView): Act => one(t("plan.done_baseline_use", { name: isolated(baseline.name) }), { do: "baseline.use", id: baseline.id });

export const renameBaseline = (baseline: BaselineView, name: string): Act => one(t("plan.done_name", { name: isolated(name) }), { do: "baseline.set_name", id: baseline.id, name });

export const deleteBaseline = (baseline: BaselineView): Act => one(t("plan.done_delete", { name: isolated(baseline.name) }), { do: "baseline.delete", id: baseline.id });

/** Books the first day of stage 1. */
export const rebook = (date: string): Act => one(t("plan.done_rebook", { date: dateWithYear(date) }), { do: "project.set_target", date });

/** From so many working days on, why a gate moves is asked for. */
export const ASK_WHY_FROM = 5;

/** The gates that an act moves so far that why is asked for; none where nothing needs to be said. */
export const gatesToExplain = (effect: EffectView): GateShift[] => effect.gates.filter((gate) => Math.abs(gate.days) >= ASK_WHY_FROM);

/** The name a further baseline is offered: one more than the last number. */
export function nextName(baselines: BaselineView[]): string {
  const number = Math.max(0, ...baselines.map((baseline) => baseline.number)) + 1;
  return t("plan.baseline_name", { number });
}
