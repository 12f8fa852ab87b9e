// The keys of the trend, worded.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What can be done by a key while the trend is looked at. */
export interface TrendActs {
  /** The curves as a table, or drawn again. */
  table: () => void;
  /** The day before or after the one that has the focus. */
  step: (by: number) => void;
}

export function trendKeys(acts: TrendActs): Binding[] {
  return [
    { keys: "[ ]", does: t("trend.key_step"), hint: true, either: { "[": () => acts.step(-1), "]": () => acts.step(1) } },
    { keys: "Enter", does: t("trend.key_look"), hint: true },
    { keys: "T", does: t("trend.key_table"), hint: true, run: acts.table },
  ];
}
