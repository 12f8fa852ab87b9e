// Why a row lies where it does, asked of the Rust side as rows are walked through.

import type { ExplainView } from "../../backend/types";
import { Asking } from "../../project/asking.svelte";

/** Since the file was made: every act after the first, which made it. */
const SINCE = "1";

/** What the inspector asks about its row, and what of it is open, whichever row that is. */
export class Why {
  readonly there: Asking<ExplainView>;
  readonly moved: Asking<ExplainView>;
  chainOpen = $state(false);
  movedOpen = $state(false);

  constructor(explain: (row: string, since?: string) => Promise<ExplainView>) {
    this.there = new Asking((row) => explain(row));
    this.moved = new Asking((row) => explain(row, SINCE));
  }
}
