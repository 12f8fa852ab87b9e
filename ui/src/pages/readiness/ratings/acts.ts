// What a person does with criteria, as the commands that ask for it and the words that say it was done.

import type { Command, Confidence, CriterionRow, PersonView, Rating } from "../../../backend/types";
import type { Act } from "../../../project/doing";
import { isolated, t } from "../../../words";
import type { Axis } from "../look.svelte";
import { criteriaWords } from "./rows";

/** The criteria that a rating changes. */
export const changedBy = (rows: CriterionRow[], axis: Axis, rating: Rating | null): CriterionRow[] =>
  rows.filter((row) => (axis !== "operating" && row.defined !== rating) || (axis !== "defined" && row.operating !== rating));

function ratedWords(rows: CriterionRow[], axis: Axis, rating: Rating | null): string {
  const what = criteriaWords(rows);
  if (rating === null) return axis === "both" ? t("readiness.did_clear", { what }) : axis === "defined" ? t("readiness.did_clear_defined", { what }) : t("readiness.did_clear_operating", { what });
  if (axis === "both") return t("readiness.did_rate", { what, rating });
  return axis === "defined" ? t("readiness.did_rate_defined", { what, rating }) : t("readiness.did_rate_operating", { what, rating });
}

export function rate(rows: CriterionRow[], axis: Axis, rating: Rating | null): Act {
  return { commands: rows.map(({ id }): Command => ({ do: "criterion.rate", id, axis, rating })), done: ratedWords(rows, axis, rating) };
}

/** Names who owns criteria; an empty id names nobody of their own. */
export function give(rows: CriterionRow[], owner: string, people: PersonView[]): Act {
  const name = people.find((one) => one.id === owner)?.name;
  const what = criteriaWords(rows);
  return { commands: rows.map(({ id }): Command => ({ do: "criterion.set", id, owner: owner || null })), done: name === undefined ? t("readiness.did_owner_none", { what }) : t("readiness.did_owner", { what, name: isolated(name) }) };
}

export function setDue(rows: CriterionRow[], due: string): Act {
  return { commands: rows.map(({ id }): Command => ({ do: "criterion.set", id, due: due || null })), done: t("readiness.did_due", { what: criteriaWords(rows) }) };
}

export function setConfidence(rows: CriterionRow[], confidence: Confidence | null): Act {
  return { commands: rows.map(({ id }): Command => ({ do: "criterion.set", id, confidence })), done: t("readiness.did_confidence", { what: criteriaWords(rows) }) };
}
