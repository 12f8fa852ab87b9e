// Rows of the plan as they are chosen to be linked: by their number, their code or words of their name.

import type { TaskView } from "../../../backend/types";
import type { Choice } from "../../../shared/table";

/** A list of more would be walked through by nobody. */
const MOST = 40;

/**
 * The tasks that what is typed may mean, those whose number or code it begins first, and of those alike the ones still to
 * be done; `but` are left out, and headings of the plan too.
 */
export function taskChoices(tasks: TaskView[], typed: string, but: string[]): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const without = new Set(but);
  const starts: TaskView[] = [];
  const has: TaskView[] = [];
  const order = [...tasks.filter((task) => task.percent < 100), ...tasks.filter((task) => task.percent >= 100)];
  for (const task of order) {
    if (task.summary || without.has(task.id)) continue;
    if (task.wbs.startsWith(wanted) || task.code?.toLowerCase().startsWith(wanted)) starts.push(task);
    else if (has.length < MOST && task.name.toLowerCase().includes(wanted)) has.push(task);
    if (starts.length >= MOST) break;
  }
  return [...starts, ...has].slice(0, MOST).map(({ id, wbs, name, code }) => ({ id, label: `${wbs} ${name}`, note: code ?? undefined }));
}
