// How readiness is looked at: which part, which criterion, which axis, what is filtered and put together. It outlives the
// page, so that who comes back finds it so.

import type { Rating } from "../../backend/types";

export type ReadinessPart = "ratings" | "processes" | "trend" | "stages";
export type Axis = "both" | "defined" | "operating";
/** What criteria are put together by. */
export type Grouping = "clause" | "process" | "phase" | "owner";
export const PARTS: readonly ReadinessPart[] = ["ratings", "processes", "trend", "stages"];
export const AXES: readonly Axis[] = ["both", "defined", "operating"];
export const GROUPINGS: readonly Grouping[] = ["clause", "process", "phase", "owner"];

/** What is kept of the filters. */
interface Filters {
  words: string;
  clause: string | null;
  process: string | null;
  phase: number | null;
  owner: string | null;
  ratings: (Rating | "unrated")[];
  before: number | null;
  heavy: boolean;
  late: boolean;
  noTask: boolean;
  amendment: boolean;
  countingOnly: boolean;
}

export class ReadinessLook implements Filters {
  part = $state<ReadinessPart>("ratings");
  /** The criterion that keys act on, by its id. */
  current = $state<string | null>(null);
  /** What the keys rate. */
  axis = $state<Axis>("both");
  group = $state<Grouping>("clause");
  /** Whether the details are shown; nothing until it was chosen: then where there is room for them. */
  details = $state<boolean | null>(null);
  /** The branches of the tree that are unfolded. */
  unfolded = $state.raw<ReadonlySet<string>>(new Set(["8"]));
  /** A criterion somebody comes to from elsewhere, by its id or code, until it is shown. */
  wanted = $state<string | null>(null);

  words = $state("");
  /** The criteria of this clause and those under it; nothing for all. */
  clause = $state<string | null>(null);
  /** The id of a process its clause belongs to. */
  process = $state<string | null>(null);
  /** The phase by which it should be largely achieved. */
  phase = $state<number | null>(null);
  /** The id of who owns it; empty for those that nobody does, nothing for all. */
  owner = $state<string | null>(null);
  /** Any of these; all where there are none. */
  ratings = $state.raw<(Rating | "unrated")[]>([]);
  /** Due by the day of the gate of this phase, and not done. */
  before = $state<number | null>(null);
  /** Only weight 2. */
  heavy = $state(false);
  late = $state(false);
  noTask = $state(false);
  /** Only those of Amendment 1:2024. */
  amendment = $state(false);
  /** Good practice and conditions of certification are left out. */
  countingOnly = $state(false);

  /** Shows a criterion, by its id or code, whatever is filtered. */
  goTo(criterion: string) {
    this.part = "ratings";
    this.wanted = criterion;
  }

  /** Shows the criteria of a clause and of those under it, and no others; or those of all clauses. */
  goToClause(clause: string | null) {
    this.part = "ratings";
    this.clear();
    this.group = "clause";
    this.clause = clause;
  }

  goToProcess(process: string) {
    this.part = "ratings";
    this.clear();
    this.process = process;
  }

  /** Shows the criteria of one set of a grouping, and no others; of nobody where the owner is empty. */
  goToSet(group: Grouping, id: string) {
    this.goToClause(group === "clause" ? id : null);
    this.group = group;
    if (group === "process") this.process = id;
    if (group === "phase") this.phase = Number(id);
    if (group === "owner") this.owner = id;
  }

  /** Shows the requirements of weight 2 that are rated N, and no others. */
  goToHeavyAtN() {
    this.part = "ratings";
    this.clear();
    [this.heavy, this.ratings, this.countingOnly] = [true, ["N"], true];
  }

  turnRating(rating: Rating | "unrated") {
    this.ratings = this.ratings.includes(rating) ? this.ratings.filter((one) => one !== rating) : [...this.ratings, rating];
  }

  fold(branch: string, open: boolean) {
    const unfolded = new Set(this.unfolded);
    if (open) unfolded.add(branch);
    else unfolded.delete(branch);
    this.unfolded = unfolded;
  }

  get filters(): Filters {
    const { words, clause, process, phase, owner, ratings, before, heavy, late, noTask, amendment, countingOnly } = this;
    return { words: words.trim(), clause, process, phase, owner, ratings, before, heavy, late, noTask, amendment, countingOnly };
  }

  get filtered(): boolean {
    return Object.values(this.filters).some((one) => (Array.isArray(one) ? one.length > 0 : one !== null && one !== false && one !== ""));
  }

  clear() {
    this.words = "";
    this.clause = this.process = this.phase = this.owner = this.before = null;
    this.ratings = [];
    this.heavy = this.late = this.noTask = this.amendment = this.countingOnly = false;
  }

  /** Filters and groups as text, to be kept under a name. */
  look(): string {
    return JSON.stringify({ group: this.group, filters: this.filters });
  }

  /** How it is looked at before anything is changed. */
  readonly usual: string = this.look();

  /** Looks as a text of `look` says; what it does not say is not filtered. */
  take(look: string) {
    const kept = JSON.parse(look) as { group?: Grouping; filters?: Partial<Filters> };
    this.clear();
    this.group = kept.group ?? this.group;
    Object.assign(this, kept.filters);
  }
}
