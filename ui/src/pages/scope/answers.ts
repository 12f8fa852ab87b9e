// Answers in the shapes of their questions, told in words and held against each other.

import type { AskedQuestion, FormField, FormValue, ScopeAnswerChange } from "../../backend/types";
import { t } from "../../words";
import { capital } from "./questions";

export type Answer = string | unknown[] | Record<string, unknown> | null;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
/** In what order values or fields are given says nothing. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(plain(one))).sort();
  if (isRecord(value)) return Object.entries(value).map(([name, one]) => [name, plain(one)]).sort();
  return value;
};

export const textOf = (answer: unknown): string => (typeof answer === "string" ? answer : "");
export const listOf = (answer: unknown): string[] => (Array.isArray(answer) ? answer.filter((one) => typeof one === "string") : []);
export const partsOf = (answer: unknown): Record<string, unknown> => (isRecord(answer) ? answer : {});

/** Whether two answers say the same. */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(plain(one ?? null)) === JSON.stringify(plain(other ?? null));

/** That nothing applies: an empty text or list. */
export const isNothing = (answer: unknown): boolean => answer === "" || (Array.isArray(answer) && answer.length === 0);

/** An answer with parts of it given anew; a part that is given nothing goes. */
export function withParts(answer: unknown, parts: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...partsOf(answer), ...parts };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
}

/** What the fields of answers are called; the names they have in a file are for machines. */
const FIELDS: Record<string, () => string> = {
  person: () => t("scope.field_person"),
  authority: () => t("scope.field_authority"),
  name: () => t("scope.field_name"),
  group: () => t("scope.field_group"),
  outcome: () => t("scope.field_outcome"),
  criticality: () => t("scope.field_criticality"),
  provided_by: () => t("scope.field_provided_by"),
  reason: () => t("scope.field_reason"),
  separable: () => t("scope.field_separable"),
  role: () => t("scope.field_role"),
  included: () => t("scope.field_included"),
  operates_processes: () => t("scope.field_operates"),
  treated_as_supplier: () => t("scope.field_as_supplier"),
  process: () => t("scope.field_process"),
  controls: () => t("scope.field_controls"),
  provider: () => t("scope.field_provider"),
  contract: () => t("scope.field_contract"),
  systems: () => t("scope.field_systems"),
  scope_differs: () => t("scope.field_differs"),
  grow: () => t("scope.field_grow"),
  when: () => t("scope.field_when"),
};

/** A field of an answer in words. */
export const fieldName = (name: string): string => FIELDS[name]?.() ?? capital(name.replaceAll("_", " "));

const valueWords = (values: FormValue[], value: string): string => values.find((one) => one.value === value)?.words ?? value;

/** A value in words; `values` are those that can be chosen there. */
function told(value: unknown, values: FormValue[], fields: FormField[]): string {
  if (value === null || value === undefined) return t("scope.not_answered");
  if (isNothing(value)) return t("scope.nothing");
  if (Array.isArray(value)) return value.map((one) => told(one, values, fields)).join(", ");
  if (isRecord(value)) {
    return Object.entries(value).map(([name, one]) => t("scope.field_told", { field: fieldName(name), value: told(one, fields.find((field) => field.name === name)?.values ?? [], []) })).join("; ");
  }
  return valueWords(values, String(value));
}

function parsed(json: string | null): unknown {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** What an answer that was kept as JSON was, and what it is, in words; of an entry with fields those alone that differ. */
export function tellChange({ entry, before, after }: Pick<ScopeAnswerChange, "entry" | "before" | "after">, { form }: Pick<AskedQuestion, "form">): [string, string] {
  const field = form.kind === "record" ? form.fields.find((one) => one.name === entry) : undefined;
  const values = field?.values ?? form.values;
  let [was, is] = [parsed(before), parsed(after)];
  if (isRecord(was) && isRecord(is)) {
    const [from, to] = [was, is];
    const differ = [...new Set([...Object.keys(from), ...Object.keys(to)])].filter((name) => !isSame(from[name], to[name]));
    was = Object.fromEntries(differ.map((name) => [name, from[name]]));
    is = Object.fromEntries(differ.map((name) => [name, to[name]]));
  }
  const words = (value: unknown) => (value === undefined ? (entry !== null && field === undefined ? t("scope.not_there") : t("scope.not_answered")) : told(value, values, form.fields));
  return [words(was), words(is)];
}

/** The entry of an answer as people know it: a field by its name, a row or an entry as it stands. */
export const tellEntry = (entry: string | null, { form }: Pick<AskedQuestion, "form">): string => (entry === null ? "" : form.kind === "record" ? fieldName(entry) : entry);
