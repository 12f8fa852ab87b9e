// Acts as pages hand them over: the commands that ask for one and the words that say it was done. And who can be chosen.

import type { Command, PeopleView } from "../backend/types";
import { picksFor, type Pick } from "../shared/add";
import type { Choice } from "../shared/table";
import { t } from "../words";
import type { OpenProject } from "./open.svelte";

/** Commands that are carried out as one act, and what is said then. */
export interface Act {
  commands: Command[];
  done: string;
}

/** How a page has its acts carried out. */
export interface Doing {
  /** Says itself why an act was refused; answers whether it was done. */
  act: (one: Act) => Promise<boolean>;
  /** Answers why an act was refused, for a field that says it; nothing where it was done. */
  save: (one: Act) => Promise<string | null>;
}

/** Acts as the open project carries them out. */
export const doingOf = (project: { act: OpenProject["act"]; save: OpenProject["save"] }): Doing => ({
  act: ({ commands, done }) => project.act((to) => to.apply(commands), done),
  save: ({ commands, done }) => project.save(commands, done),
});

export const oneAct = (done: string, command: Command): Act => ({ commands: [command], done });

/** The people as they are found by name or initials. */
export const peoplePicks = (people: PeopleView): Pick[] => people.people.map(({ id, name, title }) => ({ id, label: name, note: title }));

/** Nobody first, then the people who have what is typed. */
export function whoChoices(people: PeopleView, typed: string): Choice[] {
  return [{ id: "", label: t("plan.nobody"), always: true }, ...picksFor(peoplePicks(people), typed)];
}

/** The choices that have what is typed in them. */
export function having(choices: Choice[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return choices.filter((one) => one.label.toLowerCase().includes(wanted));
}
