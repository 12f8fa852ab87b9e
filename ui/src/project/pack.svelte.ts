// The status pack of the open project: its pages, and the saving of it with what is said meanwhile and afterwards.

import { BackendError, type Backend } from "../backend/backend";
import type { PackPreview, ProjectSettingsView, WorkProgress } from "../backend/types";
import type { ToastContent, Toasts } from "../shared/toasts.svelte";
import { t } from "../words";

/** A pack that was saved here. */
export interface SavedPack {
  path: string;
  pages: number;
}

export class StatusPack {
  /** A pack is being saved now. */
  saving = $state(false);
  /** The last that was saved while this project was open here. */
  saved = $state.raw<SavedPack | null>(null);
  readonly #backend: Backend;
  readonly #toasts: Toasts;
  /** The message of the last saving, which the next one replaces. */
  #toast: number | null = null;

  constructor(backend: Backend, toasts: Toasts) {
    this.#backend = backend;
    this.#toasts = toasts;
  }

  /** The pages as they would be saved now, and what is said about them beside. */
  async ask(): Promise<{ preview: PackPreview; facts: ProjectSettingsView }> {
    try {
      const [preview, facts] = await Promise.all([this.#backend.packPreview(), this.#backend.projectSettings()]);
      return { preview, facts };
    } catch (thrown) {
      throw BackendError.from(thrown);
    }
  }

  /** Asks where, then draws a draft of the pack there. `suggested` is the name that the preview came with. */
  save(suggested?: string): Promise<void> {
    return this.#once(async () => {
      try {
        const name = suggested ?? (await this.#backend.packPreview()).suggested_name;
        const path = await this.#backend.chooseWhereToSave({ suggested: name, extension: "pdf" });
        if (path !== null) await this.#write(path);
      } catch (thrown) {
        this.#fail(thrown, [{ label: t("fault.try_again"), run: () => void this.save(suggested) }]);
      }
    });
  }

  open(path: string): Promise<void> {
    return this.#show(() => this.#backend.openSaved(path), t("pack.not_opened"));
  }

  reveal(path: string): Promise<void> {
    return this.#show(() => this.#backend.revealSaved(path), t("pack.not_revealed"));
  }

  /** Writes the pack and says how far it is, then what came of it. */
  async #write(path: string): Promise<void> {
    let under = true;
    let stopping = false;
    const stop = () => {
      stopping = true;
      progress(t("pack.stopping"));
      void this.#backend.stopPack().catch(() => {});
    };
    const progress = (detail: string, part?: number) => {
      if (under) this.#say({ kind: "progress", title: t("pack.saving"), detail, part, cancel: stopping ? undefined : stop });
    };
    const onprogress = ({ done, of, what }: WorkProgress) => {
      if (!stopping) progress(what, of > 0 ? done / of : undefined);
    };
    progress(t("pack.starting"));
    try {
      const pages = await this.#backend.savePack(path, onprogress);
      under = false;
      if (pages === null) this.#say({ kind: "success", icon: "info", title: t("pack.stopped"), detail: t("pack.stopped_why") });
      else this.#done({ path, pages });
    } catch (thrown) {
      under = false;
      this.#fail(thrown, [
        { label: t("fault.try_again"), run: () => void this.#once(() => this.#write(path)) },
        { label: t("pack.elsewhere"), run: () => void this.save() },
      ]);
    }
  }

  /** Saves unless a pack is being saved already. */
  async #once(run: () => Promise<void>): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    await run();
    this.saving = false;
  }

  #done(saved: SavedPack): void {
    this.saved = saved;
    this.#say({
      kind: "success",
      title: t("pack.saved", { count: saved.pages }),
      detail: saved.path,
      acts: [
        { label: t("pack.open"), run: () => void this.open(saved.path) },
        { label: t("pack.reveal"), run: () => void this.reveal(saved.path) },
      ],
    });
  }

  async #show(run: () => Promise<void>, title: string): Promise<void> {
    try {
      await run();
    } catch (thrown) {
      this.#toasts.show({ kind: "error", title, why: BackendError.from(thrown).message, safe: t("pack.still_saved") });
    }
  }

  #fail(thrown: unknown, acts: { label: string; run: () => void }[]): void {
    this.#say({ kind: "error", title: t("pack.not_saved"), why: BackendError.from(thrown).message, safe: t("fault.safe"), acts });
  }

  /** Shows a message in the place of the one before, if that is still there. */
  #say(content: ToastContent): void {
    if (this.#toast !== null && this.#toasts.has(this.#toast)) this.#toasts.change(this.#toast, content);
    else this.#toast = this.#toasts.show(content);
  }
}
