// A backend that answers from recorded views, for tests, for the states page and for `npm run dev` without the shell.
// It carries nothing out: it records what was asked, moves the revision on, and says so to who listens.

import { BackendError, type Backend } from "./backend";
import history from "./fixtures/history.json";
import home from "./fixtures/home.json";
import info from "./fixtures/info.json";
import preview from "./fixtures/preview.json";
import schedule from "./fixtures/schedule.json";
import status from "./fixtures/status.json";
import type {
  Applied, BackendFault, Changed, HistoryView, HomeView, InfoView, MadeProject, NewProjectRequest, Place, ProjectPreview, ScheduleView, SessionView,
  StatusView,
} from "./types";

/** What a fixture answers with. */
export interface Views {
  /** Nothing: the window shows Home. */
  session: SessionView | null;
  info: InfoView;
  status: StatusView;
  schedule: ScheduleView;
  history: HistoryView;
  home: HomeView;
  preview: ProjectPreview;
  places: Place[];
}

/** The worked example on 20 November 2026, as the command line printed it. */
export function recordedViews(): Views {
  const views = { info, status, schedule, history, home, preview } as unknown as Omit<Views, "session" | "places">;
  const session: SessionView = {
    file: "northgate.waymark",
    path: "/laptop/helen/Clients/northgate.waymark",
    author: "Helen Marsh",
    undo: "Status date set to 20 November 2026",
    redo: null,
    read_only: null,
    warnings: [],
  };
  const places: Place[] = [{ code: "NO", name: "Norway" }, { code: "GB-ENG", name: "United Kingdom, England" }];
  return structuredClone({ session, ...views, places });
}

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

  constructor(views: Partial<Views> = {}) {
    const recorded = recordedViews();
    this.views = { ...recorded, ...views };
    this.#opens = views.session ?? (recorded.session as SessionView);
  }

  session = () => Promise.resolve(this.views.session);
  info = () => Promise.resolve(this.views.info);
  status = () => Promise.resolve(this.views.status);
  schedule = () => Promise.resolve(this.views.schedule);
  history = () => Promise.resolve(this.views.history);
  apply = (commands: unknown[]) => this.#change("apply", commands);
  undo = () => this.#change("undo");
  redo = () => this.#change("redo");
  undoEntry = (id: string) => this.#change("undoEntry", id);

  home = () => Promise.resolve(this.views.home);
  places = () => Promise.resolve(this.views.places);
  previewProject = (request: NewProjectRequest) => this.#done("previewProject", this.views.preview, request);
  savePack = (path: string) => this.#done("savePack", 10, path);
  chooseProjectToOpen = () => this.#done("chooseProjectToOpen", this.chosen);
  chooseWhereToSave = (wish: { suggested: string; extension: string }) => this.#done("chooseWhereToSave", this.chosen, wish);

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
    return { revision: info.revision + 1, head: info.head, state: info.state, entries: [] };
  }
}
