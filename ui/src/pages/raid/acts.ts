// What a person does in RAID, as the commands that ask for it and the words that say it was done. The Rust side decides
// what each means and refuses what cannot be.

import type { Command, LibraryEntry, Linked } from "../../backend/types";
import { t } from "../../words";
import type { Item, ItemOf, Kind } from "./items";

/** Commands that are carried out as one act, and what is said then. */
export interface Act {
  commands: Command[];
  done: string;
}

/** What fields are set to; null empties one. */
export type Fields = Record<string, string | number | boolean | null>;

const one = (done: string, command: Command): Act => ({ commands: [command], done });

export const setFields = (item: Item, fields: Fields): Act => one(t("raid.did_set", { ref: item.ref }), { do: `${item.kind}.set`, id: item.id, ...fields });

/** A new record, under an id that is known before it is there. */
export const add = (kind: Kind, id: string, fields: Fields): Act => one(t("raid.did_add", { title: String(fields["title"]) }), { do: `${kind}.add`, id, ...fields } as Command);

export function score(risk: ItemOf<"risk">, likelihood: number, impact: number, reason: string): Act {
  const why = reason.trim();
  return one(t("raid.did_score", { ref: risk.ref, likelihood, impact }), { do: "risk.score", id: risk.id, likelihood, impact, ...(why ? { reason: why } : {}) });
}

export const take = (entry: LibraryEntry, id: string): Act => one(t("raid.did_take", { title: entry.title }), { do: "risk.take", library: entry.code, id });

export const closeRisk = (risk: Item, reason: string): Act => one(t("raid.did_close", { ref: risk.ref }), { do: "risk.close", id: risk.id, reason });

export const closeIssue = (issue: Item, resolution: string): Act => one(t("raid.did_close", { ref: issue.ref }), { do: "issue.close", id: issue.id, resolution });

export const happen = (risk: Item, fields: Fields & { issue_id: string }): Act => one(t("raid.did_happen", { ref: risk.ref }), { do: "risk.happen", id: risk.id, ...fields });

export const takeDecision = (decision: Item, fields: Fields): Act => one(t("raid.did_decide", { ref: decision.ref }), { do: "decision.take", id: decision.id, ...fields });

export const withdraw = (decision: Item): Act => one(t("raid.did_withdraw", { ref: decision.ref }), { do: "decision.withdraw", id: decision.id });

export const finish = (action: Item): Act => one(t("raid.did_finish", { ref: action.ref }), { do: "action.done", id: action.id });

export const meet = (dependency: Item): Act => one(t("raid.did_meet", { ref: dependency.ref }), { do: "dependency.meet", id: dependency.id });

export function settle(assumption: Item, held: boolean): Act {
  const done = held ? t("raid.did_hold", { ref: assumption.ref }) : t("raid.did_not_hold", { ref: assumption.ref });
  return one(done, { do: "assumption.settle", id: assumption.id, held });
}

export const reopen = (item: Item): Act => one(t("raid.did_reopen", { ref: item.ref }), { do: `${item.kind}.reopen`, id: item.id });

export const remove = (item: Item): Act => one(t("raid.did_delete", { ref: item.ref }), { do: `${item.kind}.delete`, id: item.id });

/** Links to another record, or of an action sets the task it helps. */
export function link(item: Item, kind: string, to: string): Act {
  if (item.kind === "action") return setFields(item, { task: to });
  return one(t("raid.did_link", { ref: item.ref }), { do: `${item.kind}.link`, id: item.id, [kind]: to });
}

export function unlink(item: Item, other: Linked): Act {
  if (item.kind === "action") return setFields(item, { task: null });
  return one(t("raid.did_unlink", { ref: item.ref }), { do: `${item.kind}.unlink`, id: item.id, [other.kind]: other.id });
}

export const addOption = (decision: Item, title: string): Act => one(t("raid.did_set", { ref: decision.ref }), { do: "option.add", id: crypto.randomUUID(), decision: decision.id, title });

export const setOption = (decision: Item, option: string, fields: Fields): Act => one(t("raid.did_set", { ref: decision.ref }), { do: "option.set", id: option, ...fields });

export const deleteOption = (decision: Item, option: string): Act => one(t("raid.did_set", { ref: decision.ref }), { do: "option.delete", id: option });

/** Gives a record to nobody, to a person, or to someone who is added with the same act. */
export function give(item: Item, owner: { id: string } | { name: string } | null): Act {
  if (owner === null || "id" in owner) return setFields(item, { owner: owner?.id ?? null });
  const id = crypto.randomUUID();
  const { commands, done } = setFields(item, { owner: id });
  return { commands: [{ do: "person.add", id, name: owner.name }, ...commands], done };
}
