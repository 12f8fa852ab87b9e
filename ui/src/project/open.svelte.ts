// The open project: its views as last answered, and the acts on it with what is said when they succeed or fail.

import { BackendError, type Backend } from "../backend/backend";
import type { Applied, HistoryView, InfoView, ScheduleView, SessionView, StatusView } from "../backend/types";
import type { Toasts } from "../shared/toasts.svelte";
import { t } from "../words";
import { packFileName } from "./names";

/** Everything asked for at once, all of one revision. */
export interface ProjectViews {
  session: SessionView;
  info: InfoView;
  status: StatusView;
  schedule: ScheduleView;
  history: HistoryView;
}

export class OpenProject {
  /** Nothing until the first answer, and where this window shows no project. */
  views = $state.raw<ProjectViews | null>(null);
  /** This window shows no project. */
  closed = $state(false);
  /** What kept the first answer away. */
  fault = $state<string | null>(null);
  readonly #backend: Backend;
  readonly #toasts: Toasts;
  #asked = 0;

  constructor(backend: Backend, toasts: Toasts) {
    this.#backend = backend;
    this.#toasts = toasts;
  }

  /** Asks for everything, and again after each change; the answer stops it. */
  start(): () => void {
    void this.refresh();
    let stop = () => {};
    let stopped = false;
    void this.#backend
      .onChanged(() => void this.refresh())
      .then((given) => {
        if (stopped) given();
        else stop = given;
      });
    return () => {
      stopped = true;
      stop();
    };
  }

  /** Asks for all views. An answer that was overtaken by a later question is dropped. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const ask = this.#backend;
    try {
      const session = await ask.session();
      if (asked !== this.#asked) return;
      if (session === null) {
        this.views = null;
        this.fault = null;
        this.closed = true;
        return;
      }
      const [info, status, schedule, history] = await Promise.all([ask.info(), ask.status(), ask.schedule(), ask.history()]);
      if (asked !== this.#asked) return;
      this.closed = false;
      this.views = { session, info, status, schedule, history };
      this.fault = null;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.fault = BackendError.from(thrown).message;
      if (this.views) this.#say(thrown);
    }
  }

  /** Carries out an act; says that it is done, with a way back, or why it was not. Answers whether it was. */
  async act(run: (backend: Backend) => Promise<Applied>, done: string): Promise<boolean> {
    try {
      await run(this.#backend);
    } catch (thrown) {
      this.#say(thrown);
      return false;
    }
    this.#toasts.show({ kind: "success", title: done, undo: () => void this.undo() });
    return true;
  }

  /** Closes the project; the list of projects is next. */
  async close(): Promise<void> {
    try {
      await this.#backend.closeProject();
    } catch (thrown) {
      this.#say(thrown);
    }
    await this.refresh();
  }

  /** Asks where, then draws a draft of the status pack there and says how many pages it has. */
  async savePack(): Promise<void> {
    const views = this.views;
    if (!views) return;
    const suggested = packFileName(views.info.organisation, views.status.as_of);
    let toast: number | undefined;
    try {
      const path = await this.#backend.chooseWhereToSave({ suggested, extension: "pdf" });
      if (path === null) return;
      toast = this.#toasts.show({ kind: "progress", title: t("pack.saving"), detail: path });
      const count = await this.#backend.savePack(path, () => {});
      if (count === null) return;
      this.#toasts.change(toast, { kind: "success", title: t("pack.saved", { count }), detail: path });
    } catch (thrown) {
      const why = BackendError.from(thrown).message;
      const fault = { kind: "error", title: t("pack.not_saved"), why, safe: t("fault.safe") } as const;
      if (toast === undefined) this.#toasts.show(fault);
      else this.#toasts.change(toast, fault);
    }
  }

  async undo(): Promise<void> {
    await this.#turn((backend) => backend.undo());
  }

  async redo(): Promise<void> {
    await this.#turn((backend) => backend.redo());
  }

  async #turn(run: (backend: Backend) => Promise<Applied>): Promise<void> {
    try {
      await run(this.#backend);
    } catch (thrown) {
      this.#say(thrown);
    }
  }

  /** Shows a fault: that nothing was done, the words of the Rust side, and that work is safe. */
  #say(thrown: unknown): void {
    const { fault } = BackendError.from(thrown);
    this.#toasts.show({ kind: "error", title: t("fault.not_done"), why: fault.message, safe: t("fault.safe") });
  }
}
