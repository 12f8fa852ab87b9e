// The columns of the tables of RAID, and what editing a cell asks of the Rust side.

import type { Snippet } from "svelte";
import type { Linked, RaidView } from "../../backend/types";
import type { Column } from "../../shared/table";
import { figure, t } from "../../words";
import { setDue, setFields, type Act } from "./acts";
import { chooseOf, chooseOwner, fewChoices, ownerChoices, SEVERITIES } from "./choices";
import { dayNear, dueOf, isOpen, oneOf, standingOf, type Item, type Kind } from "./items";

export interface Cells {
  ref: Snippet<[Item]>;
  title: Snippet<[Item]>;
  exposure: Snippet<[Item]>;
  since: Snippet<[Item]>;
  owner: Snippet<[Item]>;
  ownerMark: Snippet<[Item]>;
  due: Snippet<[Item]>;
}

interface Given {
  kind: Kind;
  /** Beside other lists: only what the picture of all needs. */
  narrow: boolean;
  raid: RaidView;
  cells: Cells;
  apply: (act: Act) => void;
  /** Asks why before it scores a risk. */
  score: (item: Item, likelihood: number, impact: number) => void;
}

/** What the day is called by which something is to be done. */
export function dueName(kind: Kind): string {
  if (kind === "assumption") return t("raid.check_by");
  return kind === "decision" || kind === "dependency" ? t("raid.needed_by") : t("raid.due");
}

export const hours = (text: string) => (text.trim() === "" || /^\d{1,4}$/.test(text.trim()) ? undefined : t("field.whole_number", { min: 0, max: 9999 }));
const grade = (text: string) => (/^[1-5]$/.test(text.trim()) ? undefined : t("field.whole_number", { min: 1, max: 5 }));

