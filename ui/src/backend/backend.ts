// What the window can ask of the Rust side. Pages are given a `Backend`; they do not know which.

import type {
  Applied, AuditsView, BackendFault, BaselinesView, BudgetView, CatalogueRole, Changed, Command, EffectView, EraseCandidate, Erased, ErasePreview, ExplainView, ExportView, HandOverView,
  HistoryView, HomeView, InfoView, IntakeView, LibraryView, MadeProject, MeetingsView, MinutesView, NewProjectRequest, OverBooking, OwnersView, PackPreview, PeopleView, Place,
  ChecksView, CriterionDetail, ProfileView, ProjectPreview, ReadinessGroup, ReadinessTrend, ReadinessView, ReuseFramework, ReuseView, ProjectSettingsView, RaidView, RiskDetail, SavedView, ScheduleView, ScopeChangeView, ScopeComparison, ScopeMode, ScopeView, SessionView, SettingsView, ShownTable, StatusView, TableExportView, TableImportView, TableMapping, TableName, TargetFit, TaskDetail, ThenAndNow, UndoPreview, WeekView,
  WorkloadView, WorkProgress,
} from "./types";

export interface Backend {
  /** The open project; nothing where this window shows none. */
  session(): Promise<SessionView | null>;
  info(): Promise<InfoView>;
  /** The digest of all records. */
  digest(): Promise<string>;
  status(): Promise<StatusView>;
  schedule(): Promise<ScheduleView>;
  /** Why a row of the plan lies where it does; with `since`, a revision or a day, also the acts after it that moved it. */
  explain(task: string, since?: string): Promise<ExplainView>;
  /** All that is known of one row beside its dates. */
  task(id: string): Promise<TaskDetail>;
  /** The baselines, and the plan held against the one with this number, else the one slip is measured against. */
  baselines(against?: number): Promise<BaselinesView>;
  /** By how much the plan meets or misses its target, and what would fit it. */
  fit(): Promise<TargetFit>;
  /** What taking a plan of Microsoft Project would change. Nothing is changed. */
  previewPlan(path: string, letLinksDrive: boolean, removeMissing: boolean): Promise<IntakeView>;
  /** Does what the preview with the same arguments said, as one act. */
  importPlan(path: string, letLinksDrive: boolean, removeMissing: boolean): Promise<IntakeView>;
  /** Writes the plan for Microsoft Project. */
  exportPlan(path: string): Promise<ExportView>;
  /** The ways of looking at a page of this project that the person has named, by name. */
  savedViews(page: string): Promise<SavedView[]>;
  /** Keeps one, in the place of one that has this name; answers all of the page. */
  saveView(page: string, name: string, look: string): Promise<SavedView[]>;
  /** Forgets one; answers those that are left. */
  deleteView(page: string, name: string): Promise<SavedView[]>;
  /** Asks which plan to bring. */
  choosePlan(): Promise<string | null>;
  /** The log in words; with `latest` only so many of its last entries. */
  history(latest?: number): Promise<HistoryView>;
  /** Carries out commands as one act, all or none. */
  apply(commands: Command[]): Promise<Applied>;
  /** Takes the last act back. */
  undo(): Promise<Applied>;
  redo(): Promise<Applied>;
  /** Takes entries of the log back, the first given first, and keeps the rest; all or none. */
  undoEntries(ids: string[]): Promise<Applied>;
  /** What taking one entry back would do. Nothing is changed. */
  undoPreview(id: string): Promise<UndoPreview>;
  /** Lets every view show the project as it stood after so many entries, or as it stands now. */
  lookAt(revision: number | null): Promise<void>;
  /** What is looked at beside what is now; nothing where the present is looked at. */
  thenAndNow(): Promise<ThenAndNow | null>;
  people(): Promise<PeopleView>;
  /** Risks, issues, decisions, actions, assumptions and dependencies. */
  raid(): Promise<RaidView>;
  /** All that is known of a risk. */
  risk(id: string): Promise<RiskDetail>;
  /** What follows from the answers on scope; judged as `draft` or `final`, or where neither is said as final once it can be. */
  scope(mode?: ScopeMode): Promise<ScopeView>;
  /** A version of the scope held against another, or against the present. */
  scopeComparison(before: string, after?: string): Promise<ScopeComparison>;
  /** What acts on the scope would do, and what the plan has to follow but for the keys that are left. Nothing is changed. */
  scopeChange(commands: Command[], leave?: string[]): Promise<ScopeChangeView>;
  /** The risks of the catalogue, and which of them were taken. */
  library(): Promise<LibraryView>;
  meetings(): Promise<MeetingsView>;
  /** One meeting with what it carries over, decides and raises. */
  minutes(id: string): Promise<MinutesView>;
  /** Audits, findings, clauses they cover, and recurring work. */
  audits(): Promise<AuditsView>;
  /** Where every criterion stands, by clause, process, phase and owner, and what is missing for the stages of the audit. */
  readiness(): Promise<ReadinessView>;
  /** All that is known of a criterion, by its id or code. */
  criterion(id: string): Promise<CriterionDetail>;
  /** Readiness over time against the planned curve, with a row for each set of criteria. */
  readinessTrend(group: ReadinessGroup): Promise<ReadinessTrend>;
  /** What another framework that is held already would let us propose, criterion by criterion. */
  reuse(framework: ReuseFramework): Promise<ReuseView>;
  /** What the standing checks find. */
  checks(): Promise<ChecksView>;
  budget(): Promise<BudgetView>;
  /** Who answers for what: people, roles and parties against the topics. */
  owners(): Promise<OwnersView>;
  /** How full the weeks of each person are; from the week of the status date where no day is given. */
  workload(weeks: number, from?: string): Promise<WorkloadView>;
  /** What someone does in one week. */
  load(person: string, monday: string): Promise<OverBooking>;
  /** The week of one person, to be printed; the week of the status date where none is given. */
  week(person: string, monday?: string): Promise<WeekView>;
  /** What someone holds, and how full whoever takes it over would be. */
  handOverPreview(from: string, to: string | null): Promise<HandOverView>;
  /** What commands would do to gates and goal. Nothing is changed. */
  effect(commands: Command[]): Promise<EffectView>;
  /** Where a name stands that is to be erased. Nothing is changed. */
  eraseCandidates(): Promise<EraseCandidate[]>;
  erasePreview(person: string): Promise<ErasePreview>;
  /** Erases a name from the project and its log, and from the copies aside where they are asked for. It cannot be undone. */
  erasePerson(person: string, backups: boolean): Promise<Erased>;
  projectSettings(): Promise<ProjectSettingsView>;
  settings(): Promise<SettingsView>;
  /** Names the person under whom changes are logged; empty for the account's name. */
  setAuthor(name: string): Promise<void>;
  /** Copies the open project aside now, beside the copies of each day. */
  backUpNow(): Promise<void>;
  /** Copies a backup to a new file, which must not be there yet, and opens it in this window or another. */
  restoreBackup(backup: string, to: string): Promise<void>;
  /** Copies the project as it is looked at to a new file, which must not be there yet. This window stays where it is. */
  saveCopy(path: string): Promise<void>;
  /** The projects that were open here before. */
  home(): Promise<HomeView>;
  /** Takes a project off that list; its file is not touched. */
  forgetProject(path: string): Promise<void>;
  /** Opens a project, in this window where it shows none, else in one of its own. Answers whether it is in this window now. */
  openProject(path: string): Promise<boolean>;
  /** Opens a throw-away copy of the sample in this window. */
  openSample(): Promise<void>;
  closeProject(): Promise<void>;
  /** Makes a project and opens it in this window. */
  newProject(request: NewProjectRequest): Promise<MadeProject>;
  /** Works a project out without making it; the path is not looked at. */
  previewProject(request: NewProjectRequest): Promise<ProjectPreview>;
  places(): Promise<Place[]>;
  catalogueRoles(edition: NewProjectRequest["edition"]): Promise<CatalogueRole[]>;
  profiles(edition: NewProjectRequest["edition"]): Promise<ProfileView[]>;
  /** The pages of the pack as it would be saved now. */
  packPreview(): Promise<PackPreview>;
  /** Draws a draft of the status pack and saves it; answers how many pages it has, or nothing where it was stopped. */
  savePack(path: string, onprogress: (progress: WorkProgress) => void): Promise<number | null>;
  /** Stops the pack that is being saved; what was there before stays. */
  stopPack(): Promise<void>;
  /** Opens a file that was saved here in the program the system has for it. */
  openSaved(path: string): Promise<void>;
  /** Shows a file that was saved here in its folder. */
  revealSaved(path: string): Promise<void>;
  /** Reads a picture for a logo, as base64 of a PNG that fits the pack. */
  readLogo(path: string): Promise<string>;
  /** Asks which project to open; nothing where the person thought better of it. */
  chooseProjectToOpen(): Promise<string | null>;
  /** What bringing a table from a spreadsheet would do. Nothing is changed. Without a mapping: the one found or remembered. */
  previewTable(path: string, table: TableName, sheet: string | null, mapping: TableMapping | null): Promise<TableImportView>;
  /** Does exactly what the preview with the same arguments said, as one act. */
  importTable(path: string, table: TableName, sheet: string | null, mapping: TableMapping | null): Promise<TableImportView>;
  /** Writes a table to a spreadsheet; its format follows the ending of the path. */
  exportTable(table: TableName, path: string): Promise<TableExportView>;
  /** Writes rows of a table as they are shown, with the columns that are shown; its format follows the ending of the path. */
  exportShown(table: TableName, shown: ShownTable, path: string): Promise<TableExportView>;
  /** Asks which spreadsheet to bring a table from. */
  chooseSheet(): Promise<string | null>;
  /** Asks where to save a file. `extension` without its dot. */
  chooseWhereToSave(wish: { suggested: string; extension: "waymark" | "pdf" | "xlsx" | "csv" | "xml" }): Promise<string | null>;
  /** Asks which picture to take for a logo. */
  chooseLogo(): Promise<string | null>;
  /** Hears of files dropped on the window; the answer stops it. */
  onDropped(hear: (paths: string[]) => void): Promise<() => void>;
  /** Names the window in the list of windows of the system. */
  nameWindow(title: string): Promise<void>;
  /** Hears of every change; the answer stops it. */
  onChanged(hear: (changed: Changed) => void): Promise<() => void>;
}

/** A fault of the Rust side as an error of this side. */
export class BackendError extends Error {
  readonly fault: BackendFault;

  constructor(fault: BackendFault) {
    super(fault.message);
    this.name = "BackendError";
    this.fault = fault;
  }

  /** Whatever a call was rejected with, as one of these. */
  static from(thrown: unknown): BackendError {
    if (thrown instanceof BackendError) return thrown;
    if (typeof thrown === "object" && thrown !== null && "message" in thrown) {
      const fault = thrown as Partial<BackendFault> & { message: unknown };
      return new BackendError({ ...fault, class: fault.class ?? "unavailable", message: String(fault.message) });
    }
    return new BackendError({ class: "unavailable", message: String(thrown) });
  }
}
