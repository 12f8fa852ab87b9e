// How the page is looked at: tab, filters, what is unfolded, where the keys are, and what stands beside the matrix. Kept
// while the window has the project open, so that going to another page and back changes nothing.

import type { Tab } from "./rows";

/** What stands at the right of the matrix. */
export type Beside = { show: "load" } | { show: "column"; id: string } | { show: "topic"; id: string } | { show: "week"; person: string; monday?: string };

export class OwnersLook {
  #tab = $state<Tab>("people");
  /** The unit whose people are shown; empty for those of none, nothing for all. */
  unit = $state<string | null>(null);
  /** The only topic that is shown. */
  topic = $state<string | null>(null);
  /** Whether roles that have no part in anything are shown too. */
  all = $state(false);
  /** Topics whose activities are shown. */
  open = $state.raw<ReadonlySet<string>>(new Set());
  /** The cell that keys act on. */
  row = $state<string | null>(null);
  column = $state<string | null>(null);
  beside = $state.raw<Beside>({ show: "load" });
  /** The first week of the load; nothing for the week of the status date. */
  from = $state<string | null>(null);
  /** The week whose work is listed; nothing for the first that is too full. */
  week = $state.raw<{ person: string; monday: string } | null>(null);

  /** Whose load is looked at while no week was chosen; nothing for whoever is too full first. */
  person = $state<string | null>(null);

  get tab(): Tab { return this.#tab; }
  set tab(tab: Tab) {
    if (tab !== this.#tab) this.column = null;
    this.#tab = tab;
  }

  /** Shows the load of somebody, at the first week that is too full. */
  goToLoad(person: string): void {
    this.tab = "people";
    this.beside = { show: "load" };
    [this.person, this.week, this.from] = [person, null, null];
  }

  /** Shows or hides the activities of a topic. */
  fold(topic: string, open: boolean): void {
    const topics = new Set(this.open);
    if (open) topics.add(topic);
    else topics.delete(topic);
    this.open = topics;
  }
}
