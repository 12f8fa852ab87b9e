// What RAID is made of as one sort of thing: six kinds of rows that all have a number, a title, an owner and a day.

import type { ActionRow, AssumptionRow, DecisionRow, DependencyRow, IssueRow, Linked, RaidView, RiskRow, Tone } from "../../backend/types";
import { dayNumber, shortDate } from "../../shared/dates";
import { t } from "../../words";

interface Rows {
  risk: RiskRow;
  action: ActionRow;
  issue: IssueRow;
  decision: DecisionRow;
  assumption: AssumptionRow;
  dependency: DependencyRow;
}

export type Kind = keyof Rows;
export type ItemOf<K extends Kind> = { [One in K]: { kind: One } & Rows[One] }[K];
/** A row that knows what it is. */
export type Item = ItemOf<Kind>;

/** In the order of the tabs. */
export const KINDS: readonly Kind[] = ["risk", "action", "issue", "decision", "assumption", "dependency"];

/** What many of a kind are called. */
export function manyOf(kind: Kind): string {
  switch (kind) {
    case "risk": return t("raid.risks");
    case "action": return t("raid.actions");
    case "issue": return t("raid.issues");
    case "decision": return t("raid.decisions");
    case "assumption": return t("raid.assumptions");
    case "dependency": return t("raid.dependencies");
  }
}

/** What one of a kind is called. */
export function oneOf(kind: Kind): string {
  switch (kind) {
    case "risk": return t("raid.one_risk");
    case "action": return t("raid.one_action");
    case "issue": return t("raid.one_issue");
    case "decision": return t("raid.one_decision");
    case "assumption": return t("raid.one_assumption");
    case "dependency": return t("raid.one_dependency");
  }
}

export function isOpen(item: Item): boolean {
  return item.kind === "decision" ? item.state === "needed" : item.open;
}

/** The day by which something is to be done about it. */
export function dueOf(item: Item): string | null {
  switch (item.kind) {
    case "risk": case "issue": case "action": return item.due;
    case "decision": case "dependency": return item.needed_by;
    case "assumption": return item.check_by;
  }
}

/** The day it was over; nothing while it is open. */
export function overOn(item: Item): string | null {
  switch (item.kind) {
    case "risk": case "issue": return item.closed;
    case "decision": return item.taken;
    case "action": return item.done;
    case "assumption": return item.checked;
    case "dependency": return item.met;
  }
}

export function toneOf(item: Item): Tone | undefined {
  return item.kind === "risk" || item.kind === "issue" ? item.tone : undefined;
}

export function linkedOf(item: Item): Linked[] {
  switch (item.kind) {
    case "risk": return [];
    case "action": return [item.from, item.task].flatMap((one) => one ?? []);
    default: return item.linked;
  }
}

/** `15 Jan`; with its year where that is not plain from the status date. */
export function dayNear(iso: string, asOf: string): string {
  return Math.abs(dayNumber(iso) - dayNumber(asOf)) < 183 ? shortDate(iso) : shortDate(iso, asOf);
}

/** How it stands, in a word or two: made, done, 2 days late, 27 Nov. */
export function standingOf(item: Item, asOf: string): string {
  const over = overOn(item);
  if (!isOpen(item)) return over === null ? wordOver(item) : t("raid.over_on", { what: wordOver(item), date: dayNear(over, asOf) });
  if (item.late_days > 0) return t("raid.days_late", { count: item.late_days });
  const due = dueOf(item);
  return due === null ? "" : dayNear(due, asOf);
}

/** The word for something that is over. */
export function wordOver(item: Item): string {
  switch (item.kind) {
    case "risk": case "issue": return t("raid.closed");
    case "decision": return item.state === "withdrawn" ? t("raid.withdrawn") : t("raid.made");
    case "action": return t("raid.done");
    case "assumption": return item.held === false ? t("raid.not_held") : t("raid.held");
    case "dependency": return t("raid.met");
  }
}

/** Every row by its kind, in the order in which it asks for attention: open before over, then as the Rust side gave them. */
export function itemsOf(raid: RaidView): Record<Kind, Item[]> {
  const ordered = (items: Item[]) => [...items.filter(isOpen), ...items.filter((item) => !isOpen(item))];
  return {
    risk: ordered(raid.risks.map((row) => ({ kind: "risk", ...row }))), action: ordered(raid.actions.map((row) => ({ kind: "action", ...row }))),
    issue: ordered(raid.issues.map((row) => ({ kind: "issue", ...row }))), decision: ordered(raid.decisions.map((row) => ({ kind: "decision", ...row }))),
    assumption: ordered(raid.assumptions.map((row) => ({ kind: "assumption", ...row }))), dependency: ordered(raid.dependencies.map((row) => ({ kind: "dependency", ...row }))),
  };
}

/** What is asked to be shown of all rows. */
export interface Wanted {
  /** What is typed: to be found in the number, the title or the name of the owner. */
  words: string;
  /** The id of an owner; empty for rows that nobody has. */
  owner: string | null;
  process: string | null;
  openOnly: boolean;
  /** A cell of the matrix; it filters risks alone. */
  cell: { likelihood: number; impact: number } | null;
}

export function isWanted(item: Item, { words, owner, process, openOnly, cell }: Wanted): boolean {
  const typed = words.trim().toLowerCase();
  if (typed !== "" && !`${item.ref} ${item.title} ${item.owner_name ?? ""}`.toLowerCase().includes(typed)) return false;
  if (owner !== null && (item.owner ?? "") !== owner) return false;
  if (openOnly && !isOpen(item)) return false;
  if (process !== null && !touches(item, process)) return false;
  return item.kind !== "risk" || cell === null || (isOpen(item) && item.likelihood === cell.likelihood && item.impact === cell.impact);
}

function touches(item: Item, process: string): boolean {
  const own = item.kind === "risk" || item.kind === "issue" ? item.process : null;
  return own === process || linkedOf(item).some((one) => one.kind === "process" && one.id === process);
}
