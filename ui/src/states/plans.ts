// Plans to look at beside the recorded one: ten thousand rows; names that are long, look like markup or turn the direction
// of writing; a file that is read only.
import { recordedViews, type Views } from "../backend/fixture";
import type { ExplainView, TaskView } from "../backend/types";

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];

/** An explanation in which every name is one of those, with acts of people who are called so too. */
export function hostileExplanation(told: ExplainView): ExplainView {
  const name = (at: number) => HOSTILE[at % HOSTILE.length] as string;
  const why = told.why.map((step, at) => ({ ...step, name: name(at), sentence: step.sentence.replace(/“[^”]*”/g, () => `“${name(at)}”`) }));
  const moved = told.moved?.map((act, at) => ({ ...act, who: name(at), what: `Task “${name(at)}”: progress 0% → 35%` }));
  return { ...told, why, moved };
}

export function planViews(show: string): Partial<Views> {
  const { schedule, session, people, status } = recordedViews();
  if (show === "plan-read-only" && session) return { session: { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } };
  if (show === "plan-many") {
    const [phase, task] = [schedule.tasks[0] as TaskView, schedule.tasks[2] as TaskView];
    const tasks = Array.from({ length: 10_000 }, (_, at): TaskView => {
      const [over, under] = [Math.floor(at / 100), at % 100];
      return under === 0 ? { ...phase, id: `t${at}`, wbs: String(over), name: `Phase ${over}` } : { ...task, id: `t${at}`, code: `T-${at}`, wbs: `${over}.${under}`, name: `Task ${at} of the service desk` };
    });
    return { schedule: { ...schedule, tasks, links: [] } };
  }
  if (show !== "plan-hostile") return {};
  const named = (text: string, at: number) => (at < 12 ? (HOSTILE[at % HOSTILE.length] as string) : text);
  const tasks = schedule.tasks.map((task, at) => ({ ...task, name: named(task.name, at), owner: task.owner === null ? null : named(task.owner, at), role: task.role && named(task.role, at), notes: named(task.notes, at), critical: at < 6, deliverable: named(task.deliverable, at) }));
  const late = status.late.map((one, at) => ({ ...one, id: tasks[at + 2]?.id ?? one.id }));
  return { schedule: { ...schedule, tasks }, status: { ...status, late }, people: { ...people, people: people.people.map((person, at) => ({ ...person, name: named(person.name, at), title: named(person.title, at) })) } };
}
