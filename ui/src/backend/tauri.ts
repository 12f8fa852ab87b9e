// The Rust side itself, through Tauri. The only module, with this folder, that may import `@tauri-apps`.

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { open, save } from "@tauri-apps/plugin-dialog";
import { BackendError, type Backend } from "./backend";
import type { Changed } from "./types";

/** Whether this page runs in the desktop shell. */
export function inShell(): boolean {
  return "__TAURI_INTERNALS__" in window;
}

/** What files with an ending are, as the dialogs of the system list them. */
const KINDS: Record<string, string> = { waymark: "Waymark", pdf: "PDF" };

async function call<Answer>(command: string, given: Record<string, unknown> = {}): Promise<Answer> {
  try {
    return await invoke<Answer>(command, given);
  } catch (thrown) {
    throw BackendError.from(thrown);
  }
}

/** Calls the commands of the shell by their names; each answers with a view or rejects with a fault. */
export function tauriBackend(): Backend {
  return {
    session: () => call("session"),
    info: () => call("info"),
    status: () => call("status"),
    schedule: () => call("schedule"),
    history: () => call("history"),
    apply: (commands) => call("apply", { commands }),
    undo: () => call("undo"),
    redo: () => call("redo"),
    undoEntry: (id) => call("undo_entry", { id }),
    home: () => call("home"),
    forgetProject: (path) => call("forget_project", { path }),
    openProject: (path) => call("open_project", { path }),
    openSample: () => call("open_sample"),
    closeProject: () => call("close_project"),
    newProject: (request) => call("new_project", { request }),
    previewProject: (request) => call("preview_project", { request }),
    places: () => call("places"),
    savePack: (path) => call("save_pack", { path }),
    chooseProjectToOpen: () => open({ multiple: false, directory: false, filters: [{ name: "Waymark", extensions: ["waymark"] }] }),
    chooseWhereToSave: ({ suggested, extension }) =>
      save({ defaultPath: suggested, filters: [{ name: KINDS[extension] ?? extension, extensions: [extension] }] }),
    onChanged: (hear) => listen<Changed>("changed", (event) => hear(event.payload)),
  };
}
