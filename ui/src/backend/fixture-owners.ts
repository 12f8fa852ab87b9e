// What the fixture answers about owners, load and weeks: drawn by hand.

import asked from "./fixtures/owners-asked.json";
import owners from "./fixtures/owners.json";
import workload from "./fixtures/workload.json";
import { recorded } from "./recorded";
import type { EffectView, ErasePreview, HandOverView, OverBooking, OwnersView, WeekView, WorkloadView } from "./types";

export interface OwnersFixtures {
  owners: OwnersView;
  workload: WorkloadView;
  week: WeekView;
  handOver: HandOverView;
  effect: EffectView;
  erase: ErasePreview;
}

export function ownersViews(): OwnersFixtures {
  return recorded<OwnersFixtures>({ owners, workload, ...asked });
}

/** What fills a week: what is told of over-booked ones; any other holds nothing that was recorded. */
export function loadOf({ weeks, rows, over }: WorkloadView, person: string, monday: string): OverBooking {
  const row = rows.find((one) => one.person === person);
  const load = row?.loads[weeks.findIndex((week) => week.monday === monday)];
  const known = over.find((one) => one.person === person && one.monday === monday);
  return known ?? { person, name: row?.name ?? "", monday, percent: load?.percent ?? null, planned_days: load?.planned_days ?? "0", available_days: load?.available_days ?? "0", items: [], move: null };
}
