// Who does what in the processes: what a place of the matrix says, in signs and in words, and what is done there.

import type { Command, ScopeView } from "../../../backend/types";
import type { Act } from "../../../project/doing";
import { isolated, t } from "../../../words";

export type Process = ScopeView["registers"]["processes"][number];
export type Party = ScopeView["registers"]["parties"][number];
export type Part = Process["involved"][number];
export type Performed = NonNullable<Process["performed"]>;

/** The marks of control over a process that somebody else operates, in the order in which they are asked. */
export const CONTROLS = ["accountable", "defines", "measures", "improves"] as const;
export type Control = (typeof CONTROLS)[number];
export const CONTROL_WORDS: Record<Control, string> = {
  accountable: t("scope.reg_accountable"), defines: t("scope.reg_defines"), measures: t("scope.reg_measures"), improves: t("scope.reg_improves"),
};

/** Who operates a process, by the digit that says it. */
export const PERFORMED: { value: Performed; short: string; words: string }[] = [
  { value: "self", short: t("scope.reg_we_self"), words: t("scope.reg_we_self_words") },
  { value: "shared", short: t("scope.reg_we_shared"), words: t("scope.reg_we_shared_words") },
  { value: "other", short: t("scope.reg_we_other"), words: t("scope.reg_we_other_words") },
  { value: "unknown", short: t("scope.reg_we_unknown"), words: t("scope.reg_we_unknown_words") },
];
export const performedOf = (process: Process) => PERFORMED.find((one) => one.value === process.performed);

const collator = new Intl.Collator("en-GB", { numeric: true });
const isWithin = (clause: string, row: string) => clause === row || clause.startsWith(`${row}.`);

/** The processes by the clauses they serve: those a question asks for, and all others. */
export function processesOf(scope: ScopeView): { asked: Process[]; others: Process[] } {
  const rows = scope.asked.find((one) => one.form.kind === "matrix" && one.by_register)?.form.rows ?? [];
  const isAsked = (process: Process) => rows.length === 0 || process.clauses.some((clause) => rows.some((row) => isWithin(clause, row)));
  const all = [...scope.registers.processes].sort((a, b) => collator.compare(a.clauses[0] ?? "~", b.clauses[0] ?? "~"));
  return { asked: all.filter(isAsked), others: all.filter((one) => !isAsked(one)) };
}

export const partOf = (process: Process, party: string): Part | undefined => process.involved.find((one) => one.party === party);
export const operators = (process: Process): Part[] => process.involved.filter((one) => one.operates);
export const isByOthers = (process: Process): boolean => operators(process).length > 0 || process.performed === "shared" || process.performed === "other";
export const has = (part: Part, control: Control): boolean => part.controls.includes(control);

/** A part that is operated without anybody having looked at the control over it. */
export const isUnlooked = (part: Part): boolean => part.operates && !part.assessed;

/** What a party does in a process, in words. */
export function partWords(part: Part | undefined): string {
  if (!part || (!part.governs && !part.operates)) return t("scope.reg_no_part");
  const control = part.operates ? (part.assessed ? t("scope.reg_controls_shown", { count: part.controls.length }) : t("scope.reg_controls_unlooked")) : "";
  return [part.governs ? t("scope.reg_governs") : "", part.operates ? t("scope.reg_operates_word") : "", control].filter((one) => one !== "").join(", ");
}

/** What is wrong with a process as it is said, in words; nothing where all is said. */
export function lackOf(process: Process): string | null {
  if (process.performed === null) return operators(process).length > 0 ? t("scope.reg_lacks_share") : t("scope.reg_lacks_who");
  if (process.performed === "unknown") return t("scope.reg_lacks_known");
  if (process.performed !== "self" && operators(process).length === 0) return t("scope.reg_lacks_operator");
  return operators(process).some(isUnlooked) ? t("scope.reg_lacks_control") : null;
}

/** What a process and a party are called inside other words. */
const names = (process: Process, party: Pick<Party, "name">): [string, string] => [isolated(process.title), isolated(party.name)];
const command = (given: Record<string, unknown>) => given as unknown as Command;

export function setPerformed(processes: Process[], performed: Performed | null): Act {
  const [only] = processes;
  const who = PERFORMED.find((one) => one.value === performed)?.words ?? t("scope.reg_not_said");
  const done = processes.length === 1 && only ? t("scope.reg_did_perform", { process: isolated(only.title), who }) : t("scope.reg_did_ours", { count: processes.length });
  return { commands: processes.map(({ id }) => ({ do: "process.set", id, performed })), done };
}

/** The processes of which nobody has said who operates them, and no party does. */
export const unanswered = (processes: Process[]): Process[] => processes.filter((one) => one.performed === null && operators(one).length === 0);

/** A party operates a process, or does no longer. What was ours alone is shared from then on. */
export function operate(process: Process, party: Pick<Party, "id" | "name">, operates: boolean): Act {
  const part = partOf(process, party.id);
  const [title, name] = names(process, party);
  if (!operates) return part?.governs ? setPart(process, party, { operates: false }) : clear(process, party);
  const set = command({ do: "involvement.set", process: process.id, party: party.id, operates: true });
  if (process.performed !== "self") return { commands: [set], done: t("scope.reg_did_operate", { process: title, party: name }) };
  return { commands: [set, { do: "process.set", id: process.id, performed: "shared" }], done: t("scope.reg_did_share", { process: title, party: name }) };
}

export function govern(process: Process, party: Pick<Party, "id" | "name">, governs: boolean): Act {
  const [title, name] = names(process, party);
  if (!governs && !partOf(process, party.id)?.operates) return clear(process, party);
  return { commands: [command({ do: "involvement.set", process: process.id, party: party.id, governs })], done: governs ? t("scope.reg_did_govern", { process: title, party: name }) : t("scope.reg_did_not_govern", { process: title, party: name }) };
}

/** Says what control there is: null that nobody has looked. Control is over what a party operates. */
export function control(process: Process, party: Pick<Party, "id" | "name">, controls: Control[] | null, evidence: string): Act {
  const [title, name] = names(process, party);
  const begun = operate(process, party, true);
  const given = { do: "involvement.set", process: process.id, party: party.id, operates: true, controls, evidence: evidence.trim() };
  const done = controls === null ? t("scope.reg_did_unlook", { process: title, party: name }) : t("scope.reg_did_control", { process: title, party: name, count: controls.length });
  return { commands: [command(given), ...(partOf(process, party.id)?.operates ? [] : begun.commands.slice(1))], done };
}

function setPart(process: Process, party: Pick<Party, "id" | "name">, given: Record<string, unknown>): Act {
  const [title, name] = names(process, party);
  return { commands: [command({ do: "involvement.set", process: process.id, party: party.id, ...given })], done: t("scope.reg_did_not_operate", { process: title, party: name }) };
}

/** A party has no part in a process. */
export function clear(process: Process, party: Pick<Party, "id" | "name">): Act {
  const [title, name] = names(process, party);
  return { commands: [{ do: "involvement.delete", process: process.id, party: party.id }], done: t("scope.reg_did_clear", { process: title, party: name }) };
}
