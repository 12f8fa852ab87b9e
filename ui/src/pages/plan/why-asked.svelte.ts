// Acts of the plan, and the question why where one moves a gate far: it is asked once, before the act, and kept with it.

import type { Command } from "../../backend/types";
import type { Act } from "./acts";
import { gatesToExplain, type GateShift } from "./dialogs/acts";
import type { Effect } from "./foreseen.svelte";

/** Commands that can move a gate. What is said of a task moves none. */
const MOVES = /^(task\.(add|delete|move|assign|set_(start|finish|duration|progress|remaining|actual|constraint|calendar))|link\.|plan\.take)/;

export class WhyAsked {
  /** The gates that the act which waits would move; none where nothing waits. */
  gates = $state.raw<GateShift[]>([]);
  /** What the act is, in words. */
  what = $state("");
  readonly #effect: Effect;
  readonly #apply: (commands: Command[], done: string) => Promise<boolean>;
  #answer: ((reason: string | null | undefined) => void) | undefined;

  constructor(effect: Effect, apply: (commands: Command[], done: string) => Promise<boolean>) {
    this.#effect = effect;
    this.#apply = apply;
  }

  /** Carries an act out, after asking why where it moves a gate far; answers whether it was done. */
  async act({ commands, done }: Act): Promise<boolean> {
    const gates = commands.some((command) => MOVES.test(command.do)) ? await this.#far(commands) : [];
    if (gates.length === 0) return this.#apply(commands, done);
    [this.gates, this.what] = [gates, done];
    const reason = await new Promise<string | null | undefined>((resolve) => (this.#answer = resolve));
    this.gates = [];
    if (reason === undefined) return false;
    const [first, ...others] = commands;
    return this.#apply(reason === null || !first ? commands : [{ ...first, reason } as Command, ...others], done);
  }

  /** The answer: a reason, that there is none, or that nothing is to be done. */
  answer(reason: string | null | undefined): void {
    this.#answer?.(reason);
  }

  /** Where the effect cannot be told, the act itself says what is wrong. */
  async #far(commands: Command[]): Promise<GateShift[]> {
    try {
      return gatesToExplain(await this.#effect(commands));
    } catch {
      return [];
    }
  }
}
