// Why a row lies where it does, asked of the Rust side as rows are walked through: one question at a time, and of those
// asked meanwhile only the last, because rows change faster than a plan is worked out.

import type { ExplainView } from "../../backend/types";

/** What a question is about: a row, and the state of the project it is shown in. */
export interface About {
  row: string;
  /** Names what the views show; another one makes every answer an old one. */
  shown: string;
}

export class Asking {
  /** The last answer about the row that was asked for last. Kept until the next is there, so that nothing flickers. */
  told = $state.raw<ExplainView | null>(null);
  /** What kept the answer away. */
  fault = $state<string | null>(null);
  readonly #ask: (row: string) => Promise<ExplainView>;
  #about: About | null = null;
  #asked: About | null = null;
  #running = false;

  constructor(ask: (row: string) => Promise<ExplainView>) {
    this.#ask = ask;
  }

  /** Asks about a row, unless this is what was asked last. */
  about(row: string, shown: string): void {
    const last = this.#about;
    if (last?.row === row && last.shown === shown) return;
    if (last?.row !== row) this.told = null;
    this.fault = null;
    this.#about = { row, shown };
    void this.#run();
  }

  /** Asks the same again. */
  again(): void {
    this.fault = null;
    this.#asked = null;
    void this.#run();
  }

  /** Nothing is asked for any more; an answer that is on its way is dropped. */
  letGo(): void {
    this.#about = this.#asked = this.told = this.fault = null;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let about = this.#about; about !== null && about !== this.#asked; about = this.#about) {
      this.#asked = about;
      try {
        const told = await this.#ask(about.row);
        if (about === this.#about) this.told = told;
      } catch (thrown) {
        if (about === this.#about) {
          this.told = null;
          this.fault = thrown instanceof Error ? thrown.message : String(thrown);
        }
      }
    }
    this.#running = false;
  }
}

/** Since the file was made: every act after the first, which made it. */
const SINCE = "1";

/** What the inspector asks about its row, and what of it is open, whichever row that is. */
export class Why {
  readonly there: Asking;
  readonly moved: Asking;
  chainOpen = $state(false);
  movedOpen = $state(false);

  constructor(explain: (row: string, since?: string) => Promise<ExplainView>) {
    this.there = new Asking((row) => explain(row));
    this.moved = new Asking((row) => explain(row, SINCE));
  }
}
