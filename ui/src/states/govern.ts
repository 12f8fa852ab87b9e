// Meetings, audits and the budget to look at: as drawn by hand, empty, read only, with names nobody expected, and where
// the Rust side gives no answer.
import { FixtureBackend, recordedViews, type Views } from "../backend/fixture";
import type { MinutesView, PeopleView } from "../backend/types";

const PAGES = ["meetings", "audits", "budget"];
const STATES = ["", "empty", "read-only", "hostile", "fault", "loading", "review", "past"];

const NAMES = ["Colin Adeyemi", "Helen Marsh", "Priya Raman", "Tom Wardle", "Dana Kowalski", "Isaac Bright", "Ruth Ellison", "Owen Price", "Marta Silva", "Faye Nolan"];
const short = (name: string) => name.split(" ").map((word) => word.charAt(0).toLowerCase()).join("");

/** Northgate's ten people, under the ids that meetings and audits know them by. */
export function northgatePeople(): PeopleView {
  const { people } = recordedViews();
  const one = people.people[0]!;
  return { ...people, people: NAMES.map((name) => ({ ...one, id: `p-${short(name)}`, name, title: "", email: null, roles: [], open_tasks: 0 })) };
}

const parts = (show: string): [string, string] => [show.split("-")[0] ?? "", show.split("-").slice(1).join("-")];

export function isGovern(show: string): boolean {
  const [page, state] = parts(show);
  return PAGES.includes(page) && STATES.includes(state);
}

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];

/** Every name and every longer text of a view replaced by one of those. */
function hostile<View>(view: View): View {
  let at = 0;
  const named = new Set(["title", "name", "place", "guests", "forum", "background", "outcome", "effect", "topic", "text", "notes", "note", "owner_name", "body", "scope", "evidence", "cause", "correction", "corrective_action", "process_title"]);
  return JSON.parse(JSON.stringify(view), (key, value: unknown) => (named.has(key) && typeof value === "string" && value !== "" ? HOSTILE[at++ % HOSTILE.length] : value)) as View;
}

export function governViews(state: string): Partial<Views> {
  const { session, meetings, minutes, audits, budget, history } = recordedViews();
  const people = northgatePeople();
  if (state === "read-only" && session) return { people, session: { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } };
  if (state === "past" && session) {
    const entry = history.entries[0]!;
    return { people, session: { ...session, looking_at: { revision: entry.revision, at: entry.at, what: entry.what } } };
  }
  if (state === "hostile") return { people: hostile(people), meetings: hostile(meetings), minutes: hostile(minutes), audits: hostile(audits), budget: hostile(budget) };
  if (state === "review") return { people, meetings: { ...meetings, next: "m13" } };
  if (state !== "empty") return { people };
  return {
    people, meetings: { meetings: [], next: null }, minutes: {} as Record<string, MinutesView>,
    audits: { ...audits, audits: [], findings: [], recurring: [], covered: audits.covered.map((one) => ({ ...one, audits: [] })), open: 0, major_open: 0 },
    budget: { ...budget, lines: [], by_kind: [], by_phase: [], total: { ...budget.total, planned: 0, spent: 0, forecast: 0, over: 0 } },
  };
}

export function governBackend(show: string): FixtureBackend {
  const [, state] = parts(show);
  const backend = new FixtureBackend(governViews(state));
  const answer = <View>(): Promise<View> => (state === "loading" ? new Promise<View>(() => {}) : Promise.reject(new Error("The file northgate.waymark is not there any more.")));
  backend.chosen = "/laptop/helen/Risk log Northgate.xlsx";
  if (state === "fault" || state === "loading") backend.meetings = backend.audits = backend.budget = answer;
  return backend;
}
