// Lines that were mended and are taken away at once, before the checks are answered anew. A line comes back where the act
// was refused, and where the next answer still finds it.

/** How long a line stays away where no new answer comes, ms: an act that changed nothing brings none. */
const LONGEST = 6000;

export class Away {
  /** The lines that are not shown. */
  keys = $state.raw<ReadonlySet<string>>(new Set());
  /** Lines whose act is done, with what the checks were answered for then. */
  readonly #done = new Map<string, string>();

  /** Takes a line away while its act is carried out; answers whether it was. */
  async during(key: string, moment: () => string, act: () => Promise<boolean>): Promise<boolean> {
    this.keys = new Set([...this.keys, key]);
    const done = await act();
    if (!done) {
      this.#bringBack([key]);
      return false;
    }
    this.#done.set(key, moment());
    setTimeout(() => this.#bringBack([key]), LONGEST);
    return true;
  }

  /** The checks were answered for what the window shows now: what is still found is shown again. Answers which lines that settles. */
  answered(moment: string): string[] {
    const settled = [...this.#done].filter(([, before]) => before !== moment).map(([key]) => key);
    this.#bringBack(settled);
    return settled;
  }

  #bringBack(keys: string[]): void {
    const back = keys.filter((key) => this.keys.has(key));
    for (const key of keys) this.#done.delete(key);
    if (back.length > 0) this.keys = new Set([...this.keys].filter((key) => !back.includes(key)));
  }
}
