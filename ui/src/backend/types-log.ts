// The log of a project and the past it can be looked at in: part of `types.ts`, which says how to read it.

/** One entry of the log. `at` is an instant in UTC. */
export interface HistoryEntry {
  id: string;
  at: string;
  who: string;
  what: string;
  changes: number;
  parents: string[];
  hash: string;
  act: string;
  /** The number of entries up to and with this one: what `lookAt` takes. */
  revision: number;
  /** What part of the project it touched, in words: `Plan`, `People`, `Project`. */
  area: string;
  /** What changed, in short: `was 23 Oct 2026`, `80% to 90%`; empty where `what` says it all. */
  detail: string;
  reason?: string;
  undoes?: string;
  redoes?: string;
}

/** The log in words, oldest first. */
export interface HistoryView {
  entries: HistoryEntry[];
}

/** A point of the history of a file. */
export interface PastMoment {
  revision: number;
  /** When its last entry arrived; an instant in UTC. */
  at: string;
  /** What that entry did. */
  what: string;
}

/** The past that is looked at beside the present, measure by measure, in words. */
export interface ThenAndNow {
  measures: {
    id: string;
    /** `Gate 2 forecast` */
    name: string;
    then: string;
    now: string;
    /** `+5 days`; empty where nothing changed or there is nothing to compare. */
    change: string;
    /** Whether the change is for the better; nothing where it is neither. */
    better: boolean | null;
  }[];
}

/** What taking one entry back would do. */
export interface UndoPreview {
  /** Each field it would change; `record` is the name of the record. */
  fields: { record: string; field: string; now: string; after: string }[];
  /** Later entries on the same fields, the newest first: they would have to be taken back with it. */
  later: { id: string; at: string; who: string; what: string }[];
  /** Why it cannot be taken back, alone or with those; nothing where it can. */
  refused: string | null;
}
