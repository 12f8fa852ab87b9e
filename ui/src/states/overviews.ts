// Overview to look at beside the recorded one, by where the scope stands: nothing answered, nor rated; under way, with blockers before
// gate 0; nothing found; and in words that nobody expected.
import { recordedViews, type Views } from "../backend/fixture";
import type { ScopeStanding } from "../backend/types";
import { begun, unrated } from "./readinesses";
import { HOSTILE, scopeViews } from "./scopes";

const NONE = { version: null, approved: null, approver: null, changed: 0 };
const STATES: Record<string, (scope: ScopeStanding) => Partial<ScopeStanding>> = {
  new: () => ({ ...NONE, answered: 0, blockers: 0, majors: 0, minors: 0, findings: [], statement: "The service management system of … (Organisation)." }),
  blocked: ({ findings }) => ({
    ...NONE, answered: 17, verdict: "not applicable as scoped", blockers: 2, majors: 1, minors: 3,
    findings: [{ id: "ALL-BY-OTHERS", severity: "blocker", message: "Every process in the matrix is operated by other parties." }, ...findings],
  }),
  clear: () => ({ answered: 25, minors: 0, findings: [], changed: 0 }),
  hostile: () => ({
    findings: [{ id: "MULTI-ENTITY", severity: "major", message: HOSTILE.join(" ") }],
    verdict: "applicable with problems", blockers: 1, majors: 2, statement: HOSTILE.join(" "), version: HOSTILE[0], approver: HOSTILE[1],
  }),
};
const stateOf = (show: string) => show.slice("overview-".length);

export const isOverview = (show: string): boolean => show.startsWith("overview-") && stateOf(show) in STATES;

export function overviewViews(show: string): Partial<Views> {
  const { status, readiness, readinessTrend } = recordedViews();
  const state = stateOf(show);
  const gates = status.gates.map((gate) => (state === "blocked" && gate.number === 0 ? { ...gate, state: "ahead" as const } : gate));
  return { ...(state === "new" ? { readiness: unrated(readiness), readinessTrend: begun(readinessTrend) } : {}), ...(state === "new" || state === "blocked" ? scopeViews(`scope-${state}`) : {}), status: { ...status, gates, scope: { ...status.scope, ...STATES[state]?.(status.scope) } } };
}
