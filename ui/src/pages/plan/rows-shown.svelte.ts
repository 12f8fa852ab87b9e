// Which rows the page shows, of a schedule and a way of looking at it: what filters leave, what is folded away, and in what
// order, worked out once for the table, the bars and the keys.

import { untrack } from "svelte";
import type { ScheduleView, StatusView, TaskView } from "../../backend/types";
import type { Tree } from "../../shared/table";
import { t } from "../../words";
import { groupsOf, headWords, isHead } from "./groups";
import { criticalRows, liesAs, outlineOf, rowsAbove, shownRows, wantedBy, workNow, type Outline } from "./rows";
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
  #laid: { tasks: TaskView[]; outline: Outline } | undefined;
  readonly outline = $derived.by(() => {
    if (!this.#laid || !liesAs(this.tasks, this.#laid.tasks)) this.#laid = { tasks: this.tasks, outline: outlineOf(this.tasks) };
    return this.#laid.outline;
  });
  readonly late = $derived.by(() => new Set(this.#given().status.late.map((task) => task.id)));
  readonly critical = $derived.by(() => criticalRows(this.#given().schedule));
  /** Whether a row is one that the filters ask for; nothing where none is set. */
  readonly wanted = $derived.by(() => wantedBy(this.#given().view, this.outline, this.late, this.critical));
  /** The rows that the filters ask for, without those they lie under. */
  readonly found = $derived(this.wanted === null ? this.tasks : this.tasks.filter(this.wanted));
  readonly #tree = $derived.by(() => shownRows(this.tasks, this.outline, this.wanted, this.#given().view.folded));
  readonly #groups = $derived.by(() => {
    const { view, schedule } = this.#given();
    const told = { tasks: this.tasks, outline: this.outline, late: this.late, processes: schedule.processes };
    return view.group === null ? null : groupsOf(this.found, view.group, told);
  });
  /** In the order of a column, and in groups, nothing lies under another row: only rows that are work or a moment are shown. */
  readonly flat = $derived.by(() => this.#given().view.sort !== null || this.#groups !== null);
  /** Why rows cannot be put in order now; nothing where they can. */
  readonly unordered = $derived.by(() => (this.#groups !== null ? t("plan.no_order_grouped") : this.flat ? t("plan.no_order") : null));
  /** The rows of the table. */
  readonly rows = $derived.by(() => {
    const { folded } = this.#given().view;
    if (this.#groups) return this.#groups.flatMap(({ head, rows }) => (folded.has(head.id) ? [head] : [head, ...rows]));
    return this.flat ? this.found.filter((task) => !task.summary) : this.#tree.rows;
  });
  /** How many rows the filters ask for and are there. */
  readonly count = $derived(this.#tree.found);
  /** Where work is now: the row over the first that is not done, so that the plan does not open on the past. */
  readonly now = $derived(workNow(this.rows, this.outline));

  /** How many rows lie under a row, of those asked for. */
  under = (task: TaskView): number => (isHead(task) ? task.inGroup : this.#groups ? 0 : (this.#tree.under.get(task.id) ?? 0));

  /** A row in words. */
  words = (task: TaskView): string => (isHead(task) ? headWords(task) : rowWords(task, this.late, this.critical));

  /** The rows of a group, by its head; nothing where it is none. */
  inGroup = (id: string): string[] => this.#groups?.find(({ head }) => head.id === id)?.rows.map((task) => task.id) ?? [];

  /** How the rows lie under one another, for the table. */
  readonly tree = $derived.by((): Tree<TaskView> | undefined => {
    const { view } = this.#given();
    const groups = this.#groups;
    if (this.flat && !groups) return undefined;
    const blocks = new Map(groups?.flatMap(({ head, rows }, at) => [[head.id, 2 * at] as const, ...rows.map((task) => [task.id, 2 * at + 1] as const)]));
    return {
      level: groups ? (task) => (isHead(task) ? 1 : 2) : this.outline.level,
      open: (task: TaskView) => (this.under(task) > 0 ? !view.folded.has(task.id) : undefined),
      fold: (task: TaskView, open: boolean) => view.fold(task.id, open),
      column: "name",
      heads: isHead,
      block: (task) => blocks.get(task.id) ?? 0,
    };
  });

  /** Shows a row that is gone to from elsewhere, whatever is filtered and folded. */
  reveal(id: string | null): void {
    const to = id === null ? undefined : this.byId.get(id);
    untrack(() => {
      const { view } = this.#given();
      if (!to || this.rows.includes(to)) return;
      if (view.filtered && this.#tree.all?.has(to.id) === false) view.clear();
      if (this.flat && to.summary) view.sort = view.group = null;
      const group = this.#groups?.find(({ rows }) => rows.includes(to))?.head.id;
      for (const over of group === undefined ? rowsAbove(this.outline, to.id) : [group]) if (view.folded.has(over)) view.fold(over, true);
    });
  }
}
