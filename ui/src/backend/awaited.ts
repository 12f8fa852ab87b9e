// Types of the Rust side that bindings.ts does not have yet, as they are agreed; each block goes when its Rust side is there.

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
