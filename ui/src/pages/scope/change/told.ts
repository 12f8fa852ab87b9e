// What a change of the scope does, in words.

import type { FollowRow, ScopeChangeView } from "../../../backend/types";
import { dateWithYear } from "../../../shared/dates";
import { isolated, sentence, t } from "../../../words";

/** What is done in the plan, as one sentence. */
export function followWords({ act, title, item, why }: FollowRow): string {
  const row = isolated(title);
  if (act === "add") return t("scope.follow_add", { row });
  if (act === "serve") return t("scope.follow_serve", { row, item: isolated(item ?? "") });
  if (act === "raise") return t("scope.follow_raise", { row });
  if (act === "back") return t("scope.follow_back", { row });
  return why ? t("scope.follow_aside_because", { row, why: sentence(why) }) : t("scope.follow_aside", { row });
}

/** The same in short, beside the row. */
export function followAct(act: FollowRow["act"]): string {
  const words: Record<FollowRow["act"], string> = {
    add: t("scope.act_add"), serve: t("scope.act_serve"), raise: t("scope.act_raise"), aside: t("scope.act_aside"), back: t("scope.act_back"),
  };
  return words[act];
}

export function gateWords({ name, after, days }: ScopeChangeView["gates"][number]): string {
  const [gate, date, count] = [isolated(name), dateWithYear(after), Math.abs(days)];
  return days > 0 ? t("scope.gate_later", { gate, date, count }) : t("scope.gate_earlier", { gate, date, count });
}

/** Codes of criteria by their clause, in the order they come. */
export function byClause(criteria: ScopeChangeView["criteria"]): { clause: string; codes: string[] }[] {
  const clauses = new Map<string, string[]>();
  for (const { clause, code } of criteria) clauses.set(clause, [...(clauses.get(clause) ?? []), code]);
  return [...clauses].map(([clause, codes]) => ({ clause, codes }));
}
