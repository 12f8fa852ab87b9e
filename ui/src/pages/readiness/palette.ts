// What the command palette finds of readiness: every criterion by its number and its words.

import type { CriterionRow } from "../../backend/types";
import type { PaletteEntry } from "../../shared/palette";

/** `criteria` is empty until they are known. */
export function criterionEntries(criteria: Pick<CriterionRow, "id" | "code" | "statement">[], show: (id: string) => void): PaletteEntry[] {
  return criteria.map(({ id, code, statement }) => ({ id: `criterion ${id}`, group: "go", icon: "readiness", label: statement, note: code, number: code, deep: true, run: () => show(id) }));
}
