// The main facts of a row in one line, and what stands beside it in short.

import { t } from "../../../words";
import { CRITICALITY, PARTIES } from "./fields";
import { isLeftOut, type Row } from "./kinds";

const BY: Record<string, string> = { self: t("scope.reg_fact_self"), shared: t("scope.reg_fact_shared"), other: t("scope.reg_fact_other"), unknown: t("scope.reg_fact_unknown") };

/** What is known of a row, in one line: of one that is left out, why. */
export function factsOf(row: Row): string {
  if (isLeftOut(row)) return "why" in row && row.why.trim() !== "" ? row.why : t("scope.reg_no_reason");
  return parts(row).filter((part) => part !== "").join(" · ");
}

function parts(row: Row): string[] {
  switch (row.of) {
    case "unit": return [people(row.staff)];
    case "service": return [row.service_group ?? "", row.criticality === null ? "" : t("scope.reg_fact_criticality", { criticality: (CRITICALITY[row.criticality] ?? "").toLowerCase() }), row.performed === null ? "" : (BY[row.performed] ?? "")];
    case "customer": return [row.kind === "internal" ? t("scope.reg_internal") : t("scope.reg_external"), row.customer_group ?? "", row.users === null ? "" : t("scope.reg_fact_users", { count: row.users })];
    case "site": return [row.purpose, people(row.staff), row.operates === null ? "" : row.operates ? t("scope.reg_fact_operates") : t("scope.reg_fact_operates_not")];
    case "technology": return [row.limits ? t("scope.reg_fact_limits") : t("scope.reg_fact_named")];
    case "party": return [
      PARTIES[row.kind] ?? "", row.supplies, row.contract === null ? "" : row.contract ? t("scope.reg_fact_contract") : t("scope.reg_fact_no_contract"),
      row.operates > 0 ? t("scope.reg_fact_in_processes", { count: row.operates }) : "",
    ];
  }
}

const people = (staff: number | null) => (staff === null ? "" : t("scope.reg_fact_staff", { count: staff }));
