// How the window looks and listens to this person: theme, text size, rail, single keys. Kept on this computer.

import { keyboard } from "../keyboard/keyboard.svelte";

export type Theme = "light" | "dark" | "system";

const KEPT_AS = "waymark.appearance";
/** Text sizes in percent, as `Ctrl +` and `Ctrl -` step through them. */
export const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

interface Kept {
  theme: Theme;
  textSize: number;
  rails: Record<string, boolean>;
  singleKeys: boolean;
}

export class Appearance {
  theme = $state<Theme>("system");
  /** In percent. */
  textSize = $state(100);
  // The Plan has wide rows and starts as a rail; each page remembers what was chosen on it.
  #rails = $state<Record<string, boolean>>({ plan: true });
  #systemDark = $state(false);

  /** The theme that is drawn. */
  get drawn(): "light" | "dark" {
    if (this.theme !== "system") return this.theme;
    return this.#systemDark ? "dark" : "light";
  }

  /** Whether a page is shown with the pages as a rail of icons. */
  isRail(page: string): boolean {
    return this.#rails[page] ?? false;
  }

  turnRail(page: string): void {
    this.#rails = { ...this.#rails, [page]: !this.isRail(page) };
  }

  /** Whether single letters, digits and signs do anything (WCAG 2.1.4). */
  turnSingleKeys(): void {
    keyboard.singleKeys = !keyboard.singleKeys;
  }

  /** Reads what was kept and follows the system; the answer stops following. */
  start(): () => void {
    const kept = read();
    if (kept.theme === "light" || kept.theme === "dark") this.theme = kept.theme;
    if (typeof kept.textSize === "number") this.textSize = Math.min(200, Math.max(80, kept.textSize));
    if (typeof kept.rails === "object" && kept.rails !== null) this.#rails = { ...kept.rails };
    keyboard.singleKeys = kept.singleKeys !== false;
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => (this.#systemDark = query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }

  /** Puts it on the document and keeps it. Called in an effect. */
  apply(): void {
    const root = document.documentElement;
    root.dataset["theme"] = this.drawn;
    root.style.setProperty("--text-zoom", String(this.textSize / 100));
    const kept: Kept = { theme: this.theme, textSize: this.textSize, rails: this.#rails, singleKeys: keyboard.singleKeys };
    try {
      localStorage.setItem(KEPT_AS, JSON.stringify(kept));
    } catch {
      // A full or forbidden store costs the choice at the next start, nothing else.
    }
  }

  /** The next size up or down; 0 goes back to 100 %. */
  resize(by: 1 | 0 | -1): void {
    if (by === 0) this.textSize = 100;
    else if (by > 0) this.textSize = TEXT_SIZES.find((size) => size > this.textSize) ?? 200;
    else this.textSize = Math.max(80, ...TEXT_SIZES.filter((size) => size < this.textSize));
  }

  /** Light, dark, as the system, and round again. */
  nextTheme(): void {
    this.theme = this.theme === "light" ? "dark" : this.theme === "dark" ? "system" : "light";
  }
}

function read(): Partial<Kept> {
  try {
    return (JSON.parse(localStorage.getItem(KEPT_AS) ?? "{}") ?? {}) as Partial<Kept>;
  } catch {
    return {};
  }
}
