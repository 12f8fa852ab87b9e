// What the tables are called, and the entries of the command palette that bring and write them.

import type { TableName } from "../../backend/types";
import type { PaletteEntry } from "../../shared/palette";
import { t } from "../../words";

export const TABLES: TableName[] = ["people", "risks", "actions", "decisions", "tasks"];

export const tableWords = (): Record<TableName, string> => ({ people: t("bring.people"), risks: t("bring.risks"), actions: t("bring.actions"), decisions: t("bring.decisions"), tasks: t("bring.tasks") });
const bringWords = (): Record<TableName, string> => ({ people: t("bring.bring_people"), risks: t("bring.bring_risks"), actions: t("bring.bring_actions"), decisions: t("bring.bring_decisions"), tasks: t("bring.bring_tasks") });
const exportWords = (): Record<TableName, string> => ({ people: t("bring.export_people"), risks: t("bring.export_risks"), actions: t("bring.export_actions"), decisions: t("bring.export_decisions"), tasks: t("bring.export_tasks") });

/** What bringing or writing a table is called where it is offered: `Bring risks from a spreadsheet…`. */
export const bringLabel = (table: TableName) => bringWords()[table];
export const exportLabel = (table: TableName) => exportWords()[table];

/** `bring` is left out where nothing can be changed. */
export function tableEntries(bring: ((table: TableName) => void) | undefined, write: (table: TableName) => void): PaletteEntry[] {
  const entry = (id: string, label: string, run: () => void): PaletteEntry => ({ id, group: "do", icon: "columns", label, run });
  return [
    ...(bring ? TABLES.map((table) => entry(`bring ${table}`, bringLabel(table), () => bring(table))) : []),
    ...TABLES.map((table) => entry(`export ${table}`, exportLabel(table), () => write(table))),
  ];
}
