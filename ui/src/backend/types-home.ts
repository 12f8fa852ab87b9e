// Home, and a project that is not made yet: part of `types.ts`, which says how to read it.

import type { BackendFault, DayOff, IsoDate, Rag } from "./types";

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
