// How the plan is looked at: what is filtered, folded and shown. Kept while the window has the project open, so that
// going to another page and back changes nothing.

import { arranged, type Arrange, type Column, type Sort } from "../../shared/table";
import { GanttLook } from "./gantt/look.svelte";

/** The plan with time beside it, or as a table alone. */
export type Shown = "gantt" | "table";

/** Columns that are hidden at first; beside the Gantt more of them, and in a small window dates that its bars show. */
function hiddenAtFirst(): Record<Shown, string[]> {
  const small = typeof window !== "undefined" && window.innerWidth < 1400;
  const worked = ["free_slack", "total_slack", "deadline"];
  return { table: worked, gantt: [...worked, "days", "float", ...(small ? ["start", "done"] : [])] };
}

export class PlanView {
  #words = $state("");
  #late = $state(false);
  #critical = $state(false);
  #owner = $state<string | null>(null);
  #phase = $state<string | null>(null);
  #folded = $state.raw<ReadonlySet<string>>(new Set());
  #foldedFound = $state.raw<ReadonlySet<string>>(new Set());
  #hidden = $state(hiddenAtFirst());
  #order = $state.raw<Record<Shown, string[]>>({ gantt: [], table: [] });
  #widths = $state.raw<Record<Shown, Record<string, number>>>({ gantt: {}, table: {} });
  shown = $state<Shown>("gantt");
  readonly gantt = new GanttLook();
  sort = $state<Sort | null>(null);

  /** The columns that are not shown. */
  get hidden(): string[] { return this.#hidden[this.shown]; }
  set hidden(hidden: string[]) { this.#hidden[this.shown] = hidden; }

  /** The columns in the order and with the widths they were given, beside the Gantt and alone. */
  arranged<Row>(columns: Column<Row>[]): Column<Row>[] {
    return arranged(columns, this.#order[this.shown], this.#widths[this.shown]);
  }

  readonly arrange: Arrange = {
    resize: (id, width) => (this.#widths = { ...this.#widths, [this.shown]: { ...this.#widths[this.shown], [id]: width } }),
    order: (ids) => (this.#order = { ...this.#order, [this.shown]: ids }),
  };

  /** Back to the usual columns, their order and widths. */
  usualColumns(): void {
    this.hidden = hiddenAtFirst()[this.shown];
    this.#order = { ...this.#order, [this.shown]: [] };
    this.#widths = { ...this.#widths, [this.shown]: {} };
  }

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
