// What the app keeps for this person on this computer: the name changes are logged under and the copies aside. What
// fails is said, and that nothing was changed.

import { BackendError, type Backend } from "../backend/backend";
import type { ProjectBackups, SettingsView } from "../backend/types";
import { isoDayOf } from "../shared/dates";
import type { Toasts } from "../shared/toasts.svelte";
import { t } from "../words";
import { restoredFileName } from "./names";

/** One copy aside. */
export type BackupCopy = ProjectBackups["copies"][number];

export class AppSettings {
  /** Nothing until the first answer. */
  view = $state.raw<SettingsView | null>(null);
  /** What kept the answer away. */
  fault = $state<string | null>(null);
  readonly #backend: Backend;
  readonly #toasts: Toasts;
  #asked = 0;

  constructor(backend: Backend, toasts: Toasts) {
    this.#backend = backend;
    this.#toasts = toasts;
  }

  /** Asks for the settings. An answer that was overtaken by a later question is dropped. */
  async refresh(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const view = await this.#backend.settings();
      if (asked !== this.#asked) return;
      this.view = view;
      this.fault = null;
    } catch (thrown) {
      if (asked === this.#asked) this.fault = BackendError.from(thrown).message;
    }
  }

  /** Names the person changes are logged under; empty for the account's name. Answers why that was refused. */
  async setAuthor(name: string): Promise<string | null> {
    try {
      await this.#backend.setAuthor(name);
    } catch (thrown) {
      return BackendError.from(thrown).message;
    }
    await this.refresh();
    return null;
  }

  /** Copies the open project aside, beside the copies of each day. */
  async backUpNow(): Promise<void> {
    try {
      await this.#backend.backUpNow();
      this.#toasts.show({ kind: "success", title: t("settings.backed_up") });
    } catch (thrown) {
      this.#say(t("settings.not_backed_up"), thrown);
    }
    await this.refresh();
  }

  /** Asks where to save a copy aside as a file of its own, and opens it. Answers whether it did. */
  async restore(organisation: string, copy: BackupCopy): Promise<boolean> {
    try {
      const suggested = restoredFileName(organisation, isoDayOf(copy.taken));
      const to = await this.#backend.chooseWhereToSave({ suggested, extension: "waymark" });
      if (to === null) return false;
      await this.#backend.restoreBackup(copy.path, to);
      this.#toasts.show({ kind: "success", title: t("settings.restored"), detail: to });
      return true;
    } catch (thrown) {
      this.#say(t("settings.not_restored"), thrown);
      return false;
    }
  }

  #say(title: string, thrown: unknown): void {
    this.#toasts.show({ kind: "error", title, why: BackendError.from(thrown).message, safe: t("fault.nothing_changed") });
  }
}
