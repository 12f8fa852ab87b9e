// What has been said of a project that is not made yet, and what is asked with it.

import type { NewProjectRequest } from "../../backend/types";
import { t } from "../../words";

/** The fields as they stand: text, empty where nothing was said. */
export interface Draft {
  organisation: string;
  size: NewProjectRequest["size"];
  edition: NewProjectRequest["edition"];
  start: string;
  target: string;
  country: string;
}

/** Nothing said yet but a start today. */
export function emptyDraft(today: string): Draft {
  return { organisation: "", size: "medium", edition: "2018", start: today, target: "", country: "" };
}

/** What is asked for a draft. Its name does not change the plan, so that a preview stands in for a missing one. */
export function requestOf(draft: Draft): NewProjectRequest {
  return {
    path: "",
    organisation: draft.organisation.trim() || t("new.unnamed"),
    edition: draft.edition,
    size: draft.size,
    profile: null,
    country: draft.country || null,
    start: draft.start,
    target: draft.target || null,
    staff: null,
    sites: null,
    week: null,
    closures: [],
    people: [],
  };
}
