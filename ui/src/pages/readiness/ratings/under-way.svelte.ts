// Ratings that were given and are not in the answers of the Rust side yet: shown at once, taken back where refused.

import type { CriterionRow, Rating } from "../../../backend/types";
import { RATINGS } from "../../../shared/rating";
import type { Axis } from "../look.svelte";

type Rated = Pick<CriterionRow, "defined" | "operating" | "rating">;

interface Given {
  rated: Rated;
  /** Which act gave it: a later one of the same criterion stays where an earlier one ends. */
  act: number;
  /** Carried out: the next answer has it. */
  done: boolean;
}

/** A criterion as it is once rated so. */
export function ratedAs(row: CriterionRow, axis: Axis, rating: Rating | null): Rated {
  const defined = axis === "operating" ? row.defined : rating;
  const operating = axis === "defined" ? row.operating : rating;
  const lower = defined === null || operating === null ? null : (RATINGS[Math.min(RATINGS.indexOf(defined), RATINGS.indexOf(operating))] ?? null);
  return { defined, operating, rating: lower };
}

export class UnderWay {
  #given = $state.raw<ReadonlyMap<string, Given>>(new Map());
  #acts = 0;
  /** One act after the other, in the order they were given in. */
  #last: Promise<unknown> = Promise.resolve();

  /** The criteria with what is under way; the same list where nothing is. */
  over(rows: CriterionRow[]): CriterionRow[] {
    const given = this.#given;
    if (given.size === 0) return rows;
    return rows.map((row) => {
      const one = given.get(row.id);
      return one ? { ...row, ...one.rated } : row;
    });
  }

  /** Shows criteria as rated while `run` sees to it; answers whether it was done. */
  rate(rows: CriterionRow[], axis: Axis, rating: Rating | null, run: () => Promise<boolean>): Promise<boolean> {
    this.#acts += 1;
    const act = this.#acts;
    this.#change((given) => { for (const row of rows) given.set(row.id, { rated: ratedAs(row, axis, rating), act, done: false }); });
    const over = this.#last.then(run).catch(() => false);
    this.#last = over;
    return over.then((done) => {
      this.#change((given) => {
        for (const { id } of rows) {
          const one = given.get(id);
          if (one?.act !== act) continue;
          if (done) given.set(id, { ...one, done });
          else given.delete(id);
        }
      });
      return done;
    });
  }

  /** The acts that are done by now: an answer asked for from now on has them. */
  settled(): number[] {
    return [...this.#given.values()].filter(({ done }) => done).map(({ act }) => act);
  }

  /** Forgets what acts gave: an answer has it. */
  drop(acts: number[]): void {
    if (acts.length > 0) this.#change((given) => { for (const [id, { act }] of given) if (acts.includes(act)) given.delete(id); });
  }

  #change(change: (given: Map<string, Given>) => void): void {
    const given = new Map(this.#given);
    change(given);
    this.#given = given;
  }
}
