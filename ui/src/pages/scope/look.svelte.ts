// How the scope is looked at: which question, which questions are listed, how strictly it is judged, and what stands at
// the right. Kept while the window has the project open.

import type { ScopeMode } from "../../backend/types";
import type { ScopePlace } from "../../project/scope";
import type { Tab } from "./registers/kinds";

/** What stands beside the question. */
export type Beside = "now" | "versions";

export class ScopeLook {
  /** The question that is asked. */
  question = $state<string | null>(null);
  /** Questions that are answered are passed over. */
  openOnly = $state(false);
  /** How strictly it is judged; nothing until it was chosen: then as its answers allow. */
  mode = $state<ScopeMode | null>(null);
  beside = $state<Beside>("now");
  /** Where there is room for one of them: the question, or what stands beside it. */
  front = $state<"question" | "beside">("question");
  /** The register that is shown in place of the page. */
  register = $state<Tab | null>(null);
  /** Where the focus goes once the page is there, for somebody who comes from elsewhere. */
  wanted = $state<ScopePlace | null>(null);

  goTo(place: ScopePlace): void {
    [this.register, this.wanted] = [null, place];
    if (place === "questions") this.question = null;
  }

  goToQuestion(id: string): void {
    this.goTo("questions");
    this.question = id;
  }
}
