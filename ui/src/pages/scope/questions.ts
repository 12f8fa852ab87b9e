// The questions in their groups: what is open in each, and which comes next.

import type { AskedQuestion, ScopeRegisters } from "../../backend/types";

/** Questions that are asked under one heading. */
export interface Group {
  name: string;
  questions: AskedQuestion[];
  /** How many are not answered, or not wholly; those that nobody can answer yet among them. */
  open: number;
  /** How many somebody was asked and does not know yet. */
  unknown: number;
}

export const isOpen = ({ state }: AskedQuestion): boolean => state !== "answered";

/** The groups in the order in which they are asked. */
export function groupsOf(asked: AskedQuestion[]): Group[] {
  const groups = new Map<string, AskedQuestion[]>();
  for (const one of asked) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups].map(([name, questions]) => ({
    name,
    questions,
    open: questions.filter(isOpen).length,
    unknown: questions.filter(({ state }) => state === "unknown").length,
  }));
}

/** The question a group is entered by: its first that is open, else its first. */
export const entryOf = ({ questions }: Group): AskedQuestion | undefined => questions.find(isOpen) ?? questions[0];

/** The question so many after this one, or before it; nothing at the end. Those that are answered are passed over where only open ones are wanted. */
export function stepFrom(asked: AskedQuestion[], current: string, by: 1 | -1, openOnly: boolean): AskedQuestion | undefined {
  const at = asked.findIndex(({ id }) => id === current);
  const ahead = by === 1 ? asked.slice(at + 1) : asked.slice(0, Math.max(0, at)).reverse();
  return ahead.find((one) => !openOnly || isOpen(one));
}

/** Names begin with a capital where they stand alone. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** What a row of a matrix is called: the processes that serve the clause, else its number alone. */
export function processesOf(clause: string, { processes }: ScopeRegisters): string[] {
  return processes.filter(({ clauses }) => clauses.some((one) => one === clause || one.startsWith(`${clause}.`))).map(({ title }) => title);
}

/** The statement answers this question: its wording is judged. */
export const isWording = ({ id }: AskedQuestion): boolean => id === "SW-25";
