// The names of versions.

import type { ScopeVersionRow } from "../../backend/types";

/** What the next version is called where nobody names it: as the Rust side does it. */
export function nextVersion(versions: ScopeVersionRow[]): string {
  const [last] = versions;
  if (!last) return "1.0";
  const dot = last.name.lastIndexOf(".");
  const minor = last.name.slice(dot + 1);
  return dot > 0 && /^\d+$/.test(minor) ? `${last.name.slice(0, dot)}.${Number(minor) + 1}` : `${versions.length + 1}.0`;
}
