// How the plan is looked at: what is filtered, folded and shown. Kept while the window has the project open, so that
// going to another page and back changes nothing.

import { pixelsARem } from "../../shared/measure";
import { arranged, type Arrange, type Column, type Sort } from "../../shared/table";
import { GanttLook } from "./gantt/look.svelte";
import type { Grouping } from "./groups";

/** The plan with time beside it, as a table alone, as cards by state, week by week, or one row with its neighbours. */
export type Shown = "gantt" | "table" | "board" | "weeks" | "network";

/** What is shown in columns. */
type InColumns = "gantt" | "table";

/** How far work is. */
export type WorkState = "ahead" | "running" | "done";

/** Columns that are hidden at first; beside the Gantt more of them, and in a small window dates that its bars show. */
function hiddenAtFirst(): Record<InColumns, string[]> {
  const small = typeof window !== "undefined" && (window.innerWidth * 16) / pixelsARem() < 1400;
  const worked = ["free_slack", "total_slack", "deadline"];
  return { table: worked, gantt: [...worked, "days", "float", ...(small ? ["start", "done"] : [])] };
}

/** What is kept of a way of looking at the plan. */
interface Kept {
  shown: Shown;
  filters: [string, boolean, boolean, boolean, string | null, string | null, string | null, string, WorkState | null];
  hidden: Record<InColumns, string[]>;
  order: Record<InColumns, string[]>;
  widths: Record<InColumns, Record<string, number>>;
  sort: Sort | null;
  group: Grouping | null;
  gantt: ReturnType<GanttLook["kept"]>;
}

export class PlanView {
  #words = $state("");
  #late = $state(false);
  #critical = $state(false);
  #owner = $state<string | null>(null);
  #phase = $state<string | null>(null);
  #process = $state<string | null>(null);
  #clause = $state("");
  #state = $state<WorkState | null>(null);
  #movable = $state(false);
  #folded = $state.raw<ReadonlySet<string>>(new Set());
  #foldedFound = $state.raw<ReadonlySet<string>>(new Set());
  #hidden = $state(hiddenAtFirst());
  #order = $state.raw<Record<InColumns, string[]>>({ gantt: [], table: [] });
  #widths = $state.raw<Record<InColumns, Record<string, number>>>({ gantt: {}, table: {} });
  shown = $state<Shown>("gantt");
  readonly gantt = new GanttLook();
  sort = $state<Sort | null>(null);
  /** What rows are put together by; nothing where they lie as in the plan. */
  group = $state<Grouping | null>(null);

  get #columns(): InColumns { return this.shown === "gantt" ? "gantt" : "table"; }

  /** The columns that are not shown. */
  get hidden(): string[] { return this.#hidden[this.#columns]; }
  set hidden(hidden: string[]) { this.#hidden[this.#columns] = hidden; }

  /** The columns in the order and with the widths they were given, beside the Gantt and alone. */
  arranged<Row>(columns: Column<Row>[]): Column<Row>[] {
    return arranged(columns, this.#order[this.#columns], this.#widths[this.#columns]);
  }

  readonly arrange: Arrange = {
    resize: (id, width) => (this.#widths = { ...this.#widths, [this.#columns]: { ...this.#widths[this.#columns], [id]: width } }),
    order: (ids) => (this.#order = { ...this.#order, [this.#columns]: ids }),
  };

  /** Back to the usual columns, their order and widths. */
  usualColumns(): void {
    this.hidden = hiddenAtFirst()[this.#columns];
    this.#order = { ...this.#order, [this.#columns]: [] };
    this.#widths = { ...this.#widths, [this.#columns]: {} };
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

  /** The id of a process that rows serve. */
  get process(): string | null { return this.#process; }
  set process(process: string | null) { this.#filter(() => (this.#process = process)); }

  /** A clause that rows serve, or one over it; empty for all. */
  get clause(): string { return this.#clause; }
  set clause(clause: string) { this.#filter(() => (this.#clause = clause)); }

  get state(): WorkState | null { return this.#state; }
  set state(state: WorkState | null) { this.#filter(() => (this.#state = state)); }

  /** Only rows that may move this week. */
  get movable(): boolean { return this.#movable; }
  set movable(movable: boolean) { this.#filter(() => (this.#movable = movable)); }

  get filtered(): boolean {
    return this.#words.trim() !== "" || this.#late || this.#critical || this.#movable || this.#clause.trim() !== "" || [this.#owner, this.#phase, this.#process, this.#state].some((one) => one !== null);
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
      this.#late = this.#critical = this.#movable = false;
      this.#clause = "";
      this.#owner = this.#phase = this.#process = this.#state = null;
    });
  }

  /** All of this as text, to be kept under a name; folding is not part of it. */
  look(): string {
    const filters = [this.#words, this.#late, this.#critical, this.#movable, this.#owner, this.#phase, this.#process, this.#clause, this.#state];
    return JSON.stringify({ shown: this.shown, filters, hidden: this.#hidden, order: this.#order, widths: this.#widths, sort: this.sort, group: this.group, gantt: this.gantt.kept() });
  }

  /** How the plan is looked at before anything is changed. */
  readonly usual: string = this.look();

  /** Looks at the plan as a text of `look` says; what it does not say stays as it is. */
  take(look: string): void {
    const kept = JSON.parse(look) as Partial<Kept>;
    this.#filter(() => {
      if (kept.filters) [this.#words, this.#late, this.#critical, this.#movable, this.#owner, this.#phase, this.#process, this.#clause, this.#state] = kept.filters;
    });
    this.shown = kept.shown ?? this.shown;
    this.#hidden = kept.hidden ?? this.#hidden;
    this.#order = kept.order ?? this.#order;
    this.#widths = kept.widths ?? this.#widths;
    this.sort = kept.sort ?? null;
    this.group = kept.group ?? null;
    if (kept.gantt) this.gantt.takeKept(kept.gantt);
  }

  #filter(change: () => void): void {
    change();
    this.#foldedFound = new Set();
  }
}
