// Types of the Rust side that bindings.ts does not have yet, as they are agreed; each block goes when its Rust side is there.

import type { Command } from "./types";

/** An act that is agreed and not yet among `Command`. Its fields are checked once it is. */
export interface AwaitedCommand {
  do: `${AwaitedArea}.${string}`;
  [field: string]: unknown;
}
type AwaitedArea =
  // people
  | "person" | "assignment" | "process" | "activity" | "raci" | "party"
  // raid
  | "risk" | "assumption" | "issue" | "dependency" | "decision" | "option" | "action"
  // govern
  | "meeting" | "review" | "audit" | "finding" | "recurring" | "budget" | "cost";

// ---- Raid: what Meetings and Audits share with it ----------------------------------------------------------------

export type Tone = "red" | "amber" | "green";

export interface Linked {
  kind: "task" | "criterion" | "party" | "risk" | "issue" | "decision" | "action" | "meeting" | "finding" | "process";
  id: string;
  ref: string;
  title: string;
}

/** Who answers for something; nothing where nobody does. */
export interface Owned {
  owner: string | null;
  owner_name: string | null;
  owner_short: string | null;
}

export interface DecisionRow extends Owned {
  id: string;
  ref: string;
  title: string;
  background: string;
  forum: string;
  needed_by: string | null;
  late_days: number;
  raised: string;
  state: "needed" | "taken" | "withdrawn";
  taken: string | null;
  taken_by: string;
  outcome: string;
  meeting: Linked | null;
  options: { id: string; title: string; effect: string; cost: number | null; recommended: boolean; chosen: boolean }[];
  linked: Linked[];
}

export interface ActionRow extends Owned {
  id: string;
  ref: string;
  title: string;
  notes: string;
  due: string | null;
  late_days: number;
  hours: number | null;
  raised: string;
  open: boolean;
  done: string | null;
  from: Linked | null;
  task: Linked | null;
  /** Meetings held since it was raised in which it was still open. */
  carried: number;
}

// ---- Govern: meetings, audits, budget ----------------------------------------------------------------------------

export type MeetingKind = "steering" | "workshop" | "management_review" | "change_board" | "project" | "other";

export interface MeetingRow {
  id: string;
  ref: string;
  title: string;
  kind: MeetingKind;
  date: string;
  hours: number | null;
  place: string;
  held: boolean;
  attendees: { id: string; name: string; short: string }[];
  guests: string;
  decisions: number;
  actions: number;
  open_actions: number;
}

export interface MeetingsView {
  meetings: MeetingRow[];
  next: string | null;
}

export interface ReviewRow {
  id: string;
  topic: string;
  text: string;
}

export interface MinutesView extends MeetingRow {
  notes: string;
  taken: DecisionRow[];
  to_take: DecisionRow[];
  raised: ActionRow[];
  carried: ActionRow[];
  inputs: ReviewRow[];
  outputs: ReviewRow[];
}

export type AuditKind = "internal" | "stage_1" | "stage_2" | "surveillance";
export type FindingGrade = "major" | "minor" | "concern" | "opportunity";
export type RecurringKind = "report" | "review" | "change_board" | "check" | "other";

export interface AuditRow {
  id: string;
  title: string;
  kind: AuditKind;
  first: string;
  last: string;
  auditor: string | null;
  auditor_name: string | null;
  body: string;
  clauses: string[];
  scope: string;
  done: string | null;
  conclusion: string;
  findings: number;
  state: "planned" | "running" | "late" | "done";
}

export interface FindingRow extends Owned {
  id: string;
  ref: string;
  title: string;
  source: AuditKind;
  grade: FindingGrade;
  tone: Tone;
  audit: Linked | null;
  clause: string;
  criterion: Linked | null;
  evidence: string;
  cause: string;
  correction: string;
  corrective_action: string;
  raised: string;
  due: string | null;
  late_days: number;
  done: string | null;
  verified: string | null;
  verified_by: string | null;
  state: "open" | "done" | "verified";
  /** What stands in the way of verifying, in words. */
  missing: string[];
  actions: Linked[];
}

export interface RecurringCycle {
  due: string;
  done: string | null;
  note: string;
  state: "done" | "late" | "due" | "ahead";
}

export interface RecurringRow extends Owned {
  id: string;
  name: string;
  kind: RecurringKind;
  process: string | null;
  process_title: string | null;
  first: string;
  last: string | null;
  /** The rule as text, such as `FREQ=MONTHLY;BYDAY=1MO`. */
  repeats: string;
  repeats_words: string;
  hours: number | null;
  /** The last six and the next two. */
  cycles: RecurringCycle[];
  done: number;
  missed: number;
  next: string | null;
}

export interface AuditsView {
  audits: AuditRow[];
  findings: FindingRow[];
  covered: { clause: string; title: string; audits: string[] }[];
  recurring: RecurringRow[];
  open: number;
  major_open: number;
}

