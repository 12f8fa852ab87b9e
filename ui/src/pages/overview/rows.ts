// Which rows of the plan stand behind a figure: what a click on it shows.

import type { StatusView } from "../../backend/types";

/** Rows of the plan: all that are late, all that drive the date of being ready, the audit, or one by its id. */
export type Rows = { show: "all" | "late" | "driving" | "audit" } | { show: "row"; id: string };

/** The rows behind what a rule of the overall status found; nothing for a rule that is about no rows. */
export function rowsOfRule(rule: string, status: StatusView): Rows | undefined {
  if (rule === "late-tasks" && status.late.length > 0) return { show: "late" };
  if (rule === "target-reserve") return { show: "driving" };
  const next = status.gates.find((gate) => gate.state !== "passed");
  if (rule === "next-gate" && next) return { show: "row", id: next.id };
  return undefined;
}
