// How readiness is looked at: which part, which criterion, which axis. It outlives the page, so that who comes back finds it so.

export type ReadinessPart = "ratings" | "processes" | "trend" | "stages";
export type Axis = "both" | "defined" | "operating";

export class ReadinessLook {
  part = $state<ReadinessPart>("ratings");
  /** The criterion that keys act on, by its id. */
  current = $state<string | null>(null);
  /** What the keys rate. */
  axis = $state<Axis>("both");

  /** Shows a criterion, by its id or code. */
  goTo(criterion: string) {
    this.part = "ratings";
    this.current = criterion;
  }
}
