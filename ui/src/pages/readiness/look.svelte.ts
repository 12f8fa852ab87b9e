// How readiness is looked at: which part, which criterion, which axis. It outlives the page, so that who comes back finds it so.

export type ReadinessPart = "ratings" | "processes" | "trend" | "stages";
export type Axis = "both" | "defined" | "operating";

export class ReadinessLook {
  part = $state<ReadinessPart>("ratings");
  /** The criterion that keys act on, by its id. */
  current = $state<string | null>(null);
  /** What the keys rate. */
  axis = $state<Axis>("both");

  /** The criteria of this clause and those under it; nothing for all. */
  clause = $state<string | null>(null);

  /** Shows a criterion, by its id or code. */
  goTo(criterion: string) {
    this.part = "ratings";
    this.current = criterion;
  }

  /** Shows the criteria of a clause and of those under it. */
  goToClause(clause: string) {
    this.part = "ratings";
    this.clause = clause;
  }
}
