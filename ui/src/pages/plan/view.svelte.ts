// How the plan is looked at: what is filtered, folded and shown. Kept while the window has the project open, so that
// going to another page and back changes nothing.

import type { Sort } from "../../shared/table";

export class PlanView {
  #words = $state("");
  #late = $state(false);
  #critical = $state(false);
  #owner = $state<string | null>(null);
  #phase = $state<string | null>(null);
  #folded = $state.raw<ReadonlySet<string>>(new Set());
  #foldedFound = $state.raw<ReadonlySet<string>>(new Set());
  /** The columns that are not shown. */
  hidden = $state<string[]>(["free_slack", "total_slack", "deadline"]);
  sort = $state<Sort | null>(null);

  get words(): string { return this.#words; }
  set words(words: string) { this.#filter(() => (this.#words = words)); }

  get late(): boolean { return this.#late; }
  set late(late: boolean) { this.#filter(() => (this.#late = late)); }

  get critical(): boolean { return this.#critical; }
  set critical(critical: boolean) { this.#filter(() => (this.#critical = critical)); }

  /** The name of who answers for the rows; empty for rows that nobody has, nothing for all. */
  get owner(): string | null { return this.#owner; }
  set owner(owner: string | null) { this.#filter(() => (this.#owner = owner)); }

  /** The id of the phase the rows lie in. */
  get phase(): string | null { return this.#phase; }
  set phase(phase: string | null) { this.#filter(() => (this.#phase = phase)); }

  get filtered(): boolean {
    return this.#words.trim() !== "" || this.#late || this.#critical || this.#owner !== null || this.#phase !== null;
  }

  /** The rows whose rows are folded away. What a filter finds is folded apart, so that nothing found is hidden. */
  get folded(): ReadonlySet<string> {
    return this.filtered ? this.#foldedFound : this.#folded;
  }

  fold(id: string, open: boolean): void {
    const folded = new Set(this.folded);
    if (open) folded.delete(id);
    else folded.add(id);
    if (this.filtered) this.#foldedFound = folded;
    else this.#folded = folded;
  }

  clear(): void {
    this.#filter(() => {
      this.#words = "";
      this.#late = this.#critical = false;
      this.#owner = this.#phase = null;
    });
  }

  #filter(change: () => void): void {
    change();
    this.#foldedFound = new Set();
  }
}
