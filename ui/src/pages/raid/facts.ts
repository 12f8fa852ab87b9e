// What the fields of the inspector are given: the record they belong to, and the way to change it.

import type { Linked, RaidView, ScheduleView } from "../../backend/types";
import type { Act } from "./acts";

/** What is asked in a dialog before it is done. */
export type Asked = "score" | "close" | "happen" | "decide" | "delete";

/** What every detail is given beside its record. */
export interface Surroundings {
  raid: RaidView;
  schedule: ScheduleView;
  /** That a risk can come from. */
  parties: { id: string; name: string }[];
  readOnly: string | null;
  /** The currency of amounts; nothing where the project has none. */
  currency: string | null;
  act: (act: Act) => Promise<boolean>;
  /** Asks for what an act needs, in a dialog. */
  ask: (what: Asked) => void;
  /** Goes to what it is linked with. */
  onopen: (to: Linked) => void;
  /** A field that was opened by a key of the page is left. */
  onleave: () => void;
}

/** Saves a field of text of the record it was typed for, whichever is shown by then. */
export function saving({ act }: Surroundings, set: (text: string | null) => Act): (text: string) => Promise<boolean> {
  return (text) => act(set(text || null));
}
