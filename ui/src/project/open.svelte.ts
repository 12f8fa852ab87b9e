// The open project: its views as last answered, and the acts on it with what is said when they succeed or fail.

import { BackendError, type Backend } from "../backend/backend";
import type { Applied, HistoryView, InfoView, ScheduleView, SessionView, StatusView } from "../backend/types";
import type { Toasts } from "../shared/toasts.svelte";
import { t } from "../words";

/** Everything asked for at once, all of one revision. */
export interface ProjectViews {
  session: SessionView;
  info: InfoView;
  status: StatusView;
  schedule: ScheduleView;
  history: HistoryView;
}

export class OpenProject {
  /** Nothing until the first answer. */
  views = $state.raw<ProjectViews | null>(null);
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
      const [session, info, status, schedule, history] = await Promise.all([
        ask.session(), ask.info(), ask.status(), ask.schedule(), ask.history(),
      ]);
      if (asked !== this.#asked) return;
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
