// The way to a record: which page shows a record of some kind, and how that page is brought to it.

import type { OwnersLook } from "./pages/owners/look.svelte";
import type { ReadinessLook } from "./pages/readiness/look.svelte";
import type { ProjectViews } from "./project/open.svelte";

/** What the window brings to a record. */
export interface Places {
  views: ProjectViews;
  go: (page: string, task?: string) => void;
  owners: OwnersLook;
  readiness: ReadinessLook;
  /** The row of RAID that keys act on. */
  raid: (id: string) => void;
  /** The meeting whose minutes are shown. */
  meeting: (id: string) => void;
  /** The record that Audits begins with. */
  audited: (kind: string, id: string) => void;
}

/** Goes to a record by its kind; nothing where there is no page for it. */
export function wayTo(kind: string, id: string, { views, go, owners, readiness, raid, meeting, audited }: Places): (() => void) | undefined {
  const row = (task: string) => (views.schedule.tasks.some((one) => one.id === task) ? () => go("plan", task) : undefined);
  switch (kind) {
    case "task": case "assignment": case "gate": case "milestone":
      return row(id);
    case "link": {
      const link = views.schedule.links.find((one) => one.id === id);
      return link && (row(link.to) ?? row(link.from));
    }
    case "risk": case "issue": case "decision": case "action": case "assumption": case "dependency":
      return () => { go("raid"); raid(id); };
    case "meeting":
      return () => { go("meetings"); meeting(id); };
    case "criterion":
      return () => { readiness.goTo(id); go("readiness"); };
    case "person":
      return () => { owners.goToLoad(id); go("owners"); };
    case "role": case "party":
      return () => { owners.tab = kind === "role" ? "roles" : "parties"; owners.beside = { show: "column", id }; go("owners"); };
    case "process":
      return () => { [owners.topic, owners.row] = [null, id]; owners.beside = { show: "topic", id }; go("owners"); };
    case "holiday": case "calendar":
      return () => go("project-settings");
    case "audit": case "finding": case "recurring":
      return () => { go("audits"); audited(kind, id); };
    default:
      return undefined;
  }
}
