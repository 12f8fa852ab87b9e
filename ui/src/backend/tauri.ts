// The Rust side itself, through Tauri. The only module, with this folder, that may import `@tauri-apps`.

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { BackendError, type Backend } from "./backend";
import { ToldSchedule } from "./told";
import type { Calls, Changed, ScheduleView, WorkProgress } from "./types";

/** Whether this page runs in the desktop shell. */
export function inShell(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

/** What a call answers; where the Rust side answers nothing, so does this. */
type Answer<Name extends keyof Calls> = Calls[Name]["answer"] extends null ? void : Calls[Name]["answer"];

/** Asks a command of the shell. What it is given and what it answers is known by its name. */
async function call<Name extends keyof Calls>(command: Name, given: Calls[Name]["given"], beside: Record<string, unknown> = {}): Promise<Answer<Name>> {
  try {
    return await invoke<Answer<Name>>(command, { ...given, ...beside });
  } catch (thrown) {
    throw BackendError.from(thrown);
  }
}

/** Calls the commands of the shell by their names; each answers with a view or rejects with a fault. */
export function tauriBackend(): Backend {
  const told = new ToldSchedule();
  const schedule = async (): Promise<ScheduleView> => told.take(await call("schedule", { known: told.known })) ?? (await schedule());
  return {
    session: () => call("session", {}),
    info: () => call("info", {}),
    digest: () => call("digest", {}),
    status: () => call("status", {}),
    schedule,
    explain: (task, since) => call("explain", { task, since: since ?? null }),
    history: (latest) => call("history", { latest: latest ?? null }),
    apply: (commands) => call("apply", { commands: commands as Calls["apply"]["given"]["commands"] }),
    undo: () => call("undo", {}),
    redo: () => call("redo", {}),
    undoEntries: (ids) => call("undo_entries", { ids }),
    undoPreview: (id) => call("undo_preview", { id }),
    lookAt: (revision) => call("look_at", { revision }),
    thenAndNow: () => call("then_and_now", {}),
    task: (id) => call("task", { id }),
    baselines: (against) => call("baselines", { against: against ?? null }),
    fit: () => call("fit", {}),
    previewPlan: (path, letLinksDrive, removeMissing) => call("preview_plan", { path, letLinksDrive, removeMissing }),
    importPlan: (path, letLinksDrive, removeMissing) => call("import_plan", { path, letLinksDrive, removeMissing }),
    exportPlan: (path) => call("export_plan", { path }),
    savedViews: (page) => call("saved_views", { page }),
    saveView: (page, name, look) => call("save_view", { page, name, look }),
    deleteView: (page, name) => call("delete_view", { page, name }),
    choosePlan: () => call("choose_file", { kind: "plan" }),
    people: () => call("people", {}),
    raid: () => call("raid", {}),
    risk: (id) => call("risk", { id }),
    scope: (mode) => call("scope", { mode: mode ?? null }),
    scopeChange: (commands, leave) => call("scope_change", { commands: commands as Calls["scope_change"]["given"]["commands"], leave: leave ?? [] }),
    scopeComparison: (before, after) => call("scope_comparison", { before, after: after ?? null }),
    library: () => call("library", {}),
    owners: () => call("owners", {}),
    workload: (weeks, from) => call("workload", { weeks, from: from ?? null }),
    load: (person, monday) => call("load", { person, monday }),
    week: (person, monday) => call("week", { person, monday: monday ?? null }),
    handOverPreview: (from, to) => call("hand_over_preview", { from, to }),
    effect: (commands) => call("effect", { commands: commands as Calls["effect"]["given"]["commands"] }),
    eraseCandidates: () => call("erase_candidates", {}),
    erasePreview: (person) => call("erase_preview", { person }),
    erasePerson: (person, backups) => call("erase_person", { person, backups }),
    meetings: () => call("meetings", {}),
    minutes: (id) => call("minutes", { id }),
    audits: () => call("audits", {}),
    budget: () => call("budget", {}),
    readiness: () => call("readiness", {}),
    criterion: (id) => call("criterion", { id }),
    readinessTrend: (group) => call("readiness_trend", { group }),
    reuse: (framework) => call("reuse", { framework }),
    checks: () => call("checks", {}),
    projectSettings: () => call("project_settings", {}),
    settings: () => call("settings", {}),
    setAuthor: (name) => call("set_author", { name }),
    backUpNow: () => call("back_up_now", {}),
    restoreBackup: (backup, to) => call("restore_backup", { backup, to }),
    saveCopy: (path) => call("save_copy", { path }),
    home: () => call("home", {}),
    forgetProject: (path) => call("forget_project", { path }),
    openProject: (path) => call("open_project", { path }),
    openSample: () => call("open_sample", {}),
    closeProject: () => call("close_project", {}),
    newProject: (request) => call("new_project", { request }),
    previewProject: (request) => call("preview_project", { request }),
    places: () => call("places", {}),
    catalogueRoles: (edition) => call("catalogue_roles", { edition }),
    profiles: (edition) => call("profiles", { edition }),
    packPreview: () => call("pack_preview", {}),
    savePack: (path, onprogress) => {
      const progress = new Channel<WorkProgress>();
      progress.onmessage = onprogress;
      return call("save_pack", { path }, { progress });
    },
    stopPack: () => call("stop_pack", {}),
    openSaved: (path) => call("open_saved", { path }),
    revealSaved: (path) => call("reveal_saved", { path }),
    readLogo: (path) => call("read_logo", { path }),
    chooseProjectToOpen: () => call("choose_file", { kind: "waymark" }),
    chooseLogo: () => call("choose_file", { kind: "png" }),
    previewTable: (path, table, sheet, mapping) => call("preview_table", { path, table, sheet, mapping }),
    importTable: (path, table, sheet, mapping) => call("import_table", { path, table, sheet, mapping }),
    exportTable: (table, path) => call("export_table", { table, path }),
    exportShown: (table, shown, path) => call("export_shown", { table, shown, path }),
    chooseSheet: () => call("choose_file", { kind: "sheet" }),
    chooseWhereToSave: ({ suggested, extension }) => call("choose_where_to_save", { suggested, kind: extension }),
    onDropped: (hear) => getCurrentWebview().onDragDropEvent(({ payload }) => payload.type === "drop" && hear(payload.paths)),
    nameWindow: (title) => getCurrentWindow().setTitle(title),
    onChanged: (hear) => listen<Changed>("changed", (event) => hear(event.payload)),
  };
}
