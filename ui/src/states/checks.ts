// The checks to look at beside the recorded ones: with nothing to mend; with very much; with names nobody expected; read
// only; and where the Rust side gives no answer.
import { FixtureBackend, recordedViews, type Views } from "../backend/fixture";
import type { CheckFinding, ChecksView } from "../backend/types";

const STATES = ["", "clear", "many", "hostile", "read-only", "fault"];
const stateOf = (show: string) => show.slice("checks-".length);

export const isChecks = (show: string): boolean => show.split("-")[0] === "checks" && STATES.includes(stateOf(show));

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];

/** As many findings as a plan of ten thousand rows can have. */
function many(checks: ChecksView): ChecksView {
  const of = (id: string): CheckFinding => checks.findings.find((one) => one.id === id) as CheckFinding;
  const rows = (id: string, count: number) => Array.from({ length: count }, (_, at) => ({ ...of(id), record: `${id}${at}`, name: `${of(id).name} ${at + 1}` }));
  const findings = [...rows("process_no_owner", 3), ...rows("criterion_no_task", 214), ...rows("task_no_owner", 2318)];
  return { ...checks, findings, rules: checks.rules.map((rule) => ({ ...rule, found: findings.filter(({ id }) => id === rule.id).length })) };
}

function hostile(checks: ChecksView): ChecksView {
  const text = (at: number) => HOSTILE[at % HOSTILE.length] as string;
  return {
    ...checks,
    findings: checks.findings.map((one, at) => ({ ...one, name: text(at), message: text(at + 1), ref: at % 3 === 0 ? "" : one.ref })),
  };
}

function checksViews(show: string): Partial<Views> {
  const { checks, session } = recordedViews();
  const state = stateOf(show);
  if (state === "clear") return { checks: { ...checks, findings: [], rules: checks.rules.map((rule) => ({ ...rule, found: 0 })) } };
  if (state === "many") return { checks: many(checks) };
  if (state === "hostile") return { checks: hostile(checks) };
  if (state === "read-only" && session) return { session: { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } };
  return {};
}

export function checksBackend(show: string): FixtureBackend {
  const backend = new FixtureBackend(checksViews(show));
  if (stateOf(show) === "fault") backend.checks = () => Promise.reject(new Error("The rules could not be read."));
  return backend;
}
