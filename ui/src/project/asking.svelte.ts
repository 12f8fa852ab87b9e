// What is asked about the row that is chosen, as rows are walked through: one question at a time, and of those asked
// meanwhile only the last, because rows change faster than answers come.

/** What a question is about: a row, and the state of the project it is shown in. */
interface About {
  row: string;
  /** Names what the views show; another one makes every answer an old one. */
  shown: string;
}

/** The last answer about the row that was asked for last. */
export class Asking<Answer> {
  /** Kept while the same row is asked about again, so that nothing flickers; nothing while it is another. */
  told = $state.raw<Answer | null>(null);
  /** What kept the answer away. */
  fault = $state<string | null>(null);
  readonly #ask: (row: string) => Promise<Answer>;
  #about: About | null = null;
  #asked: About | null = null;
  #running = false;

  constructor(ask: (row: string) => Promise<Answer>) {
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
