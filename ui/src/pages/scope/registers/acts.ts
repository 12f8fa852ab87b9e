// What a person does in the registers, as the commands that ask for it and the words that say it was done.

import type { Command } from "../../../backend/types";
import type { Act } from "../../../project/doing";
import { isolated, t } from "../../../words";
import { givenOf, type Field } from "./fields";
import { BEGINS, type Kind, type Row } from "./kinds";

/** How the registers have their acts carried out: `act` says itself why one was refused, `save` answers it. */
export interface Doing {
  act: (one: Act) => Promise<boolean>;
  save: (one: Act) => Promise<string | null>;
}

const command = (kind: Kind, what: "add" | "set" | "delete", given: Record<string, unknown>) => ({ do: `${kind}.${what}`, ...given }) as unknown as Command;
/** What was done with one row, or with so many. */
const told = (rows: Row[], one: (name: string) => string, many: (count: number) => string) => (rows.length === 1 && rows[0] ? one(isolated(rows[0].name)) : many(rows.length));

/** New rows, under ids that are known before they are there. */
export function addRows(kind: Kind, names: { id: string; name: string }[], begins: Record<string, unknown> = {}): Act {
  const commands = names.map((given) => command(kind, "add", { ...BEGINS[kind], ...begins, ...given }));
  const done = names.length === 1 && names[0] ? t("scope.reg_did_add", { name: isolated(names[0].name) }) : t("scope.reg_did_add_many", { count: names.length });
  return { commands, done };
}

/** Sets what a row says in one field. */
export const setField = (row: Row, field: Field, text: string): Act => setGiven(row, { [field.id]: givenOf(field, text) });

export function setGiven(row: Row, given: Record<string, unknown>): Act {
  const name = typeof given["name"] === "string" ? given["name"] : row.name;
  return { commands: [command(row.of, "set", { id: row.id, ...given })], done: t("scope.reg_did_set", { name: isolated(name) }) };
}

export function leaveOut(rows: Row[], reason: string): Act {
  const why = reason.trim();
  return {
    commands: rows.map((row) => command(row.of, "set", { id: row.id, left_out: true, ...(why ? { why } : {}) })),
    done: told(rows, (name) => t("scope.reg_did_leave_out", { name }), (count) => t("scope.reg_did_leave_out_many", { count })),
  };
}

/** Takes rows into the scope; why they were left out is said no longer. */
export function takeIn(rows: Row[]): Act {
  return {
    commands: rows.map((row) => command(row.of, "set", { id: row.id, left_out: false, why: null })),
    done: told(rows, (name) => t("scope.reg_did_take_in", { name }), (count) => t("scope.reg_did_take_in_many", { count })),
  };
}

export function remove(rows: Row[]): Act {
  return {
    commands: rows.map((row) => command(row.of, "delete", { id: row.id })),
    done: told(rows, (name) => t("scope.reg_did_delete", { name }), (count) => t("scope.reg_did_delete_many", { count })),
  };
}
