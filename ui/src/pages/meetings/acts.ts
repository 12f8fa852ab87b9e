// What a person does in a meeting, as the commands that ask for it and the words that say it was done.

import type { ActionRow, DecisionRow, Given, MeetingKind, MeetingRow, MinutesView, ReviewRow } from "../../backend/types";
import { dateWithYear } from "../../shared/dates";
import { oneAct, type Act } from "../../project/doing";
import { t } from "../../words";

export function kindWords(kind: MeetingKind): string {
  const words: Record<MeetingKind, string> = {
    steering: t("meetings.kind_steering"),
    workshop: t("meetings.kind_workshop"),
    management_review: t("meetings.kind_management_review"),
    change_board: t("meetings.kind_change_board"),
    project: t("meetings.kind_project"),
    other: t("meetings.kind_other"),
  };
  return words[kind];
}

export const KINDS: MeetingKind[] = ["steering", "workshop", "management_review", "change_board", "project", "other"];
export const kindChoices = () => KINDS.map((kind) => ({ id: kind, label: kindWords(kind) }));

/** The fields of a meeting that can be set alone. */
type MeetingFields = Partial<{ title: string; kind: string; date: string; hours: number | null; place: string; attendees: string[]; guests: string; notes: string }>;

export const addMeeting = (id: string, title: string, kind: string, date: string): Act => oneAct(t("meetings.done_add", { title, date: dateWithYear(date) }), { do: "meeting.add", id, title, kind: kind as MeetingKind, date });
export const setMeeting = ({ id, ref }: MeetingRow, fields: MeetingFields): Act => oneAct(t("meetings.done_set", { ref }), { do: "meeting.set", id, ...(fields as Given<"meeting.set">) });
export const holdMeeting = ({ id, ref, title }: MeetingRow): Act => oneAct(t("meetings.done_hold", { ref, title }), { do: "meeting.hold", id });
export const reopenMeeting = ({ id, ref }: MeetingRow): Act => oneAct(t("meetings.done_reopen", { ref }), { do: "meeting.reopen", id });
export const deleteMeeting = ({ id, ref }: MeetingRow): Act => oneAct(t("meetings.done_delete", { ref }), { do: "meeting.delete", id });

/** The day an act of a meeting is recorded for: that of the meeting, unless it is still to come; then the status date. */
const onDay = (meeting: MeetingRow, asOf: string) => (meeting.date <= asOf ? { on: meeting.date } : {});

export function addAction(meeting: MeetingRow, title: string, owner: string, due: string): Act {
  return oneAct(t("meetings.done_action", { title }), { do: "action.add", title, meeting: meeting.id, ...(owner && { owner }), ...(due && { due }) });
}

export function tickAction(meeting: MeetingRow, { id, ref, open }: ActionRow, asOf: string): Act {
  if (!open) return oneAct(t("meetings.done_action_reopen", { ref }), { do: "action.reopen", id });
  return oneAct(t("meetings.done_action_done", { ref }), { do: "action.done", id, ...onDay(meeting, asOf) });
}

export const setAction = ({ id, ref }: ActionRow, fields: Partial<{ title: string; owner: string | null; due: string | null }>): Act => oneAct(t("meetings.done_action_set", { ref }), { do: "action.set", id, ...fields });
export const deleteAction = ({ id, ref }: ActionRow): Act => oneAct(t("meetings.done_action_delete", { ref }), { do: "action.delete", id });

export function addDecision(meeting: MeetingRow, title: string, owner: string, neededBy: string): Act {
  return oneAct(t("meetings.done_decision", { title }), { do: "decision.add", title, meeting: meeting.id, ...(owner && { owner }), ...(neededBy && { needed_by: neededBy }) });
}

export function takeDecision(meeting: MeetingRow, { id, ref }: DecisionRow, option: string | null, outcome: string, by: string, asOf: string): Act {
  const words = outcome.trim();
  return oneAct(t("meetings.done_take", { ref }), { do: "decision.take", id, meeting: meeting.id, ...(option !== null && { option }), ...(words && { outcome: words }), ...(by.trim() && { by: by.trim() }), ...onDay(meeting, asOf) });
}

export const setDecision = ({ id, ref }: DecisionRow, fields: Partial<{ title: string; owner: string | null; needed_by: string | null; forum: string }>): Act => oneAct(t("meetings.done_decision_set", { ref }), { do: "decision.set", id, ...fields });
export const reopenDecision = ({ id, ref }: DecisionRow): Act => oneAct(t("meetings.done_decision_reopen", { ref }), { do: "decision.reopen", id });
export const withdrawDecision = ({ id, ref }: DecisionRow): Act => oneAct(t("meetings.done_withdraw", { ref }), { do: "decision.withdraw", id });

export const prepareReview = ({ id, ref }: MinutesView): Act => oneAct(t("meetings.done_prepare", { ref }), { do: "review.prepare", meeting: id });
export const addReview = ({ id }: MinutesView, side: "input" | "output", topic: string): Act => oneAct(t("meetings.done_review_add", { topic }), { do: "review.add", meeting: id, side, topic });
export const setReview = ({ id, topic }: ReviewRow, fields: Partial<{ topic: string; text: string }>): Act => oneAct(t("meetings.done_review_set", { topic: fields.topic ?? topic }), { do: "review.set", id, ...fields });
export const deleteReview = ({ id, topic }: ReviewRow): Act => oneAct(t("meetings.done_review_delete", { topic }), { do: "review.delete", id });
