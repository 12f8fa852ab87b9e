// Types of readiness until the bindings have them: written by hand, the same as the Rust side will say.

import type { Command as KnownCommand, Linked, Owned } from "./known-types";

export type Rating = "N" | "P" | "L" | "F";
export type Confidence = "low" | "medium" | "high";
export type CriterionBasis = "requirement" | "good-practice" | "certification-condition";
export type ReuseStrength = "none" | "partial" | "full";
export type ReuseFramework = "iso27001" | "iso9001" | "itil" | "cobit2019";

/** How many requirement criteria have which rating. */
export interface Spread { n: number; p: number; l: number; f: number; unrated: number }

/** Where a set of criteria stands. Only requirement criteria count. Percents are whole. */
export interface Standing extends Spread {
  /** How many requirement criteria the set has. */
  criteria: number;
  share_percent: number;
  coverage_percent: number;
  /** The clause with the smallest share among those that have a rating. */
  weakest: string | null;
  /** The same counts for one axis alone. */
  defined: Spread;
  operating: Spread;
  /** Codes of criteria of weight 2 that are rated N: said before any percentage. */
  heavy_at_n: string[];
  /** The share that was planned for the status date; nothing where no criterion of the set has a planned date. */
  planned_percent: number | null;
  /** Share minus planned share; negative where readiness is behind plan. */
  gap_points: number | null;
}

export interface ClauseStanding extends Standing {
  clause: string;
  title: string;
  /** 0 for a main clause. */
  depth: number;
  parent: string | null;
  /** Whether it has criteria itself. */
  leaf: boolean;
  /** The rating of the clause as a whole: the band of its share; nothing while no criterion of it is rated. */
  whole: Rating | null;
}

export interface AttributeRow {
  /** Number of the process attribute of ISO/IEC 33020: `1.1` … `5.2`. */
  attribute: string;
  /** The capability level it belongs to, 1 to 5. */
  level: number;
  name: string;
  meaning: string;
  rating: Rating | null;
}

/** How capable a process is: a figure of its own, never mixed with readiness. */
export interface Capability {
  /** 0 to 5. */
  level: number;
  name: string;
  attributes: AttributeRow[];
  /** What the next level needs, as a sentence; empty at level 5. */
  next: string;
}

export interface ProcessStanding extends Standing, Owned {
  process: string;
  code: string;
  title: string;
  /** The set of processes it belongs to in the 2011 edition; nothing in the edition of 2018. */
  set: string | null;
  clauses: string[];
  capability: Capability;
}

export interface PhaseStanding extends Standing {
  phase: number;
  name: string;
  /** The name of the gate that closes the phase, and the day it was passed or is forecast for. */
  gate: string | null;
  gate_date: string | null;
}

export interface OwnerStanding extends Standing, Owned {}

export interface CriterionRow extends Owned {
  id: string;
  /** Such as `8.6.1-03`. */
  code: string;
  clause: string;
  statement: string;
  weight: number;
  basis: CriterionBasis;
  /** Whether it counts: only requirements do. */
  counts: boolean;
  /** The phase by which it should be largely achieved, 0 to 4. */
  phase: number;
  amendment_2024: boolean;
  defined: Rating | null;
  operating: Rating | null;
  /** The lower of the two; nothing while one is not rated. */
  rating: Rating | null;
  /** Whether the owner is named for the criterion itself or owns the process that its clause belongs to. */
  owner_from: "own" | "process" | null;
  /** The target date, and whether it has passed while the rating is below L. */
  due: string | null;
  late: boolean;
  late_days: number;
  gap: string;
  confidence: Confidence | null;
  /** The day of the last rating. */
  rated: string | null;
  /** Ids of the processes its clause belongs to. */
  processes: string[];
  /** How many tasks it is linked with, and when the last of them was to finish by the baseline and will by the forecast. */
  tasks: number;
  planned: string | null;
  forecast: string | null;
  slip_days: number | null;
  /** How many open risks and findings point at it. */
  risks: number;
  findings: number;
}

export interface Todo extends Owned {
  kind: "criterion" | "clause" | "document" | "process" | "audit" | "meeting";
  /** The record or clause number. */
  id: string;
  ref: string;
  title: string;
  /** What is to be done, as a sentence. */
  what: string;
}

export interface Condition {
  /** A fixed word: `heavy_criteria`, `documents`, `clauses`, `axes`, `window`, `internal_audit`, `management_review`. */
  id: string;
  met: boolean;
  /** The condition as a sentence. */
  what: string;
  todo: Todo[];
}

export interface Verdict {
  stage: number;
  ready: boolean;
  /** Such as `Not ready for stage 1: 14 things are missing`. */
  sentence: string;
  /** How many things are missing. */
  missing: number;
  conditions: Condition[];
}

export interface ReadinessView {
  as_of: string;
  total: Standing;
  /** Main clauses, headings and leaves, in order. */
  by_clause: ClauseStanding[];
  by_process: ProcessStanding[];
  by_phase: PhaseStanding[];
  /** Who owns criteria, by name; nobody last. */
  by_owner: OwnerStanding[];
  criteria: CriterionRow[];
  verdicts: Verdict[];
}

