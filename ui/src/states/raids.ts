// RAID to look at beside the recorded one: with nothing in it; with names that are long, look like markup or turn the direction
// of writing; in a file that is read only.
import { recordedViews, type Views } from "../backend/fixture";
import type { RaidView } from "../backend/types";

const HOSTILE = [
  `<img src=x onerror="alert(1)"> {{7*7}} ${"an unbroken ".repeat(3)}${"x".repeat(460)}`,
  "\u202eright to left, and on\u202c and on",
  "مراجعة الخدمات مع العملاء",
  `${"A name of many words that somebody pasted from a contract, ".repeat(8)}and so on`,
];

const named = (text: string, at: number) => (at < 6 ? (HOSTILE[at % HOSTILE.length] as string) : text);

export function raidViews(show: string): Partial<Views> {
  const { raid, risk, session } = recordedViews();
  const none = { risks: 0, red: 0, amber: 0, issues: 0, decisions_needed: 0, decisions_made: 0, actions_open: 0, actions_late: 0, assumptions_open: 0, dependencies_open: 0 };
  if (show === "raid-none") return { raid: { ...raid, risks: [], issues: [], decisions: [], actions: [], assumptions: [], dependencies: [], counts: none } };
  if (show === "raid-read-only" && session) return { session: { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } };
  if (show !== "raid-hostile") return {};
  const rename = <Row extends { title: string; owner_name: string | null }>(rows: Row[]) => rows.map((row, at) => ({ ...row, title: named(row.title, at), owner_name: row.owner_name && named(row.owner_name, at + 1) }));
  const renamed: RaidView = {
    ...raid, risks: rename(raid.risks), issues: rename(raid.issues), decisions: rename(raid.decisions), actions: rename(raid.actions), assumptions: rename(raid.assumptions), dependencies: rename(raid.dependencies),
    people: raid.people.map((person, at) => ({ ...person, name: named(person.name, at) })), processes: raid.processes.map((process, at) => ({ ...process, title: named(process.title, at) })),
  };
  return { raid: renamed, risk: { ...risk, cause: HOSTILE[0] as string, effect: HOSTILE[3] as string, trigger: HOSTILE[1] as string, linked: risk.linked.map((one, at) => ({ ...one, title: named(one.title, at) })) } };
}
