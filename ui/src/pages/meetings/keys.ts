// The keys of the meetings, worded.

import type { Binding } from "../../keyboard/keyboard.svelte";
import { t } from "../../words";

/** What the page can do by a key. */
export interface MeetingActs {
  step: (by: number) => void;
  add: () => void;
  action: () => void;
  decision: () => void;
  tick: () => void;
  take: () => void;
  hold: () => void;
  rename: () => void;
  remove: () => void;
  search: () => void;
}

export function meetingKeys(acts: MeetingActs): Binding[] {
  return [
    { keys: "J K", does: t("meetings.key_move"), hint: true, either: { J: () => acts.step(1), K: () => acts.step(-1) } },
    { keys: "Enter", does: t("meetings.key_enter"), hint: true, inText: false },
    { keys: "X", does: t("meetings.key_tick"), hint: true, run: acts.tick },
    { keys: "T", does: t("meetings.key_take"), hint: true, run: acts.take },
    { keys: "A", does: t("meetings.new_action"), hint: true, run: acts.action },
    { keys: "D", does: t("meetings.new_decision"), hint: true, run: acts.decision },
    { keys: "N", does: t("meetings.new"), hint: true, run: acts.add },
    { keys: "H", does: t("meetings.key_hold"), run: acts.hold },
    { keys: "F2", does: t("meetings.key_rename"), run: acts.rename },
    { keys: "Del", does: t("meetings.delete"), run: acts.remove, inText: false },
    { keys: "/", twins: ["Ctrl F"], does: t("meetings.find"), run: acts.search },
  ];
}
