// What a person does in the plan, as the commands that ask for it and the words that say it was done. The Rust side
// decides what each means and refuses what cannot be.

import type { Command, ConstraintKind, PeopleView, TaskView } from "../../backend/types";
import { dateWithYear } from "../../shared/dates";
import type { Choice } from "../../shared/table";
import { isolated, t } from "../../words";

/** Commands that are carried out as one act, and what is said then. */
export interface Act {
  commands: Command[];
  done: string;
}

const one = (done: string, command: Command): Act => ({ commands: [command], done });

export const rename = (task: TaskView, name: string): Act => one(t("plan.done_name", { name }), { do: "task.set_name", id: task.id, name });

export const setDays = (task: TaskView, days: number): Act => one(t("plan.done_days", { name: task.name }), { do: "task.set_duration", id: task.id, days });

export const setStart = (task: TaskView, date: string): Act => one(t("plan.done_start", { name: task.name, date: dateWithYear(date) }), { do: "task.set_start", id: task.id, date });

/** Rows each begin on a day of their own. */
export function setStarts(starts: { task: TaskView; date: string }[]): Act {
  const [first] = starts;
  if (starts.length === 1 && first) return setStart(first.task, first.date);
  return { commands: starts.map(({ task: { id }, date }) => ({ do: "task.set_start", id, date })), done: t("plan.done_start_many", { count: starts.length }) };
}

export const setFinish = (task: TaskView, date: string): Act => one(t("plan.done_finish", { name: task.name, date: dateWithYear(date) }), { do: "task.set_finish", id: task.id, date });

export const setNotes = (task: TaskView, notes: string): Act => one(t("plan.done_notes", { name: task.name }), { do: "task.set_notes", id: task.id, notes });

export const setDeliverable = (task: TaskView, deliverable: string): Act => one(t("plan.done_deliverable", { name: task.name }), { do: "task.set_deliverable", id: task.id, deliverable });

export function setDeadline(task: TaskView, date: string | null): Act {
  const done = date === null ? t("plan.done_deadline_none", { name: task.name }) : t("plan.done_deadline", { name: task.name, date: dateWithYear(date) });
  return one(done, { do: "task.set_deadline", id: task.id, date });
}

/** The Rust side calls the kind `constraint`. */
export function setConstraint(task: TaskView, kind: ConstraintKind | null, date: string | null): Act {
  return one(t("plan.done_constraint", { name: task.name }), { do: "task.set_constraint", id: task.id, constraint: kind, date });
}

export function setProgress(tasks: TaskView[], percent: number): Act {
  const [first] = tasks;
  const done = tasks.length === 1 && first ? t("plan.done_progress", { name: first.name, percent }) : t("plan.done_progress_many", { count: tasks.length, percent });
  return { commands: tasks.map(({ id }) => ({ do: "task.set_progress", id, percent })), done };
}

/** A new row after a row, or at the end of the rows under one, or at the end of the plan. */
export function addTask(below: TaskView | undefined, name: string, days: number): Act {
  const place = below === undefined ? {} : below.summary ? { parent: below.id } : { after: below.id };
  return one(t("plan.done_add", { name }), { do: "task.add", ...place, name, days });
}

/** Deletes rows, none of which lies under another; `all` is how many go. */
export function deleteTasks(tasks: TaskView[], all: number): Act {
  const [first] = tasks;
  const done = all === 1 && first ? t("plan.done_delete", { name: first.name }) : t("plan.done_delete_many", { count: all });
  return { commands: tasks.map(({ id }) => ({ do: "task.delete", id })), done };
}

/** Copies rows with all that lies under them, each right below itself; none of them lies under another. */
export function duplicateTasks(tasks: TaskView[]): Act {
  const [first] = tasks;
  const done = tasks.length === 1 && first ? t("plan.done_duplicate", { name: isolated(first.name) }) : t("plan.done_duplicate_many", { count: tasks.length });
  return { commands: tasks.map(({ id }) => ({ do: "task.duplicate", id })), done };
}

const BACK = "back to the role";
const ADD = "add ";

/** Who can be chosen for rows: nobody of their own first, then people who have what is typed, then someone new. */
export function ownerChoices(people: PeopleView, tasks: TaskView[], typed: string): Choice[] {
  const roles = new Set(tasks.map((task) => task.role));
  const [role] = roles;
  const back = roles.size === 1 && role ? t("plan.owner_back", { role }) : t("plan.owner_back_plain");
  const wanted = typed.trim();
  const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const found = people.people.filter((person) => fold(person.name).includes(fold(wanted)));
  const known = people.people.some((person) => fold(person.name) === fold(wanted));
  return [
    { id: BACK, label: back, always: true },
    ...found.map((person) => ({ id: person.id, label: person.name, note: person.title })),
    ...(wanted === "" || known ? [] : [{ id: ADD + wanted, label: t("plan.owner_add", { name: wanted }) }]),
  ];
}

/** Gives rows to who was chosen: to nobody of their own, to a person, or to someone who is added with the same act. */
export function assign(people: PeopleView, tasks: TaskView[], choice: string): Act {
  const [first] = tasks;
  const name = tasks.length === 1 && first ? first.name : t("plan.many", { count: tasks.length });
  const give = (person: string | null): Command[] => tasks.map(({ id }) => ({ do: "task.assign", id, person }));
  if (choice === BACK) return { commands: give(null), done: t("plan.done_owner_back", { name }) };
  const found = people.people.find((person) => person.id === choice);
  if (found) return { commands: give(found.id), done: t("plan.done_owner", { name, person: found.name }) };
  const person = choice.slice(ADD.length);
  const id = crypto.randomUUID();
  return { commands: [{ do: "person.add", id, name: person }, ...give(id)], done: t("plan.done_owner", { name, person }) };
}
