// Recorded views with a longer calendar, a logo and more copies aside, for the pages of settings.

import { recordedViews, type Views } from "../backend/fixture";
import type { DayOff } from "../backend/types";

const HOLIDAYS = [
  ["2026-04-03", "Good Friday"], ["2026-04-06", "Easter Monday"], ["2026-05-04", "Early May bank holiday"], ["2026-05-25", "Spring bank holiday"],
  ["2026-08-31", "Summer bank holiday"], ["2026-12-25", "Christmas Day"], ["2026-12-28", "Boxing Day, in lieu"],
  ["2027-01-01", "New Year’s Day"], ["2027-03-26", "Good Friday"], ["2027-03-29", "Easter Monday"], ["2027-05-03", "Early May bank holiday"],
];

/** A flag and two lines, 240 by 64 points, as a PNG. */
const LOGO = "iVBORw0KGgoAAAANSUhEUgAAAPAAAABACAIAAACr/W2wAAABA0lEQVR42u3awQ1FQBSGURVoSgMWVgrQfwfX3kIiMUz+OV9uA2aOl8GbSgpqsgQCWgJaAloCWkDfNu/HZSycgJaAloAW0M9Afzk2SUALaKAFNNACmmYNCdr2KAe0vVEOaBujHNBNL/jfB1zTmkd3oFvfwUAAXUknDSCArqRzMxBAV9JTIBBA+4U2QDtDG6C95TBpoL2HNmmgm5oGAmj/5ZBP30wLaKYVDpppAS2ggdbIoC2cgJaAloAW0KOAXtbNvDJAAw000EADDTTQQANtgAYaaKCBBhpooIEGWj6sAC2gJaAloCWgBTTQAloCWgJaAlpAA61E0BLQEtAS0BLQAlrqvhMpPwa+gaTRoAAAAABJRU5ErkJggg==";

/** The views for one of the pages: a project, one that cannot be written, one with names that look like markup, Home. */
export function settingsViews(show: string): Partial<Views> {
  const { session, schedule, people, projectSettings, settings } = recordedViews();
  const holidays: DayOff[] = HOLIDAYS.map(([day = "", name = ""], at) => ({ id: `h${at}`, first: day, last: day, name, reason: "holiday" }));
  const closures: DayOff[] = [
    { id: "c1", first: "2026-12-29", last: "2026-12-31", name: "Office shutdown", reason: "closure" },
    { id: "c2", first: "2027-03-01", last: "2027-03-05", name: "Customer year-end freeze", reason: "closure" },
  ];
  const [first, ...others] = settings.backups;
  const more = first && { ...first, open_here: show !== "home-settings", copies: [{ path: "by-hand", taken: "2026-11-20T14:31:05Z", reason: "by-hand" as const, bytes: 1_204_224 }, ...first.copies] };
  const locked = session && { ...session, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." };
  const hostile = `<img src=x onerror="alert(1)"> \u202eabc ${"x".repeat(480)}`;
  if (show === "project-settings-hostile") {
    const [one, role] = [people.people[2], people.roles[5]];
    if (one) one.name = one.title = one.email = hostile;
    if (role) role.title = hostile;
    for (const day of [...holidays, ...closures]) day.name = hostile;
    if (more) more.organisation = hostile;
  }
  return {
    people,
    session: show === "home-settings" ? null : show === "project-settings-read-only" ? locked : session,
    schedule: { ...schedule, days_off: [...holidays, ...closures].sort((a, b) => a.first.localeCompare(b.first)) },
    projectSettings: { ...projectSettings, logo: LOGO, ...(show === "project-settings-hostile" ? { organisation: hostile, audience: hostile } : {}) },
    settings: { ...settings, backups: more ? [more, ...others] : settings.backups },
  };
}
