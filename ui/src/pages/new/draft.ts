// What has been said of a project that is not made yet, and what is asked with it.

import type { NewProjectRequest, ProjectPreview } from "../../backend/types";
import { t } from "../../words";
import { someone, type PersonDraft } from "./people";

export type Closure = NewProjectRequest["closures"][number];

/** The fields as they stand: text, empty where nothing was said. */
export interface Draft {
  organisation: string;
  staff: string;
  sites: string;
  edition: NewProjectRequest["edition"];
  start: string;
  target: string;
  /** Seven digits, Monday first. */
  week: string;
  country: string;
  /** In order. */
  closures: Closure[];
  /** Chosen where neither a profile nor the people in scope decide. */
  size: NewProjectRequest["size"];
  profile: string;
  /** The last row is empty, for who comes next. */
  people: PersonDraft[];
}

export const MONDAY_TO_FRIDAY = "1111100";
/** What the rules take for people and sites in scope. */
export const MOST_IN_SCOPE = 1_000_000;
/** Years before this are dates that are still being typed. */
const EARLIEST_START = "2000-01-01";

/** Nothing said yet but a start today. */
export function emptyDraft(today: string): Draft {
  return {
    organisation: "", staff: "", sites: "", edition: "2018", start: today, target: "", week: MONDAY_TO_FRIDAY, country: "",
    closures: [], size: "medium", profile: "", people: [someone()],
  };
}

/** Whether anything was said beside what a draft begins with. */
export function isEntered(draft: Draft, today: string): boolean {
  return JSON.stringify(draft) !== JSON.stringify(emptyDraft(today));
}

/** A number in scope as it was typed; nothing for no text, `undefined` where it is no number that can be taken. */
export function inScope(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const number = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= MOST_IN_SCOPE ? number : undefined;
}

export const hasStart = (draft: Draft) => draft.start >= EARLIEST_START;

/** What is asked for a draft. Its name does not change the plan, so that a preview stands in for a missing one. */
export function requestOf(draft: Draft): NewProjectRequest {
  return {
    path: "",
    organisation: draft.organisation.trim() || t("new.unnamed"),
    edition: draft.edition,
    size: draft.size,
    profile: draft.profile || null,
    country: draft.country || null,
    start: draft.start,
    target: draft.target || null,
    staff: inScope(draft.staff) ?? null,
    sites: inScope(draft.sites) ?? null,
    week: draft.week === MONDAY_TO_FRIDAY ? null : draft.week,
    closures: draft.closures.map((closure) => ({ ...closure, name: closure.name.trim() || t("new.closure_name") })),
    people: draft.people
      .filter((person) => person.name.trim() !== "")
      .map(({ name, title, email, roles }) => ({ name: name.trim(), title: title.trim(), email: email.trim() || null, roles: [...roles] })),
  };
}

/** What a size is called. */
export function sizeName(size: ProjectPreview["size"]): string {
  return { small: t("new.small"), medium: t("new.medium"), large: t("new.large") }[size];
}
