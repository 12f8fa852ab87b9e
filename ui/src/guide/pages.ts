// The pages of the guide, read from docs/guide: their order, their screens, and where a link leads.

import { lexer, type Token } from "marked";

/** A heading of a page that can be gone to. */
export interface GuideHeading {
  /** `give-a-task-to-somebody` */
  anchor: string;
  title: string;
}

export interface GuidePage {
  /** The name of its file without `.md`. */
  id: string;
  title: string;
  /** The screens of the window it is the guide to; none for a page about something else. */
  screens: string[];
  tokens: Token[];
  headings: GuideHeading[];
}

/** A place in the guide. */
export interface GuidePlace {
  page: string;
  anchor?: string;
}

/** In which order the pages are listed: as somebody new would read them. */
const ORDER = [
  "getting-started", "home", "new-project", "overview", "scope", "readiness", "plan", "owners", "raid", "checks", "meetings", "audits", "budget", "spreadsheets", "status-pack", "history", "project-settings", "settings", "keyboard", "command-line", "other-tools",
];

const files = import.meta.glob<string>("../../../docs/guide/*.md", { query: "?raw", import: "default", eager: true });

/** The words of a heading as the end of an address, as on the web. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, "").trim().replace(/ +/g, "-");
}

/** Reads a page. Its first lines may stand between `---` and say `screen: plan`, with commas between several. */
export function readPage(id: string, text: string): GuidePage {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const screens = /^screen: *(.+)$/m.exec(head?.[1] ?? "")?.[1]?.split(",").map((screen) => screen.trim()) ?? [];
  const all = lexer(text.slice(head?.[0].length ?? 0));
  const first = all.find((token) => token.type === "heading" && token["depth"] === 1);
  const tokens = all.filter((token) => token !== first);
  const headings = tokens.flatMap((token) => (token.type === "heading" && token["depth"] === 2 ? [plain(token)] : []));
  return { id, title: first ? plain(first) : id, screens, tokens, headings: headings.map((title) => ({ title, anchor: anchorOf(title) })) };
}

/** The words of a token without its marks. */
export function plain(token: Token): string {
  const inner = (token as { tokens?: Token[] }).tokens;
  if (inner) return inner.map(plain).join("");
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

/** Where a link of the guide leads inside the guide; nothing where it leads elsewhere. */
export function placeOf(href: string, from: string): GuidePlace | null {
  const parts = /^([\w-]+\.md)?(?:#(.+))?$/.exec(href);
  if (!parts || href === "") return null;
  const page = parts[1]?.replace(/\.md$/, "") ?? from;
  return parts[2] ? { page, anchor: parts[2] } : { page };
}

/** Whether code names keys, as in `Ctrl K` or `[`, and nothing that is typed. */
export function areKeys(code: string): boolean {
  const names = new Set(["Ctrl", "Shift", "Alt", "Enter", "Esc", "Space", "Tab", "Del", "Backspace", "Up", "Down", "Left", "Right", "PageUp", "PageDown", "Home", "End"]);
  return code.split(" ").every((word) => names.has(word) || /^(F\d+|[A-Z0-9]|[[\]?/+\-#@><*,])$/.test(word));
}

const place = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

/** All pages, in order. */
export const guidePages: GuidePage[] = Object.entries(files)
  .map(([path, text]) => readPage(path.replace(/^.*\/|\.md$/g, ""), text.replaceAll("\r\n", "\n")))
  .sort((a, b) => place(a.id) - place(b.id) || a.id.localeCompare(b.id, "en"));

/** The page about a screen, else the one a newcomer begins with. */
export function pageOfScreen(screen: string): GuidePage {
  const page = guidePages.find((one) => one.screens.includes(screen)) ?? guidePages[0];
  if (!page) throw new Error("The guide has no pages.");
  return page;
}
