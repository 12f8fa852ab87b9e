// What an act would do, asked of the Rust side before it is done: one question at a time, and of those that came meanwhile
// only the last, because a pointer moves faster than a plan is worked out.

import type { Command, EffectView } from "../../backend/types";
import { Asking } from "../../project/asking.svelte";
import { t } from "../../words";

export type Effect = (commands: Command[]) => Promise<EffectView>;

export class Foreseen {
  readonly #asking: Asking<EffectView>;

  constructor(effect: Effect) {
    this.#asking = new Asking((commands) => effect(JSON.parse(commands) as Command[]));
  }

  /** Asks about an act; `moment` names what the views show. */
  ask(commands: Command[], moment: string): void {
    this.#asking.about(JSON.stringify(commands), moment);
  }

  letGo(): void {
    this.#asking.letGo();
  }

  /** Why the rules refuse it; nothing where they do not, or have not said yet. */
  get refused(): string | null {
    return this.#asking.told?.refused ?? null;
  }

  /** What it does, in words; that it is being worked out, until it is. */
  get words(): string {
    const { told, fault } = this.#asking;
    if (fault !== null) return fault;
    if (told === null) return t("plan.effect_asked");
    return told.refused ?? ([told.sentence, ...told.notes].filter(Boolean).join(" ") || t("plan.effect_none"));
  }
}
