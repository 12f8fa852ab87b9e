// The four steps to a new project: what was said so far, what the Rust side makes of it, and what is still missing.

import type { Backend } from "../../backend/backend";
import type { CatalogueRole, NewProjectRequest, Place, ProfileView, ProjectPreview } from "../../backend/types";
import { t } from "../../words";
import { emptyDraft, hasStart, inScope, isEntered, MOST_IN_SCOPE, requestOf, type Draft } from "./draft";
import { isEmpty } from "./people";

/** What the steps ask of the Rust side. */
export type Asked = Pick<Backend, "previewProject" | "places" | "catalogueRoles" | "profiles">;

/** How long nothing changes before the preview is asked for. */
const PAUSE_MILLISECONDS = 150;

/** Why there is no plan for what was said, and whether the target is to blame. */
export interface Refused {
  words: string;
  target: boolean;
}

/** What is wrong with a field, by the name of the field. */
export type Faults = Record<string, string | undefined>;

export class Wizard {
  draft: Draft = $state(emptyDraft(""));
  /** 0 to 3. */
  step = $state(0);
  /** Steps that were left by "next": what is missing in them is marked. */
  tried = $state([false, false, false, false]);
  /** Steps that were looked at. */
  seen = $state([true, false, false, false]);
  /** The plan as it would be; where the target is refused, without it. Nothing until the first answer. */
  preview = $state.raw<ProjectPreview | null>(null);
  refused = $state.raw<Refused | null>(null);
  places = $state.raw<Place[]>([]);
  /** Nothing until they are known. */
  roles = $state.raw<CatalogueRole[] | null>(null);
  profiles = $state.raw<ProfileView[] | null>(null);
  making = $state(false);
  readonly today: string;
  readonly #backend: Asked;

  constructor(backend: Asked, today: string) {
    this.#backend = backend;
    this.today = today;
    this.draft = emptyDraft(today);
  }

  get entered(): boolean {
    return isEntered(this.draft, this.today);
  }

  /** What is missing or wrong in each step, whether or not it is marked yet. */
  get faults(): Faults[] {
    const { organisation, staff, sites, people } = this.draft;
    const number = t("field.whole_number", { min: 1, max: MOST_IN_SCOPE });
    const unnamed = people.map((person, at) => [`name ${at}`, !isEmpty(person) && person.name.trim() === "" ? t("new.needs_person") : undefined]);
    return [
      {
        organisation: organisation.trim() === "" ? t("new.needs_name") : undefined,
        start: hasStart(this.draft) ? undefined : t("new.needs_start"),
        staff: inScope(staff) === undefined ? number : undefined,
        sites: inScope(sites) === undefined ? number : undefined,
        target: this.refused?.target ? this.refused.words : undefined,
      },
      {},
      Object.fromEntries(unnamed) as Faults,
      {},
    ];
  }

  /** Whether a step has something missing or wrong. */
  isFaulty(step: number): boolean {
    return Object.values(this.faults[step] ?? {}).some((fault) => fault !== undefined);
  }

  /** What is marked in a step: what is missing once it was tried, what is wrong at once. */
  marked(step: number): Faults {
    const all = this.faults[step] ?? {};
    if (this.tried[step]) return all;
    return Object.fromEntries(Object.entries(all).filter(([field]) => field !== "organisation" && !field.startsWith("name ")));
  }

  go(step: number): void {
    this.step = Math.min(3, Math.max(0, step));
    this.seen[this.step] = true;
  }

  /** Reads what is there to choose from. Without it a project is made without, and its notes say so. */
  readPlaces(): void {
    this.#backend.places().then((given) => (this.places = given), () => {});
  }

  /** Reads the roles and profiles of the edition; the answer stops listening. Called in an effect. */
  readCatalogue(): () => void {
    const { edition } = this.draft;
    let overtaken = false;
    this.#backend.catalogueRoles(edition).then(
      (given) => {
        if (overtaken) return;
        this.roles = given;
        // What another edition does not know would be refused.
        const known = new Set(given.map((role) => role.code));
        for (const person of this.draft.people) if (person.roles.some((code) => !known.has(code))) person.roles = person.roles.filter((code) => known.has(code));
      },
      () => { if (!overtaken) this.roles ??= []; },
    );
    this.#backend.profiles(edition).then(
      (given) => {
        if (overtaken) return;
        this.profiles = given;
        if (!given.some((profile) => profile.id === this.draft.profile)) this.draft.profile = "";
      },
      () => { if (!overtaken) this.profiles ??= []; },
    );
    return () => (overtaken = true);
  }

  /** Asks for the preview of what is said now, once it has not changed for a moment; the answer drops it. Called in an
      effect, which runs again when what is asked changes. */
  ask(): () => void {
    // The name is left out of what is looked at: it does not move a day.
    const text = JSON.stringify(requestOf({ ...this.draft, organisation: "" }));
    if (!hasStart(this.draft)) {
      this.refused = { words: t("new.needs_start"), target: false };
      return () => {};
    }
    let overtaken = false;
    const timer = setTimeout(() => void this.#answer(JSON.parse(text) as NewProjectRequest, () => overtaken), PAUSE_MILLISECONDS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }

  async #answer(request: NewProjectRequest, overtaken: () => boolean): Promise<void> {
    const words = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));
    try {
      const preview = await this.#backend.previewProject(request);
      if (overtaken()) return;
      this.preview = preview;
      this.refused = null;
    } catch (thrown) {
      if (overtaken()) return;
      // Whether the target is to blame is told by asking without it, which also gives the plan to choose another by.
      const without = request.target === null ? null : await this.#backend.previewProject({ ...request, target: null }).catch(() => null);
      if (overtaken()) return;
      this.preview = without;
      this.refused = { words: words(thrown), target: without !== null };
    }
  }
}
