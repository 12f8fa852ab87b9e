// The scope to look at beside the recorded one: of a new project; where nothing of it is applicable; worded, with answers
// that have moved since; with names nobody expected; read only, in the past, and where the Rust side gives no answer.
import { FixtureBackend, recordedViews, type Views } from "../backend/fixture";
import type { AskedQuestion, ScopeFindingRow, ScopeView } from "../backend/types";

const STATES = ["", "new", "blocked", "worded", "unknown", "hostile", "read-only", "past", "fault"];
const stateOf = (show: string) => show.slice("scope-".length);

export const isScope = (show: string): boolean => show.split("-")[0] === "scope" && STATES.includes(stateOf(show));

export const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];

function asked(scope: ScopeView, changed: Record<string, Partial<AskedQuestion>>): AskedQuestion[] {
  return scope.asked.map((one) => ({ ...one, ...changed[one.id] }));
}

/** Everything is done by others, and one finding is lived with. */
export function blocked(scope: ScopeView): ScopeView {
  const found = (id: string, severity: string, message: string, advice: string, question: string, more: Partial<ScopeFindingRow> = {}): ScopeFindingRow => ({
    id, severity, message, advice, answers: [question], clauses: ["4.3", "8.2.3"], causes: [{ question, entries: [] }], accepted: null, ...more,
  });
  return {
    ...scope, verdict: "not applicable as scoped", open_blockers: 2, in_order: scope.in_order.slice(0, 1), versions: [], changed_since_version: 0,
    findings: [
      found("ALL-BY-OTHERS", "blocker", "Every process is operated by other parties.", "Take back at least the processes by which you govern the others, or let the operator be certified.", "SW-12"),
      found("CLAUSE45-DELEGATED", "blocker", "Another organisation carries the requirements of clauses 4 and 5.", "Name top management inside the scope; others may only help prepare.", "SW-16"),
      found("NO-ACCOUNTABILITY", "blocker", "Nobody inside the scope is accountable for a process that others operate.", "Name a process owner inside the organisation.", "SW-13", {
        causes: [{ question: "SW-13", entries: ["8.6.1", "8.7.2"] }], accepted: { reason: "The owner is named from 1 December", by: "Colin Adeyemi", on: "2026-11-18", outdated: false },
      }),
      found("SUPPLIER-NO-CONTRACT", "major", "A supplier works without a contract.", "Agree a contract before the audit.", "SW-14", {
        causes: [{ question: "SW-14", entries: ["Halden Data Centres", "Skyreach Backup Cloud"] }], accepted: { reason: "Halden signs in May", by: "Colin Adeyemi", on: "2026-04-02", outdated: true },
      }),
      ...scope.findings,
    ],
  };
}

/** Nobody has answered anything. */
export function unanswered(scope: ScopeView): ScopeView {
  const none = { units: [], services: [], customers: [], sites: [], technologies: [], parties: [] };
  return {
    ...scope, mode: "draft", answered: 0, findings: [], in_order: [], versions: [], changed_since_version: 0, service_catalogue: null,
    asked: scope.asked.map((one) => ({ ...one, state: "unanswered", answer: null, findings: [], tasks: one.tasks.map((task) => ({ ...task, applies: false })) })),
    open: scope.asked.map(({ id, required }) => ({ question: id, required, state: "unanswered", missing: [] })),
    draft: scope.draft.filter(({ question }) => question !== "SW-05").map((piece) => (piece.question === null ? piece : { ...piece, words: "…", gap: true })),
    statement: "The service management system of … supporting the … of ….",
    registers: { ...scope.registers, ...none, processes: scope.registers.processes.map((one) => ({ ...one, performed: null, involved: [] })) },
  };
}

/** Worded, and the answers have moved since. */
export function worded(scope: ScopeView): ScopeView {
  return {
    ...scope, worded: true, statement: "Northgate Managed Services hosts and supports the systems of councils and emergency services from Leeds.",
    drift: { draft: [], kept: ["from Leeds"], missing: ["from its sites in Gateshead and Leeds"] },
  };
}

/** Two questions that somebody was asked and cannot answer yet, and a part of a third is missing. */
export function unknowing(scope: ScopeView): ScopeView {
  return {
    ...scope, answered: scope.questions - 4,
    asked: asked(scope, { "SW-15": { state: "unknown", answer: null, findings: [] }, "SW-21": { state: "unknown", answer: null }, "SW-03": { state: "missing", answer: { person: "Colin Adeyemi" } } }),
    open: [...scope.open, { question: "SW-03", required: true, state: "missing", missing: [{ entry: "", field: "authority" }] }, { question: "SW-15", required: false, state: "unknown", missing: [] }],
  };
}

/** Every name and every longer text replaced by one that nobody expected. */
function hostile(scope: ScopeView): ScopeView {
  let at = 0;
  const named = new Set(["name", "words", "person", "approver", "note", "wording", "reason", "by", "advice", "title", "service_catalogue", "supplies", "checks", "contact", "outcome", "customer_group", "service_group", "owner_name", "why"]);
  const text = JSON.stringify({ ...blocked(scope), worded: false, versions: scope.versions });
  return JSON.parse(text, (key, value: unknown) => (named.has(key) && typeof value === "string" && value.trim().length > 3 ? HOSTILE[at++ % HOSTILE.length] : value)) as ScopeView;
}

/** A change that moves gates, brings findings and lets others go, with names that nobody expected. */
function hostileChange(change: Views["scopeChange"]): Views["scopeChange"] {
  let at = 0;
  const named = new Set(["title", "item", "owner", "why", "words", "message", "name"]);
  const found = [{ id: "A", severity: "blocker", message: "A site is left out." }, { id: "B", severity: "minor", message: "A brand is named." }];
  const gates = [{ gate: 2, name: "Gate 2: phase 2 exit", before: "2027-01-18", after: "2027-01-25", days: 5 }];
  const text = JSON.stringify({ ...change, findings_come: found, findings_go: found.slice(1), verdict_after: "not applicable as scoped", gates, notes: ["Nobody answers for one of the rows"], owners: [] });
  const told = JSON.parse(text, (key, value: unknown) => (named.has(key) && typeof value === "string" ? HOSTILE[at++ % HOSTILE.length] : value)) as Views["scopeChange"];
  return { ...told, owners: HOSTILE };
}

export function scopeViews(show: string): Partial<Views> {
  const { scope, scopeChange, session, history } = recordedViews();
  const [state, entry] = [stateOf(show), history.entries[4]];
  if (state === "new") return { scope: unanswered(scope) };
  if (state === "blocked") return { scope: blocked(scope) };
  if (state === "worded") return { scope: worded(scope) };
  if (state === "unknown") return { scope: unknowing(scope) };
  if (state === "hostile") return { scope: hostile(scope), scopeChange: hostileChange(scopeChange) };
  if (state === "read-only" && session) return { session: { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } };
  if (state === "past" && session && entry) return { session: { ...session, looking_at: { revision: entry.revision, at: entry.at, what: entry.what } } };
  return {};
}

export function scopeBackend(show: string): FixtureBackend {
  const backend = new FixtureBackend(scopeViews(show));
  if (stateOf(show) === "fault") backend.scope = () => Promise.reject(new Error("The questions could not be read."));
  return backend;
}
