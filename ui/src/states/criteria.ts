// A criterion and what is held already, to look at by themselves: as recorded, with names nobody expected, with little, with
// much, and where the Rust side gives no answer.
import { recordedViews } from "../backend/fixture";
import type { CriterionDetail, ReuseView } from "../backend/types";

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];

/** Every name and every longer text of a view replaced by one of those. */
function hostile<View>(view: View): View {
  let at = 0;
  const named = new Set(["title", "name", "statement", "gap", "what_good_looks_like", "transition_note", "text", "note", "trap", "owner_name", "who", "reason", "meaning", "clause_title"]);
  const lists = new Set(["evidence", "questions", "places", "general_traps"]);
  const one = () => HOSTILE[at++ % HOSTILE.length] as string;
  return JSON.parse(JSON.stringify(view), (key, value: unknown) => {
    if (lists.has(key) && Array.isArray(value)) return value.map(one);
    return named.has(key) && typeof value === "string" && value !== "" ? one() : value;
  }) as View;
}

/** What is told of the criterion of the fixture. */
export function toldCriterion(state: string): CriterionDetail {
  const { criterion } = recordedViews();
  const told = { ...criterion, defined: "P" as const, operating: "N" as const, rating: "N" as const };
  if (state === "hostile") return hostile({ ...told, late: true, late_days: 12, owner_from: "own", transition_note: "-", basis: "good-practice", amendment_2024: true });
  if (state === "little") {
    return {
      ...told, weight: 1, defined: null, operating: null, rating: null, rated: null, confidence: null, gap: "", owner: null, owner_name: null, owner_short: null, owner_from: null, due: null,
      planned: null, forecast: null, slip_days: null, guidance: [], documents: [], work: [], work_apart: [], linked: [], frameworks: [], history: [],
    };
  }
  if (state === "late") return { ...told, late: true, late_days: 5, owner_from: "own", basis: "certification-condition", counts: false };
  return told;
}

/** What of ISO/IEC 27001 is proposed. */
export function toldReuse(state: string): ReuseView {
  const { reuse } = recordedViews();
  if (state === "hostile") return hostile({ ...reuse, rows: reuse.rows.slice(0, 40) });
  if (state === "kept") return { ...reuse, rows: reuse.rows.map((row) => ({ ...row, kept: row.proposed !== null, defined: row.defined ?? "P" })) };
  if (state === "all") return { ...reuse, rows: reuse.rows.map((row) => ({ ...row, kept: false, defined: null, operating: null })) };
  return reuse;
}
