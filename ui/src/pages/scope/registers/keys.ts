// The keys of the registers, worded. Those without an act here are the tables' own.

import type { Binding } from "../../../keyboard/keyboard.svelte";
import { t } from "../../../words";

/** What the registers can do by a key. */
export interface RegisterKeys {
  step: (by: number) => void;
  tab: (by: number) => void;
  add: () => void;
  /** Leaves the row out of the scope, or takes it in. */
  scope: () => void;
  remove: () => void;
  inspect: () => void;
  search: () => void;
  back?: () => void;
}

/** `who`: the table of who does what is shown, which has keys of its own. */
export function registerKeys(acts: RegisterKeys, who: boolean): Binding[] {
  const walk: Binding = { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } };
  const tabs: Binding = { keys: "[ ]", does: t("scope.reg_key_tab"), hint: true, either: { "[": () => acts.tab(-1), "]": () => acts.tab(1) } };
  const back: Binding[] = acts.back ? [{ keys: "Esc", does: t("scope.reg_key_back"), hint: true, run: acts.back, inText: false }] : [];
  if (who) {
    return [
      walk,
      { keys: "1 2 3 4", does: t("scope.reg_key_perform"), hint: true },
      { keys: "O", does: t("scope.reg_key_operates"), hint: true },
      { keys: "G", does: t("scope.reg_key_governs"), hint: true },
      { keys: "C", does: t("scope.reg_key_control"), hint: true },
      { keys: "Del", does: t("scope.reg_key_clear"), hint: true },
      tabs, ...back,
    ];
  }
  return [
    walk,
    { keys: "Enter", does: t("table.key_edit"), hint: true, inText: false },
    { keys: "N", does: t("scope.reg_key_add"), hint: true, run: acts.add },
    { keys: "L", does: t("scope.reg_key_scope"), hint: true, run: acts.scope },
    { keys: "Del", does: t("scope.reg_key_delete"), hint: true, run: acts.remove, inText: false },
    { keys: "X", does: t("table.key_select"), hint: true },
    { keys: "Shift J", does: t("table.key_extend") },
    { keys: "Shift K", does: t("table.key_extend_up") },
    { keys: "Ctrl A", does: t("table.key_all") },
    { keys: "Space", does: t("table.key_inspector"), run: acts.inspect, inText: false },
    { keys: "/", twins: ["Ctrl F"], does: t("table.key_filter"), run: acts.search },
    tabs, ...back,
  ];
}
