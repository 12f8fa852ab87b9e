// Readiness to look at beside the recorded one: nothing rated yet; by the edition of 2011, whose processes stand in sets; with
// names and gaps nobody expected; ready for both stages; read only; and where the Rust side gives no answer, or none yet.
import { FixtureBackend, recordedViews, type Views } from "../backend/fixture";
import type { ReadinessTrend, ReadinessView } from "../backend/types";
import { HOSTILE } from "./scopes";

const STATES = ["", "new", "2011", "hostile", "ready", "read-only", "fault", "loading"];
const SETS = ["Service delivery processes", "Relationship processes", "Resolution processes", "Control processes"];
const stateOf = (show: string) => show.slice("readiness-".length);

export const isReadiness = (show: string): boolean => show.split("-")[0] === "readiness" && STATES.includes(stateOf(show));

/** Before the first rating: nothing but the plan. */
export const begun = (trend: ReadinessTrend): ReadinessTrend => ({ ...trend, points: [] });

/** Nothing is rated: every standing is empty. */
export function unrated(view: ReadinessView): ReadinessView {
  const text = JSON.stringify(view, (key, value: unknown) => {
    if (["defined", "operating", "rating", "whole", "weakest", "planned_percent", "gap_points", "rated"].includes(key) && typeof value !== "object") return null;
    if (["n", "p", "l", "f", "share_percent", "coverage_percent", "late_days"].includes(key)) return 0;
    if (key === "heavy_at_n") return [];
    return ["late", "ready"].includes(key) ? false : key === "gap" ? "" : value;
  });
  const empty = JSON.parse(text, function (this: { criteria?: number }, key, value: unknown) {
    return key === "unrated" && typeof this.criteria === "number" ? this.criteria : value;
  }) as ReadinessView;
  return empty;
}

function hostile<View>(view: View): View {
  let at = 0;
  const named = new Set(["title", "name", "owner_name", "statement", "gap"]);
  return JSON.parse(JSON.stringify(view), (key, value: unknown) => (named.has(key) && typeof value === "string" && value !== "" ? HOSTILE[at++ % HOSTILE.length] : value)) as View;
}

const ready = (verdict: ReadinessView["verdicts"][number]) => ({
  ...verdict, ready: true, missing: 0, sentence: `Ready for stage ${verdict.stage} by our own rating`, conditions: verdict.conditions.map((one) => ({ ...one, met: true, todo: [] })),
});

function readinessViews(show: string): Partial<Views> {
  const { readiness, readinessTrend: trend, session } = recordedViews();
  const state = stateOf(show);
  if (state === "new") return { readiness: unrated(readiness), readinessTrend: begun(trend) };
  if (state === "2011") return { readiness: { ...readiness, by_set: SETS.map((set) => ({ ...readiness.total, set })), by_process: readiness.by_process.map((one, at) => ({ ...one, set: SETS[at % SETS.length] ?? null })) } };
  if (state === "hostile") return { readiness: hostile(readiness), readinessTrend: hostile(trend) };
  if (state === "ready") return { readiness: { ...readiness, verdicts: readiness.verdicts.map(ready) } };
  if (state === "read-only" && session) return { session: { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } };
  return {};
}

export function readinessBackend(show: string): FixtureBackend {
  const backend = new FixtureBackend(readinessViews(show));
  if (stateOf(show) === "fault") backend.readiness = () => Promise.reject(new Error("The criteria could not be read."));
  if (stateOf(show) === "loading") backend.readiness = () => new Promise(() => {});
  return backend;
}
