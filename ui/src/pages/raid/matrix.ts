// The grid of likelihood by impact: what stands in its cells. Tones are those of the rules in docs/definitions.md, which the
// Rust side applies to every risk; here they tone cells in which there is no risk to ask.

import type { Tone } from "../../backend/types";
import { isOpen, type Item, type ItemOf } from "./items";

export const GRADES = [1, 2, 3, 4, 5] as const;

export function toneOfCell(likelihood: number, impact: number): Tone {
  const exposure = likelihood * impact;
  return exposure >= 15 ? "red" : exposure >= 8 ? "amber" : "green";
}

/** Grades stay on their scale. */
export const inScale = (grade: number) => Math.min(5, Math.max(1, grade));

export interface Cell {
  likelihood: number;
  impact: number;
  exposure: number;
  tone: Tone;
  risks: ItemOf<"risk">[];
}

/** The cells row by row, the likeliest first. */
export function cellsOf(items: Item[]): Cell[][] {
  const open = items.filter((item) => item.kind === "risk" && isOpen(item)) as ItemOf<"risk">[];
  return [...GRADES].reverse().map((likelihood) =>
    GRADES.map((impact) => ({
      likelihood, impact, exposure: likelihood * impact, tone: toneOfCell(likelihood, impact),
      risks: open.filter((risk) => risk.likelihood === likelihood && risk.impact === impact),
    })),
  );
}

/** The risks a cell names; the rest it counts. A risk that keys act on is always named. */
export function namedIn(cell: Cell, current: string | null): ItemOf<"risk">[] {
  const own = cell.risks.filter((risk) => risk.id === current);
  if (cell.tone !== "green" && cell.risks.length <= 2) return cell.risks;
  if (cell.tone !== "green" && own.length === 0) return cell.risks.slice(0, 1);
  return own;
}
