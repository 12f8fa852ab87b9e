// The types that cross to the window, under the names the pages use.

export type * from "./known-types";
export type * from "./readiness-types";
export type { Command } from "./readiness-types";

import type { Command } from "./readiness-types";

/** What a command is given beside the record it is about. */
export type Given<Do extends Command["do"]> = Omit<Extract<Command, { do: Do }>, "do" | "id">;
