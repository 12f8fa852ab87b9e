// What a person does with the budget, as the commands that ask for it and the words that say it was done; how amounts are
// read. Amounts are whole units of the currency of the project.

import type { BudgetLineRow, CostKind, Given } from "../../backend/types";
import { oneAct, type Act } from "../../project/doing";
import { t } from "../../words";

export const costWords = (): Record<CostKind, string> => ({
  staff: t("budget.kind_staff"), consultancy: t("budget.kind_consultancy"), tools: t("budget.kind_tools"),
  training: t("budget.kind_training"), certification: t("budget.kind_certification"), other: t("budget.kind_other"),
});

/** An amount as it is typed: spaces and commas between its digits, and a sign, are taken; nothing where it is none. */
export function readAmount(typed: string): number | undefined {
  const plain = typed.trim().replace(/(\d)[ ,\u00a0\u202f](?=\d{3}(?!\d))/g, "$1").replace("−", "-");
  return /^-?\d{1,12}$/.test(plain) ? Number(plain) : undefined;
}

/** Refuses what is no whole amount; `open` takes an empty field too, `negative` also a refund. */
export function amountField({ open = false, negative = false } = {}) {
  return (typed: string): string | undefined => {
    if (open && typed.trim() === "") return undefined;
    const amount = readAmount(typed);
    return amount === undefined || (amount < 0 && !negative) ? t("budget.needs_amount") : undefined;
  };
}

type LineFields = Partial<{ name: string; phase: number; kind: string; planned: number; forecast: number | null; notes: string }>;
export const addLine = (id: string, name: string, phase: number, kind: string, planned: number): Act => oneAct(t("budget.done_add", { name }), { do: "budget.add", id, name, phase, kind: kind as CostKind, planned });
export const setLine = ({ id, name }: BudgetLineRow, fields: LineFields): Act => oneAct(t("budget.done_set", { name: fields.name ?? name }), { do: "budget.set", id, ...(fields as Given<"budget.set">) });
export const deleteLine = ({ id, name }: BudgetLineRow): Act => oneAct(t("budget.done_delete", { name }), { do: "budget.delete", id });

type CostFields = Partial<{ on: string; amount: number; note: string }>;
export const addCost = ({ id, name }: BudgetLineRow, on: string, amount: number, note: string): Act => oneAct(t("budget.done_cost", { name }), { do: "cost.add", line: id, on, amount, ...(note && { note }) });
export const setCost = ({ name }: BudgetLineRow, id: string, fields: CostFields): Act => oneAct(t("budget.done_cost_set", { name }), { do: "cost.set", id, ...fields });
export const deleteCost = ({ name }: BudgetLineRow, id: string): Act => oneAct(t("budget.done_cost_delete", { name }), { do: "cost.delete", id });
