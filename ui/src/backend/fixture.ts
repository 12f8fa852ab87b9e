// A backend that answers from recorded views, for tests, for the states page and for `npm run dev` without the shell.
// It carries nothing out: it records what was asked, moves the revision on, and says so to who listens.

import { BackendError, type Backend } from "./backend";
import { loadOf } from "./fixture-owners";
import { riskOf } from "./fixture-raid";
import { criterionOf } from "./fixture-readiness";
import { tableAnswer } from "./fixture-tables";
import { recordedExplanation, recordedViews, type Views } from "./fixture-views";
import type {
  Applied, BackendFault, Changed, Command, MadeProject, MinutesView, NewProjectRequest, SavedView, SessionView, ShownTable, TableMapping, TableName, WorkProgress,
} from "./types";

export { recordedViews, type Views };

/** One black point, as a PNG. */
const LOGO = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

export class FixtureBackend implements Backend {
  readonly views: Views;
  /** What was asked to be changed, in order. */
  readonly asked: { call: string; given?: unknown }[] = [];
  /** The next change is rejected with this. */
  failNext: BackendFault | null = null;
  /** What the person answers to the next dialogs of the system; nothing is "cancel". */
  chosen: string | null = null;
  /** Another window has every project that is opened. */
  elsewhere = false;
  /** The project that is shown once one is opened. */
  readonly #opens: SessionView;
  readonly #hearers = new Set<(changed: Changed) => void>();
  readonly #dropHearers = new Set<(paths: string[]) => void>();

  constructor(views: Partial<Views> = {}) {
    const recorded = recordedViews();
    this.views = { ...recorded, ...views };
    this.#opens = views.session ?? (recorded.session as SessionView);
  }

  session = () => Promise.resolve(this.views.session);
  info = () => Promise.resolve(this.views.info);
  digest = () => Promise.resolve("3f9c41a0".repeat(8));
  status = () => Promise.resolve(this.views.status);
  schedule = () => Promise.resolve(this.views.schedule);
  explain = (task: string, since?: string) => Promise.resolve(recordedExplanation(task, since));
  task = (id: string) => Promise.resolve({ ...this.views.task, id });
  baselines = (against?: number) => Promise.resolve({ ...this.views.baselines, against: against ?? this.views.baselines.against });
  fit = () => Promise.resolve(this.views.fit);
  previewPlan = (path: string, letLinksDrive: boolean, removeMissing: boolean) => this.#done("previewPlan", { ...this.views.intake, missing_removed: removeMissing }, { path, letLinksDrive, removeMissing });
  exportPlan = (path: string) => this.#done("exportPlan", { file: path, tasks: 259, links: 310, not_carried: [] }, path);
  #saved: Record<string, SavedView[]> = {};
  savedViews = (page: string) => Promise.resolve(this.#saved[page] ?? []);

  saveView = (page: string, name: string, look: string) => {
    this.#saved[page] = [...(this.#saved[page] ?? []).filter((one) => one.name !== name), { name, look }];
    return this.#done("saveView", this.#saved[page], { page, name, look });
  };

  deleteView = (page: string, name: string) => {
    this.#saved[page] = (this.#saved[page] ?? []).filter((one) => one.name !== name);
    return this.#done("deleteView", this.#saved[page], { page, name });
  };

  choosePlan = () => this.#done("choosePlan", this.chosen);

  importPlan = async (path: string, letLinksDrive: boolean, removeMissing: boolean) => {
    const { revision } = await this.#change("importPlan", { path, letLinksDrive, removeMissing });
    return { ...this.views.intake, applied: true, missing_removed: removeMissing, revision };
  };

  history = (latest?: number) => Promise.resolve(latest === undefined ? this.views.history : { entries: this.views.history.entries.slice(-latest) });
  apply = (commands: unknown[]) => this.#change("apply", commands);
  undo = () => this.#change("undo");
  redo = () => this.#change("redo");
  undoEntries = (ids: string[]) => this.#change("undoEntries", ids);
  undoPreview = (_id: string) => Promise.resolve(this.views.undoPreview);
  thenAndNow = () => Promise.resolve(this.views.session?.looking_at ? this.views.thenAndNow : null);
  people = () => Promise.resolve(this.views.people);
  /** What a version of the scope is called. */
  #version(id?: string): string | null {
    return this.views.scope.versions.find((version) => version.id === id)?.name ?? null;
  }