export type CostKind = "staff" | "consultancy" | "tools" | "training" | "certification" | "other";

export interface BudgetSum {
  key: string;
  name: string;
  planned: number;
  spent: number;
  forecast: number;
  /** Forecast less planned. */
  over: number;
}

export interface BudgetLineRow {
  id: string;
  name: string;
  phase: number;
  kind: CostKind;
  planned: number;
  spent: number;
  forecast: number;
  /** The forecast was given, not worked out. */
  forecast_own: boolean;
  over: number;
  notes: string;
  costs: { id: string; on: string; amount: number; note: string }[];
}

export interface BudgetView {
  currency: string | null;
  phases: { phase: number; name: string }[];
  kinds: CostKind[];
  lines: BudgetLineRow[];
  by_phase: BudgetSum[];
  by_kind: BudgetSum[];
  total: BudgetSum;
}

// ---- Owners: people, RACI and workload ------------------------------------------------------------------------------
// Dates are ISO text and inclusive; a week is `1111100` from Monday; shares and loads are percent.

export interface OwnersView { as_of: string; columns: RaciColumn[]; roles: RaciColumn[]; parties: RaciColumn[]; topics: Topic[]; topics_with_a: number; over_booked: number; over_until: string | null }
export interface RaciColumn {
  id: string; short: string; name: string; title: string; unit: string | null; email: string | null; kind: "person" | "role" | "party"; holder?: string | null; party_kind?: string;
  open_tasks: number; marks: number; calendar: string | null; calendar_own: boolean; week?: string | null; absences: Absence[]; holds: Holding[];
}
export interface Absence { day_off: string; first: string; last: string; name: string }
export type HoldingKind = "task" | "role" | "raci" | "assignment" | "process" | "risk" | "assumption" | "issue" | "dependency" | "decision" | "action" | "finding" | "recurring" | "audit";
export interface Holding { kind: HoldingKind; id: string; ref: string; title: string; share?: number | null }
export interface Topic {
  id: string; code: string | null; clause: string; title: string; owner: string | null; owner_role: string | null; manager: string | null; clauses: string[];
  cells: RaciCell[]; gaps: RaciGap[]; proposal: number; activities: TopicActivity[];
}
export interface TopicActivity { id: string; name: string; cells: RaciCell[]; gaps: RaciGap[] }
export interface RaciCell { column: string; letters: string; own: string; via: { role: string; title: string; letters: string }[] }
export interface RaciGap {
  what: "no_accountable" | "no_responsible" | "many_accountable"; sentence: string;
  suggestion: { person: string; name: string; commands: Command[]; label: string } | null;
}
export interface WorkloadView { from: string; weeks: WorkWeek[]; rows: LoadRow[]; over: OverBooking[] }
export interface WorkWeek { monday: string; sunday: string }
export interface LoadRow { person: string; name: string; loads: Load[] }
export interface Load { percent: number | null; available_days: string; planned_days: string; absence: boolean }
export interface OverBooking { person: string; name: string; monday: string; percent: number | null; planned_days: string; available_days: string; items: LoadItem[]; move: MoveOffer | null }
export interface LoadItem {
  kind: "task" | "action" | "meeting" | "recurring"; id: string; ref: string; title: string; days: string;
  move: { commands: Command[]; label: string } | null; why_not: string | null;
}
export interface MoveOffer { commands: Command[]; count: number; percent_after: number; sentence: string }
export interface WeekView {
  person: string; name: string; monday: string; sunday: string; percent: number | null; available_days: string; planned_days: string; absences: Absence[];
  tasks: WeekItem[]; late: WeekItem[]; actions: WeekItem[]; meetings: WeekItem[]; recurring: WeekItem[]; decisions: WeekItem[]; next: WeekItem[];
}
export interface WeekItem { kind: string; id: string; ref: string; title: string; start: string | null; finish: string | null; days: string | null; note: string }
export interface HandOverView { from: string; to: string | null; holdings: Holding[]; counts: { kind: string; count: number; label: string }[]; to_load: number | null }
export interface EffectView {
  gates: { gate: number; name: string; before: string; after: string; days: number }[]; tasks_moved: number; goal: { before: string; after: string } | null;
  notes: string[]; refused: string | null; sentence: string;
}

export interface EraseCandidate { person: string; name: string; removed: boolean; author: boolean }
export interface ErasePlace { kind: string; name: string; field: string }
export interface EraseBackup { path: string; taken: string; entries: number; problem?: string }
export interface ErasePreview { person: string | null; names: string[]; emails: string[]; replacement: string; places: ErasePlace[]; entries: number; backups: EraseBackup[] }
export interface Erased { replacement: string; places: number; entries: number; backups: EraseBackup[]; left: EraseBackup[]; revision: number }
