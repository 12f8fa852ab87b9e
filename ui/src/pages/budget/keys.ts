// The keys of the budget, worded.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What the page can do by a key. */
export interface BudgetActs {
  step: (by: number) => void;
  add: () => void;
  spend: () => void;
  remove: () => void;
}

export function budgetKeys(acts: BudgetActs): Binding[] {
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "Enter", does: t("table.key_edit"), hint: true, inText: false },
    { keys: "Space", does: t("table.key_inspector"), hint: true },
    { keys: "N", does: t("budget.new"), hint: true, run: acts.add },
    { keys: "A", does: t("budget.new_cost"), hint: true, run: acts.spend },
    { keys: "Del", does: t("budget.delete"), run: acts.remove, inText: false },
  ];
}
