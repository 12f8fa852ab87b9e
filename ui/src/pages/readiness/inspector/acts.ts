// What a person does about a criterion beside rating it, as the command that asks for it and the words that say it was done.

import type { Confidence, CriterionRow, Given } from "../../../backend/types";
import { oneAct, type Act } from "../../../project/doing";
import { isolated, t } from "../../../words";

/** Which criterion an act is about. */
export type About = Pick<CriterionRow, "id" | "code">;

/** A task as acts name it. */
interface Named {
  id: string;
  wbs: string;
  name: string;
}

const set = ({ id }: About, fields: Given<"criterion.set">, done: string): Act => oneAct(done, { do: "criterion.set", id, ...fields });
const called = ({ wbs, name }: Named): string => isolated(`${wbs} ${name}`);

export const setGap = (one: About, gap: string): Act => set(one, { gap: gap.trim() || null }, gap.trim() ? t("criterion.done_gap", { code: one.code }) : t("criterion.done_no_gap", { code: one.code }));
export const setOwner = (one: About, owner: string | null): Act => set(one, { owner }, owner === null ? t("criterion.done_no_owner", { code: one.code }) : t("criterion.done_owner", { code: one.code }));
export const setDue = (one: About, due: string | null): Act => set(one, { due }, due === null ? t("criterion.done_no_due", { code: one.code }) : t("criterion.done_due", { code: one.code }));
export const setConfidence = (one: About, confidence: Confidence | null): Act => set(one, { confidence }, t("criterion.done_confidence", { code: one.code }));
export const setPhase = (one: About, phase: number): Act => set(one, { phase }, t("criterion.done_phase", { code: one.code }));
export const linkTask = (one: About, task: Named): Act => oneAct(t("criterion.done_link", { task: called(task), code: one.code }), { do: "criterion.link", id: one.id, task: task.id });
export const unlinkTask = (one: About, task: Named): Act => oneAct(t("criterion.done_unlink", { task: called(task), code: one.code }), { do: "criterion.unlink", id: one.id, task: task.id });
