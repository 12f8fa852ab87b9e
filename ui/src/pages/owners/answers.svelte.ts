// What the page was told, asked again when the project has moved on, and marks that were typed and are not told yet.

import type { Backend } from "../../backend/backend";
import type { Command, OwnersView, WorkloadView } from "../../backend/types";
import type { Row } from "./rows";

/** Asks the Rust side. */
export type Ask = <Answer>(question: (backend: Backend) => Promise<Answer>) => Promise<Answer>;
/** Carries out commands as one act and says that they were done, or why not; answers whether they were. */
export type Apply = (commands: Command[], done: string) => Promise<boolean>;
/** Carries out commands as one act and says that they were done; answers why they were refused. */
export type Save = (commands: Command[], done: string) => Promise<string | null>;

/** Weeks of load that are shown at once. */
export const WEEKS = 12;

export const faultOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

export class OwnersAnswers {
  owners = $state.raw<OwnersView | null>(null);
  workload = $state.raw<WorkloadView | null>(null);
  /** Why there is no answer. */
  fault = $state<string | null>(null);
  /** Marks that were typed, until the answer that has them. */
  #typed = $state.raw<ReadonlyMap<string, string>>(new Map());
  #asked = 0;
  #doing = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Asks for all; an answer that was overtaken by a later question is dropped. */
  async refresh(ask: Ask, from: string | null): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const [owners, workload] = await Promise.all([ask((to) => to.owners()), ask((to) => to.workload(WEEKS, from ?? undefined))]);
      if (asked !== this.#asked) return;
      this.owners = owners;
      this.workload = workload;
      this.fault = null;
      if (this.#doing === 0) this.#typed = new Map();
    } catch (thrown) {
      if (asked === this.#asked) this.fault = faultOf(thrown);
    }
  }

  /** The mark someone has of their own: what was typed goes before what was told. */
  own(row: Row, column: string): string {
    return this.#typed.get(`${row.key} ${column}`) ?? row.cells.get(column)?.own ?? "";
  }

  /** Gives a mark, after those that were given before it; it shows at once, and goes again where it was refused. */
  give(row: Row, column: string, letters: string, act: () => Promise<boolean>): Promise<boolean> {
    const key = `${row.key} ${column}`;
    this.#typed = new Map(this.#typed).set(key, letters);
    this.#doing += 1;
    const done = this.#last.then(act).catch(() => false);
    this.#last = done.then((was) => {
      this.#doing -= 1;
      if (was) return;
      const typed = new Map(this.#typed);
      typed.delete(key);
      this.#typed = typed;
    });
    return done;
  }
}
