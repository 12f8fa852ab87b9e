// The route of a project as the route components draw it: positions from dates, words from the catalogue.

import type { GateStatus, Rag, StatusView } from "../backend/types";
import { dateWithYear, dayNumber, shortDate } from "../shared/dates";
import type { Route, RouteGate, RouteLabel } from "../shared/route";
import { t } from "../words";

/** A slip in words: `11 working days after baseline`. */
export function slipWords(days: number | null): string {
  if (days === null) return t("slip.no_baseline");
  if (days === 0) return t("slip.none");
  return days > 0 ? t("slip.after", { count: days }) : t("slip.before", { count: -days });
}

/** How a slip is toned, by what the rules of the project gave it. */
export function slipTone(rag: Rag | null | undefined): NonNullable<RouteLabel["tone"]> {
  return rag === "red" ? "late" : rag === "amber" ? "slipping" : "plain";
}

function gateLabel(gate: GateStatus, asOf: string): RouteLabel {
  const date = shortDate(gate.date, asOf);
  return {
    head: t("route.gate", { gate: gate.number }),
    rest: gate.state === "passed" ? t("route.passed", { date }) : date,
    note: slipWords(gate.slip_days),
    tone: gate.state === "passed" ? "plain" : slipTone(gate.slip_rag),
  };
}

/** What a gate shows where it is pointed at. */
function aboutGate(gate: GateStatus): RouteGate["about"] {
  const tone = gate.state === "passed" ? "plain" : slipTone(gate.slip_rag);
  const facts = [
    { name: gate.state === "passed" ? t("route.fact_passed") : t("route.fact_forecast"), value: dateWithYear(gate.date) },
    ...(gate.baseline ? [{ name: t("route.fact_baseline"), value: dateWithYear(gate.baseline) }] : []),
    { name: t("route.fact_slip"), value: slipWords(gate.slip_days), tone },
  ];
  return { name: gate.name, facts };
}

/** The route of a status; nothing where the view carries none. */
export function routeOf(status: StatusView): Route | undefined {
  const stretches = status.route;
  if (!stretches || stretches.length === 0) return undefined;
  const asOf = status.as_of;
  const gates = status.gates.map((gate) => {
    const [number, date] = [gate.number, shortDate(gate.date, asOf)];
    if (gate.state === "passed") return t("route.said_passed", { gate: number, date });
    if (gate.state === "late") return t("route.said_late", { gate: number, date });
    return t("route.said_ahead", { gate: number, date });
  });
  const audit = status.target.date;
  const said = audit ? [...gates, t("route.said_audit", { date: shortDate(audit, asOf) })] : gates;
  return {
    phases: stretches.map((stretch) => ({
      name: stretch.name,
      detail: stretch.done_percent > 0 && stretch.done_percent < 100 ? t("route.done", { percent: stretch.done_percent }) : undefined,
      first: dayNumber(stretch.first),
      last: dayNumber(stretch.last),
      donePercent: stretch.done_percent,
      baseline: stretch.baseline ? [dayNumber(stretch.baseline[0]), dayNumber(stretch.baseline[1])] : undefined,
    })),
    gates: status.gates.map((gate) => ({
      number: gate.number,
      day: dayNumber(gate.date),
      state: gate.state,
      label: gateLabel(gate, asOf),
      about: aboutGate(gate),
    })),
    today: { day: dayNumber(asOf), label: { head: shortDate(asOf), note: t("route.status_date") } },
    target: audit
      ? { day: dayNumber(audit), label: { head: t("route.audit"), rest: shortDate(audit, asOf), note: t("route.stage_1") } }
      : undefined,
    summary: t("route.said", { date: shortDate(asOf), gates: said.join("; ") }),
  };
}

/** The phase the project is in: the first that is not done. */
export function phaseNow(status: StatusView): string | undefined {
  return status.route?.find((stretch) => stretch.done_percent < 100)?.name;
}
