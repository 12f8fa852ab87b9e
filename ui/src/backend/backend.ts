// What the window can ask of the Rust side. Pages are given a `Backend`; they do not know which.

import type {
  Applied, BackendFault, Changed, Command, HistoryView, HomeView, InfoView, MadeProject, NewProjectRequest, Place, ProjectPreview, ScheduleView,
  SessionView, StatusView,
} from "./types";

export interface Backend {
  /** The open project; nothing where this window shows none. */
  session(): Promise<SessionView | null>;
  info(): Promise<InfoView>;
  status(): Promise<StatusView>;
  schedule(): Promise<ScheduleView>;
  history(): Promise<HistoryView>;
  /** Carries out commands as one act, all or none. */
  apply(commands: Command[]): Promise<Applied>;
  /** Takes the last act back. */
  undo(): Promise<Applied>;
  redo(): Promise<Applied>;
  /** Takes one entry of the log back and keeps the rest. */
  undoEntry(id: string): Promise<Applied>;
  /** The projects that were open here before. */
  home(): Promise<HomeView>;
  /** Takes a project off that list; its file is not touched. */
  forgetProject(path: string): Promise<void>;
  /** Answers whether it is in this window now; if not, the window that has it came forward. */
  openProject(path: string): Promise<boolean>;
  /** Opens a throw-away copy of the sample in this window. */
  openSample(): Promise<void>;
  closeProject(): Promise<void>;
  /** Makes a project and opens it in this window. */
  newProject(request: NewProjectRequest): Promise<MadeProject>;
  /** Works a project out without making it; the path is not looked at. */
  previewProject(request: NewProjectRequest): Promise<ProjectPreview>;
  places(): Promise<Place[]>;
  /** Draws a draft of the status pack and saves it; answers how many pages it has. */
  savePack(path: string): Promise<number>;
  /** Asks which project to open; nothing where the person thought better of it. */
  chooseProjectToOpen(): Promise<string | null>;
  /** Asks where to save a file. `extension` without its dot. */
  chooseWhereToSave(wish: { suggested: string; extension: string }): Promise<string | null>;
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
