// What a person does on this page, as the commands that ask for it and the words that say it was done.

import type { Command, RaciColumn, Topic, TopicActivity } from "../../backend/types";
import { isolated, t } from "../../words";
import type { Letter, Row } from "./rows";

/** Commands that are carried out as one act, and what is said then. */
export interface Act {
  commands: Command[];
  done: string;
}

const one = (done: string, command: Command): Act => ({ commands: [command], done });

/** What a letter stands for. */
export const MEANING: Record<Letter, string> = {
  A: t("owners.accountable"), R: t("owners.responsible"), C: t("owners.consulted"), I: t("owners.informed"),
};

/** Letters in words: `accountable, does the work`. */
export const meaning = (letters: string): string => [...letters].map((letter) => MEANING[letter as Letter]).join(", ");

/** What a row is called. */
export const rowName = ({ topic, activity }: Row): string => activity?.name ?? topic.title;

export function setMark(row: Row, column: RaciColumn, letters: string): Act {
  const [topic, name] = [isolated(rowName(row)), isolated(column.name)];
  const done = letters === "" ? t("owners.done_clear", { topic, name }) : t("owners.done_mark", { topic, name, letters: [...letters].join(", ") });
  const activity = row.activity ? { activity: row.activity.id } : {};
  return one(done, { do: "raci.set", process: row.topic.id, ...activity, [column.kind]: column.id, letters });
}

export const propose = (topic: Topic): Act => one(t("owners.done_propose", { topic: isolated(topic.title) }), { do: "raci.propose", process: topic.id });
export const proposeAll = (): Act => one(t("owners.done_propose_all"), { do: "raci.propose" });

export const renameTopic = (topic: Topic, title: string): Act => one(t("owners.done_renamed", { name: isolated(title) }), { do: "process.set", id: topic.id, title });
export const setClauses = (topic: Topic, clauses: string[]): Act => one(t("owners.done_clauses", { topic: isolated(topic.title) }), { do: "process.set", id: topic.id, clauses });
export const setOwner = (topic: Topic, owner: string | null): Act => one(t("owners.done_topic", { topic: isolated(topic.title) }), { do: "process.set", id: topic.id, owner });
export const setManager = (topic: Topic, manager: string | null): Act => one(t("owners.done_topic", { topic: isolated(topic.title) }), { do: "process.set", id: topic.id, manager });
export const setOwnerRole = (topic: Topic, role: string | null): Act => one(t("owners.done_topic", { topic: isolated(topic.title) }), { do: "process.set", id: topic.id, role });
export const deleteTopic = (topic: Topic): Act => one(t("owners.done_deleted", { name: isolated(topic.title) }), { do: "process.delete", id: topic.id });

export const addActivity = (topic: Topic, name: string): Act => one(t("owners.done_added", { name: isolated(name) }), { do: "activity.add", process: topic.id, name });
export const renameActivity = (activity: TopicActivity, name: string): Act => one(t("owners.done_renamed", { name: isolated(name) }), { do: "activity.set_name", id: activity.id, name });
export const deleteActivity = (activity: TopicActivity): Act => one(t("owners.done_deleted", { name: isolated(activity.name) }), { do: "activity.delete", id: activity.id });
/** Puts an activity after another; first where there is none. */
export const moveActivity = (activity: TopicActivity, after: string | null): Act => one(t("owners.done_moved", { name: isolated(activity.name) }), { do: "activity.move", id: activity.id, after });

export function fillRole(role: RaciColumn, person: RaciColumn | undefined): Act {
  const done = person ? t("owners.done_filled", { role: isolated(role.name), name: isolated(person.name) }) : t("owners.done_unfilled", { role: isolated(role.name) });
  return one(done, { do: "role.fill", id: role.id, person: person?.id ?? null });
}
