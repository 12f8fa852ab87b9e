// The keys of the scope, worded.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What the page can do by a key. */
export interface ScopeKeys {
  choose: (number: number) => void;
  step: (by: 1 | -1) => void;
  group: (by: 1 | -1) => void;
  findings: () => void;
  unknown: () => void;
  openOnly: () => void;
  wording: () => void;
  versions: () => void;
  approve: () => void;
  registers: () => void;
}

/** The first numbers are named in the status bar; few questions have more to choose from. */
const FIRST = [1, 2, 3, 4, 5];
const MORE = [6, 7, 8, 9];

/** A button that has the focus does what it is for on Enter; anywhere else Enter leads on. */
function enter(act: () => void): void {
  const at = document.activeElement;
  if (at instanceof HTMLButtonElement || (at instanceof HTMLElement && at.getAttribute("role") === "button")) at.click();
  else act();
}

/** `choices`: how many can be chosen where the page stands; the status bar names their keys. */
export function scopeKeys(acts: ScopeKeys, choices: number): Binding[] {
  const each = (numbers: number[]) => Object.fromEntries(numbers.map((number) => [String(number), () => acts.choose(number)]));
  return [
    { keys: "1 2 3 4 5", does: t("scope.key_choose"), hint: choices > 0, either: each(FIRST) },
    { keys: "6 7 8 9", does: t("scope.key_choose"), either: each(MORE) },
    { keys: "Enter", does: t("scope.key_next"), hint: true, run: () => enter(() => acts.step(1)) },
    { keys: "Shift Enter", does: t("scope.key_back"), hint: true, run: () => acts.step(-1) },
    { keys: "F", does: t("scope.key_findings"), hint: true, run: acts.findings },
    { keys: "U", does: t("scope.key_unknown"), hint: true, run: acts.unknown },
    { keys: "[ ]", does: t("scope.key_group"), either: { "[": () => acts.group(-1), "]": () => acts.group(1) } },
    { keys: "O", does: t("scope.key_open"), run: acts.openOnly },
    { keys: "W", does: t("scope.key_wording"), run: acts.wording },
    { keys: "V", does: t("scope.key_versions"), run: acts.versions },
    { keys: "A", does: t("scope.key_approve"), run: acts.approve },
    { keys: "R", does: t("scope.key_registers"), run: acts.registers },
  ];
}
