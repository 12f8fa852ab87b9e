// The keys of Ready for audit, worded. Enter is the buttons' own.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What can be done by a key while the verdicts are looked at. */
export interface StagesActs {
  step: (by: number) => void;
  approve: () => void;
}

export function stagesKeys(acts: StagesActs): Binding[] {
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "Enter", does: t("stages.key_open"), hint: true },
    { keys: "A", does: t("stages.key_approve"), hint: true, run: acts.approve },
  ];
}
