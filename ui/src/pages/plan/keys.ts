// The keys of the plan, worded. Those without an act here are the grid's own.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";
import type { Moving } from "./moving";

/** What the page can do by a key. */
export interface PlanActs {
  step: (by: number) => void;
  search: () => void;
  /** The critical path is drawn as such, or not. */
  critical: () => void;
  criticalOnly: () => void;
  zoom: (by: 1 | -1) => void;
  /** Time goes to the status date. */
  now: () => void;
  /** Time goes to the row's bar. */
  toBar: () => void;
  owner: () => void;
  deadline: () => void;
  moving: Pick<Moving, "shift" | "lengthen" | "progress" | "indent" | "outdent" | "reorder">;
  link: () => void;
  add: () => void;
  duplicate: () => void;
  /** Rows go: deleted, or set aside. */
  part: (how: "delete" | "aside") => void;
}

export function planKeys(acts: PlanActs): Binding[] {
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "Enter", does: t("table.key_edit"), hint: true, inText: false },
    { keys: "F2", does: t("table.key_edit") },
    { keys: "Tab", does: t("table.key_next") },
    { keys: "Left Right", does: t("plan.key_fold") },
    { keys: "N", does: t("plan.key_new"), hint: true, run: acts.add },
    { keys: "O", does: t("plan.key_owner"), hint: true, run: acts.owner },
    { keys: "D", does: t("plan.key_due"), hint: true, run: acts.deadline },
    { keys: "Shift Left Right", does: t("plan.key_day"), hint: true, either: { "Shift Left": () => acts.moving.shift(-1), "Shift Right": () => acts.moving.shift(1) }, inText: false },
    { keys: "Alt Left Right", does: t("plan.key_week"), either: { "Alt Left": () => acts.moving.shift(-7), "Alt Right": () => acts.moving.shift(7) }, inText: false },
    { keys: "Alt Shift Left Right", does: t("plan.key_length"), either: { "Alt Shift Left": () => acts.moving.lengthen(-1), "Alt Shift Right": () => acts.moving.lengthen(1) }, inText: false },
    { keys: "Ctrl Shift Left Right", does: t("plan.key_progress"), either: { "Ctrl Shift Left": () => acts.moving.progress(-1), "Ctrl Shift Right": () => acts.moving.progress(1) }, inText: false },
    { keys: "L", does: t("plan.key_link"), hint: true, run: acts.link },
    { keys: "Ctrl ]", twins: ["Alt Shift Down"], does: t("plan.key_indent"), run: () => acts.moving.indent(), inText: false },
    { keys: "Ctrl [", twins: ["Alt Shift Up"], does: t("plan.key_outdent"), run: () => acts.moving.outdent(), inText: false },
    { keys: "Alt Up Down", does: t("plan.key_reorder"), either: { "Alt Up": () => acts.moving.reorder(-1), "Alt Down": () => acts.moving.reorder(1) }, inText: false },
    { keys: "Space", does: t("table.key_inspector"), hint: true },
    { keys: "X", does: t("table.key_select"), hint: true },
    { keys: "Shift J", does: t("table.key_extend") },
    { keys: "Shift K", does: t("table.key_extend_up") },
    { keys: "Ctrl A", does: t("table.key_all") },
    { keys: "Ctrl D", does: t("plan.key_duplicate"), run: acts.duplicate, inText: false },
    { keys: "Ctrl C", does: t("plan.key_copy") },
    { keys: "Ctrl V", does: t("plan.key_paste") },
    { keys: "Del", does: t("plan.key_delete"), run: () => acts.part("delete"), inText: false },
    { keys: "Shift Del", does: t("plan.key_aside"), run: () => acts.part("aside"), inText: false },
    { keys: "C", does: t("plan.key_critical"), hint: true, run: acts.critical },
    { keys: "Shift C", does: t("plan.key_critical_only"), run: acts.criticalOnly },
    { keys: "+ -", does: t("plan.key_zoom"), hint: true, either: { "+": () => acts.zoom(1), "-": () => acts.zoom(-1), "=": () => acts.zoom(1) } },
    { keys: "T", does: t("plan.key_now"), hint: true, run: acts.now },
    { keys: "Shift T", does: t("plan.key_bar"), run: acts.toBar },
    { keys: "/", twins: ["Ctrl F"], does: t("table.key_filter"), hint: true, run: acts.search },
  ];
}
