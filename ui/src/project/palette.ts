// What the command palette finds in an open project: acts, pages, and every task by its name, number or owner.

import type { PageLink } from "../frame/page";
import { shortDate } from "../shared/dates";
import type { PaletteEntry } from "../shared/palette";
import { t } from "../words";
import type { ProjectViews } from "./open.svelte";

/** What an entry of the palette can do. */
export interface PaletteActs {
  go: (page: string, task?: string) => void;
  undo: () => void;
  exportPack: () => void;
  saveCopy: () => void;
  /** Only while the past is looked at. */
  backToNow?: () => void;
  close: () => void;
  theme: () => void;
  singleKeys: () => void;
}

export function paletteEntries(views: ProjectViews, pages: PageLink[], acts: PaletteActs): PaletteEntry[] {
  const { session, schedule, status } = views;
  const undo: PaletteEntry[] = session.undo
    ? [{ id: "undo", group: "do", icon: "undo", label: t("palette.undo", { what: session.undo }), keys: "Ctrl Z", run: acts.undo }]
    : [];
  const back: PaletteEntry[] = acts.backToNow ? [{ id: "back to now", group: "do", icon: "history", label: t("past.back"), keys: "Esc", run: acts.backToNow }] : [];
  return [
    ...back,
    ...(session.looking_at ? [] : undo),
    { id: "export pack", group: "do", icon: "pack", label: t("palette.export_pack"), run: acts.exportPack },
    { id: "save copy", group: "do", icon: "folder", label: t("past.save_copy"), keys: "Ctrl S", run: acts.saveCopy },
    { id: "close project", group: "do", icon: "close", label: t("frame.home"), keys: "Ctrl Shift H", run: acts.close },
    { id: "theme", group: "do", icon: "moon", label: t("palette.theme"), run: acts.theme },
    { id: "single keys", group: "do", icon: "settings", label: t("palette.single_keys"), run: acts.singleKeys },
    ...pages.map((page): PaletteEntry => ({
      id: `page ${page.id}`, group: "go", icon: page.icon, label: page.title, keys: page.key && `G ${page.key}`, run: () => acts.go(page.id),
    })),
    ...schedule.tasks.map((task): PaletteEntry => ({
      id: task.id,
      group: "go",
      icon: "plan",
      label: task.name,
      note: t("palette.task", { wbs: task.wbs, percent: task.percent, date: shortDate(task.finish, status.as_of) }),
      number: task.wbs,
      person: task.summary ? undefined : (task.owner ?? undefined),
      run: () => acts.go("plan", task.id),
    })),
  ];
}