export interface FrameworkReuse {
  framework: ReuseFramework;
  name: string;
  strength: ReuseStrength;
  note: string;
  /** Places in the framework: practices, objectives, clauses, controls. */
  places: string[];
}

export interface FrameworkRow {
  /** The leaf clause of the 2018 edition the row is about. */
  clause: string;
  title: string;
  reuse: FrameworkReuse[];
  trap: string | null;
}

export interface LinkedTask {
  id: string;
  wbs: string;
  name: string;
  /** Whether it is linked because it names the clause, or because somebody linked it. */
  via: "clause" | "own";
  finish: string;
  baseline_finish: string | null;
  slip_days: number | null;
  progress: number;
}

export interface RatingChange {
  /** `defined`, `operating`, `gap`, `owner`, `due`, `confidence`, `phase`, `task`. */
  field: string;
  /** What people call the field. */
  what: string;
  was: string | null;
  is: string | null;
}

export interface RatingStep {
  revision: number;
  /** The entry of the log. */
  id: string;
  at: string;
  who: string;
  reason: string | null;
  changes: RatingChange[];
}

export interface CriterionDetail extends CriterionRow {
  clause_title: string;
  what_good_looks_like: string;
  evidence: string[];
  questions: string[];
  guidance: { rating: Rating; text: string }[];
  documents: { code: string; title: string }[];
  transition_note: string | null;
  frameworks: FrameworkRow[];
  work: LinkedTask[];
  /** Tasks that name the clause and that somebody said do not count for it. */
  work_apart: LinkedTask[];
  linked: Linked[];
  /** The newest first. */
  history: RatingStep[];
}

export interface TrendPoint extends Spread {
  date: string;
  /** How many entries the log had then: looking at it shows that day. */
  revision: number;
  share_percent: number;
  coverage_percent: number;
  planned_percent: number | null;
  /** Share and planned share of each main clause, in the order of `clauses`. */
  clauses: { share_percent: number; planned_percent: number | null }[];
}

export interface CurvePoint { date: string; percent: number }

export interface ReadinessTrend {
  as_of: string;
  clauses: { clause: string; title: string }[];
  /** The last working day of each month since the first rating, and the status date. */
  points: TrendPoint[];
  /** The whole planned curve, by the baseline, and the same by the forecast: a point where it steps. */
  planned: CurvePoint[];
  forecast: CurvePoint[];
  /** Requirement criteria without a planned date: no task is linked with them. */
  unplanned: number;
}

export interface ReuseRow {
  id: string;
  code: string;
  clause: string;
  statement: string;
  weight: number;
  strength: ReuseStrength;
  /** What is proposed for both axes; nothing where there is nothing to reuse. */
  proposed: Rating | null;
  /** What still has to be added: the gap that is written with the rating. */
  gap: string;
  trap: string | null;
  places: string[];
  defined: Rating | null;
  operating: Rating | null;
  /** Somebody has rated it: nothing is proposed over that. */
  kept: boolean;
}

export interface ReuseView {
  framework: ReuseFramework;
  name: string;
  note: string;
  /** What the three strengths mean. */
  strengths: { strength: ReuseStrength; meaning: string }[];
  general_traps: string[];
  rows: ReuseRow[];
}

export type CheckFix = "owner" | "task" | "due" | "rate" | "unlink" | "open";

export interface CheckFinding {
  /** The rule, a fixed word. */
  id: string;
  severity: "blocker" | "caution";
  /** The record it is about. */
  record: string;
  /** The kind of record, as `way()` knows it: `criterion`, `task`, `gate`, `link`, `finding`, `person`, `process`, `risk`, … */
  kind: string;
  /** What people call it in short, such as `8.6.1-03`; empty where there is no such thing. */
  ref: string;
  name: string;
  message: string;
  /** What mends it. `open`: on the page of the record. */
  fix: CheckFix;
}

export interface CheckRule {
  id: string;
  name: string;
  why: string;
  severity: "blocker" | "caution";
  found: number;
}

export interface ChecksView {
  as_of: string;
  /** Blockers first, then by rule and by what people call the record. */
  findings: CheckFinding[];
  /** Every rule, those that found nothing too. */
  rules: CheckRule[];
}

export type NewCommand =
  | { do: "criterion.rate"; id: string; axis: "defined" | "operating" | "both"; rating: Rating | null; confidence?: Confidence | null }
  | { do: "criterion.set"; id: string; owner?: string | null; due?: string | null; gap?: string | null; confidence?: Confidence | null; phase?: number }
  | { do: "criterion.link"; id: string; task: string }
  | { do: "criterion.unlink"; id: string; task: string }
  | { do: "criterion.reuse"; framework: ReuseFramework; criteria?: string[] }
  | { do: "process.rate"; id: string; attribute: string; rating: Rating | null }
  | { do: "document.approve"; id: string; on?: string }
  | { do: "document.withdraw"; id: string };

export type Command = KnownCommand | NewCommand;
