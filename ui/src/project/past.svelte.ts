// Looking back in the open project, what taking one change back would do, and copies of what is looked at.

import { BackendError, type Backend } from "../backend/backend";
import type { SessionView, ThenAndNow, UndoPreview } from "../backend/types";
import { clockTime, isoDayOf, longDate } from "../shared/dates";
import type { Toasts } from "../shared/toasts.svelte";
import { t } from "../words";
import { copyFileName, projectFileName, restoredFileName } from "./names";

/** The moment that is looked at, in words: `30 October 2026, 16:05`. */
export function momentWords(at: string): string {
  return t("past.moment", { date: longDate(isoDayOf(at)), time: clockTime(at) });
}

/** Why nothing can be changed now, in words; nothing where it can. */
export function whyReadOnly(session: SessionView): string | null {
  return session.read_only ?? (session.looking_at ? t("past.why") : null);
}

export class Past {
  readonly #backend: Backend;
  readonly #toasts: Toasts;
  #wanted: { revision: number | null } | null = null;
  #running: Promise<boolean> | null = null;

  constructor(backend: Backend, toasts: Toasts) {
    this.#backend = backend;
    this.#toasts = toasts;
  }

  /**
   * Lets every page show the project as it stood after so many entries, or as it stands now. Of what is asked for
   * while an answer is awaited, only the last is carried out: a marker may be moved faster than a plan is worked out.
   * Answers whether the last one is looked at.
   */
  lookAt(revision: number | null): Promise<boolean> {
    this.#wanted = { revision };
    this.#running ??= this.#go();
    return this.#running;
  }

  async #go(): Promise<boolean> {
    try {
      while (this.#wanted) {
        const { revision } = this.#wanted;
        this.#wanted = null;
        await this.#backend.lookAt(revision);
      }
      return true;
    } catch (thrown) {
      this.#wanted = null;
      this.#say(t("past.not_seen"), thrown, t("fault.safe"));
      return false;
    } finally {
      this.#running = null;
    }
  }

  /** What is looked at beside what is now; nothing where it cannot be told. */
  async thenAndNow(): Promise<ThenAndNow | null> {
    try {
      return await this.#backend.thenAndNow();
    } catch (thrown) {
      this.#say(t("past.not_compared"), thrown, t("fault.safe"));
      return null;
    }
  }

  /** What taking an entry back would do. What cannot be told is said as why it cannot be taken back. */
  async undoPreview(id: string): Promise<UndoPreview> {
    try {
      return await this.#backend.undoPreview(id);
    } catch (thrown) {
      return { fields: [], later: [], refused: BackendError.from(thrown).message };
    }
  }

  /** Asks where, then copies what is looked at there. Opening the copy is offered. */
  async saveCopy(session: SessionView, organisation: string): Promise<void> {
    const past = session.looking_at;
    const suggested = past ? restoredFileName(organisation, isoDayOf(past.at)) : session.throw_away ? projectFileName(organisation) : copyFileName(organisation);
    try {
      const path = await this.#backend.chooseWhereToSave({ suggested, extension: "waymark" });
      if (path === null) return;
      await this.#backend.saveCopy(path);
      const title = past ? t("past.copy_saved_from", { moment: momentWords(past.at) }) : session.throw_away ? t("past.kept") : t("past.copy_saved");
      this.#toasts.show({ kind: "success", title, detail: path, acts: [{ label: t("past.open_copy"), run: () => void this.#open(path) }] });
    } catch (thrown) {
      this.#say(t("past.copy_not_saved"), thrown, session.throw_away ? t("past.still_here") : t("fault.safe"));
    }
  }

  async #open(path: string): Promise<void> {
    try {
      await this.#backend.openProject(path);
    } catch (thrown) {
      this.#say(t("past.copy_not_opened"), thrown, t("past.copy_is_there"));
    }
  }

  #say(title: string, thrown: unknown, safe: string): void {
    this.#toasts.show({ kind: "error", title, why: BackendError.from(thrown).message, safe });
  }
}
