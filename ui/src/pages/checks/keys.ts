// The keys of the checks, worded. Those without an act here are the lines' own.

import type { CheckFix, Rating } from "../../backend/types";
import type { Binding } from "../../keyboard/keyboard.svelte";
import { RATINGS } from "../../shared/rating";
import { t } from "../../words";

/** What the page can do by a key. */
export interface ChecksKeys {
  step: (by: number) => void;
  /** The next rule that found something, or the previous one. */
  rule: (by: 1 | -1) => void;
  /** Opens what mends the current line, or does it. */
  mend: (fix: CheckFix) => void;
  rate: (rating: Rating) => void;
  all: () => void;
}

/** `fix`: what mends the current line, so that the status bar names its key. `filtered`: one rule is shown. */
export function checksKeys(acts: ChecksKeys, fix: CheckFix | null, filtered: boolean): Binding[] {
  const rates = Object.fromEntries(RATINGS.map((rating, at) => [String(at + 1), () => acts.rate(rating)]));
  return [
    { keys: "J K", does: t("table.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "Enter", does: t("checks.key_mend"), hint: fix !== null, inText: false },
    { keys: "O", does: t("checks.key_owner"), hint: fix === "owner", run: () => acts.mend("owner") },
    { keys: "D", does: t("checks.key_day"), hint: fix === "due", run: () => acts.mend("due") },
    { keys: "L", does: t("checks.key_task"), hint: fix === "task", run: () => acts.mend("task") },
    { keys: "1 2 3 4", does: t("checks.key_rate"), hint: fix === "rate", either: rates },
    { keys: "Del", does: t("checks.key_unlink"), hint: fix === "unlink", inText: false, run: () => acts.mend("unlink") },
    { keys: "Shift Enter", does: t("checks.key_open"), hint: fix !== null && fix !== "open", inText: false },
    { keys: "[ ]", does: t("checks.key_rule"), hint: true, either: { "[": () => acts.rule(-1), "]": () => acts.rule(1) } },
    ...(filtered ? [{ keys: "Esc", does: t("checks.key_all"), run: acts.all }] : []),
  ];
}
