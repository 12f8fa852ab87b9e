// Theme and text size: chosen by the person, kept on this computer, applied to the document.

export type Theme = "light" | "dark" | "system";

const KEPT_AS = "waymark.appearance";
/** Text sizes in percent, as `Ctrl +` and `Ctrl -` step through them. */
export const TEXT_SIZES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

export class Appearance {
  theme = $state<Theme>("system");
  /** In percent. */
  textSize = $state(100);
  #systemDark = $state(false);

  /** The theme that is drawn. */
  get drawn(): "light" | "dark" {
    if (this.theme !== "system") return this.theme;
    return this.#systemDark ? "dark" : "light";
  }

  /** Reads what was kept and follows the system; the answer stops following. */
  start(): () => void {
    const kept = read();
    if (kept.theme === "light" || kept.theme === "dark") this.theme = kept.theme;
    if (typeof kept.textSize === "number") this.textSize = Math.min(200, Math.max(80, kept.textSize));
    const query = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => (this.#systemDark = query.matches);
    follow();
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }

  /** Puts both on the document and keeps them. Called in an effect. */
  apply(): void {
    const root = document.documentElement;
    root.dataset["theme"] = this.drawn;
    root.style.setProperty("--text-zoom", String(this.textSize / 100));
    try {
      localStorage.setItem(KEPT_AS, JSON.stringify({ theme: this.theme, textSize: this.textSize }));
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

function read(): { theme?: unknown; textSize?: unknown } {
  try {
    return (JSON.parse(localStorage.getItem(KEPT_AS) ?? "{}") ?? {}) as object;
  } catch {
    return {};
  }
}
