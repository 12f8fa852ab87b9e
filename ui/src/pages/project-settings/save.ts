// What the fields of this page are given to save with, and the few things a field can tell by itself.

import type { Command } from "../../backend/types";
import { t } from "../../words";

/** Carries out commands as one act and says that they were done; answers why they were refused. */
export type Save = (commands: Command[], done: string) => Promise<string | null>;

/** Refuses what is no whole number in bounds; `open` takes an empty field too. */
export const whole = (min: number, max: number, open = false) => (typed: string): string | undefined => {
  if (open && typed === "") return undefined;
  return /^\d{1,9}$/.test(typed) && Number(typed) >= min && Number(typed) <= max ? undefined : t("field.whole_number", { min, max });
};

/** A number of a field that may be empty. */
export const numberOf = (typed: string): number | null => (typed === "" ? null : Number(typed));
