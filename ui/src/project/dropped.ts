// Files dropped on the window: projects are opened, anything else is named with what can be dropped.

import { BackendError, type Backend } from "../backend/backend";
import type { Toasts } from "../shared/toasts.svelte";
import { t } from "../words";

/** How many files a message names. */
const NAMED = 3;
const isProject = (path: string) => path.toLowerCase().endsWith(".waymark");
const fileOf = (path: string) => path.split(/[/\\]/).pop() || path;

/** Opens what was dropped, one after the other. `onopened` is called when this window has a project that it had not. */
export async function openDropped(backend: Backend, toasts: Toasts, paths: string[], onopened: () => void): Promise<void> {
  const other = paths.filter((path) => !isProject(path)).map(fileOf);
  if (other.length > 0) {
    const file = other.slice(0, NAMED).join(", ") + (other.length > NAMED ? ", …" : "");
    toasts.show({ kind: "error", title: t("drop.not_opened", { count: other.length, file }), why: t("drop.only_projects"), safe: t("fault.nothing_changed") });
  }
  for (const path of paths.filter(isProject)) {
    const file = fileOf(path);
    try {
      if (await backend.openProject(path)) onopened();
      else toasts.show({ kind: "success", title: t("drop.elsewhere", { file }) });
    } catch (thrown) {
      toasts.show({ kind: "error", title: t("drop.not_opened", { count: 1, file }), why: BackendError.from(thrown).message, safe: t("fault.nothing_changed") });
    }
  }
}
