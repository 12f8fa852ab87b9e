// The registers of the scope to look at by themselves: as recorded, with nothing in them, with things still to be said, and
// with names nobody expected.
import { recordedViews } from "../backend/fixture";
import type { ScopeView } from "../backend/types";

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];

export function registersScope(state: string): ScopeView {
  const { scope } = recordedViews();
  const { registers } = scope;
  if (state === "empty") return { ...scope, registers: { ...registers, units: [], services: [], customers: [], sites: [], technologies: [], parties: [], processes: registers.processes.map((one) => ({ ...one, performed: null, involved: [] })) } };
  if (state === "open") {
    const [asset, , , , , , config] = registers.processes;
    for (const one of [asset, config]) if (one) one.performed = null;
    for (const one of registers.processes) for (const part of one.involved) Object.assign(part, one.title.startsWith("Incident") ? { assessed: false, controls: [], governs: true } : { controls: part.controls.slice(0, 3) });
    return { ...scope, open: [...scope.open, { question: "SW-04", state: "missing", required: true, missing: [{ entry: "Backup and restore", field: "provided_by" }] }, { question: "SW-14", state: "missing", required: false, missing: [{ entry: "copies of backups in a second place", field: "contract" }] }] };
  }
  if (state !== "hostile") return scope;
  let at = 0;
  const named = new Set(["name", "why", "outcome", "service_group", "customer_group", "purpose", "supplies", "contact", "checks", "owner_name", "title", "evidence"]);
  const written = JSON.stringify(registers);
  return { ...scope, registers: JSON.parse(written, (key, value: unknown) => (named.has(key) && typeof value === "string" && value !== "" ? HOSTILE[at++ % HOSTILE.length] : value)) as ScopeView["registers"] };
}
