// A plan for the parts of the Plan that are looked at by themselves: the recorded one with links of every kind, steps and
// processes, and one whose names nobody expected.
import { recordedViews } from "../backend/fixture";
import type { LinkView, ScheduleView, TaskView } from "../backend/types";

const { schedule: recorded, status, people, task, baselines, intake } = recordedViews();

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];
export const hostileName = (at: number) => HOSTILE[at % HOSTILE.length] as string;

/** Some links more, that tie other ends or wait. */
function odd(tasks: TaskView[]): LinkView[] {
  const named = (wbs: string) => tasks.find((one) => one.wbs === wbs)?.id ?? "";
  const link = (id: string, from: string, to: string, more: Partial<LinkView>): LinkView => ({ id, from: named(from), to: named(to), type: "FS", lag_days: 0, elapsed: false, ...more });
  return [link("o1", "2.5.2", "2.19.1", { type: "SS", lag_days: 5 }), link("o2", "2.15.1", "2.19.1", { type: "FF", lag_days: -2 }), link("o3", "2.2.2", "2.5.2", { lag_days: 14, elapsed: true })];
}

/** The plan as the parts are given it. */
export function partSchedule(hostile = false): ScheduleView {
  const tasks = recorded.tasks.map((one, at) => ({
    ...one, steps: at % 7 === 3 ? 6 : 0, steps_done: at % 7 === 3 ? 4 : 0, processes: one.clauses.length > 0 ? ["p-config"] : [],
    owner: one.owner === "Nobody" ? null : one.owner, name: hostile && at % 2 === 0 ? hostileName(at / 2) : one.name,
  }));
  return { ...recorded, tasks, links: [...recorded.links, ...odd(tasks)], processes: [{ id: "p-config", title: "Configuration management" }] };
}

/** What is known of a row, whose names are hostile where that is wished for. */
export function partDetail(hostile: boolean) {
  if (!hostile) return task;
  const steps = task.steps.map((step, at) => ({ ...step, name: hostileName(at) }));
  return { ...task, steps, linked: task.linked.map((one, at) => ({ ...one, title: hostileName(at) })), documents: task.documents.map((one) => ({ ...one, title: hostileName(0) })), serves: task.serves.map((one, at) => ({ ...one, name: hostileName(at), left_out: true })) };
}

export { status, people, baselines, intake };
