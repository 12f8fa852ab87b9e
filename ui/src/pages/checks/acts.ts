// What mends a finding, as the commands that ask for it and the words that say it was done. The Rust side decides what each
// means and refuses what cannot be.

import type { CheckFinding, CheckFix, Command, Rating } from "../../backend/types";
import { oneAct, type Act } from "../../project/doing";
import { longDate } from "../../shared/dates";
import { isolated, t } from "../../words";
import { nameOf } from "./lines";

const TASKS = ["task", "gate", "milestone"];
/** Kinds of records that name who has them in a field of their own. */
const OWNED = ["criterion", "process", "risk", "issue", "action", "assumption", "decision", "dependency", "finding", "recurring", "party"];
/** The field of the day that counts, where a record has one. */
const DUE: Record<string, string> = {
  criterion: "due", finding: "due", risk: "due", issue: "due", action: "due", step: "due", task: "deadline", gate: "deadline", milestone: "deadline", assumption: "check_by", decision: "needed_by", dependency: "needed_by",
};

/** How a finding is mended here. Where this page cannot do it, on the page of the record. */
export function fixOf({ fix, kind }: Pick<CheckFinding, "fix" | "kind">): CheckFix {
  const here: Record<CheckFix, boolean> = {
    owner: OWNED.includes(kind) || TASKS.includes(kind) || kind === "role", due: kind in DUE, task: kind === "criterion", rate: kind === "criterion", unlink: kind === "link", open: true,
  };
  return here[fix] ? fix : "open";
}

export function giveOwner({ kind, record, ...finding }: CheckFinding, person: { id: string; label: string }): Act {
  const done = t("checks.did_owner", { person: isolated(person.label), ref: isolated(nameOf(finding)) });
  if (TASKS.includes(kind)) return oneAct(done, { do: "task.assign", id: record, person: person.id });
  if (kind === "role") return oneAct(done, { do: "role.fill", id: record, person: person.id });
  return oneAct(done, { do: `${kind}.set`, id: record, owner: person.id } as Command);
}

export function setDay({ kind, record, ...finding }: CheckFinding, day: string): Act {
  const done = t("checks.did_day", { ref: isolated(nameOf(finding)), date: longDate(day) });
  const field = DUE[kind] ?? "due";
  if (field === "deadline") return oneAct(done, { do: "task.set_deadline", id: record, date: day });
  return oneAct(done, { do: `${kind}.set`, id: record, [field]: day } as Command);
}

export const linkTask = ({ record, ...finding }: CheckFinding, task: { id: string; label: string }): Act =>
  oneAct(t("checks.did_task", { ref: isolated(nameOf(finding)), task: isolated(task.label) }), { do: "criterion.link", id: record, task: task.id });

export const rate = ({ record, ...finding }: CheckFinding, rating: Rating): Act =>
  oneAct(t("checks.did_rate", { ref: isolated(nameOf(finding)), rating }), { do: "criterion.rate", id: record, axis: "both", rating });

export const unlink = ({ record, name }: CheckFinding): Act => oneAct(t("checks.did_unlink", { name: isolated(name) }), { do: "link.delete", id: record });
