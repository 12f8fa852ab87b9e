// How much a finding weighs, and what nothing was found in.

export type FindingSeverity = "blocker" | "major" | "minor" | "info" | "in_order";

/** The gravest first. */
export const SEVERITIES: FindingSeverity[] = ["blocker", "major", "minor", "info"];

/** How much a finding weighs, as its mark knows it. */
export const severityOf = ({ severity }: { severity: string }): FindingSeverity => SEVERITIES.find((one) => one === severity) ?? "info";
