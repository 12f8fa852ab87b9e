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
  /** The number of entries up to and with this one: what `lookAt` takes. */
  revision: number;
  /** What part of the project it touched, in words: `Plan`, `People`, `Project`. */
  area: string;
  /** What changed, in short: `was 23 Oct 2026`, `80% to 90%`; empty where `what` says it all. */
  detail: string;
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
  /** The past that every view shows now; nothing where they show the present. Nothing can be changed there. */
  looking_at: PastMoment | null;
  /** A copy of the sample that goes when it is closed. */
  throw_away: boolean;
  /** What else the person should know. */
  warnings: string[];
}

/** A point of the history of a file. */
export interface PastMoment {
  revision: number;
  /** When its last entry arrived; an instant in UTC. */
  at: string;
  /** What that entry did. */
  what: string;
}

/** The past that is looked at beside the present, measure by measure, in words. */
export interface ThenAndNow {
  measures: {
    id: string;
    /** `Gate 2 forecast` */
    name: string;
    then: string;
    now: string;
    /** `+5 days`; empty where nothing changed or there is nothing to compare. */
    change: string;
    /** Whether the change is for the better; nothing where it is neither. */
    better: boolean | null;
  }[];
}

/** What taking one entry back would do. */
export interface UndoPreview {
  /** Each field it would change; `record` is the name of the record. */
  fields: { record: string; field: string; now: string; after: string }[];
  /** Later entries on the same fields, the newest first: they would have to be taken back with it. */
  later: { id: string; at: string; who: string; what: string }[];
  /** Why it cannot be taken back, alone or with those; nothing where it can. */
  refused: string | null;
}

/** Someone who answers for work. */
export interface PersonView {
  id: string;
  name: string;
  title: string;
  email: string | null;
  /** Codes of the roles they fill. */
  roles: string[];
  /** How many open tasks they answer for. */
  open_tasks: number;
}

/** A role of the service management system. */
export interface RoleView {
  id: string;
  code: string;
  title: string;
  /** The id of the person who fills it. */
  holder: string | null;
  /** How many open tasks it answers for. */
  open_tasks: number;
}

/** People and roles, each by name. */
export interface PeopleView {
  people: PersonView[];
  roles: RoleView[];
}

/** What Project settings shows. Holidays and closures are in `ScheduleView.days_off`. */
export interface ProjectSettingsView {
  organisation: string;
  /** In full: `ISO/IEC 20000-1:2018`. */
  edition: string;
  size: "small" | "medium" | "large";
  staff: number | null;
  sites: number | null;
  start: IsoDate;
  target: IsoDate | null;
  /** Nothing where the status date is today. */
  status_date: IsoDate | null;
  today: IsoDate;
  /** Seven digits, Monday first: `1111100`. */
  week: string;
  country: Place | null;
  amber_slip_days: number;
  red_slip_days: number;
  audience: string;
  /** ISO 4217: `GBP`. */
  currency: string;
  /** A PNG as base64; nothing where there is none. */
  logo: string | null;
}

/** What the app keeps for this person on this computer. */
export interface SettingsView {
  /** The name under which changes are logged. */
  author: string;
  /** Whether that name was given here; else it is the account's. */
  author_given: boolean;
  /** Where the app keeps its things. */
  data_folder: string;
  version: string;
  /** The projects that have copies aside, the one open here first. */
  backups: ProjectBackups[];
}

/** The copies aside of one project, newest first. */
export interface ProjectBackups {
  organisation: string;
  /** It is the project of this window. */
  open_here: boolean;
  copies: { path: string; /** An instant in UTC. */ taken: string; reason: "first-edit" | "before-migration" | "by-hand"; bytes: number }[];
}

/** A role as the catalogue has it, for the people of a project that is not made yet. */
export interface CatalogueRole {
  code: string;
  title: string;
  /** What it is for, in a sentence. */
  purpose: string;
  /** How many tasks of the exemplar plan it answers for. */
  tasks: number;
}

/** An invented organisation whose pace the plan can follow. */
export interface ProfileView {
  id: string;
  title: string;
  size: NewProjectRequest["size"];
  staff_in_scope: number;
  sites: number;
  services: number;
  customers: string;
  /** What the durations of the size are multiplied with. */
  duration_percent: number;
  duration_note: string;
  /** From the start to the certificate. */
  months: { from: number; to: number };
  watch_points: string[];
}

/** A page of a pack as it is drawn: thousandths of a point from the upper left corner, y down. */
export interface PackPage {
  /** The section it belongs to. */
  title: string;
  items: PackItem[];
}

export type PackItem =
  | { kind: "text"; x: number; y: number; /** `regular`, `medium`, `semibold`, `bold`, `mono`. */ face: string; size: number; colour: string; text: string; /** The left edge of each character. */ xs: number[] }
  | { kind: "line"; from: [number, number]; to: [number, number]; thickness: number; colour: string; dash: number | null }
  | { kind: "polygon"; points: [number, number][]; fill: string | null; outline: string | null; thickness: number }
  | { kind: "image"; left: number; top: number; width: number; height: number; /** A PNG as base64. */ png: string };

/** The pack as it would be saved now. */
export interface PackPreview {
  width: number;
  height: number;
  pages: PackPage[];
  /** `Northgate-Managed-Services-pack-draft-2026-11-20.pdf` */
  suggested_name: string;
}

/** How far long work is: `done` of `of` parts, and what is being done, in words. */
export interface WorkProgress {
  done: number;
  of: number;
  what: string;
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
  /** What falls due within seven days, as each project was last seen, in order. */
  coming: { date: IsoDate; organisation: string; path: string; what: string }[];
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
  /** People in scope; they choose the size where no profile does. */
  staff: number | null;
  sites: number | null;
  /** Seven digits, Monday first; nothing for Monday to Friday. */
  week: string | null;
  closures: { first: IsoDate; last: IsoDate; name: string }[];
  people: { name: string; title: string; email: string | null; /** Codes of roles. */ roles: string[] }[];
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
  phases: { number: number; name: string; start: IsoDate; finish: IsoDate; weeks: number }[];
  gates: { number: number; name: string; date: IsoDate }[];
  notes: string[];
  /** The size that scales the plan, from the profile, the staff or as asked. */
  size: NewProjectRequest["size"];
  /** Rows of the plan that are work. */
  tasks: number;
  /** Working days from the start to the eve of the audit; nothing without an audit. */
  working_days_to_audit: number | null;
  /** Working days between gate 3 and the audit; negative where it comes after. */
  days_after_gate_3: number | null;
  /** Whole weeks from the day all processes operate to the audit. */
  weeks_of_records: number | null;
  /** Whether the target can work, in words. */
  checks: { id: string; rag: Rag; title: string; why: string }[];
  /** Holidays and closures from the start to some months after the audit, in order. */
  days_off: Omit<DayOff, "id">[];
  /** Public holidays in each year of the plan that the country brings. */
  holidays: number;
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
