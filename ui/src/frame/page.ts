// A page of the window as the frame knows it. The frame shows the pages it is given and no others.

import type { IconName } from "../shared/icons";

export interface PageLink {
  id: string;
  title: string;
  icon: IconName;
  /** The letter after `G`; none where there is but one page. */
  key?: string;
  /** Another key that goes there from anywhere: `Ctrl ,`. */
  chord?: string;
  /** Where it stands other than among the pages: at the foot, or in the palette only. */
  place?: "foot" | "palette";
  /** The heading it stands under; none for the first group. */
  group?: string;
  /** What needs attention there: `4 late`. */
  needs?: string;
  /** What else it is called: found by that in the palette. */
  also?: string;
}

/** What the top bar says of the open project. */
export interface ProjectHead {
  organisation: string;
  /** `ISO/IEC 20000-1:2018` */
  standard: string;
  /** Where on the route it is: `Phase 2`. */
  phase?: string;
  /** In words: `Status date 20 Nov 2026`. */
  statusDate: string;
  file: string;
}

/** An act that can be taken back or done again: its words, or why there is none. */
export interface Turning {
  /** What would be undone; nothing where nothing would. */
  what: string | null;
  /** Why it cannot be done now although there is something. */
  because?: string;
  run: () => void;
}

/** Something that is done and then left: it has the window to itself, without the pages and the bar at the foot. */
export interface Errand {
  title: string;
  /** What to know about it, in few words. */
  note: string;
  onleave: () => void;
}
