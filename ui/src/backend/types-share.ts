// People, settings and the pages of a pack: part of `types.ts`, which says how to read it.

import type { IsoDate } from "./types";
import type { Place } from "./types-home";

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
