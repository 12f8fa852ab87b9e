// The pages of an open project, in order of work: what navigation and the palette show, and what needs attention there.

import type { PageLink } from "./frame/page";
import { checksNeeds, type Told } from "./project/checks.svelte";
import type { ProjectViews } from "./project/open.svelte";
import { scopeNeeds } from "./project/scope";
import { t } from "./words";

/** `checks` is nothing until they were asked for. */
export function projectPages({ status, raid }: ProjectViews, checks: Told | null = null): PageLink[] {
  return [
    { id: "overview", title: t("overview.title"), icon: "overview", key: "O" },
    { id: "scope", title: t("scope.title"), icon: "scope", key: "S", needs: scopeNeeds(status.scope) },
    { id: "readiness", title: t("readiness.title"), icon: "readiness", key: "R", needs: status.readiness.coverage_percent > 0 ? t("overview.percent", { percent: status.readiness.share_percent }) : undefined },
    { id: "plan", title: t("plan.title"), icon: "plan", key: "P", needs: status.late.length > 0 ? t("overview.late_count", { count: status.late.length }) : undefined },
    { id: "owners", title: t("owners.title"), icon: "owners", key: "W" },
    { id: "raid", title: t("raid.title"), icon: "raid", key: "A", needs: typeof raid !== "string" && raid.counts.red > 0 ? t("raid.red_count", { count: raid.counts.red }) : undefined },
    { id: "checks", title: t("checks.title"), icon: "check", key: "C", needs: checksNeeds(checks), also: t("checks.standing") },
    { id: "meetings", title: t("meetings.title"), icon: "meetings", key: "E", group: t("frame.govern") },
    { id: "audits", title: t("audits.title"), icon: "audits", key: "U", group: t("frame.govern") },
    { id: "budget", title: t("budget.title"), icon: "budget", key: "B", group: t("frame.govern") },
    { id: "pack", title: t("pack.title"), icon: "pack", key: "K", group: t("frame.share") },
    { id: "history", title: t("history.title"), icon: "history", key: "H", group: t("frame.share") },
    { id: "project-settings", title: t("project_settings.title"), icon: "settings", key: ",", chord: "Ctrl ,", place: "foot" },
    { id: "settings", title: t("settings.title"), icon: "settings", chord: "Ctrl Alt ,", place: "palette" },
  ];
}
