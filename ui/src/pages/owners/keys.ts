// The keys of the page, worded. Those without an act here are the matrix's own.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What the page can do by a key. */
export interface OwnersActs {
  step: (by: number) => void;
  load: () => void;
  next: () => void;
  add: () => void;
  gap: () => void;
}

export function ownersKeys(acts: OwnersActs): Binding[] {
  return [
    { keys: "Left Right", does: t("owners.key_column"), hint: true },
    { keys: "J K", does: t("owners.key_row"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "A R C I", does: t("owners.key_set"), hint: true },
    { keys: "Del", does: t("owners.key_clear"), hint: true },
    { keys: "Enter", does: t("owners.key_open"), hint: true, inText: false },
    { keys: "Space", does: t("owners.key_details") },
    { keys: "W", does: t("owners.key_load"), hint: true, run: acts.load },
    { keys: "L", does: t("owners.key_level"), run: acts.next },
    { keys: "N", does: t("owners.key_add"), hint: true, run: acts.add },
    { keys: "]", does: t("owners.key_gap"), run: acts.gap },
  ];
}
