// What the Rust side answers, field by field as its views serialise (`waymark --json status FILE` and so on). Days are
// working days unless they say otherwise; dates are ISO text and inclusive. To be replaced by generated bindings.

export type Rag = "green" | "amber" | "red";
export type IsoDate = string;

/** One rule of the overall status and what it found. */
export interface Rule {
  id: string;
  rag: Rag;
  reason: string;
}

export interface Overall {
  rag: Rag;
  sentence: string;
  rules: Rule[];
}

export interface PhaseStatus {
  id: string;
  number: number;
  name: string;
  start: IsoDate;
  finish: IsoDate;
  baseline_start: IsoDate | null;
  baseline_finish: IsoDate | null;
  slip_days: number | null;
  /** What the project's thresholds make of the slip. */
  slip_rag?: Rag;
  done_percent: number;
}

export interface GateStatus {
  id: string;
  number: number;
  name: string;
  /** The day it was passed, or is forecast for. */
  date: IsoDate;
  baseline: IsoDate | null;
  slip_days: number | null;
  /** What the project's thresholds make of the slip. */
  slip_rag?: Rag;
  state: "passed" | "late" | "ahead";
}

/** A task that is late or due. */
export interface OpenTask {
  id: string;
  wbs: string;
  name: string;
  owner: string;
  committed: IsoDate;
  forecast: IsoDate;
  /** Since the committed finish for a late task, until it for a due one. */
  days: number;
  done_percent: number;
}

export interface TargetStatus {
  date: IsoDate | null;
  ready: IsoDate | null;
  reserve_days: number | null;
}

export interface Readiness {
  n: number;
  p: number;
  l: number;
  f: number;
  unrated: number;
  share_percent: number;
  coverage_percent: number;
  weakest: string | null;
}

/** One stretch of the route, from the gate before it to the gate that closes it; the last to the certificate. */
export interface RouteStretch {
  number: number;
  name: string;
  first: IsoDate;
  last: IsoDate;
  baseline: [IsoDate, IsoDate] | null;
  done_percent: number;
}

export interface StatusView {
  as_of: IsoDate;
  overall: Overall;
  phases: PhaseStatus[];
  gates: GateStatus[];
  target: TargetStatus;
  readiness: Readiness;
  late: OpenTask[];
  due: OpenTask[];
  /** `Project::route`. Where it is missing the line is not drawn. */
  route?: RouteStretch[];
}

/** One row of the schedule. */
export interface TaskView {
  id: string;
  code?: string;
  wbs: string;
  name: string;
  start: IsoDate;
  finish: IsoDate;
  duration_days: number;
  total_slack_days: number;
  free_slack_days: number;
  float_to_goal_days?: number;
  critical: boolean;
  milestone: boolean;
  summary: boolean;
  percent: number;
  /** Who answers for it by name; nothing where nobody does. */
  owner: string | null;
}

export interface PlanWarning {
  code: string;
  message: string;
  task?: string;
}

export interface ScheduleView {
  start: IsoDate;
  finish: IsoDate;
  ready: IsoDate | null;
  tasks: TaskView[];
  longest_path: string[];
  warnings: PlanWarning[];
  compute_ms: number;
}

/** One entry of the log. `at` is an instant in UTC. */
export interface HistoryEntry {
  id: string;
  at: string;
  who: string;
  what: string;
  changes: number;
  parents: string[];
  hash: string;
  act: string;
  reason?: string;
  undoes?: string;
  redoes?: string;
}

/** The log in words, oldest first. */
export interface HistoryView {
  entries: HistoryEntry[];
}

export interface InfoView {
  organisation: string;
  edition: string;
  target: IsoDate | null;
  status_date: IsoDate;
  revision: number;
  changes: number;
  format: number;
  catalogue_version: string;
  head: string;
  state: string;
  counts: Record<string, number>;
}

/** What the window knows of an open file beside its project: asked for with the other views. */
export interface SessionView {
  /** The name of the file without its folder. */
  file: string;
  /** The whole path of the file. */
  path: string;
  /** Who changes are logged under. */
  author: string;
  /** The act that undo would take back, in words; nothing where there is none. */
  undo: string | null;
  redo: string | null;
  /** Why nothing can be changed, in words; nothing where it can. */
  read_only: string | null;
  /** What else the person should know. */
  warnings: string[];
}

/** A user's act: `{ "do": "task.set_progress", "id": …, "percent": 40 }`, as `waymark commands` lists them. */
export interface Command {
  do: string;
  [argument: string]: unknown;
}

/** What came of an act. */
export interface Applied {
  revision: number;
  head: string;
  state: string;
  entries: unknown[];
}

/** Something did not happen: what, what was kept, what to do next. */
export interface BackendFault {
  class: "unreadable" | "unavailable" | "refused";
  code?: string;
  message: string;
  line?: number;
}

/** A project that was open here before, as it was last seen: a memory with a date, nothing to decide from. */
export interface RecentProject {
  path: string;
  file: string;
  organisation: string;
  /** In full: `ISO/IEC 20000-1:2018`. */
  edition: string;
  rag: Rag;
  phase: string;
  /** How many of gates 0 to 3. */
  gates_passed: number;
  next_gate: { number: number; date: IsoDate; slip_days: number | null; rag: Rag } | null;
  target: IsoDate | null;
  /** An instant in UTC. */
  opened: string;
  /** The file is no longer where it was. */
  missing: boolean;
}

export interface HomeView {
  author: string;
  today: IsoDate;
  /** The last opened first. */
  projects: RecentProject[];
  /** Why the file this window was started for could not be opened; told once. */
  not_opened: BackendFault | null;
}

/** What a person says when making a project. */
export interface NewProjectRequest {
  path: string;
  organisation: string;
  edition: "2018" | "2011";
  size: "small" | "medium" | "large";
  profile: string | null;
  /** The code of a place. */
  country: string | null;
  start: IsoDate;
  target: IsoDate | null;
}

/** Whether the target can be met. Reserve in working days, negative where the plan is ready too late. */
export interface Feasibility {
  ready: IsoDate | null;
  target: IsoDate | null;
  reserve_days: number | null;
  earliest_target: IsoDate | null;
}

export interface MadeProject extends Feasibility {
  notes: string[];
}

/** A project as it would be made. */
export interface ProjectPreview {
  feasibility: Feasibility;
  phases: { number: number; name: string; start: IsoDate; finish: IsoDate }[];
  gates: { number: number; name: string; date: IsoDate }[];
  notes: string[];
}

/** A country or a part of one whose public holidays are known. */
export interface Place {
  code: string;
  name: string;
}

/** Sent after each change of the open project. */
export interface Changed {
  revision: number;
}
