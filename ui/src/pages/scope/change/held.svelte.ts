// Acts on the scope. Once a version is approved each of them is held until somebody has seen what it does and decided;
// with no approved version, and for what is no change of what the scope says, they are carried out at once.

import type { Command, FollowRow, ScopeChangeView, ScopeView } from "../../../backend/types";
import type { Act, Doing } from "../../../project/doing";
import type { OpenProject } from "../../../project/open.svelte";
import { t } from "../../../words";

/** Acts about what is found, worded or approved: none of them changes what the scope says. */
const NO_CHANGE = new Set<Command["do"]>(["scope.approve", "scope.accept", "scope.unaccept", "scope.delete_version", "scope.set_wording"]);

/** What a held act does is asked of the project as it is. */
type Project = Pick<OpenProject, "views" | "ask" | "act" | "save">;

/** An act that waits for its decision. */
export interface Waiting {
  act: Act;
  /** What it does, with what the plan has to follow of it but for what is left. */
  view: ScopeChangeView;
  /** The scope as it is, for the words of its answers; nothing where it could not be told. */
  scope: ScopeView | null;
}

/** What somebody says to a change of the scope; empty where nothing is said. */
export interface Decision {
  why: string;
  by: string;
}

export class HeldScope implements Doing {
  /** The act that waits; nothing where none does. */
  waiting = $state.raw<Waiting | null>(null);
  /** What the plan is not to follow, by its key. */
  left = $state.raw<ReadonlySet<string>>(new Set());
  /** What it does is being worked out again. */
  asking = $state(false);
  readonly #project: Project;
  #answer: ((why: string | null) => void) | undefined;
  #turn = 0;
  /** What was asked for last: acts are carried out one after the other, also where one of them waits. */
  #under: Promise<unknown> = Promise.resolve();

  constructor(project: Project) {
    this.#project = project;
  }

  /** Answers why an act was not done; nothing where it was. */
  readonly save = (act: Act): Promise<string | null> => this.#inTurn(act, () => this.#project.save(act.commands, act.done));

  /** Says itself why an act was refused; answers whether it was done. */
  readonly act = async (act: Act): Promise<boolean> => (await this.#inTurn(act, async () => ((await this.#project.act((to) => to.apply(act.commands), act.done)) ? null : ""))) === null;

  /** Offers to bring the plan after the scope as it is. Answers why that was not done. */
  readonly follow = (): Promise<string | null> => {
    const act: Act = { commands: [], done: t("scope.did_follow") };
    return this.#after(async () => {
      try {
        return await this.#hold(act, await this.#change([]));
      } catch (thrown) {
        await this.#project.act(() => Promise.reject(thrown instanceof Error ? thrown : new Error(String(thrown))), "");
        return "";
      }
    });
  };

  /** Leaves something that the plan would follow, or not; what that does is worked out again. */
  async leave(key: string, leave: boolean): Promise<void> {
    const left = new Set(this.left);
    if (leave) left.add(key);
    else left.delete(key);
    this.left = left;
    const { waiting } = this;
    if (waiting === null) return;
    this.#turn += 1;
    const mine = this.#turn;
    this.asking = true;
    try {
      const view = await this.#change(waiting.act.commands, [...left]);
      if (mine === this.#turn && this.waiting !== null) this.waiting = { ...waiting, view };
    } catch {
      // What was told before stands; where it does not hold, the act itself says so.
    }
    if (mine === this.#turn) this.asking = false;
  }

  /** What the plan follows, and what of it is left. */
  get followed(): { taken: FollowRow[]; left: string[] } {
    const follow = this.waiting?.view.follow ?? [];
    return { taken: follow.filter(({ key }) => !this.left.has(key)), left: follow.flatMap(({ key }) => (this.left.has(key) ? [key] : [])) };
  }

  /** It is decided: carries the act out as one, with what the plan follows of it. Answers why it was refused, and waits on then. */
  async decide(decision: Decision): Promise<string | null> {
    const { waiting } = this;
    if (waiting === null) return null;
    const { taken, left } = this.followed;
    const follows: Command[] = taken.length > 0 ? [{ do: "scope.follow", leave: left }] : [];
    const refused = await this.#project.save(withReason([...waiting.act.commands, ...follows], reasonOf(decision)), waiting.act.done);
    if (refused === null) this.#end(null);
    return refused;
  }

  /** Nothing is done. */
  letBe(): void {
    this.#end(t("scope.change_left"));
  }

  async #inTurn(act: Act, apply: () => Promise<string | null>): Promise<string | null> {
    if (act.commands.every(({ do: one }) => NO_CHANGE.has(one))) return apply();
    return this.#after(async () => {
      const view = await this.#touched(act.commands);
      return view === null ? apply() : this.#hold(act, view);
    });
  }

  #change(commands: Command[], leave?: string[]): Promise<ScopeChangeView> {
    return this.#project.ask((to) => to.scopeChange(commands, leave));
  }

  /** What an act does to an approved scope; nothing where none is approved, it touches nothing, or that cannot be told: then the act says what is wrong. */
  async #touched(commands: Command[]): Promise<ScopeChangeView | null> {
    if (this.#project.views?.status.scope.version == null) return null;
    try {
      const view = await this.#change(commands);
      return view.refused === null && view.touches && (saysOtherwise(view) || (await this.#followsAnew(view))) ? view : null;
    } catch {
      return null;
    }
  }

  /** Whether the plan has to follow more of it than of the scope as it is: what was left once is not asked with every act. */
  async #followsAnew({ follow }: ScopeChangeView): Promise<boolean> {
    if (follow.length === 0) return false;
    const known = new Set((await this.#change([])).follow.map(({ key }) => key));
    return follow.some(({ key }) => !known.has(key));
  }

  #after<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#under.then(run);
    this.#under = answer.catch(() => {});
    return answer;
  }

  async #hold(act: Act, view: ScopeChangeView): Promise<string | null> {
    const scope = await this.#project.ask((to) => to.scope()).catch(() => null);
    this.left = new Set();
    this.waiting = { act, view, scope };
    return new Promise((resolve) => (this.#answer = resolve));
  }

  #end(answer: string | null): void {
    this.#turn += 1;
    this.asking = false;
    this.waiting = null;
    this.#answer?.(answer);
    this.#answer = undefined;
  }
}

/** Whether the scope says something else then: answers, statement, verdict or what is found. */
const saysOtherwise = (view: ScopeChangeView): boolean =>
  view.answers.length > 0 || view.statement.some(({ told }) => told !== "same") || view.verdict_before !== view.verdict_after || view.findings_come.length + view.findings_go.length > 0;

/** `Goes to a partner (decided by Colin Adeyemi)`. */
function reasonOf({ why, by }: Decision): string {
  const name = by.trim();
  if (name === "") return why.trim();
  return why.trim() === "" ? t("scope.reason_decided", { name }) : t("scope.reason_why_decided", { why: why.trim(), name });
}

/** The reason is kept with the first of the commands, and so with the entry of the log. */
function withReason(commands: Command[], reason: string): Command[] {
  const [first, ...others] = commands;
  return first && reason !== "" ? [{ ...first, reason } as Command, ...others] : commands;
}
