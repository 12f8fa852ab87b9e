// What is said of the rows of each register: one list of fields, for the forms and for the columns of the tables.

import type { ScopeView } from "../../../backend/types";
import type { Choice } from "../../../shared/table";
import { figure, t } from "../../../words";
import { isLeftOut, type Kind, type Row } from "./kinds";

/** Who and what a field can choose among. */
export interface Around {
  people: { id: string; name: string }[];
  customers: { id: string; name: string }[];
  /** Every row of the register: what others of it say is offered again. */
  rows: Row[];
}

export interface Field {
  /** As commands and rows call it. */
  id: string;
  label: string;
  /** `group` is text that is chosen from what other rows say, or new; `several` are customers; `who` is a person. */
  holds: "text" | "long" | "number" | "group" | "word" | "yes" | "who" | "several";
  /** What a `word` can be, by its value. */
  words?: Record<string, string>;
  /** It must be said. */
  needed?: boolean;
  /** Of which rows it is asked. */
  when?: (row: Row) => boolean;
  /** Under the field, where its label does not say it all. */
  hint?: string;
  /** What its column is called, where the label is too long for it. */
  head?: string;
  /** How wide its column is, rem; 0 takes what is left over; left out, it has none. */
  width?: number;
}

const PERFORMED = { self: t("scope.reg_by_self"), shared: t("scope.reg_by_shared"), other: t("scope.reg_by_other"), unknown: t("scope.reg_by_unknown") };
export const CRITICALITY: Record<string, string> = { low: t("scope.reg_low"), medium: t("scope.reg_medium"), high: t("scope.reg_high"), vital: t("scope.reg_vital") };
const CUSTOMERS = { external: t("scope.reg_external"), internal: t("scope.reg_internal") };
export const PARTIES: Record<string, string> = {
  external_supplier: t("scope.reg_external_supplier"), internal_supplier: t("scope.reg_internal_supplier"), customer_as_supplier: t("scope.reg_customer_as_supplier"), cloud_provider: t("scope.reg_cloud_provider"),
};

const out = isLeftOut;
const within = (row: Row) => !isLeftOut(row);
const name: Field = { id: "name", label: t("scope.reg_name"), holds: "text", needed: true, width: 0 };
const why: Field = { id: "why", label: t("scope.reg_why_out"), holds: "text", when: out, width: 9 };

const FIELDS: Record<Kind, Field[]> = {
  unit: [name, { id: "staff", label: t("scope.reg_staff"), holds: "number", width: 5 }, why],
  service: [
    name,
    { id: "service_group", label: t("scope.reg_service_group"), holds: "group", when: within, width: 8, hint: t("scope.reg_service_group_hint") },
    { id: "outcome", label: t("scope.reg_outcome"), holds: "long", when: within },
    { id: "criticality", label: t("scope.reg_criticality"), holds: "word", words: CRITICALITY, when: within, width: 5 },
    { id: "performed", label: t("scope.reg_performed"), holds: "word", words: PERFORMED, when: within, width: 8 },
    { id: "customers", label: t("scope.reg_for_customers"), holds: "several", when: within, width: 7 },
    why,
    { id: "separable", label: t("scope.reg_separable"), holds: "yes", when: out, hint: t("scope.reg_separable_hint") },
  ],
  customer: [
    name,
    { id: "kind", label: t("scope.reg_kind"), holds: "word", words: CUSTOMERS, needed: true, width: 6 },
    { id: "customer_group", label: t("scope.reg_customer_group"), holds: "group", when: within, width: 14, hint: t("scope.reg_customer_group_hint") },
    { id: "users", label: t("scope.reg_users"), holds: "number", width: 5 },
    why,
  ],
  site: [
    name,
    { id: "purpose", label: t("scope.reg_purpose"), holds: "text", width: 13 },
    { id: "staff", label: t("scope.reg_staff"), holds: "number", width: 5 },
    { id: "operates", label: t("scope.reg_operates"), holds: "yes", width: 8 },
    { id: "as_supplier", label: t("scope.reg_as_supplier"), holds: "yes", when: out, hint: t("scope.reg_as_supplier_hint") },
    why,
  ],
  technology: [name, { id: "limits", label: t("scope.reg_limits"), holds: "yes", needed: true, width: 12, hint: t("scope.reg_limits_hint") }],
  party: [
    name,
    { id: "kind", label: t("scope.reg_kind"), holds: "word", words: PARTIES, needed: true, width: 9 },
    { id: "supplies", label: t("scope.reg_supplies"), holds: "text", width: 12 },
    { id: "contract", label: t("scope.reg_contract"), holds: "yes", width: 5 },
    { id: "contact", label: t("scope.reg_contact"), holds: "text" },
    { id: "checks", label: t("scope.reg_checks"), holds: "long" },
    { id: "owner", label: t("scope.reg_owner"), holds: "who", head: t("scope.reg_owner_head"), width: 7.5 },
  ],
};

