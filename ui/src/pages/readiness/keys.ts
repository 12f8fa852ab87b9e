// The keys of readiness, worded.

import type { Rating } from "../../backend/types";
import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What the list of criteria can do by a key. */
export interface RatingKeys {
  step: (by: 1 | -1, extend: boolean) => void;
  rate: (rating: Rating | null) => void;
  unrated: (by: 1 | -1) => void;
  edit: (what: "gap" | "owner" | "due" | "link") => void;
  select: () => void;
  all: () => void;
  axis: () => void;
  inspect: () => void;
  details: () => void;
  search: () => void;
}

/** A control that has the focus does what it is for; anywhere else the key does what it does on the page. */
function unlessPressed(act: () => void): void {
  const at = document.activeElement;
  if (at instanceof HTMLElement && at.matches("button, a[href], summary, input, [role=button], [role=menuitem]")) at.click();
  else act();
}

export function ratingKeys(acts: RatingKeys): Binding[] {
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1, false), K: () => acts.step(-1, false) } },
    { keys: "1 2 3 4", does: t("readiness.key_rate"), hint: true, either: { "1": () => acts.rate("N"), "2": () => acts.rate("P"), "3": () => acts.rate("L"), "4": () => acts.rate("F") } },
    { keys: "Backspace", does: t("readiness.key_clear"), run: () => acts.rate(null), inText: false },
    { keys: "[ ]", does: t("readiness.key_unrated"), hint: true, either: { "[": () => acts.unrated(-1), "]": () => acts.unrated(1) } },
    { keys: "W", does: t("readiness.key_gap"), hint: true, run: () => acts.edit("gap") },
    { keys: "O", does: t("readiness.key_owner"), hint: true, run: () => acts.edit("owner") },
    { keys: "D", does: t("readiness.key_due"), hint: true, run: () => acts.edit("due") },
    { keys: "L", does: t("readiness.key_link"), run: () => acts.edit("link") },
    { keys: "A", does: t("readiness.key_axis"), hint: true, run: acts.axis },
    { keys: "X", does: t("table.key_select"), hint: true, run: acts.select },
    { keys: "Shift J", does: t("table.key_extend"), run: () => acts.step(1, true) },
    { keys: "Shift K", does: t("table.key_extend_up"), run: () => acts.step(-1, true) },
    { keys: "Ctrl A", does: t("table.key_all"), run: acts.all, inText: false },
    { keys: "Space", does: t("table.key_inspector"), run: () => unlessPressed(acts.inspect), inText: false },
    { keys: "Enter", does: t("readiness.key_details"), run: () => unlessPressed(acts.details), inText: false },
    { keys: "/", twins: ["Ctrl F"], does: t("table.key_filter"), run: acts.search },
  ];
}

/** The key of every part of readiness; `hint`: the status bar has room to name it. */
export function partKeys(next: () => void, hint: boolean): Binding[] {
  return [{ keys: "P", does: t("readiness.key_part"), hint, run: next }];
}
