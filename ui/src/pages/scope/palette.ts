// What the command palette finds of the scope: its questions by their words and numbers, and its registers.

import type { AskedQuestion } from "../../backend/types";
import type { PaletteEntry } from "../../shared/palette";
import { t } from "../../words";
import { tabName, TABS, type Tab } from "./registers/kinds";

/** `asked` is empty until the questions are known. */
export function scopeEntries(asked: Pick<AskedQuestion, "id" | "group" | "text">[], question: (id: string) => void, register: (tab: Tab) => void): PaletteEntry[] {
  return [
    ...TABS.map((tab): PaletteEntry => ({ id: `register ${tab}`, group: "go", icon: "scope", label: tabName(tab), note: t("scope.title"), also: t("scope.reg_title"), deep: true, run: () => register(tab) })),
    ...asked.map(({ id, group, text }): PaletteEntry => ({ id: `question ${id}`, group: "go", icon: "scope", label: t("scope.palette_question", { text }), note: `${id}, ${group}`, number: id, deep: true, run: () => question(id) })),
  ];
}
