// The keys of RAID, worded. Those without an act here are the tables' own.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";
import { GRADES } from "./matrix";

/** What the page can do by a key. */
export interface RaidKeys {
  step: (by: number) => void;
  tab: (by: number) => void;
  likelihood: (grade: number) => void;
  impact: (grade: number) => void;
  /** One grade of likelihood up or down. */
  shift: (by: number) => void;
  edit: (what: "owner" | "due" | "response" | "link") => void;
  close: () => void;
  happen: () => void;
  add: () => void;
  search: () => void;
  library: () => void;
  remove: () => void;
  inspect: () => void;
}

/** `risk`: the current row is one, so the status bar names the keys of risks. */
export function raidKeys(acts: RaidKeys, risk: boolean): Binding[] {
  const each = (held: string, act: (grade: number) => void) => Object.fromEntries(GRADES.map((grade) => [`${held}${grade}`, () => act(grade)]));
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "1 2 3 4 5", does: t("raid.key_likelihood"), hint: risk, either: each("", acts.likelihood) },
    { keys: "Shift 1 2 3 4 5", does: t("raid.key_impact"), hint: risk, either: each("Shift ", acts.impact) },
    { keys: "+ -", does: t("raid.key_shift"), either: { "+": () => acts.shift(1), "=": () => acts.shift(1), "-": () => acts.shift(-1) } },
    { keys: "N", does: t("raid.key_add"), hint: true, run: acts.add },
    { keys: "R", does: t("raid.key_response"), hint: risk, run: () => acts.edit("response") },
    { keys: "C", does: t("raid.key_close"), hint: true, run: acts.close },
    { keys: "L", does: t("raid.key_link"), hint: true, run: () => acts.edit("link") },
    { keys: "H", does: t("raid.key_happen"), run: acts.happen },
    { keys: "O", does: t("raid.key_owner"), hint: !risk, run: () => acts.edit("owner") },
    { keys: "D", does: t("raid.key_due"), hint: !risk, run: () => acts.edit("due") },
    { keys: "X", does: t("table.key_select"), hint: !risk },
    { keys: "Shift J", does: t("table.key_extend") },
    { keys: "Shift K", does: t("table.key_extend_up") },
    { keys: "Ctrl A", does: t("table.key_all") },
    { keys: "Enter", does: t("table.key_edit"), inText: false },
    { keys: "Space", does: t("table.key_inspector"), run: acts.inspect, inText: false },
    { keys: "/", twins: ["Ctrl F"], does: t("table.key_filter"), run: acts.search },
    { keys: "[ ]", does: t("raid.key_tab"), either: { "[": () => acts.tab(-1), "]": () => acts.tab(1) } },
    { keys: "Ctrl L", does: t("raid.key_library"), run: acts.library },
    { keys: "Del", does: t("raid.key_delete"), run: acts.remove, inText: false },
  ];
}
