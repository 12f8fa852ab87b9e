// What a person does in RAID, as the commands that ask for it and the words that say it was done. The Rust side decides
// what each means and refuses what cannot be.

import type { Command, Given, LibraryEntry, Linked } from "../../backend/types";
import { oneAct, type Act } from "../../project/doing";
import { t } from "../../words";
import type { Item, ItemOf, Kind } from "./items";

export type { Act };

/** What a new record of some kind begins with. */
export type Beginning = { [K in Kind]: { kind: K } & Given<`${K}.add`> }[Kind];

/** The commands that several acts are made of, as one act. */
export const together = (acts: Act[], done: string): Act => ({ commands: acts.flatMap((act) => act.commands), done });

/** Sets what records of this kind have; of a record of any kind, what all of them have. Null empties a field. */
export function setFields<One extends Item>(item: One, fields: Given<`${One["kind"]}.set`>): Act {
  return oneAct(t("raid.did_set", { ref: item.ref }), { do: `${item.kind}.set`, id: item.id, ...fields } as Command);
}

/** Sets the day by which something is to be done about it. */
export function setDue(item: Item, day: string | null): Act {
  if (item.kind === "assumption") return setFields(item, { check_by: day });
  return item.kind === "decision" || item.kind === "dependency" ? setFields(item, { needed_by: day }) : setFields(item, { due: day });
}

/** A new record, under an id that is known before it is there. */
export function add({ kind, ...fields }: Beginning, id: string): Act {
  return oneAct(t("raid.did_add", { title: fields.title }), { do: `${kind}.add`, id, ...fields } as Command);
}

export function score(risk: ItemOf<"risk">, likelihood: number, impact: number, reason: string): Act {
  const why = reason.trim();
  return oneAct(t("raid.did_score", { ref: risk.ref, likelihood, impact }), { do: "risk.score", id: risk.id, likelihood, impact, ...(why ? { reason: why } : {}) });
}

export const take = (entry: LibraryEntry, id: string): Act => oneAct(t("raid.did_take", { title: entry.title }), { do: "risk.take", library: entry.code, id });

export const closeRisk = (risk: Item, reason: string): Act => oneAct(t("raid.did_close", { ref: risk.ref }), { do: "risk.close", id: risk.id, reason });

export const closeIssue = (issue: Item, resolution: string): Act => oneAct(t("raid.did_close", { ref: issue.ref }), { do: "issue.close", id: issue.id, resolution });

export const happen = (risk: Item, fields: Given<"risk.happen">): Act => oneAct(t("raid.did_happen", { ref: risk.ref }), { do: "risk.happen", id: risk.id, ...fields });

export const takeDecision = (decision: Item, fields: Given<"decision.take">): Act => oneAct(t("raid.did_decide", { ref: decision.ref }), { do: "decision.take", id: decision.id, ...fields });

export const withdraw = (decision: Item): Act => oneAct(t("raid.did_withdraw", { ref: decision.ref }), { do: "decision.withdraw", id: decision.id });

export const finish = (action: Item): Act => oneAct(t("raid.did_finish", { ref: action.ref }), { do: "action.done", id: action.id });

export const meet = (dependency: Item): Act => oneAct(t("raid.did_meet", { ref: dependency.ref }), { do: "dependency.meet", id: dependency.id });

export function settle(assumption: Item, held: boolean): Act {
  const done = held ? t("raid.did_hold", { ref: assumption.ref }) : t("raid.did_not_hold", { ref: assumption.ref });
  return oneAct(done, { do: "assumption.settle", id: assumption.id, held });
}

export const reopen = (item: Item): Act => oneAct(t("raid.did_reopen", { ref: item.ref }), { do: `${item.kind}.reopen`, id: item.id });

const removeOne = (item: Item): Act => oneAct(t("raid.did_delete", { ref: item.ref }), { do: `${item.kind}.delete`, id: item.id });

/** Deletes records of any kinds. */
export function remove(items: Item[]): Act {
  const acts = items.map(removeOne);
  return acts.length === 1 && acts[0] ? acts[0] : together(acts, t("raid.did_delete_many", { count: items.length }));
}

/** Links to another record, or of an action sets the task it helps. */
export function link(item: Item, kind: string, to: string): Act {
  if (item.kind === "action") return setFields(item, { task: to });
  return oneAct(t("raid.did_link", { ref: item.ref }), { do: `${item.kind}.link`, id: item.id, [kind]: to } as Command);
}

export function unlink(item: Item, other: Linked): Act {
  if (item.kind === "action") return setFields(item, { task: null });
  return oneAct(t("raid.did_unlink", { ref: item.ref }), { do: `${item.kind}.unlink`, id: item.id, [other.kind]: other.id } as Command);
}

export const addOption = (decision: Item, title: string): Act => oneAct(t("raid.did_set", { ref: decision.ref }), { do: "option.add", id: crypto.randomUUID(), decision: decision.id, title });

export const setOption = (decision: Item, option: string, fields: Given<"option.set">): Act => oneAct(t("raid.did_set", { ref: decision.ref }), { do: "option.set", id: option, ...fields });

export const deleteOption = (decision: Item, option: string): Act => oneAct(t("raid.did_set", { ref: decision.ref }), { do: "option.delete", id: option });

/** What was done with one record, or with so many. */
const changed = (items: Item[]) => (items.length === 1 && items[0] ? t("raid.did_set", { ref: items[0].ref }) : t("raid.did_set_many", { count: items.length }));

/** Gives records to nobody, to a person, or to someone who is added with the same act. */
export function give(items: Item[], owner: { id: string } | { name: string } | null): Act {
  const given = (id: string | null) => together(items.map((item) => setFields(item, { owner: id })), changed(items));
  if (owner === null || "id" in owner) return given(owner?.id ?? null);
  const id = crypto.randomUUID();
  const { commands, done } = given(id);
  return { commands: [{ do: "person.add", id, name: owner.name }, ...commands], done };
}

/** Sets the same day for records of any kinds. */
export const setDueOf = (items: Item[], day: string | null): Act => together(items.map((item) => setDue(item, day)), changed(items));
