// The named ways of looking at a page of the open project: asked for when the page is shown, kept and forgotten.

import type { Backend } from "../backend/backend";
import type { SavedView } from "../backend/types";
import type { OpenProject } from "./open.svelte";

export class SavedViews {
  /** Those of the page, by name. */
  all = $state.raw<SavedView[]>([]);
  readonly #project: Pick<OpenProject, "ask">;
  readonly #page: string;

  constructor(project: Pick<OpenProject, "ask">, page: string) {
    this.#project = project;
    this.#page = page;
    // Without them the page is looked at as it is; saving one says why they cannot be kept.
    void this.#project.ask((to) => to.savedViews(page)).then((told) => (this.all = told), () => {});
  }

  /** Keeps a look under a name; answers why it was refused. */
  save(name: string, look: string): Promise<string | null> {
    return this.#change((to) => to.saveView(this.#page, name, look));
  }

  forget(name: string): Promise<string | null> {
    return this.#change((to) => to.deleteView(this.#page, name));
  }

  async #change(run: (to: Backend) => Promise<SavedView[]>): Promise<string | null> {
    try {
      this.all = await this.#project.ask(run);
      return null;
    } catch (thrown) {
      return thrown instanceof Error ? thrown.message : String(thrown);
    }
  }
}
