// The columns of the table of a register: one for each field that has a width, and whether a row is in scope.

import type { Snippet } from "svelte";
import type { Column } from "../../../shared/table";
import { figure, t } from "../../../words";
import { setField, type Doing } from "./acts";
import { choicesOf, fieldsOf, refuseOf, textOf, wordsOf, type Around, type Field } from "./fields";
import { canLeaveOut, isLeftOut, type Kind, type Row } from "./kinds";

interface Given {
  kind: Kind;
  around: Around;
  doing: Doing;
  cells: { name: Snippet<[Row]>; standing: Snippet<[Row]> };
}

export function columnsOf({ kind, around, doing, cells }: Given): Column<Row>[] {
  const columns = fieldsOf(kind).filter((field) => field.width !== undefined).map((field) => columnOf(field, around, doing));
  const [first, ...others] = columns;
  const standing: Column<Row> = {
    id: "standing", title: t("scope.reg_standing"), width: 5.5, text: (row) => (isLeftOut(row) ? t("scope.reg_left_out") : t("scope.reg_in_scope")), cell: cells.standing, locked: () => t("scope.reg_by_l"),
  };
  const work: Column<Row> = {
    id: "work", title: t("scope.reg_processes"), width: 5.25, align: "right", text: (row) => (row.of === "party" && row.operates > 0 ? figure(row.operates) : ""), sortBy: (row) => (row.of === "party" ? row.operates : 0), locked: () => t("scope.reg_by_who"),
  };
  return [...(first ? [{ ...first, cell: cells.name, fixed: true, least: 11.5 }] : []), ...(canLeaveOut(kind) ? [standing] : []), ...others, ...(kind === "party" ? [work] : [])];
}

function columnOf(field: Field, around: Around, doing: Doing): Column<Row> {
  const isFigure = field.holds === "number";
  const words = (row: Row) => (field.when?.(row) === false ? "" : wordsOf(row, field, around));
  return {
    id: field.id, title: field.head ?? field.label, ...(field.width ? { width: field.width } : {}), ...(isFigure ? { align: "right" as const } : {}),
    text: words, sortBy: (row) => (isFigure ? Number(textOf(row, field)) : words(row)),
    locked: (row) => (field.when?.(row) === false ? (isLeftOut(row) ? t("scope.reg_not_of_out") : t("scope.reg_not_of_in")) : field.holds === "several" ? t("scope.reg_in_details") : undefined),
    edit: {
      kind: isFigure ? "number" : field.holds === "text" || field.holds === "long" ? "text" : "choice",
      text: (row) => (isFigure || field.holds === "text" || field.holds === "long" ? textOf(row, field) : words(row)),
      choices: (typed) => choicesOf(field, typed, around),
      refuse: (typed) => refuseOf(field, typed),
      commit: (row, typed) => void doing.act(setField(row, field, typed)),
    },
  };
}
