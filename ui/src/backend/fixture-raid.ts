// What the fixture answers about RAID: drawn by hand.

import library from "./fixtures/library.json";
import raid from "./fixtures/raid.json";
import risk from "./fixtures/risk.json";
import { recorded } from "./recorded";
import type { LibraryView, RaidView, RiskDetail } from "./types";

export interface RaidFixtures {
  raid: RaidView;
  /** The one risk that is told in full; others borrow what it has and their rows have not. */
  risk: RiskDetail;
  library: LibraryView;
}

export function raidFixtures(): RaidFixtures {
  return recorded<RaidFixtures>({ raid, risk, library });
}

/** All that is known of a risk. */
export function riskOf({ raid, risk }: RaidFixtures, id: string): RiskDetail {
  return { ...risk, ...raid.risks.find((row) => row.id === id) };
}
