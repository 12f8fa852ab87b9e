// How RAID is looked at: the tab, the filters, the order of the tables. Kept while the window has the project open.

import type { Sort } from "../../shared/table";
import type { Kind, Wanted } from "./items";

export class RaidLook implements Wanted {
  tab = $state<Kind | "all">("all");
  words = $state("");
  owner = $state<string | null>(null);
  process = $state<string | null>(null);
  openOnly = $state(false);
  cell = $state.raw<Wanted["cell"]>(null);
  sort = $state<Sort | null>(null);

  /** The table of a spreadsheet that is meant where this is shown: the risks where the kind has none. */
  get table(): "actions" | "decisions" | "risks" {
    if (this.tab === "action") return "actions";
    return this.tab === "decision" ? "decisions" : "risks";
  }

  get filtered(): boolean {
    return this.words.trim() !== "" || this.owner !== null || this.process !== null || this.openOnly || this.cell !== null;
  }

  clear(): void {
    this.words = "";
    this.owner = this.process = this.cell = null;
    this.openOnly = false;
  }
}
