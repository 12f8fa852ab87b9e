// What needs attention in the scope, in few words.

import type { ScopeStanding } from "../backend/types";
import { t } from "../words";

/** Blockers first, else how many findings there are; nothing where there are none. Notes need no attention. */
export function scopeNeeds({ blockers, majors, minors }: ScopeStanding): string | undefined {
  if (blockers > 0) return t("scope.needs_blockers", { count: blockers });
  return majors + minors > 0 ? t("scope.needs_findings", { count: majors + minors }) : undefined;
}
