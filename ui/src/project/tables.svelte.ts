// Tables brought from a spreadsheet and written to one: which dialog is open, and what is said when it is done.

import type { ShownTable, TableImportView, TableMapping, TableName } from "../backend/types";
import type { Toasts } from "../shared/toasts.svelte";
import { t } from "../words";
import { planFileName, tableFileName } from "./names";
import type { OpenProject } from "./open.svelte";

export class Tables {
  /** The table that is being brought; nothing where none is. */
  bringing = $state<TableName | null>(null);
  /** The table that is being written. */
  writing = $state<TableName | null>(null);
  /** The rows that are written of it, as they are shown; nothing where all are, as they can be brought back. */
  shown = $state.raw<ShownTable | null>(null);
  readonly #project: OpenProject;
  readonly #toasts: Toasts;

  constructor(project: OpenProject, toasts: Toasts) {
    this.#project = project;
    this.#toasts = toasts;
  }

  choose(): Promise<string | null> {
    return this.#project.ask((to) => to.chooseSheet());
  }

  preview(path: string, table: TableName, sheet: string | null, mapping: TableMapping | null): Promise<TableImportView> {
    return this.#project.ask((to) => to.previewTable(path, table, sheet, mapping));
  }

  /** Brings what the preview showed; answers why it was refused. */
  bring(path: string, table: TableName, sheet: string | null, mapping: TableMapping, rows: number): Promise<string | null> {
    return this.#project.attempt((to) => to.importTable(path, table, sheet, mapping), t("bring.done", { count: rows }));
  }

  /** Asks how rows of a table are written as they are shown. */
  writeShown(table: TableName, shown: ShownTable): void {
    this.shown = shown;
    this.writing = table;
  }

  /** Nothing is written any more. */
  leave(): void {
    this.writing = this.shown = null;
  }

  /** Asks where, and writes a table there; answers whether that is over. */
  async write(organisation: string, table: TableName, extension: "xlsx" | "csv"): Promise<boolean> {
    const { shown } = this;
    try {
      const suggested = tableFileName(organisation, shown?.title.toLowerCase() ?? table, extension);
      const path = await this.#project.ask((to) => to.chooseWhereToSave({ suggested, extension }));
      if (path === null) return false;
      const written = await this.#project.ask((to) => (shown ? to.exportShown(table, shown, path) : to.exportTable(table, path)));
      this.#toasts.show({ kind: "success", title: t("bring.written", { count: written.rows }), detail: path });
      return true;
    } catch (thrown) {
      this.#toasts.show({ kind: "error", title: t("bring.not_written"), why: thrown instanceof Error ? thrown.message : String(thrown), safe: t("fault.safe") });
      return false;
    }
  }

  /** Asks where, and writes the plan there for Microsoft Project. */
  async exportPlan(organisation: string): Promise<void> {
    try {
      const path = await this.#project.ask((to) => to.chooseWhereToSave({ suggested: planFileName(organisation), extension: "xml" }));
      if (path === null) return;
      const written = await this.#project.ask((to) => to.exportPlan(path));
      const left = written.not_carried.map((one) => one.sentence).join(" ");
      this.#toasts.show({ kind: "success", title: t("plan.done_export", { count: written.tasks }), detail: [path, left].filter(Boolean).join(" ") });
    } catch (thrown) {
      this.#toasts.show({ kind: "error", title: t("plan.not_exported"), why: thrown instanceof Error ? thrown.message : String(thrown), safe: t("fault.safe") });
    }
  }
}
