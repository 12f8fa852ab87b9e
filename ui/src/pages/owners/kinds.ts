// What somebody can hold, in the order it is listed.

import type { Holding } from "../../backend/types";
import { t } from "../../words";

export const KINDS: { kind: Holding["kind"]; title: string }[] = [
  { kind: "task", title: t("owners.kind_task") },
  { kind: "role", title: t("owners.kind_role") },
  { kind: "process", title: t("owners.kind_process") },
  { kind: "raci", title: t("owners.kind_raci") },
  { kind: "assignment", title: t("owners.kind_assignment") },
  { kind: "risk", title: t("owners.kind_risk") },
  { kind: "assumption", title: t("owners.kind_assumption") },
  { kind: "issue", title: t("owners.kind_issue") },
  { kind: "dependency", title: t("owners.kind_dependency") },
  { kind: "decision", title: t("owners.kind_decision") },
  { kind: "action", title: t("owners.kind_action") },
  { kind: "finding", title: t("owners.kind_finding") },
  { kind: "recurring", title: t("owners.kind_recurring") },
  { kind: "audit", title: t("owners.kind_audit") },
];

/** The sorts of party there are. */
export const PARTIES: { value: string; label: string }[] = [
  { value: "external_supplier", label: t("owners.party_external") },
  { value: "internal_supplier", label: t("owners.party_internal") },
  { value: "customer_as_supplier", label: t("owners.party_customer") },
  { value: "cloud_provider", label: t("owners.party_cloud") },
];
