// The capability levels of a process with the attributes they are judged by, and the rows of processes by their sets.

import type { AttributeRow, Capability, ProcessStanding } from "../../../backend/types";
import { t } from "../../../words";

export interface Level {
  level: number;
  name: string;
  reached: boolean;
  /** What is to be reached next. */
  next: boolean;
  attributes: AttributeRow[];
}

const names = (): Record<number, string> => ({
  1: t("capability.level_1"), 2: t("capability.level_2"), 3: t("capability.level_3"), 4: t("capability.level_4"), 5: t("capability.level_5"),
});

/** The levels that have attributes, the lowest first. */
export function levelsOf({ level: now, attributes }: Capability): Level[] {
  const words = names();
  return [...new Set(attributes.map(({ level }) => level))].sort((a, b) => a - b).map((level) => ({
    level, name: words[level] ?? "", reached: level <= now, next: level === now + 1, attributes: attributes.filter((one) => one.level === level),
  }));
}

/** Processes by the set they belong to, in the order in which the sets come first; one without a name where there are none. */
export function setsOf(processes: ProcessStanding[]): { set: string | null; processes: ProcessStanding[] }[] {
  return [...new Set(processes.map(({ set }) => set))].map((set) => ({ set, processes: processes.filter((one) => one.set === set) }));
}
