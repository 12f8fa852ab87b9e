// The keys that work anywhere, worded, for the frame.

import type { Binding } from "../keyboard/keyboard.svelte";
import { t } from "../words";
import type { PageLink } from "./page";

/** What the frame can do by a key. */
export interface FrameActs {
  go: (page: string) => void;
  search: () => void;
  guide: () => void;
  undo?: () => void;
  redo?: () => void;
  home?: () => void;
  saveCopy?: () => void;
  rail: () => void;
  region: (by: 1 | -1) => void;
  resize: (by: 1 | 0 | -1) => void;
  back: () => void;
}

export function frameKeys(pages: PageLink[], acts: FrameActs): Binding[] {
  return [
    ...(pages.some((page) => page.key) ? [{ keys: "G", does: t("frame.then_letter"), hint: true }] : []),
    ...pages.filter((page) => page.key).map((page) => ({ keys: `G ${page.key}`, does: page.title, run: () => acts.go(page.id) })),
    ...pages.flatMap((page) => (page.chord ? [{ keys: page.chord, does: page.title, run: () => acts.go(page.id) }] : [])),
    { keys: "Ctrl K", does: t("frame.search"), run: acts.search, hint: true },
    ...(acts.undo ? [{ keys: "Ctrl Z", does: t("frame.undo"), run: acts.undo, inText: false }] : []),
    ...(acts.redo ? [{ keys: "Ctrl Shift Z", twins: ["Ctrl Y"], does: t("frame.redo"), run: acts.redo, inText: false }] : []),
    ...(acts.saveCopy ? [{ keys: "Ctrl S", does: t("past.save_copy"), run: acts.saveCopy }] : []),
    ...(acts.home ? [{ keys: "Ctrl Shift H", does: t("frame.home"), run: acts.home }] : []),
    { keys: "Ctrl B", does: t("frame.rail"), run: acts.rail },
    { keys: "Ctrl +", twins: ["Ctrl ="], does: t("frame.larger"), run: () => acts.resize(1) },
    { keys: "Ctrl -", does: t("frame.smaller"), run: () => acts.resize(-1) },
    { keys: "Ctrl 0", does: t("frame.usual_size"), run: () => acts.resize(0) },
    { keys: "F6", does: t("frame.next_region"), run: () => acts.region(1) },
    { keys: "Shift F6", does: t("frame.previous_region"), run: () => acts.region(-1) },
    { keys: "?", twins: ["F1"], does: t("guide.open"), run: acts.guide },
    { keys: "Esc", does: t("frame.back"), run: acts.back },
  ];
}
