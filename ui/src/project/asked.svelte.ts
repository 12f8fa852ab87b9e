// A view that only its page needs: asked for when the page is shown and again whenever what the window shows has
// changed. What was answered stays until the next answer is there; an answer that was overtaken is dropped.

/** The last answer to a question that is asked again and again. */
export class Asked<View> {
  /** Nothing until the first answer. */
  view = $state.raw<View | null>(null);
  /** What kept the last answer away. */
  fault = $state<string | null>(null);
  #turn = 0;

  /** Asks; answers whether this was the last question, and it was answered. */
  async ask(question: () => Promise<View>): Promise<boolean> {
    this.#turn += 1;
    const mine = this.#turn;
    try {
      const view = await question();
      if (mine !== this.#turn) return false;
      this.view = view;
      this.fault = null;
      return true;
    } catch (thrown) {
      if (mine === this.#turn) this.fault = thrown instanceof Error ? thrown.message : String(thrown);
      return false;
    }
  }

  /** Forgets what was answered, and whatever answer is on its way. */
  forget(): void {
    this.#turn += 1;
    this.view = null;
    this.fault = null;
  }
}
