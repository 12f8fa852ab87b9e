// Where the scope stands, in few words.

import type { ScopeStanding } from "../backend/types";
import type { FindingSeverity } from "../shared/findings";
import { t } from "../words";

/** A place of the page of the scope: the next question that is open, what was found, or what was approved. */
export type ScopePlace = "questions" | "findings" | "versions";

/** A verdict in words, and how it is marked. */
export interface Verdict {
  words: string;
  severity: FindingSeverity;
}

/** What needs attention: blockers first, else how many findings there are; nothing where there are none. Notes need no attention. */
export function scopeNeeds({ blockers, majors, minors }: ScopeStanding): string | undefined {
  if (blockers > 0) return t("scope.needs_blockers", { count: blockers });
  return majors + minors > 0 ? t("scope.needs_findings", { count: majors + minors }) : undefined;
}

/** A verdict on all answers. */
export function verdictWords(verdict: string): Verdict {
  if (verdict === "not applicable as scoped") return { words: t("scope.verdict_not"), severity: "blocker" };
  if (verdict === "applicable with problems") return { words: t("scope.verdict_problems"), severity: "major" };
  return { words: t("scope.verdict_well"), severity: "in_order" };
}

/** A verdict that leaves aside what is not answered yet. */
export function verdictSoFar(verdict: string, answered: number): Verdict {
  // What nobody was asked about yet is no merit.
  if (answered === 0) return { words: t("scope.verdict_none"), severity: "info" };
  const { words, severity } = verdictWords(verdict);
  return { words: t("scope.so_far", { verdict: words }), severity: severity === "in_order" ? "info" : severity };
}

/** The verdict on a scope as it stands: it is final once a version is approved or all is answered. */
export function verdictOn({ verdict, version, answered, questions }: ScopeStanding): Verdict {
  return version !== null || answered === questions ? verdictWords(verdict) : verdictSoFar(verdict, answered);
}