export const fieldsOf = (kind: Kind): Field[] => FIELDS[kind];
export const fieldsFor = (row: Row): Field[] => FIELDS[row.of].filter((field) => field.when?.(row) !== false);

const held = (row: Row, field: Field): unknown => (row as unknown as Record<string, unknown>)[field.id];

/** What a field holds as it is edited: text, a number as text, what is chosen by its value; empty for nothing. */
export function textOf(row: Row, field: Field): string {
  const value = held(row, field);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === undefined || Array.isArray(value) ? "" : String(value);
}

export const severalOf = (row: Row, field: Field): string[] => (held(row, field) as string[] | undefined) ?? [];

/** The few that can be chosen, by value; an empty one where nothing need be said. */
export function optionsOf(field: Field): { value: string; label: string }[] {
  const words = field.holds === "yes" ? { yes: t("scope.reg_yes"), no: t("scope.reg_no") } : (field.words ?? {});
  return [...(field.needed ? [] : [{ value: "", label: t("scope.reg_not_said") }]), ...Object.entries(words).map(([value, label]) => ({ value, label }))];
}

/** Who and what can be chosen among, for rows of a register: people, and whoever looks after a party by now. */
export function aroundOf(people: { id: string; name: string }[], held: ScopeView["registers"], rows: Row[]): Around {
  const owners = held.parties.flatMap(({ owner, owner_name }) => (owner !== null && !people.some((one) => one.id === owner) ? [{ id: owner, name: owner_name ?? owner }] : []));
  const known = new Map([...people, ...owners].map(({ id, name }) => [id, { id, name }]));
  return { people: [...known.values()], customers: held.customers, rows };
}

/** What a field holds, in words. */
export function wordsOf(row: Row, field: Field, { people, customers }: Around): string {
  const text = textOf(row, field);
  if (field.holds === "several") return severalOf(row, field).map((id) => customers.find((one) => one.id === id)?.name ?? id).join(", ");
  if (field.holds === "who") return people.find((one) => one.id === text)?.name ?? "";
  if (field.holds === "number") return text === "" ? "" : figure(Number(text));
  return field.holds === "word" || field.holds === "yes" ? (text === "" ? "" : (optionsOf(field).find((one) => one.value === text)?.label ?? text)) : text;
}

/** What a command is given for what was typed or chosen: null empties a field. */
export function givenOf(field: Field, text: string): unknown {
  const said = text.trim();
  if (field.holds === "yes") return said === "" ? null : said === "yes";
  if (said === "") return null;
  return field.holds === "number" ? Number(said.replace(/[,\s]/g, "")) : said;
}

/** Why a text cannot be taken. */
export function refuseOf(field: Field, text: string): string | undefined {
  if (field.needed && text.trim() === "") return t("scope.reg_needs_name");
  if (field.holds === "number" && text.trim() !== "" && !/^\d{1,7}$/.test(text.trim().replace(/[,\s]/g, ""))) return t("field.whole_number", { min: 0, max: 9999999 });
  return undefined;
}

const MANY = 40;

/** What can be chosen in a field, for what is typed: of a group also what is new. */
export function choicesOf(field: Field, typed: string, { people, rows }: Around): Choice[] {
  const wanted = typed.trim().toLocaleLowerCase("en-GB");
  const having = (all: Choice[]) => all.filter((one) => one.always || one.label.toLocaleLowerCase("en-GB").includes(wanted)).slice(0, MANY);
  if (field.holds === "who") return having([{ id: "", label: t("scope.reg_nobody"), always: true }, ...people.map(({ id, name: label }) => ({ id, label }))]);
  if (field.holds !== "group") return having(optionsOf(field).map(({ value, label }) => ({ id: value, label, ...(value === "" ? { always: true } : {}) })));
  const groups = [...new Set(rows.map((row) => textOf(row, field)).filter((one) => one !== ""))];
  const known = groups.some((one) => one.toLocaleLowerCase("en-GB") === wanted);
  return [
    ...having([{ id: "", label: t("scope.reg_no_group"), always: true }, ...groups.map((one) => ({ id: one, label: one }))]),
    ...(wanted === "" || known ? [] : [{ id: typed.trim(), label: t("scope.reg_new_group", { name: typed.trim() }) }]),
  ];
}
