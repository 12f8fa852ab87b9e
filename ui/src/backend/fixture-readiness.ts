// What the fixture answers about readiness and the standing checks.

import checks from "./fixtures/checks.json";
import criterion from "./fixtures/criterion.json";
import readiness from "./fixtures/readiness.json";
import trend from "./fixtures/readiness-trend.json";
import reuse from "./fixtures/reuse.json";
import { recorded } from "./recorded";
import type { ChecksView, CriterionDetail, ReadinessTrend, ReadinessView, ReuseView } from "./types";

export interface ReadinessFixtures {
  readiness: ReadinessView;
  /** The one criterion that is told in full; others borrow what it has and their rows have not. */
  criterion: CriterionDetail;
  readinessTrend: ReadinessTrend;
  reuse: ReuseView;
  checks: ChecksView;
}

export function readinessFixtures(): ReadinessFixtures {
  return recorded<ReadinessFixtures>({ readiness, criterion, readinessTrend: trend, reuse, checks });
}

/** All that is known of a criterion. */
export function criterionOf({ readiness, criterion }: ReadinessFixtures, id: string): CriterionDetail {
  return { ...criterion, ...readiness.criteria.find((row) => row.id === id || row.code === id) };
}
