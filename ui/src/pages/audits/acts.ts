// What a person does about audits, findings and recurring work, as the commands that ask for it and the words that say it
// was done; and the words of their kinds.

import type { AuditKind, AuditRow, FindingGrade, FindingRow, Given, RecurringKind, RecurringRow } from "../../backend/types";
import { oneAct, type Act } from "../../project/doing";
import { dateWithYear } from "../../shared/dates";
import { t } from "../../words";

export const auditWords = (): Record<AuditKind, string> => ({ internal: t("audits.kind_internal"), stage_1: t("audits.kind_stage_1"), stage_2: t("audits.kind_stage_2"), surveillance: t("audits.kind_surveillance") });
export const gradeWords = (): Record<FindingGrade, string> => ({ major: t("audits.grade_major"), minor: t("audits.grade_minor"), concern: t("audits.grade_concern"), opportunity: t("audits.grade_opportunity") });
export const workWords = (): Record<RecurringKind, string> => ({ report: t("audits.work_report"), review: t("audits.work_review"), change_board: t("audits.work_change_board"), check: t("audits.work_check"), other: t("audits.work_other") });
export const auditStates = (): Record<AuditRow["state"], string> => ({ planned: t("audits.state_planned"), running: t("audits.state_running"), late: t("audits.state_late"), done: t("audits.state_done") });
export const findingStates = (): Record<FindingRow["state"], string> => ({ open: t("audits.finding_open"), done: t("audits.finding_done"), verified: t("audits.finding_verified") });

/** Words by their ids, as what can be chosen. */
export const choicesOf = (words: Record<string, string>) => Object.entries(words).map(([id, label]) => ({ id, label }));

/** Clause numbers as they are typed: apart by commas or spaces. */
export const readClauses = (typed: string): string[] => [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];

type FindingFields = Partial<{
  title: string; grade: string; source: string; audit: string | null; clause: string; evidence: string; cause: string; correction: string;
  corrective_action: string; owner: string | null; due: string | null;
}>;
export function addFinding(id: string, title: string, grade: string, source: string, clause: string, audit: string | null): Act {
  return oneAct(t("audits.done_finding", { title }), { do: "finding.add", id, title, grade: grade as FindingGrade, source: source as AuditKind, ...(clause && { clause }), ...(audit !== null && { audit }) });
}
export const setFinding = ({ id, ref }: FindingRow, fields: FindingFields): Act => oneAct(t("audits.done_set", { ref }), { do: "finding.set", id, ...(fields as Given<"finding.set">) });
export const doFinding = ({ id, ref }: FindingRow): Act => oneAct(t("audits.done_do", { ref }), { do: "finding.do", id });
export const verifyFinding = ({ id, ref }: FindingRow): Act => oneAct(t("audits.done_verify", { ref }), { do: "finding.verify", id });
export const reopenFinding = ({ id, ref }: FindingRow): Act => oneAct(t("audits.done_reopen", { ref }), { do: "finding.reopen", id });
export const deleteFinding = ({ id, ref }: FindingRow): Act => oneAct(t("audits.done_delete", { ref }), { do: "finding.delete", id });
export function addAction({ id }: FindingRow, title: string, owner: string, due: string): Act {
  return oneAct(t("meetings.done_action", { title }), { do: "action.add", title, finding: id, ...(owner && { owner }), ...(due && { due }) });
}

type AuditFields = Partial<{ title: string; kind: string; first: string; last: string; auditor: string | null; body: string; clauses: string[]; scope: string }>;
export const addAudit = (id: string, title: string, kind: string, first: string, last: string): Act => oneAct(t("audits.done_audit", { title }), { do: "audit.add", id, title, kind: kind as AuditKind, first, last: last || first });
export const setAudit = ({ id, title }: AuditRow, fields: AuditFields): Act => oneAct(t("audits.done_audit_set", { title: fields.title ?? title }), { do: "audit.set", id, ...(fields as Given<"audit.set">) });
export const closeAudit = ({ id, title }: AuditRow, conclusion: string): Act => oneAct(t("audits.done_close", { title }), { do: "audit.close", id, conclusion });
export const reopenAudit = ({ id, title }: AuditRow): Act => oneAct(t("audits.done_audit_reopen", { title }), { do: "audit.reopen", id });
export const deleteAudit = ({ id, title }: AuditRow): Act => oneAct(t("audits.done_audit_delete", { title }), { do: "audit.delete", id });

type WorkFields = Partial<{ name: string; kind: string; process: string | null; owner: string | null; first: string; last: string | null; repeats: string; hours: number | null }>;
export function addWork(id: string, name: string, kind: string, owner: string, repeats: string, first: string): Act {
  return oneAct(t("audits.done_work", { name }), { do: "recurring.add", id, name, kind: kind as RecurringKind, repeats, first, ...(owner && { owner }) });
}
export const setWork = ({ id, name }: RecurringRow, fields: WorkFields): Act => oneAct(t("audits.done_work_set", { name: fields.name ?? name }), { do: "recurring.set", id, ...(fields as Given<"recurring.set">) });
export const deleteWork = ({ id, name }: RecurringRow): Act => oneAct(t("audits.done_work_delete", { name }), { do: "recurring.delete", id });
export function recordCycle({ id, name }: RecurringRow, due: string, done = "", note = ""): Act {
  return oneAct(t("audits.done_record", { name, date: dateWithYear(due) }), { do: "recurring.record", id, due, ...(done && { done }), ...(note && { note }) });
}
export const unrecordCycle = ({ id, name }: RecurringRow, due: string): Act => oneAct(t("audits.done_unrecord", { name, date: dateWithYear(due) }), { do: "recurring.unrecord", id, due });
