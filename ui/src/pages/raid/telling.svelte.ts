// All that is known of the risk that is shown, asked of the Rust side as rows are walked through: one question at a time,
// and of those asked meanwhile only the last.

import type { RiskDetail } from "../../backend/types";

export class Telling {
  /** The last answer about the risk that was asked for last. */
  told = $state.raw<RiskDetail | null>(null);
  /** What kept it away. */
  fault = $state<string | null>(null);
  readonly #ask: (id: string) => Promise<RiskDetail>;
  #about: { id: string; moment: string } | null = null;
  #asked: { id: string; moment: string } | null = null;
  #running = false;

  constructor(ask: (id: string) => Promise<RiskDetail>) {
    this.#ask = ask;
  }

  /** Asks about a risk, unless this is what was asked last; `moment` names what the views show. */
  about(id: string, moment: string): void {
    const last = this.#about;
    if (last?.id === id && last.moment === moment) return;
    if (last?.id !== id) this.told = null;
    this.fault = null;
    this.#about = { id, moment };
    void this.#run();
  }

  again(): void {
    this.fault = null;
    this.#asked = null;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let about = this.#about; about !== null && about !== this.#asked; about = this.#about) {
      this.#asked = about;
      try {
        const told = await this.#ask(about.id);
        if (about === this.#about) this.told = told;
      } catch (thrown) {
        if (about !== this.#about) continue;
        this.told = null;
        this.fault = thrown instanceof Error ? thrown.message : String(thrown);
      }
    }
    this.#running = false;
  }
}
