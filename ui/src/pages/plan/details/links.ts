// A link in words: which ends it ties where that is not the usual, and how long it waits.

import type { LinkView } from "../../../backend/types";
import { t } from "../../../words";

/** The ends that can be tied, the usual first. */
export const KINDS: { type: LinkView["type"]; label: string }[] = [
  { type: "FS", label: t("plan.link_fs_long") },
  { type: "SS", label: t("plan.link_ss_long") },
  { type: "FF", label: t("plan.link_ff_long") },
  { type: "SF", label: t("plan.link_sf_long") },
];

const SHORT: Record<LinkView["type"], string> = { FS: "", SS: t("plan.link_ss"), FF: t("plan.link_ff"), SF: t("plan.link_sf") };

/** Nothing for the usual link without a wait. */
export function linkWords(link: Pick<LinkView, "type" | "lag_days" | "elapsed">): string {
  const count = Math.abs(link.lag_days);
  const later = link.elapsed ? t("plan.lag_elapsed", { count }) : t("plan.lag", { count });
  const earlier = link.elapsed ? t("plan.lead_elapsed", { count }) : t("plan.lead", { count });
  const lag = count === 0 ? "" : link.lag_days > 0 ? later : earlier;
  return [SHORT[link.type], lag].filter(Boolean).join(", ");
}