  scope = () => Promise.resolve(this.views.scope);
  /** A change of the scope is told where the commands are about services or sites; nothing else touches it here. */
  scopeChange = (commands: Command[]) => Promise.resolve({ ...this.views.scopeChange, touches: this.views.scopeChange.touches && (commands.length === 0 || commands.some(({ do: act }) => act.startsWith("service.") || act.startsWith("site."))) });
  scopeComparison = (before: string, after?: string) => Promise.resolve({ ...this.views.scopeComparison, before: this.#version(before) ?? before, after: this.#version(after) });
  raid = () => Promise.resolve(this.views.raid);
  risk = (id: string) => Promise.resolve(riskOf(this.views, id));
  library = () => Promise.resolve(this.views.library);
  meetings = () => Promise.resolve(this.views.meetings);
  audits = () => Promise.resolve(this.views.audits);
  budget = () => Promise.resolve(this.views.budget);
  readiness = () => Promise.resolve(this.views.readiness);
  criterion = (id: string) => Promise.resolve(criterionOf(this.views, id));
  readinessTrend = () => Promise.resolve(this.views.readinessTrend);
  reuse = () => Promise.resolve(this.views.reuse);
  checks = () => Promise.resolve(this.views.checks);

  minutes = (id: string): Promise<MinutesView> => {
    const one = this.views.minutes[id];
    return one ? Promise.resolve(one) : Promise.reject(new BackendError({ class: "refused", message: "There is no such meeting." }));
  };

  owners = () => Promise.resolve(this.views.owners);
  workload = () => Promise.resolve(this.views.workload);
  load = (person: string, monday: string) => Promise.resolve(loadOf(this.views.workload, person, monday));
  week = (person: string, monday?: string) => Promise.resolve({ ...this.views.week, person, monday: monday ?? this.views.week.monday });
  handOverPreview = (from: string, to: string | null) => Promise.resolve({ ...this.views.handOver, from, to, to_load: to === null ? null : 92 });
  /** The acts whose effect was asked for, in order. */
  readonly foreseen: unknown[][] = [];
  effect = (commands: unknown[]) => {
    this.foreseen.push(commands);
    return Promise.resolve(this.views.effect);
  };

  eraseCandidates = () => Promise.resolve(this.views.people.people.map(({ id, name }) => ({ person: id, name, removed: false, author: false })));
  erasePreview = (person: string) => Promise.resolve({ ...this.views.erase, person });
  erasePerson = (person: string, backups: boolean) =>
    this.#done("erasePerson", { replacement: "Former person 1", places: 1, entries: 41, backups: backups ? this.views.erase.backups : [], left: backups ? [] : this.views.erase.backups, notes: [], revision: 1 }, { person, backups });
  projectSettings = () => Promise.resolve(this.views.projectSettings);
  settings = () => Promise.resolve(this.views.settings);
  backUpNow = () => this.#done("backUpNow", undefined);
  restoreBackup = (backup: string, to: string) => this.#done("restoreBackup", undefined, { backup, to });
  saveCopy = (path: string) => this.#done("saveCopy", undefined, path);
  catalogueRoles = () => Promise.resolve(this.views.roles);
  profiles = () => Promise.resolve(this.views.profiles);
  packPreview = () => Promise.resolve(this.views.pack);
  stopPack = () => this.#done("stopPack", undefined);
  openSaved = (path: string) => this.#done("openSaved", undefined, path);
  revealSaved = (path: string) => this.#done("revealSaved", undefined, path);
  readLogo = (path: string) => this.#done("readLogo", LOGO, path);
  chooseLogo = () => this.#done("chooseLogo", this.chosen);

  /** What the window is called; it is no act, and is not recorded among what was asked. */
  windowName = "";
  nameWindow = (title: string) => {
    this.windowName = title;
    return Promise.resolve();
  };

  setAuthor = async (name: string) => {
    await this.#done("setAuthor", undefined, name);
    this.views.settings = { ...this.views.settings, author: name || "hmarsh", author_given: name !== "" };
  };

  lookAt = async (revision: number | null) => {
    await this.#done("lookAt", undefined, revision);
    const { session, history } = this.views;
    if (!session) return;
    const entry = revision === null ? undefined : history.entries[revision - 1];
    this.views.session = { ...session, looking_at: entry ? { revision: entry.revision, at: entry.at, what: entry.what } : null };
    for (const hear of this.#hearers) hear({ revision: this.views.info.revision });
  };

  /** Drops files on the window. */
  drop = (paths: string[]) => this.#dropHearers.forEach((hear) => hear(paths));

  onDropped = (hear: (paths: string[]) => void) => {
    this.#dropHearers.add(hear);
    return Promise.resolve(() => void this.#dropHearers.delete(hear));
  };

  home = () => Promise.resolve(this.views.home);
  places = () => Promise.resolve(this.views.places);
  previewProject = (request: NewProjectRequest) => this.#done("previewProject", this.views.preview, request);

  savePack = (path: string, onprogress: (progress: WorkProgress) => void): Promise<number | null> => {
    onprogress({ done: 350, of: 1000, what: "Drawing page 1 of 3" });
    return this.#done("savePack", 3, path);
  };

  chooseProjectToOpen = () => this.#done("chooseProjectToOpen", this.chosen);
  previewTable = (path: string, table: TableName, sheet: string | null, mapping: TableMapping | null) => this.#done("previewTable", tableAnswer(this.views.tableImport, table, mapping), { path, table, sheet, mapping });
  exportTable = (table: TableName, path: string) => this.#done("exportTable", { file: path, table, rows: 22 }, { table, path });
  exportShown = (table: TableName, shown: ShownTable, path: string) => this.#done("exportShown", { file: path, table, rows: shown.rows.length }, { table, shown, path });
  chooseSheet = () => this.#done("chooseSheet", this.chosen);

  importTable = async (path: string, table: TableName, sheet: string | null, mapping: TableMapping | null) => {
    const { revision } = await this.#change("importTable", { path, table, sheet, mapping });
    return { ...tableAnswer(this.views.tableImport, table, mapping), applied: true, revision };
  };

  chooseWhereToSave = (wish: { suggested: string; extension: "waymark" | "pdf" | "xlsx" | "csv" | "xml" }) => this.#done("chooseWhereToSave", this.chosen, wish);

  forgetProject = async (path: string) => {
    await this.#done("forgetProject", null, path);
    const { home } = this.views;
    this.views.home = { ...home, projects: home.projects.filter((project) => project.path !== path) };
  };

  openProject = async (path: string) => {
    await this.#done("openProject", null, path);
    if (!this.elsewhere) this.views.session = this.#opens;
    return !this.elsewhere;
  };

  openSample = async () => {
    await this.#done("openSample", null);
    this.views.session = this.#opens;
  };

  closeProject = async () => {
    await this.#done("closeProject", null);
    this.views.session = null;
  };

  newProject = async (request: NewProjectRequest): Promise<MadeProject> => {
    await this.#done("newProject", null, request);
    this.views.session = this.#opens;
    return { ...this.views.preview.feasibility, notes: this.views.preview.notes };
  };

  onChanged = (hear: (changed: Changed) => void) => {
    this.#hearers.add(hear);
    return Promise.resolve(() => void this.#hearers.delete(hear));
  };

  /** Records what was asked and answers, or rejects where that was wished for. */
  #done<Answer>(call: string, answer: Answer, given?: unknown): Promise<Answer> {
    const fault = this.failNext;
    this.failNext = null;
    if (fault) return Promise.reject(new BackendError(fault));
    this.asked.push(given === undefined ? { call } : { call, given });
    return Promise.resolve(answer);
  }

  async #change(call: string, given?: unknown): Promise<Applied> {
    await this.#done(call, null, given);
    const info = this.views.info;
    this.views.info = { ...info, revision: info.revision + 1 };
    for (const hear of this.#hearers) hear({ revision: info.revision + 1 });
    return { revision: info.revision + 1, head: info.head, entries: [] };
  }
}
