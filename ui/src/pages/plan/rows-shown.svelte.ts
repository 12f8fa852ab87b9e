// Which rows the page shows, of a schedule and a way of looking at it: what filters leave, what is folded away, and in what
// order, worked out once for the table, the bars and the keys.

import { untrack } from "svelte";
import type { ScheduleView, StatusView, TaskView } from "../../backend/types";
import { criticalRows, outlineOf, rowsAbove, shownRows, wantedBy, workNow } from "./rows";
import type { PlanView } from "./view.svelte";
import { rowWords } from "./words";

interface Given {
  schedule: ScheduleView;
  status: StatusView;
  view: PlanView;
}

export class RowsShown {
  readonly #given: () => Given;

  constructor(given: () => Given) {
    this.#given = given;
  }

  /** All rows of the plan. */
  readonly tasks = $derived.by(() => this.#given().schedule.tasks);
  readonly byId = $derived(new Map(this.tasks.map((task) => [task.id, task])));
  readonly outline = $derived(outlineOf(this.tasks));
  readonly late = $derived.by(() => new Set(this.#given().status.late.map((task) => task.id)));
  readonly critical = $derived.by(() => criticalRows(this.#given().schedule));
  /** Whether a row is one that the filters ask for; nothing where none is set. */
  readonly wanted = $derived.by(() => wantedBy(this.#given().view, this.outline, this.late, this.critical));
  /** The rows that the filters ask for, without those they lie under. */
  readonly found = $derived(this.wanted === null ? this.tasks : this.tasks.filter(this.wanted));
  readonly #tree = $derived.by(() => shownRows(this.tasks, this.outline, this.wanted, this.#given().view.folded));
  /** In the order of a column nothing lies under anything: only rows that are work or a moment are shown. */
  readonly flat = $derived.by(() => this.#given().view.sort !== null);
  /** The rows of the table. */
  readonly rows = $derived(this.flat ? this.found.filter((task) => !task.summary) : this.#tree.rows);
  /** How many rows the filters ask for and are there. */
  readonly count = $derived(this.#tree.found);
  /** Where work is now: the row over the first that is not done, so that the plan does not open on the past. */
  readonly now = $derived(workNow(this.rows, this.outline));

  /** How many rows lie under a row, of those asked for. */
  under = (task: TaskView): number => this.#tree.under.get(task.id) ?? 0;

  /** A row in words. */
  words = (task: TaskView): string => rowWords(task, this.late, this.critical);

  /** How the rows lie under one another, for the table. */
  readonly tree = $derived.by(() => {
    const { view } = this.#given();
    return {
      level: this.outline.level,
      open: (task: TaskView) => (this.under(task) > 0 ? !view.folded.has(task.id) : undefined),
      fold: (task: TaskView, open: boolean) => view.fold(task.id, open),
      column: "name",
    };
  });

  /** Shows a row that is gone to from elsewhere, whatever is filtered and folded. */
  reveal(id: string | null): void {
    const to = id === null ? undefined : this.byId.get(id);
    untrack(() => {
      const { view } = this.#given();
      if (!to || this.rows.includes(to)) return;
      if (view.filtered && !this.#tree.all.has(to.id)) view.clear();
      if (this.flat && to.summary) view.sort = null;
      for (const over of rowsAbove(this.outline, to.id)) if (view.folded.has(over)) view.fold(over, true);
    });
  }
}
