// The standing checks as they were last answered: for their own page, for Overview and for the count among the pages. They
// cost more than other views, so they are asked only while a page that shows them is there; elsewhere the last count stands.

import type { ChecksView } from "../backend/types";
import { figure, t } from "../words";
import { Asked } from "./asked.svelte";
import type { OpenProject } from "./open.svelte";

/** An answer, and what the window showed when it was asked for. */
export interface Told {
  checks: ChecksView;
  moment: string;
}

export class StandingChecks {
  readonly #asked = new Asked<Told>();
  readonly #project: Pick<OpenProject, "ask">;
  #moment: string | null = null;

  constructor(project: Pick<OpenProject, "ask">) {
    this.#project = project;
  }

  /** The last answer; nothing until the first. */
  get told(): Told | null {
    return this.#asked.view;
  }

  /** What kept the last answer away. */
  get fault(): string | null {
    return this.#asked.fault;
  }

  /** Asks, unless that was done for what the window shows now. */
  renew(moment: string): void {
    if (moment === this.#moment && this.#asked.fault === null) return;
    this.again(moment);
  }

  /** Asks, whatever was answered before. */
  again(moment: string): void {
    this.#moment = moment;
    void this.#asked.ask(() => this.#project.ask((to) => to.checks()).then((checks) => ({ checks, moment })));
  }
}

/** Counts of what was found. */
export interface Found {
  things: number;
  blockers: number;
}

export const foundIn = ({ findings }: Pick<ChecksView, "findings">): Found => ({ things: findings.length, blockers: findings.filter(({ severity }) => severity === "blocker").length });

/** `12 things to mend, 3 of them blockers`. */
export function foundWords({ things, blockers }: Found): string {
  if (blockers === 0) return t("checks.to_mend", { count: things });
  if (blockers === things) return t("checks.to_mend_blockers", { count: things });
  return t("checks.to_mend_some", { things: t("checks.to_mend", { count: things }), blockers: t("checks.of_them", { count: blockers }) });
}

/** What needs attention there, beside the name of the page: the blockers, else how much there is; nothing where all is in order. */
export function checksNeeds(told: Told | null): string | undefined {
  if (told === null) return undefined;
  const { things, blockers } = foundIn(told.checks);
  if (blockers > 0) return t("checks.count_blockers", { count: blockers });
  return things > 0 ? figure(things) : undefined;
}
