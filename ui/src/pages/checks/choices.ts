// Who and which task can be chosen for a finding.

import type { CheckFinding, PeopleView, TaskView } from "../../backend/types";
import { peoplePicks } from "../../project/doing";
import { picksFor } from "../../shared/add";
import { shortDate } from "../../shared/dates";
import type { Choice } from "../../shared/table";
import { t } from "../../words";

/** How many tasks are offered at once. */
const FEW = 12;

export const personChoices = (people: PeopleView, typed: string): Choice[] => picksFor(peoplePicks(people), typed);

/** A task as it is offered: its number and name, and when it is finished. */
const offered = ({ id, wbs, name, finish }: TaskView, asOf: string): Choice => ({ id, label: `${wbs} ${name}`, note: t("checks.task_until", { date: shortDate(finish, asOf) }) });

/** How near a task is to a clause: it names it, or one beside it; else nothing. */
function nearness({ clauses }: TaskView, clause: string): number | undefined {
  if (clauses.includes(clause)) return 0;
  const around = clause.slice(0, Math.max(0, clause.lastIndexOf(".")));
  return around !== "" && clauses.some((one) => one === around || one.startsWith(`${around}.`)) ? 1 : undefined;
}

/**
 * The tasks that what is typed may mean: those whose number begins so, then those that have its words. With nothing typed
 * those that name the clause of the requirement, or one beside it; where there are none, what is still to be done.
 */
export function taskChoices(tasks: TaskView[], { ref }: Pick<CheckFinding, "ref">, typed: string, asOf: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const work = tasks.filter((task) => !task.summary);
  if (wanted === "") {
    const clause = ref.replace(/-\d+$/, "");
    const near = work.map((task) => ({ task, at: nearness(task, clause) })).filter(({ at }) => at !== undefined);
    const found = near.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ task }) => task);
    return (found.length > 0 ? found : work.filter(({ percent }) => percent < 100)).slice(0, FEW).map((task) => offered(task, asOf));
  }
  const words = wanted.split(/\s+/);
  const begins = work.filter(({ wbs, code }) => wbs.startsWith(wanted) || (code?.toLowerCase().startsWith(wanted) ?? false));
  const named = work.filter((task) => { const text = `${task.wbs} ${task.name}`.toLowerCase(); return words.every((word) => text.includes(word)); });
  return [...new Set([...begins, ...named])].slice(0, FEW).map((task) => offered(task, asOf));
}
