// What the Rust side answers, field by field as its views serialise (`waymark --json status FILE` and so on). Days are
// working days unless they say otherwise; dates are ISO text and inclusive. To be replaced by generated bindings.

import type { PastMoment } from "./types-log";

export type * from "./types-home";
export type * from "./types-log";
export type * from "./types-share";

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
  kind: "work" | "milestone" | "gate" | "audit" | "phase" | "group";
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
  /** Who answers for it by name: a person, or the role while nobody fills it; nothing where there is neither. */
  owner: string | null;
  /** The person who was named for this row, or who fills its role. */
  person: string | null;
  /** Whether that person was named for this row; else they come with the role. */
  own_person: boolean;
  /** The role that answers for it where no person was named. */
  role: string | null;
  notes: string;
  deliverable: string;
  clauses: string[];
  deadline: IsoDate | null;
  constraint: ConstraintKind | null;
  constraint_date: IsoDate | null;
  actual_start: IsoDate | null;
  actual_finish: IsoDate | null;
  baseline_start: IsoDate | null;
  baseline_finish: IsoDate | null;
  /** Forecast finish minus baseline finish, in working days; nothing for a row the baseline does not know. */
  slip_days: number | null;
}

export type ConstraintKind =
  | "as_late_as_possible" | "start_no_earlier" | "start_no_later" | "finish_no_earlier" | "finish_no_later" | "must_start" | "must_finish" | "pinned";

/** Which task drives which. */
export interface LinkView {
  id: string;
  from: string;
  to: string;
  type: "FS" | "SS" | "FF" | "SF";
  lag_days: number;
}

/** Days on which nobody works; both inclusive. */
export interface DayOff {
  id: string;
  first: IsoDate;
  last: IsoDate;
  name: string;
  reason: "holiday" | "closure";
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
  links: LinkView[];
  /** In order. */
  days_off: DayOff[];
  longest_path: string[];
  warnings: PlanWarning[];
  compute_ms: number;
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
  /** The past that every view shows now; nothing where they show the present. Nothing can be changed there. */
  looking_at: PastMoment | null;
  /** A copy of the sample that goes when it is closed. */
  throw_away: boolean;
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

/** Sent after each change of the open project. */
export interface Changed {
  revision: number;
}
