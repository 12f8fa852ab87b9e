// The keys of the audits, worded.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What a tab of the page can do by a key; what it does not know it leaves out. */
export interface TabActs {
  step: (by: number) => void;
  add: () => void;
  /** The corrective action, the audit or the cycle is done. */
  mark: () => void;
  verify?: () => void;
  reopen?: () => void;
  remove: () => void;
  search?: () => void;
}

export function auditKeys(tab: () => TabActs | undefined, show: (tab: number) => void): Binding[] {
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => tab()?.step(1), K: () => tab()?.step(-1) } },
    { keys: "Enter", does: t("table.key_edit"), hint: true, inText: false },
    { keys: "Space", does: t("table.key_inspector"), hint: true },
    { keys: "N", does: t("audits.key_new"), hint: true, run: () => tab()?.add() },
    { keys: "X", does: t("audits.key_mark"), hint: true, run: () => tab()?.mark() },
    { keys: "V", does: t("audits.key_verify"), hint: true, run: () => tab()?.verify?.() },
    { keys: "R", does: t("audits.key_reopen"), run: () => tab()?.reopen?.() },
    { keys: "Del", does: t("audits.key_delete"), run: () => tab()?.remove(), inText: false },
    { keys: "1 2 3", does: t("audits.key_tab"), hint: true, either: { 1: () => show(0), 2: () => show(1), 3: () => show(2) } },
    { keys: "/", twins: ["Ctrl F"], does: t("table.key_filter"), run: () => tab()?.search?.() },
  ];
}
