// Types of RAID that bindings.ts does not have yet, as they are agreed; they go when their Rust side is there. Dates are ISO
// text and inclusive; late days are working days.

import type { ActionRow, DecisionRow, Linked, Owned, Tone } from "./awaited";

/** A grade of a scale, with what it means. */
export interface Step { grade: number; name: string; meaning: string }

interface Numbered extends Owned { id: string; ref: string; title: string; late_days: number }

export interface RiskRow extends Numbered {
  category: string; likelihood: number; impact: number; exposure: number; tone: Tone;
  was: number | null; trend: "up" | "down" | "steady" | "new"; since: string;
  due: string | null; open: boolean; closed: string | null; process: string | null; proximity: string | null;
}

export interface RiskDetail extends RiskRow {
  cause: string; effect: string; response: string | null; plan: string; fallback: string;
  after_likelihood: number | null; after_impact: number | null; after_exposure: number | null; after_tone: Tone | null;
  trigger: string; delay_days: number | null; raised: string; closing: string; library: string | null; linked: Linked[];
  scores: { on: string; likelihood: number; impact: number; exposure: number; tone: Tone; reason: string }[];
  burn_down: { on: string; label: string; exposure: number; tone: Tone }[];
}

export interface IssueRow extends Numbered {
  details: string; severity: string; tone: Tone; due: string | null; raised: string; open_days: number; open: boolean; closed: string | null;
  resolution: string; risk: Linked | null; process: string | null; linked: Linked[];
}

export interface AssumptionRow extends Numbered {
  ground: string; effect: string; check_by: string | null; raised: string; checked: string | null; held: boolean | null; open: boolean; linked: Linked[];
}

export interface DependencyRow extends Numbered {
  from: string; party: Linked | null; needed_by: string | null; promised: string | null; at_risk: boolean; raised: string; met: string | null; open: boolean;
  notes: string; linked: Linked[];
}

export interface RaidView {
  as_of: string;
  scale: { likelihood: Step[]; impact: Step[] };
  risks: RiskRow[]; issues: IssueRow[]; decisions: DecisionRow[]; actions: ActionRow[]; assumptions: AssumptionRow[]; dependencies: DependencyRow[];
  counts: {
    risks: number; red: number; amber: number; issues: number; decisions_needed: number; decisions_made: number; actions_open: number; actions_late: number;
    assumptions_open: number; dependencies_open: number;
  };
  people: { id: string; name: string; short: string }[];
  processes: { id: string; title: string }[];
}

export interface LibraryEntry {
  code: string; category: string; title: string; cause: string; effect: string; likelihood: number; impact: number; response: string; plan: string;
  trigger: string; taken: string | null;
}

export interface LibraryView { entries: LibraryEntry[] }
