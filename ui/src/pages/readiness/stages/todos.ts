// Things that are still to be done before an audit: which lists of them are the same, and how one is ticked off here.

import type { Command, Condition, Todo } from "../../../backend/types";
import { t } from "../../../words";

/** How many of a list are shown before all are asked for. */
export const FEW = 5;

/** Whether a condition asks for the very same things as one of another stage, so that they need no second reading. */
export function isSame(one: Condition, others: Condition[]): boolean {
  const other = others.find(({ id }) => id === one.id);
  return other !== undefined && one.todo.length > 0 && one.todo.length === other.todo.length && one.todo.every(({ id }, at) => id === other.todo[at]?.id);
}

/** Records that a document is approved. */
export const approve = ({ id, ref, title }: Todo): { commands: Command[]; done: string } => ({ commands: [{ do: "document.approve", id }], done: t("stages.did_approve", { ref, title }) });
