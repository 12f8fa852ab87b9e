// The shade of a share: one hue in four steps.

export const STEPS = ["under_25", "from_25", "from_50", "from_80"] as const;
export type ShadeStep = (typeof STEPS)[number];

export function shadeOf(percent: number): ShadeStep {
  return percent < 25 ? "under_25" : percent < 50 ? "from_25" : percent < 80 ? "from_50" : "from_80";
}
