// The keys that move rows: what they act on, and that a key held down goes on from where the last press would leave it.

import type { TaskView } from "../../backend/types";
import { t } from "../../words";
import type { Act } from "./acts";
import type { WorkDays } from "./gantt/work-days";
import type { Outline } from "./rows";
import { indented, lengthened, nextStep, outdented, progressed, reordered, shifted, type Wanted } from "./shift";

/** What the keys find when they are pressed. */
export interface Found {
  /** The current row. */
  row: TaskView | undefined;
  /** The selected rows, or else the current one. */
  ids: string[];
  tasks: TaskView[];
  outline: Outline;
  days: WorkDays | null;
  /** The rows are in the order of a column, where nothing lies under anything. */
  flat: string | null;
  readOnly: string | null;
}

/** What the last press asked of a row, which is not yet shown. */
interface Last {
  tasks: TaskView[];
  id: string;
  start: string;
  days: number;
  percent: number;
}

export class Moving {
  readonly #found: () => Found;
  readonly #act: (act: Act) => Promise<boolean>;
  readonly #say: (why: string | null) => void;
  #last: Last | null = null;

  constructor(found: () => Found, act: (act: Act) => Promise<boolean>, say: (why: string | null) => void) {
    this.#found = found;
    this.#act = act;
    this.#say = say;
  }

  /** The current row begins so many calendar days later, or earlier; the selected rows with it, by as many working days. */
  shift(by: number): void {
    const { row: current, tasks, ids, days } = this.#found();
    const all = new Set(ids);
    const chosen = all.size > 1 ? tasks.filter((task) => all.has(task.id)) : [];
    const row = chosen.length === 0 || (current && chosen.includes(current)) ? current : (chosen.find((task) => !task.summary) ?? chosen[0]);
    if (!row) return this.#do(t("plan.no_row"));
    const last = this.#lastOf(row);
    const wanted = shifted(row, last.start, by, days, chosen);
    this.#do(wanted, (act) => {
      const [command] = act.commands;
      if (command?.do === "task.set_start") this.#last = { ...last, start: command.date };
    });
  }

  /** The current row lasts so many working days longer, or shorter. */
  lengthen(by: number): void {
    const { row } = this.#found();
    if (!row) return this.#do(t("plan.no_row"));
    const last = this.#lastOf(row);
    this.#do(lengthened(row, last.days, by), () => (this.#last = { ...last, days: last.days + by }));
  }

  /** The current row is a step further done, or less far. */
  progress(by: 1 | -1): void {
    const { row } = this.#found();
    if (!row) return this.#do(t("plan.no_row"));
    const last = this.#lastOf(row);
    const percent = nextStep(last.percent, by);
    if (percent !== last.percent || row.summary) this.#do(progressed(row, percent), () => (this.#last = { ...last, percent }));
  }

  indent(): void {
    this.#outline(indented);
  }

  outdent(): void {
    this.#outline(outdented);
  }

  reorder(step: 1 | -1): void {
    this.#outline((tasks, outline, ids) => reordered(tasks, outline, ids, step));
  }

  /** Does an act of the pointer, unless nothing may be changed here. */
  take(wanted: Wanted): void {
    this.#do(wanted);
  }

  #lastOf(row: TaskView): Last {
    const { tasks } = this.#found();
    return this.#last?.id === row.id && this.#last.tasks === tasks ? this.#last : { tasks, id: row.id, start: row.start, days: row.duration_days, percent: row.percent };
  }

  #outline(wanted: (tasks: TaskView[], outline: Outline, ids: string[]) => Wanted): void {
    const { tasks, outline, ids, flat } = this.#found();
    if (ids.length > 0) this.#do(flat ?? wanted(tasks, outline, ids));
  }

  #do(wanted: Wanted, then: (act: Act) => void = () => {}): void {
    const why = this.#found().readOnly ?? (typeof wanted === "string" ? wanted : null);
    this.#say(why);
    if (why !== null || typeof wanted === "string") return;
    then(wanted);
    void this.#act(wanted).then((done) => { if (!done) this.#last = null; });
  }
}
