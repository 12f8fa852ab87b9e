// In which order meetings are listed, and which of them have what was searched for.

import type { MeetingRow } from "../../backend/types";
import { t } from "../../words";
import { kindWords } from "./acts";

export interface MeetingGroup {
  id: "ahead" | "held";
  title: string;
  meetings: MeetingRow[];
}

/** Those to hold, the soonest first; then those held, the newest first. Groups that are empty are left out. */
export function grouped(meetings: MeetingRow[]): MeetingGroup[] {
  const byDate = (a: MeetingRow, b: MeetingRow) => a.date.localeCompare(b.date) || a.ref.localeCompare(b.ref, "en", { numeric: true });
  const ahead = meetings.filter((one) => !one.held).sort(byDate);
  const held = meetings.filter((one) => one.held).sort((a, b) => byDate(b, a));
  const groups: MeetingGroup[] = [
    { id: "ahead", title: t("meetings.ahead"), meetings: ahead },
    { id: "held", title: t("meetings.held"), meetings: held },
  ];
  return groups.filter((group) => group.meetings.length > 0);
}

/** Whether a meeting has the words in its number, title, kind, place or people. */
export function hasWords(words: string): (meeting: MeetingRow) => boolean {
  const typed = words.trim().toLowerCase();
  return (one) => typed === "" || [one.ref, one.title, kindWords(one.kind), one.place, one.guests, ...one.attendees.map((person) => person.name)].join(" ").toLowerCase().includes(typed);
}
