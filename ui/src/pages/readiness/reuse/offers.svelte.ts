// What is proposed, as it is chosen or left out: by clause, because most of a mapping is the same for all of a clause.

import type { Rating, ReuseRow, ReuseStrength, ReuseView } from "../../../backend/types";
import { t } from "../../../words";

/** A row that can be taken over. */
export class Offer {
  readonly row: ReuseRow;
  chosen = $state(true);

  constructor(row: ReuseRow) {
    this.row = row;
  }
}

/** What a clause, or one row of it, is mapped to. */
export type Mapped = Pick<ReuseRow, "strength" | "places" | "gap" | "trap">;

/** The rows of a clause in their order: those that can be taken over, and those that somebody has rated. */
export interface ClauseOffers {
  clause: string;
  rows: { row: ReuseRow; offer: Offer | null }[];
  offers: Offer[];
  /** What all of its rows are mapped to; nothing where they differ. */
  shared: Mapped | null;
}

const same = (a: Mapped, b: Mapped) => a.strength === b.strength && a.gap === b.gap && a.trap === b.trap && a.places.join("\n") === b.places.join("\n");

/** What is proposed, and what there is nothing for. */
export class Offers {
  readonly clauses: ClauseOffers[] = [];
  /** Rows for which there is nothing to reuse. */
  readonly nothing: ReuseRow[];
  readonly all: Offer[];
  /** How many rows somebody has rated: they stay. */
  readonly kept: number;
  chosen = $derived.by(() => this.all.filter((one) => one.chosen));

  constructor({ rows }: ReuseView) {
    this.nothing = rows.filter((row) => row.proposed === null);
    const byClause = new Map<string, ClauseOffers>();
    for (const row of rows.filter((one) => one.proposed !== null)) {
      const of = byClause.get(row.clause) ?? { clause: row.clause, rows: [], offers: [], shared: row };
      if (of.rows.length === 0) this.clauses.push(of);
      byClause.set(row.clause, of);
      const offer = row.kept ? null : new Offer(row);
      of.rows.push({ row, offer });
      if (offer) of.offers.push(offer);
      if (of.shared && !same(of.shared, row)) of.shared = null;
    }
    this.all = this.clauses.flatMap((of) => of.offers);
    this.kept = this.clauses.reduce((sum, of) => sum + of.rows.length - of.offers.length, 0);
  }

  /** Chooses exactly those of these strengths. */
  only(strengths: ReuseStrength[]): void {
    for (const one of this.all) one.chosen = strengths.includes(one.row.strength);
  }
}

/** Why a row stays as it is. */
export function keptWords({ defined, operating }: Pick<ReuseRow, "defined" | "operating">): string {
  const word = (rating: Rating | null) => rating ?? t("rating.unrated");
  return defined === operating ? t("reuse.kept", { rating: word(defined) }) : t("reuse.kept_each", { defined: word(defined), operating: word(operating) });
}
