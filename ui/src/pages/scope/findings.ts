// What was found, in the order of its weight, and what it does.

import type { ScopeFindingRow, ScopeView } from "../../backend/types";
import { verdictSoFar, verdictWords, type Verdict } from "../../project/scope";
import { SEVERITIES, severityOf, type FindingSeverity } from "../../shared/findings";
import { t } from "../../words";

export type Severity = FindingSeverity;

export { SEVERITIES, severityOf };

export function severityWord(severity: Severity): string {
  const words: Record<Severity, string> = {
    blocker: t("scope.blocker"), major: t("scope.major"), minor: t("scope.minor"), info: t("scope.note"), in_order: t("scope.in_order"),
  };
  return words[severity];
}


/** Somebody has accepted it, for the answers as they are. */
export const isAccepted = ({ accepted }: ScopeFindingRow): boolean => accepted !== null && !accepted.outdated;

/** A blocker that nobody has accepted: it holds the gate and the approval. */
export const holds = (finding: ScopeFindingRow): boolean => severityOf(finding) === "blocker" && !isAccepted(finding);

/** `Not applicable as scoped`, and how it is marked. */
export function verdictOf({ verdict, answered, mode, questions }: Pick<ScopeView, "verdict" | "answered" | "mode" | "questions">): Verdict {
  return mode === "final" || answered === questions ? verdictWords(verdict) : verdictSoFar(verdict, answered);
}

/** How many there are of each kind, in words: `0 blockers, 2 minor, 6 in order`. */
export function countsOf({ findings, in_order }: Pick<ScopeView, "findings" | "in_order">): string {
  const count = (severity: Severity) => findings.filter((one) => severityOf(one) === severity).length;
  const [majors, minors, notes] = [count("major"), count("minor"), count("info")];
  return [
    t("scope.count_blockers", { count: count("blocker") }),
    ...(majors > 0 ? [t("scope.count_majors", { count: majors })] : []),
    ...(minors > 0 ? [t("scope.count_minors", { count: minors })] : []),
    ...(notes > 0 ? [t("scope.count_notes", { count: notes })] : []),
    t("scope.count_in_order", { count: in_order.length }),
  ].join(", ");
}
