// What was found as the lines of the page: under the rules that found it, and walked through in their order.

import type { CheckFinding, CheckRule, ChecksView } from "../../backend/types";
import type { FindingSeverity } from "../../shared/findings";
import { t } from "../../words";

/** A finding as a line. */
export interface Line {
  /** The same as long as the same is found. */
  key: string;
  finding: CheckFinding;
}

/** The lines of one rule. */
export interface Group {
  key: string;
  rule: CheckRule;
  lines: Line[];
  /** How many more there are than are listed. */
  more: number;
}

/** How many lines of a rule are listed until all are asked for. */
export const MANY = 60;

export const markOf = (severity: CheckFinding["severity"]): FindingSeverity => (severity === "blocker" ? "blocker" : "major");

export const severityWord = (severity: CheckFinding["severity"]): string => (severity === "blocker" ? t("scope.blocker") : t("checks.caution"));

/** What a finding is called in one line: its reference, else its name. */
export const nameOf = ({ ref, name }: Pick<CheckFinding, "ref" | "name">): string => ref || name;

/** Every finding as a line. A rule that finds the same record more than once has as many lines for it. */
export function linesOf({ findings }: ChecksView): Line[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const same = `${finding.id} ${finding.record}`;
    const count = (seen.get(same) ?? 0) + 1;
    seen.set(same, count);
    return { key: count === 1 ? same : `${same} ${count}`, finding };
  });
}

/** The lines under their rules, in the order in which they came. `whole` names the rules of which all lines are listed. */
export function groupsOf(lines: Line[], rules: CheckRule[], whole: ReadonlySet<string>): Group[] {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const groups = new Map<string, Group>();
  for (const line of lines) {
    const { id, severity } = line.finding;
    const key = `${severity} ${id}`;
    const group = groups.get(key) ?? { key, rule: { ...(known.get(id) ?? { id, name: id, why: "", found: 0 }), severity }, lines: [], more: 0 };
    groups.set(key, group);
    if (group.lines.length < MANY || whole.has(id)) group.lines.push(line);
    else group.more += 1;
  }
  return [...groups.values()];
}

/** How many lines there are of each rule. */
export function countsOf(lines: Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { finding } of lines) counts.set(finding.id, (counts.get(finding.id) ?? 0) + 1);
  return counts;
}

export const totalOf = (found: ReadonlyMap<string, number>): number => [...found.values()].reduce((sum, count) => sum + count, 0);

/** Rules that found something first, those that can block before the others; then those that are in order. */
export function inOrderLast(rules: CheckRule[], found: ReadonlyMap<string, number>): CheckRule[] {
  const place = ({ id, severity }: CheckRule) => (found.has(id) ? 0 : 2) + (severity === "blocker" ? 0 : 1);
  return [...rules].sort((a, b) => place(a) - place(b));
}

/** What a rule found, in words: `Caution, 3`, or that it is in order. */
export const standingOf = ({ severity }: CheckRule, count: number): string => (count === 0 ? t("scope.in_order") : t("checks.rule_found", { severity: severityWord(severity), count }));
