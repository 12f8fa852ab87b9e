// What is done to an approved scope is looked at before it is done: what the plan would have to follow, what would be
// found, and how the statement would read. Without an approved version, and where nothing follows, it is done at once.

import type { Command, FollowRow, ScopeChangeView, ScopeView } from "../../../backend/types";
import type { Act } from "../../../project/doing";

/** An act that waits to be decided. */
export interface Waiting {
  /** Nothing where the plan follows what was done already. */
  act: Act | null;
  view: ScopeChangeView;
  /** Goes on with the act as it is to be done, or leaves it. */
  decide: (act: Act | null) => void;
}

/** Whether more follows from a change than that answers differ. */
export function hasConsequences(view: ScopeChangeView, known: FollowRow[]): boolean {
  const before = new Set(known.map(({ key }) => key));
  return (
    view.verdict_before !== view.verdict_after ||
    view.findings_come.length + view.findings_go.length > 0 ||
    view.statement.some(({ told }) => told !== "same") ||
    view.follow.some(({ key }) => !before.has(key))
  );
}

/** The commands of an act, and the plan brought after it but for what is left. */
export function withFollow(commands: Command[], rows: FollowRow[], leave: string[]): Command[] {
  if (rows.every(({ key }) => leave.includes(key))) return commands;
  return [...commands, leave.length > 0 ? { do: "scope.follow", leave } : { do: "scope.follow" }];
}

export class HeldScope {
  /** What is to be decided now. */
  waiting = $state.raw<Waiting | null>(null);
  readonly #ask: (commands: Command[]) => Promise<ScopeChangeView>;
  /** One is decided after the other. */
  #under: Promise<unknown> = Promise.resolve();

  constructor(ask: (commands: Command[]) => Promise<ScopeChangeView>) {
    this.#ask = ask;
  }

  /** The act as it is to be done; nothing where the person leaves it. */
  through(act: Act, scope: ScopeView | null): Promise<Act | null> {
    if (scope === null || scope.versions.length === 0) return Promise.resolve(act);
    const turn = this.#under.then(() => this.#look(act, scope));
    this.#under = turn.catch(() => {});
    return turn;
  }

  async #look(act: Act, scope: ScopeView): Promise<Act | null> {
    let view: ScopeChangeView;
    try {
      view = await this.#ask(act.commands);
    } catch {
      // What cannot be told beforehand is said by the act itself.
      return act;
    }
    if (view.refused !== null || !view.touches || !hasConsequences(view, scope.follow)) return act;
    return this.#decided(act, view);
  }

  /** Shows what the plan has to follow of what was done already. */
  async follow(): Promise<Act | null> {
    return this.#decided(null, await this.#ask([]));
  }

  #decided(act: Act | null, view: ScopeChangeView): Promise<Act | null> {
    return new Promise((resolve) => {
      this.waiting = {
        act,
        view,
        decide: (to) => {
          this.waiting = null;
          resolve(to);
        },
      };
    });
  }
}
