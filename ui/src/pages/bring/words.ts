// What the tables are called, and the entries of the command palette that bring and write them.

import type { TableName } from "../../backend/types";
import type { PaletteEntry } from "../../shared/palette";
import { t } from "../../words";

export const TABLES: TableName[] = ["people", "risks", "actions", "decisions", "criteria", "tasks", "services", "customers", "sites", "parties", "units"];

export const tableWords = (): Record<TableName, string> => ({
  people: t("bring.people"),
  risks: t("bring.risks"),
  actions: t("bring.actions"),
  decisions: t("bring.decisions"),
  criteria: t("bring.criteria"),
  tasks: t("bring.tasks"),
  services: t("bring.services"),
  customers: t("bring.customers"),
  sites: t("bring.sites"),
  parties: t("bring.parties"),
  units: t("bring.units"),
});
const bringWords = (): Record<TableName, string> => ({
  people: t("bring.bring_people"),
  risks: t("bring.bring_risks"),
  actions: t("bring.bring_actions"),
  decisions: t("bring.bring_decisions"),
  criteria: t("bring.bring_criteria"),
  tasks: t("bring.bring_tasks"),
  services: t("bring.bring_services"),
  customers: t("bring.bring_customers"),
  sites: t("bring.bring_sites"),
  parties: t("bring.bring_parties"),
  units: t("bring.bring_units"),
});
const exportWords = (): Record<TableName, string> => ({
  people: t("bring.export_people"),
  risks: t("bring.export_risks"),
  actions: t("bring.export_actions"),
  decisions: t("bring.export_decisions"),
  criteria: t("bring.export_criteria"),
  tasks: t("bring.export_tasks"),
  services: t("bring.export_services"),
  customers: t("bring.export_customers"),
  sites: t("bring.export_sites"),
  parties: t("bring.export_parties"),
  units: t("bring.export_units"),
});

/** What bringing or writing a table is called where it is offered: `Bring risks from a spreadsheet…`. */
export const bringLabel = (table: TableName) => bringWords()[table];
export const exportLabel = (table: TableName) => exportWords()[table];

/** `bring` is left out where nothing can be changed. */
export function tableEntries(bring: ((table: TableName) => void) | undefined, write: (table: TableName) => void): PaletteEntry[] {
  const also = (table: TableName) => (table === "criteria" ? t("bring.criteria_also") : undefined);
  const entry = (id: string, table: TableName, label: string, run: () => void): PaletteEntry => ({ id, group: "do", icon: "columns", label, also: also(table), run });
  return [
    ...(bring ? TABLES.map((table) => entry(`bring ${table}`, table, bringLabel(table), () => bring(table))) : []),
    ...TABLES.map((table) => entry(`export ${table}`, table, exportLabel(table), () => write(table))),
  ];
}
