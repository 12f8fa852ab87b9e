// The registers of the scope: which there are, what stands in them, and which question each of their rows answers.

import type { AskedQuestion, ScopeView } from "../../../backend/types";
import { t } from "../../../words";

type Held = ScopeView["registers"];
interface Rows {
  unit: Held["units"][number];
  service: Held["services"][number];
  customer: Held["customers"][number];
  site: Held["sites"][number];
  technology: Held["technologies"][number];
  party: Held["parties"][number];
}
/** A register, by what one of its rows is. */
export type Kind = keyof Rows;
export type RowOf<One extends Kind> = { [K in One]: Rows[K] & { of: K } }[One];
export type Row = RowOf<Kind>;

/** A register as it is shown: one of them, or who does what in the processes. */
export type Tab = "units" | "services" | "customers" | "sites" | "technology" | "parties" | "who";

const KIND_OF: Record<Exclude<Tab, "who">, Kind> = { units: "unit", services: "service", customers: "customer", sites: "site", technology: "technology", parties: "party" };
export const TABS = [...(Object.keys(KIND_OF) as Exclude<Tab, "who">[]), "who"] as const;

/** The registers that come from spreadsheets, and go to them. */
const BROUGHT = ["units", "services", "customers", "sites", "parties"] as const;
export type Brought = (typeof BROUGHT)[number];

export const isBrought = (tab: Tab): tab is Brought => (BROUGHT as readonly Tab[]).includes(tab);

export const kindOf = (tab: Tab): Kind | null => (tab === "who" ? null : KIND_OF[tab]);

const MANY: Record<Tab, string> = {
  units: t("scope.reg_units"), services: t("scope.reg_services"), customers: t("scope.reg_customers"), sites: t("scope.reg_sites"), technology: t("scope.reg_technology"), parties: t("scope.reg_parties"), who: t("scope.reg_who"),
};
const ONE: Record<Kind, string> = {
  unit: t("scope.reg_unit"), service: t("scope.reg_service"), customer: t("scope.reg_customer"), site: t("scope.reg_site"), technology: t("scope.reg_class"), party: t("scope.reg_party"),
};
export const tabName = (tab: Tab): string => MANY[tab];
export const oneOf = (kind: Kind): string => ONE[kind];

const ADD: Record<Kind, string> = {
  unit: t("scope.reg_add_unit"), service: t("scope.reg_add_service"), customer: t("scope.reg_add_customer"), site: t("scope.reg_add_site"), technology: t("scope.reg_add_class"), party: t("scope.reg_add_party"),
};
/** What the field is called in which the name of a new row is typed. */
export const addWords = (kind: Kind): string => ADD[kind];

export function rowsOf(kind: Kind, held: Held): Row[] {
  switch (kind) {
    case "unit": return held.units.map((row) => ({ ...row, of: "unit" }));
    case "service": return held.services.map((row) => ({ ...row, of: "service" }));
    case "customer": return held.customers.map((row) => ({ ...row, of: "customer" }));
    case "site": return held.sites.map((row) => ({ ...row, of: "site" }));
    case "technology": return held.technologies.map((row) => ({ ...row, of: "technology" }));
    case "party": return held.parties.map((row) => ({ ...row, of: "party" }));
  }
}

/** Whether rows of a register can be left out of the scope. Parties and technology are outside it anyway. */
export const canLeaveOut = (kind: Kind): boolean => kind !== "technology" && kind !== "party";
export const isLeftOut = (row: Row): boolean => "left_out" in row && row.left_out;

/** The question that a row answers; nothing where none asks for it. */
function questionOf(row: Row): string | null {
  switch (row.of) {
    case "service": return row.left_out ? "SW-05" : "SW-04";
    case "site": return "SW-09";
    case "party": return row.kind === "customer_as_supplier" ? "SW-08" : "SW-14";
    default: return null;
  }
}

const MISSING: Record<string, string> = {
  reason: t("scope.reg_lacks_reason"), separable: t("scope.reg_lacks_separable"), provided_by: t("scope.reg_lacks_performed"), operates_processes: t("scope.reg_lacks_operates"),
  contract: t("scope.reg_lacks_contract"), role: t("scope.reg_lacks_supplies"), name: t("scope.reg_lacks_supplies"),
};

/** What a question still wants to be said of a row, in words. */
export function missingOf(row: Row, scope: ScopeView): string[] {
  const question = questionOf(row);
  const open = scope.open.find((one) => one.question === question);
  // An entry is known by its name: of a party, by what it supplies where that is said.
  const names = [row.name.trim(), ...(row.of === "party" ? [row.supplies.trim()] : [])];
  return (open?.missing ?? []).filter((one) => names.includes(one.entry) && one.field !== "").map((one) => MISSING[one.field] ?? t("scope.reg_lacks_something"));
}

/** What a question shows of the registers, and what a row begins with that is added there. */
export interface Shown {
  kind: Kind;
  rows: (row: Row) => boolean;
  begins: Record<string, unknown>;
  /** What is asked for, where its name says it too widely. */
  title?: string;
}

const SHOWN: Record<string, () => Shown> = {
  "SW-01": () => ({ kind: "unit", rows: () => true, begins: {} }),
  "SW-02": () => ({ kind: "unit", rows: () => true, begins: {} }),
  "SW-04": () => ({ kind: "service", rows: (row) => !isLeftOut(row), begins: {} }),
  "SW-05": () => ({ kind: "service", rows: isLeftOut, begins: { left_out: true }, title: t("scope.reg_services_out") }),
  "SW-07": () => ({ kind: "customer", rows: () => true, begins: { kind: "external" } }),
  "SW-08": () => ({ kind: "party", rows: (row) => row.of === "party" && row.kind === "customer_as_supplier", begins: { kind: "customer_as_supplier" }, title: t("scope.reg_customers_supplying") }),
  "SW-09": () => ({ kind: "site", rows: () => true, begins: {} }),
  "SW-11": () => ({ kind: "technology", rows: () => true, begins: { limits: true } }),
  "SW-14": () => ({ kind: "party", rows: (row) => row.of === "party" && row.kind !== "customer_as_supplier", begins: { kind: "external_supplier" } }),
};

export const shownBy = (question: Pick<AskedQuestion, "id">): Shown | null => SHOWN[question.id]?.() ?? null;

/** The register that answers a question; the services where none does. */
export function tabOf(question: string | undefined): Tab {
  if (question === "SW-12" || question === "SW-13") return "who";
  const kind = SHOWN[question ?? ""]?.().kind;
  return TABS.find((tab) => kind !== undefined && kindOf(tab) === kind) ?? "services";
}

/** What a row of a register begins with, wherever it is added. */
export const BEGINS: Record<Kind, Record<string, unknown>> = {
  unit: {}, service: {}, customer: { kind: "external" }, site: {}, technology: {}, party: { kind: "external_supplier" },
};