export function columnsOf({ kind, narrow, raid, cells, apply, score }: Given): Column<Item>[] {
  const asOf = raid.as_of;
  const workedOut = () => t("raid.locked_worked_out");
  /** Applies what a cell of a kind's own column asks for. */
  const commit = (set: (item: Item, text: string | null) => Act | null) => (item: Item, typed: string) => {
    const act = set(item, typed.trim() || null);
    if (act !== null) apply(act);
  };
  const text = (id: string, title: string, of: (item: Item) => string, set: (item: Item, text: string | null) => Act | null, width: number): Column<Item> => ({ id, title, width, text: of, edit: { kind: "text", text: of, commit: commit(set) } });
  const fixed = (id: string, title: string, of: (item: Item) => string, width: number, more: Partial<Column<Item>> = {}): Column<Item> => ({ id, title, width, text: of, locked: workedOut, ...more });
  const scored = (id: "likelihood" | "impact", title: string): Column<Item> => ({
    id, title, width: id === "likelihood" ? 2.5 : 2.625, align: "right", text: (item) => (item.kind === "risk" ? figure(item[id]) : ""), sortBy: (item) => (item.kind === "risk" ? item[id] : 0),
    edit: {
      kind: "number", text: (item) => (item.kind === "risk" ? String(item[id]) : ""), refuse: grade,
      commit: (item, typed) => { if (item.kind === "risk") score(item, id === "likelihood" ? Number(typed) : item.likelihood, id === "impact" ? Number(typed) : item.impact); },
    },
  });

  const ref: Column<Item> = { id: "ref", title: t("raid.ref"), width: narrow ? 4.375 : 5, text: (item) => item.ref, cell: cells.ref, fixed: true, locked: () => t("raid.locked_ref") };
  const title: Column<Item> = {
    id: "title", title: oneOf(kind), text: (item) => item.title, cell: cells.title, fixed: true,
    edit: { kind: "text", text: (item) => item.title, refuse: (typed) => (typed.trim() === "" ? t("raid.needs_title") : undefined), commit: (item, typed) => apply(setFields(item, { title: typed.trim() })) },
  };
  const bare = kind === "risk";
  const owner: Column<Item> = {
    id: "owner", title: t("raid.owner"), width: bare ? 3.25 : 8.5, text: (item) => item.owner_name ?? "", cell: bare ? cells.ownerMark : cells.owner,
    edit: { kind: "choice", text: (item) => item.owner_name ?? "", choices: (typed) => ownerChoices(raid, typed), commit: (item, id) => apply(chooseOwner([item], id)) },
  };
  const due: Column<Item> = {
    id: "due", title: dueName(kind), width: narrow ? 5 : 6.75, align: "right", text: (item) => standingOf(item, asOf), sortBy: (item) => `${isOpen(item) ? 0 : 1} ${dueOf(item) ?? "9999"}`, cell: cells.due,
    edit: { kind: "date", text: (item) => dueOf(item) ?? "", near: () => asOf, optional: true, commit: (item, date) => apply(setDue(item, date || null)) },
  };

  const promised = (item: Item) => (item.kind === "dependency" ? item.promised : null);
  const severities = SEVERITIES();
  const severityOf = (item: Item) => (item.kind === "issue" ? (severities.words[item.severity] ?? "") : "");
  const severity: Column<Item> = {
    id: "severity", title: t("raid.severity"), width: 5.5, text: severityOf,
    edit: { kind: "choice", text: severityOf, choices: (typed) => fewChoices(severities, typed), commit: (item, id) => { if (item.kind === "issue") apply(chooseOf(item, severities, id)); } },
  };

  switch (kind) {
    case "risk": {
      const shown = [scored("likelihood", t("raid.lik")), scored("impact", t("raid.imp")), fixed("exposure", t("raid.exposure"), (item) => (item.kind === "risk" ? figure(item.exposure) : ""), 4.125, { align: "right", sortBy: (item) => (item.kind === "risk" ? item.exposure : 0), cell: cells.exposure }), fixed("since", t("raid.since"), (item) => (item.kind === "risk" ? item.since : ""), 4.625, { cell: cells.since })];
      if (narrow) return [ref, title, ...shown, owner, due];
      return [ref, title, text("category", t("raid.category"), (item) => (item.kind === "risk" ? item.category : ""), (item, category) => (item.kind === "risk" ? setFields(item, { category }) : null), 8), ...shown, owner, due];
    }
    case "issue":
      return [
        ref, title, severity,
        fixed("open_days", t("raid.open_for"), (item) => (item.kind === "issue" && item.open ? t("raid.days", { count: item.open_days }) : ""), 5.5, { align: "right", sortBy: (item) => (item.kind === "issue" ? item.open_days : 0) }), owner, due,
      ];
    case "decision":
      return [
        ref, title, text("forum", t("raid.forum"), (item) => (item.kind === "decision" ? item.forum : ""), (item, forum) => (item.kind === "decision" ? setFields(item, { forum }) : null), 9),
        fixed("chosen", t("raid.chosen"), (item) => (item.kind === "decision" ? (item.options.find((one) => one.chosen)?.title ?? item.outcome) : ""), 12), owner, due,
      ];
    case "action":
      return [
        ref, title, fixed("from", t("raid.from"), (item) => (item.kind === "action" ? fromWords(item.from) : ""), 7.5),
        { id: "hours", title: t("raid.hours"), width: 3.75, align: "right", text: (item) => (item.kind === "action" && item.hours !== null ? figure(item.hours) : ""), edit: { kind: "number", text: (item) => (item.kind === "action" ? String(item.hours ?? "") : ""), refuse: hours, commit: commit((item, typed) => (item.kind === "action" ? setFields(item, { hours: typed === null ? null : Number(typed) }) : null)) } },
        fixed("carried", t("raid.carried"), (item) => (item.kind === "action" && item.carried > 0 ? t("raid.times", { count: item.carried }) : ""), 6), owner, due,
      ];
    case "assumption":
      return [ref, title, text("effect", t("raid.effect_if_false"), (item) => (item.kind === "assumption" ? item.effect : ""), (item, effect) => (item.kind === "assumption" ? setFields(item, { effect }) : null), 14), owner, due];
    case "dependency":
      return [
        ref, title, fixed("from", t("raid.from"), (item) => (item.kind === "dependency" ? (item.party?.title ?? item.from) : ""), 9.5), owner, due,
        {
          id: "promised", title: t("raid.promised"), width: 6.5, align: "right", text: (item) => (promised(item) === null ? "" : dayNear(promised(item) ?? "", asOf)), sortBy: (item) => promised(item) ?? "9999",
          edit: { kind: "date", text: (item) => promised(item) ?? "", near: () => asOf, optional: true, commit: commit((item, day) => (item.kind === "dependency" ? setFields(item, { promised: day }) : null)) },
        },
      ];
  }
}

/** What something comes from: a meeting by its name, else the number, or the name where there is none. */
export function fromWords(from: Linked | null): string {
  if (from === null) return "";
  return from.kind === "meeting" ? from.title : from.ref || from.title;
}
