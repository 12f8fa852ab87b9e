// The open project: its views as last answered, and the acts on it with what is said when they succeed or fail.

import { BackendError, type Backend } from "../backend/backend";
import type { Applied, Command, HistoryView, InfoView, PeopleView, RaidView, ScheduleView, SessionView, StatusView } from "../backend/types";
import type { ToastAct, Toasts } from "../shared/toasts.svelte";
import { sentence, t } from "../words";
import { StatusPack } from "./pack.svelte";
import { Past } from "./past.svelte";

/** Everything asked for at once, all of one revision. */
export interface ProjectViews {
  session: SessionView;
  info: InfoView;
  status: StatusView;
  schedule: ScheduleView;
  /** The last entries of the log, and all of them while the past is looked at. */
  history: HistoryView;
  people: PeopleView;
  /** Where it could not be told: why. */
  raid: RaidView | string;
}

/** How many of the last entries of the log are told with the views. */
const LATEST = 20;

export class OpenProject {
  /** Nothing until the first answer, and where this window shows no project. */
  views = $state.raw<ProjectViews | null>(null);
  /** This window shows no project. */
  closed = $state(false);
  /** What kept the first answer away. */
  fault = $state<string | null>(null);
  /** Its status pack. */
  readonly pack: StatusPack;
  /** Looking back in it, and copies of what is looked at. */
  readonly past: Past;
  readonly #backend: Backend;
  readonly #toasts: Toasts;
  #asked = 0;
  /** Whether a project was shown last: asked without being an effect of what is shown. */
  #shows = false;
  #told: number | undefined;

  constructor(backend: Backend, toasts: Toasts) {
    this.#backend = backend;
    this.#toasts = toasts;
    this.pack = new StatusPack(backend, toasts);
    this.past = new Past(backend, toasts);
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
      const raidOrWhy = () => ask.raid().catch((thrown: unknown) => BackendError.from(thrown).message);
      const others = () => Promise.all([ask.info(), ask.status(), ask.schedule(), ask.people(), raidOrWhy()] as const);
      // After an act all is asked at once; whether there is a project at all is asked first where none was shown.
      const early = this.#shows ? others() : null;
      early?.catch(() => {});
      const session = await ask.session();
      if (asked !== this.#asked) return;
      if (session === null) {
        this.views = null;
        this.#shows = false;
        this.fault = null;
        this.closed = true;
        this.pack.saved = null;
        return;
      }
      const [[info, status, schedule, people, raid], history] = await Promise.all([early ?? others(), this.#latest(session)]);
      if (asked !== this.#asked) return;
      this.closed = false;
      this.#shows = true;
      this.views = { session, info, status, schedule, history, people, raid };
      this.fault = null;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.fault = BackendError.from(thrown).message;
      if (this.views) this.#say(thrown);
    }
  }

  /** Asks for the last entries of the log anew: an act may have renamed what older ones tell of. */
  async renewLatest(): Promise<void> {
    const asked = this.#asked;
    try {
      const history = await this.#backend.history(LATEST);
      if (asked === this.#asked && this.views?.session.looking_at === null) this.views = { ...this.views, history };
    } catch {
      // What was told before stands.
    }
  }

  /** The last entries: after an act those that were told before with the new one, which spares reading a large one again. */
  async #latest({ looking_at }: SessionView): Promise<HistoryView> {
    if (looking_at !== null) return this.#backend.history();
    const told = this.views?.session.looking_at === null ? this.views.history.entries : [];
    const before = told[told.length - 1];
    if (!before) return this.#backend.history(LATEST);
    const [last] = (await this.#backend.history(1)).entries;
    if (last?.id === before.id) return { entries: told };
    return last?.revision === before.revision + 1 ? { entries: [...told, last].slice(-LATEST) } : this.#backend.history(LATEST);
  }

  /** Carries out an act; says that it is done, with a way back, or why it was not. Answers whether it was. */
  async act(run: (backend: Backend) => Promise<Applied>, done: string): Promise<boolean> {
    try {
      this.#sayDone(done, await run(this.#backend));
    } catch (thrown) {
      this.#say(thrown);
      return false;
    }
    return true;
  }

  /**
   * Carries out commands for a field that says itself why they were refused; says that they were done, with a way back.
   * Answers why they were refused; nothing where they were done. `acts` are offered with the message, as what comes next.
   */
  save(commands: Command[], done: string, acts: ToastAct[] = []): Promise<string | null> {
    return this.attempt((backend) => backend.apply(commands), done, acts);
  }

  /** The same for an act that is no list of commands. */
  async attempt(run: (backend: Backend) => Promise<unknown>, done: string, acts: ToastAct[] = []): Promise<string | null> {
    try {
      this.#sayDone(done, await run(this.#backend), acts);
    } catch (thrown) {
      return BackendError.from(thrown).message;
    }
    return null;
  }

  /** Says that something was done that changed nothing of the project. */
  say(title: string): void {
    this.#toasts.show({ kind: "success", title });
  }

  /** Asks the Rust side for what is not among the views, or the system for a file. Nothing is changed. */
  ask<Answer>(question: (backend: Backend) => Promise<Answer>): Promise<Answer> {
    return question(this.#backend);
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

  /** Says that an act is done, what else came of it, and the way back. It takes the place of the one before, whose way back leads here now. */
  #sayDone(title: string, came: unknown, acts: ToastAct[] = []): void {
    if (this.#told !== undefined) this.#toasts.close(this.#told);
    const { entries = [] } = (came ?? {}) as Partial<Applied>;
    const detail = entries.flatMap((entry) => entry.notes ?? []).map(sentence).join(" ") || undefined;
    this.#told = this.#toasts.show({ kind: "success", title, detail, undo: () => void this.undo(), ...(acts.length > 0 ? { acts } : {}) });
  }

  /** Shows a fault: that nothing was done, the words of the Rust side, and that work is safe. */
  #say(thrown: unknown): void {
    const { fault } = BackendError.from(thrown);
    this.#toasts.show({ kind: "error", title: t("fault.not_done"), why: fault.message, safe: t("fault.safe") });
  }
}
