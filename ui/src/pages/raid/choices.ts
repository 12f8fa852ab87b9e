// What can be chosen in the fields of RAID, in words.

import type { Linked, Proximity, RaidView, RiskResponse, Severity, Step } from "../../backend/types";
import type { Choice } from "../../shared/table";
import { t } from "../../words";
import { give, link, setFields, type Act } from "./acts";
import type { Surroundings } from "./facts";
import type { Item, ItemOf } from "./items";

/** Nothing chosen. */
const NONE = "none";
const ADD = "add ";

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
/** Those that have what is typed in their words. */
export const having = (choices: Choice[], typed: string) => choices.filter((one) => one.always || fold(`${one.label} ${one.note ?? ""}`).includes(fold(typed.trim())));

/** A field with few values: its choices and their words, and how it is set. */
export interface Few<One extends Item> {
  set: (item: One, value: string | null) => Act;
  words: Record<string, string>;
  /** What a value means, beside its words. */
  notes?: Record<string, string>;
  /** What no value is called; left out where there must be one. */
  none?: string;
}

export const RESPONSES = (): Few<ItemOf<"risk">> => ({ set: (risk, response) => setFields(risk, { response: response as RiskResponse | null }), none: t("raid.no_response"), words: { avoid: t("raid.avoid"), reduce: t("raid.reduce"), transfer: t("raid.transfer"), accept: t("raid.accept") } });
export const PROXIMITIES = (): Few<ItemOf<"risk">> => ({ set: (risk, proximity) => setFields(risk, { proximity: proximity as Proximity | null }), none: t("raid.no_proximity"), words: { imminent: t("raid.imminent"), near: t("raid.near"), distant: t("raid.distant") }, notes: { imminent: t("raid.imminent_means"), near: t("raid.near_means"), distant: t("raid.distant_means") } });
export const SEVERITIES = (): Few<ItemOf<"issue">> => ({ set: (issue, severity) => setFields(issue, { severity: severity as Severity | null }), words: { red: t("status.red"), amber: t("status.amber"), green: t("status.green") }, notes: { red: t("raid.severity_red"), amber: t("raid.severity_amber"), green: t("raid.severity_green") } });

/** The severities with what they mean, for a list that has no room beside it. */
export function severities(): { value: string; label: string }[] {
  const { words, notes } = SEVERITIES();
  return Object.entries(words).map(([value, name]) => ({ value, label: t("raid.grade_means", { name, meaning: notes?.[value] ?? "" }) }));
}

export function processes(raid: RaidView): Few<ItemOf<"risk"> | ItemOf<"issue">> {
  return { set: (item, process) => setFields(item, { process }), none: t("raid.no_process"), words: Object.fromEntries(raid.processes.map(({ id, title }) => [id, title])) };
}

/** Grades of a scale with their meanings, for what is left of a risk once it is answered. */
export function grades(after: "after_likelihood" | "after_impact", steps: Step[]): Few<ItemOf<"risk">> {
  const set = (risk: ItemOf<"risk">, value: string | null) => {
    const grade = value === null ? null : Number(value);
    return setFields(risk, after === "after_impact" ? { after_impact: grade } : { after_likelihood: grade });
  };
  return { set, none: t("raid.no_grade"), words: Object.fromEntries(steps.map(({ grade, name }) => [String(grade), t("raid.grade", { grade, name })])), notes: Object.fromEntries(steps.map(({ grade, meaning }) => [String(grade), meaning])) };
}

export function fewChoices({ words, notes, none }: Pick<Few<never>, "words" | "notes" | "none">, typed: string): Choice[] {
  const all = [...(none === undefined ? [] : [{ id: NONE, label: none }]), ...Object.entries(words).map(([id, label]) => ({ id, label, note: notes?.[id] }))];
  return having(all, typed);
}

/** Takes one of few. */
export const chooseOf = <One extends Item>(item: One, few: Few<One>, id: string): Act => few.set(item, id === NONE ? null : id);

/** Who can be chosen: nobody, people who have what is typed, then someone new. */
export function ownerChoices(raid: RaidView, typed: string): Choice[] {
  const wanted = typed.trim();
  const known = raid.people.some((person) => fold(person.name) === fold(wanted));
  return [
    { id: NONE, label: t("raid.nobody"), always: true },
    ...having(raid.people.map(({ id, name }) => ({ id, label: name })), typed),
    ...(wanted === "" || known ? [] : [{ id: ADD + wanted, label: t("raid.owner_add", { name: wanted }) }]),
  ];
}

export function chooseOwner(items: Item[], id: string): Act {
  return give(items, id === NONE ? null : id.startsWith(ADD) ? { name: id.slice(ADD.length) } : { id });
}

/** What each kind of record can be linked to. */
const LINKS: Record<Item["kind"], readonly Linked["kind"][]> = {
  risk: ["task", "criterion", "party"], issue: ["task"], assumption: ["task"], dependency: ["task"], decision: ["task", "risk"], action: ["task"],
};

/** What the field that links is called. */
export function linkWords(kind: Item["kind"]): string {
  if (kind === "risk") return t("raid.link_risk");
  return kind === "decision" ? t("raid.link_decision") : t("raid.link_task");
}

export const canUnlink = (item: Item, other: Linked) => (item.kind === "action" ? item.task?.id === other.id : LINKS[item.kind].includes(other.kind));

/** What a record can be linked to and is not: tasks and risks by number or name, a party by its name, a criterion by its number. */
export function linkChoices(item: Item, typed: string, { schedule, raid, parties }: Pick<Surroundings, "schedule" | "raid" | "parties">, linked: Linked[]): Choice[] {
  const may = LINKS[item.kind];
  const wanted = typed.trim();
  const has = new Set(linked.map((one) => one.id));
  const tasks = schedule.tasks.filter((task) => !task.summary).map((task) => ({ id: `task ${task.id}`, label: `${task.wbs} ${task.name}`, note: task.code ?? undefined }));
  const risks = may.includes("risk") ? raid.risks.filter((risk) => risk.open).map((risk) => ({ id: `risk ${risk.id}`, label: `${risk.ref} ${risk.title}` })) : [];
  const known = may.includes("party") ? parties.map(({ id, name }) => ({ id: `party ${id}`, label: name, note: t("raid.a_party") })) : [];
  const found = having([...risks, ...known, ...tasks].filter((one) => !has.has(one.id.slice(one.id.indexOf(" ") + 1))), typed).slice(0, 40);
  const criterion = may.includes("criterion") && /^\d+(\.\d+)+-\d+$/.test(wanted) ? [{ id: `criterion ${wanted}`, label: t("raid.criterion", { code: wanted }) }] : [];
  return [...criterion, ...found];
}

export function chooseLink(item: Item, id: string): Act {
  const end = id.indexOf(" ");
  return link(item, id.slice(0, end), id.slice(end + 1));
}
