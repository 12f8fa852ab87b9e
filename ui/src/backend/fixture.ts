// A backend that answers from recorded views, for tests, for the states page and for `npm run dev` without the shell.
// It carries nothing out: it records what was asked, moves the revision on, and says so to who listens.

import { BackendError, type Backend } from "./backend";
import history from "./fixtures/history.json";
import info from "./fixtures/info.json";
import schedule from "./fixtures/schedule.json";
import status from "./fixtures/status.json";
import type { Applied, BackendFault, Changed, HistoryView, InfoView, ScheduleView, SessionView, StatusView } from "./types";

/** What a fixture answers with. */
export interface Views {
  session: SessionView;
  info: InfoView;
  status: StatusView;
  schedule: ScheduleView;
  history: HistoryView;
}

/** The worked example on 20 November 2026, as the command line printed it. */
export function recordedViews(): Views {
  const views = { info, status, schedule, history } as unknown as Omit<Views, "session">;
  const session: SessionView = {
    file: "northgate.waymark",
    author: "Helen Marsh",
    undo: "Status date set to 20 November 2026",
    redo: null,
    read_only: null,
  };
  return structuredClone({ session, ...views });
}

export class FixtureBackend implements Backend {
  readonly views: Views;
  /** What was asked to be changed, in order. */
  readonly asked: { call: string; given?: unknown }[] = [];
  /** The next change is rejected with this. */
  failNext: BackendFault | null = null;
  readonly #hearers = new Set<(changed: Changed) => void>();

  constructor(views: Partial<Views> = {}) {
    this.views = { ...recordedViews(), ...views };
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

  onChanged = (hear: (changed: Changed) => void) => {
    this.#hearers.add(hear);
    return Promise.resolve(() => void this.#hearers.delete(hear));
  };

  #change(call: string, given?: unknown): Promise<Applied> {
    const fault = this.failNext;
    this.failNext = null;
    if (fault) return Promise.reject(new BackendError(fault));
    this.asked.push(given === undefined ? { call } : { call, given });
    const info = this.views.info;
    this.views.info = { ...info, revision: info.revision + 1 };
    for (const hear of this.#hearers) hear({ revision: info.revision + 1 });
    return Promise.resolve({ revision: info.revision + 1, head: info.head, state: info.state, entries: [] });
  }
}
