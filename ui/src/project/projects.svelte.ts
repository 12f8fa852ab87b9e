// The projects that were open here before, and the ways into one: open, make, the sample. What fails is said.

import { BackendError, type Backend } from "../backend/backend";
import type { HomeView, NewProjectRequest, RecentProject } from "../backend/types";
import type { Toasts } from "../shared/toasts.svelte";
import { t } from "../words";
import { projectFileName } from "./names";

export class Projects {
  /** Nothing until the first answer. */
  view = $state.raw<HomeView | null>(null);
  /** What kept the first answer away. */
  fault = $state<string | null>(null);
  readonly #backend: Backend;
  readonly #toasts: Toasts;
  readonly #onopened: () => void;

  /** `onopened` is called when this window has a project. */
  constructor(backend: Backend, toasts: Toasts, onopened: () => void) {
    this.#backend = backend;
    this.#toasts = toasts;
    this.#onopened = onopened;
  }

  async refresh(): Promise<void> {
    try {
      this.view = await this.#backend.home();
      this.fault = null;
      const missed = this.view.not_opened;
      if (missed) this.#say(t("home.not_opened"), missed);
    } catch (thrown) {
      this.fault = BackendError.from(thrown).message;
    }
  }

  /** Opens a project; where another window has it, that one is in front now and this one says so. */
  async open(path: string): Promise<boolean> {
    return this.#enter(t("home.not_opened"), async () => {
      const here = await this.#backend.openProject(path);
      if (!here) this.#toasts.show({ kind: "success", title: t("home.elsewhere") });
      return here;
    });
  }

  /** Asks which file to open, and opens it. Answers its path where it is open. */
  async choose(): Promise<string | null> {
    let path: string | null = null;
    try {
      path = await this.#backend.chooseProjectToOpen();
    } catch (thrown) {
      this.#say(t("home.not_opened"), thrown);
    }
    if (path === null) return null;
    return (await this.open(path)) ? path : null;
  }

  /** Finds a file that was moved: once it is open from its new place, the old place is forgotten. */
  async locate(project: RecentProject): Promise<void> {
    const path = await this.choose();
    if (path !== null && path !== project.path) await this.#backend.forgetProject(project.path).catch(() => {});
  }

  async openSample(): Promise<void> {
    await this.#enter(t("home.not_opened"), async () => {
      await this.#backend.openSample();
      return true;
    });
  }

  /** Asks where to save a new project, makes it and opens it. What the Rust side notes about it is said. */
  async make(request: Omit<NewProjectRequest, "path">): Promise<boolean> {
    return this.#enter(t("new.not_made"), async () => {
      const path = await this.#backend.chooseWhereToSave({ suggested: projectFileName(request.organisation), extension: "waymark" });
      if (path === null) return false;
      await this.#backend.newProject({ ...request, path });
      this.#toasts.show({ kind: "success", title: t("new.made", { organisation: request.organisation }), detail: path });
      return true;
    });
  }

  /** Takes a project off the list; the file is not touched. */
  async forget(project: RecentProject): Promise<void> {
    try {
      await this.#backend.forgetProject(project.path);
      this.#toasts.show({ kind: "success", title: t("home.forgotten", { organisation: project.organisation }), detail: t("home.file_stays", { path: project.path }) });
    } catch (thrown) {
      this.#say(t("fault.not_done"), thrown);
    }
    await this.refresh();
  }

  /** Does what may open a project here, and answers whether it did. */
  async #enter(title: string, run: () => Promise<boolean>): Promise<boolean> {
    try {
      const here = await run();
      if (here) this.#onopened();
      return here;
    } catch (thrown) {
      this.#say(title, thrown);
      return false;
    }
  }

  #say(title: string, thrown: unknown): void {
    this.#toasts.show({ kind: "error", title, why: BackendError.from(thrown).message, safe: t("fault.nothing_changed") });
  }
}
