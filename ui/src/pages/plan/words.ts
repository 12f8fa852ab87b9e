// A row of the plan in words: what its bar shows to the eye.

import type { TaskView } from "../../backend/types";
import { slipWords } from "../../project/route";
import { dateWithYear } from "../../shared/dates";
import { isolated, t } from "../../words";

/** Its number and name, its dates, its slip, whether it is late or critical, and how far it is done. */
export function rowWords(task: TaskView, late: ReadonlySet<string>, critical: ReadonlySet<string>): string {
  const facts = [
    `${task.wbs} ${isolated(task.name)}`,
    task.milestone ? dateWithYear(task.finish) : t("plan.from_to", { from: dateWithYear(task.start), to: dateWithYear(task.finish) }),
    slipWords(task.slip_days),
    late.has(task.id) ? t("plan.said_late") : "",
    critical.has(task.id) ? t("plan.said_critical") : "",
    task.deadline === null ? "" : t("plan.said_due", { date: dateWithYear(task.deadline) }),
    task.summary || (task.milestone && task.percent === 0) ? "" : t("plan.said_percent", { percent: task.percent }),
  ];
  return facts.filter(Boolean).join(", ");
}
