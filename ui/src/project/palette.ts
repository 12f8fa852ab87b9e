// What the command palette finds in an open project: acts, pages, every task by its name and numbers, and people.

import type { PageLink } from "../frame/page";
import { shortDate } from "../shared/dates";
import type { PaletteEntry } from "../shared/palette";
import { t } from "../words";
import type { ProjectViews } from "./open.svelte";

/** What an entry of the palette can do. What is left out is not offered. */
export interface PaletteActs {
  go: (page: string, task?: string) => void;
  /** Shows the plan with what someone answers for, by their name. */
  owner: (name: string) => void;
  undo: () => void;
  redo: () => void;
  /** Shows a row of RAID. */
  raidItem: (id: string) => void;
  newTask?: () => void;
  setStatusDate?: () => void;
  exportPack: () => void;
  saveCopy: () => void;
  /** Only while the past is looked at. */
  backToNow?: () => void;
  close: () => void;
  theme: () => void;
  resize: (by: 1 | -1) => void;
  singleKeys: () => void;
}

/** All entries of a project. `more` are those of pages that bring their own. */
export function paletteEntries(views: ProjectViews, pages: PageLink[], acts: PaletteActs, more: PaletteEntry[] = []): PaletteEntry[] {
  return [...actEntries(views, acts), ...pageEntries(pages, acts), ...more, ...peopleEntries(views, acts), ...raidEntries(views, acts), ...taskEntries(views, acts)];
}

function actEntries({ session }: ProjectViews, acts: PaletteActs): PaletteEntry[] {
  const entry = (id: string, icon: PaletteEntry["icon"], label: string, run: (() => void) | undefined, keys?: string): PaletteEntry[] =>
    run ? [{ id, group: "do", icon, label, keys, run }] : [];
  const now = session.looking_at === null;
  return [
    ...entry("back to now", "history", t("past.back"), acts.backToNow, "Esc"),
    ...(now && session.undo ? entry("undo", "undo", t("palette.undo", { what: session.undo }), acts.undo, "Ctrl Z") : []),
    ...(now && session.redo ? entry("redo", "redo", t("palette.redo", { what: session.redo }), acts.redo, "Ctrl Shift Z") : []),
    ...entry("new task", "plus", t("palette.new_task"), acts.newTask),
    ...entry("status date", "calendar", t("palette.set_status_date"), acts.setStatusDate),
    ...entry("export pack", "pack", t("palette.export_pack"), acts.exportPack),
    ...entry("save copy", "folder", t("past.save_copy"), acts.saveCopy, "Ctrl S"),
    ...entry("close project", "close", t("frame.home"), acts.close, "Ctrl Shift H"),
    ...entry("theme", "moon", t("palette.theme"), acts.theme),
    ...entry("larger", "plus", t("palette.larger"), () => acts.resize(1), "Ctrl +"),
    ...entry("smaller", "minus", t("palette.smaller"), () => acts.resize(-1), "Ctrl -"),
    ...entry("single keys", "settings", t("palette.single_keys"), acts.singleKeys),
  ];
}

function pageEntries(pages: PageLink[], { go }: PaletteActs): PaletteEntry[] {
  return pages.map((page) => ({ id: `page ${page.id}`, group: "go", icon: page.icon, label: page.title, note: page.needs, also: page.also, keys: page.chord ?? (page.key && `G ${page.key}`), run: () => go(page.id) }));
}

/** People by name with what they own, and the roles that own something while nobody fills them. */
function peopleEntries({ people }: ProjectViews, { owner }: PaletteActs): PaletteEntry[] {
  const open = people.roles.filter((role) => role.holder === null && role.open_tasks > 0);
  return [
    ...people.people.map(({ id, name, title, open_tasks: count }): PaletteEntry => ({
      id: `person ${id}`, group: "go", icon: "person", label: name, note: [title, t("palette.person", { count })].filter(Boolean).join(", "), person: name, deep: true, run: () => owner(name),
    })),
    ...open.map(({ id, code, title, open_tasks: count }): PaletteEntry => ({
      id: `role ${id}`, group: "go", icon: "person", label: title, note: t("palette.role", { count }), person: title, code, deep: true, run: () => owner(title),
    })),
  ];
}

/** Everything in RAID by its number and its words. */
function raidEntries({ raid }: ProjectViews, { raidItem }: PaletteActs): PaletteEntry[] {
  if (typeof raid === "string") return [];
  const rows = [...raid.risks, ...raid.issues, ...raid.decisions, ...raid.actions, ...raid.assumptions, ...raid.dependencies];
  return rows.map(({ id, ref, title, owner_name: owner }) => ({ id: `raid ${id}`, group: "go", icon: "raid", label: title, note: ref, number: ref, also: owner ?? undefined, deep: true, run: () => raidItem(id) }));
}

function taskEntries({ schedule, status }: ProjectViews, { go }: PaletteActs): PaletteEntry[] {
  const late = new Map(status.late.map((task) => [task.id, task.days]));
  return schedule.tasks.map(({ id, code, wbs, name, percent, finish, owner, summary }) => {
    const count = late.get(id);
    const note = count === undefined ? t("palette.task", { wbs, percent, date: shortDate(finish, status.as_of) }) : t("palette.task_late", { wbs, percent, count });
    return { id: `task ${id}`, group: "go", icon: "plan", label: name, note, number: wbs, code: code ?? undefined, also: summary ? undefined : (owner ?? undefined), deep: true, run: () => go("plan", id) };
  });
}
