// How much a finding weighs, and what nothing was found in.

export type FindingSeverity = "blocker" | "major" | "minor" | "info" | "in_order";
