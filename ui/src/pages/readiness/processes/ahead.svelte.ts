// What a person has just set, shown at once: until the views tell it themselves, or the act was refused.

interface Ahead<Value> {
  value: Value;
  /** The act is carried out; the next views have it. */
  done: boolean;
}

export class AheadOf<Value> {
  #set = $state.raw<ReadonlyMap<string, Ahead<Value>>>(new Map());

  /** What is shown in a place: what was just set there, else what the views tell. */
  of(place: string, told: Value): Value {
    const ahead = this.#set.get(place);
    return ahead ? ahead.value : told;
  }

  /** Shows a value while it is being set; takes it back where that is refused. Answers whether it was done. */
  async set(place: string, value: Value, act: () => Promise<boolean>): Promise<boolean> {
    const mine: Ahead<Value> = { value, done: false };
    this.#set = new Map(this.#set).set(place, mine);
    mine.done = await act();
    if (!mine.done) this.#drop((one) => one === mine);
    return mine.done;
  }

  /** New views are there: what was done before is in them. */
  told(): void {
    this.#drop((one) => one.done);
  }

  #drop(which: (one: Ahead<Value>) => boolean): void {
    const left = [...this.#set].filter(([, one]) => !which(one));
    if (left.length < this.#set.size) this.#set = new Map(left);
  }
}
