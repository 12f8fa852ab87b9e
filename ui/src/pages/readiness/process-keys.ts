// The keys of the processes, worded. Those without an act here belong to what has the focus: the row, the rating.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What can be done by a key while the processes are looked at. */
export interface ProcessActs {
  /** To the next row, or among the attributes of a process to the next of them. */
  step: (by: number) => void;
  /** To the requirements of the process. */
  show: () => void;
}

export function processKeys(acts: ProcessActs): Binding[] {
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "Enter", does: t("capability.key_rate"), hint: true },
    { keys: "Space", does: t("table.key_inspector"), hint: true },
    { keys: "1 2 3 4", does: t("capability.key_rating"), hint: true },
    { keys: "C", does: t("capability.key_criteria"), hint: true, run: acts.show },
  ];
}
