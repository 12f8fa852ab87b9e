// A rule by which work comes again, taken apart for its fields and put together as the text the Rust side keeps.

export type Unit = "week" | "month" | "year";

export interface RuleParts {
  unit: Unit;
  every: number;
  /** Within a month: a day by its number, or the first to the last of a weekday. */
  by: "day" | "weekday";
  /** 1 to 28, or 31 for the last day of the month. */
  day: number;
  /** 1 to 4, or -1 for the last. */
  position: number;
  /** `MO` to `SU`. */
  weekday: string;
  /** 1 to 12. */
  month: number;
}

export const WEEKDAY_CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
export const POSITIONS = [1, 2, 3, 4, -1];
/** Stands for the last day of a month, however long it is. */
export const LAST_DAY = 31;
const USUAL: RuleParts = { unit: "month", every: 1, by: "day", day: 1, position: 1, weekday: "MO", month: 1 };
const UNITS: Record<string, Unit> = { WEEKLY: "week", MONTHLY: "month", YEARLY: "year" };

/** The parts of a rule; what has no field here is as it usually is. */
export function partsOf(rule: string): RuleParts {
  const given = new Map(rule.split(";").map((part): [string, string] => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]));
  const at = /^(-?\d)?([A-Z]{2})/.exec(given.get("BYDAY") ?? "");
  const number = (name: string, usual: number) => Number(given.get(name) ?? usual) || usual;
  return {
    unit: UNITS[given.get("FREQ") ?? ""] ?? USUAL.unit,
    every: number("INTERVAL", 1),
    by: at && given.get("FREQ") !== "WEEKLY" ? "weekday" : "day",
    day: given.get("BYMONTHDAY") === "-1" ? LAST_DAY : number("BYMONTHDAY", USUAL.day),
    position: Number(at?.[1] ?? given.get("BYSETPOS") ?? USUAL.position),
    weekday: at?.[2] ?? USUAL.weekday,
    month: number("BYMONTH", USUAL.month),
  };
}

/** The text of a rule. */
export function ruleOf({ unit, every, by, day, position, weekday, month }: RuleParts): string {
  const interval = every > 1 ? `;INTERVAL=${every}` : "";
  const within = by === "day" ? `BYMONTHDAY=${day === LAST_DAY ? -1 : day}` : `BYDAY=${position}${weekday}`;
  if (unit === "week") return `FREQ=WEEKLY${interval};BYDAY=${weekday}${every > 1 ? ";WKST=SU" : ""}`;
  if (unit === "month") return `FREQ=MONTHLY${interval};${within}`;
  return `FREQ=YEARLY;BYMONTH=${month};${within}`;
}
