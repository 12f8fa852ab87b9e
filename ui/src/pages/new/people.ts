// The people of a project that is not made yet: a row each, and an empty one for who comes next.

import type { CatalogueRole } from "../../backend/types";

export interface PersonDraft {
  name: string;
  title: string;
  email: string;
  /** Codes of roles; a role stands with one person. */
  roles: string[];
}

/** The role of whoever leads the implementation, in the catalogue of every edition. */
export const LEAD_ROLE = "IMPL_PM";

export function someone(name = "", roles: string[] = []): PersonDraft {
  return { name, title: "", email: "", roles };
}

export const isEmpty = (person: PersonDraft) => `${person.name}${person.title}${person.email}`.trim() === "" && person.roles.length === 0;

/** The rows with exactly one empty one, at the end. */
export function withNext(people: PersonDraft[]): PersonDraft[] {
  const last = people.at(-1);
  return last && isEmpty(last) ? people : [...people, someone()];
}

/** Gives a role to one row, and takes it from whoever had it; or takes it away. */
export function turnRole(people: PersonDraft[], at: number, code: string): PersonDraft[] {
  const had = people[at]?.roles.includes(code);
  return people.map((person, index) => {
    const others = person.roles.filter((one) => one !== code);
    return { ...person, roles: index === at && !had ? [...others, code] : others };
  });
}

/** Who has a role, by name; nothing where nobody has it. */
export function holderOf(people: PersonDraft[], code: string): string | undefined {
  return people.find((person) => person.roles.includes(code) && person.name.trim() !== "")?.name.trim();
}

/** How many of the roles, and of the tasks they answer for, have a person. */
export function covered(people: PersonDraft[], roles: CatalogueRole[]): { roles: number; tasks: number; allTasks: number } {
  const held = roles.filter((role) => holderOf(people, role.code) !== undefined);
  const tasks = (some: CatalogueRole[]) => some.reduce((sum, role) => sum + role.tasks, 0);
  return { roles: held.length, tasks: tasks(held), allTasks: tasks(roles) };
}
