// What each folder may import, and what is nowhere: checked by reading the source.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(ts|svelte|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(`src/${path}`, "utf8") }));
const shipped = files.filter(({ path }) => !/\.test\.ts$/.test(path));

/** Paths of shipped files in which a pattern occurs, but for those that may. */
function having(pattern: RegExp, but: (path: string) => boolean = () => false): string[] {
  return shipped.filter(({ path, text }) => !but(path) && pattern.test(text)).map(({ path }) => path);
}

test("only backend/ imports Tauri", () => {
  expect(having(/@tauri-apps/, (path) => path.startsWith("backend/"))).toEqual([]);
});

test("only shared/dates.ts uses dates of the language", () => {
  expect(having(/\bnew Date\b|\bDate\.|DateTimeFormat|Temporal\./, (path) => path === "shared/dates.ts")).toEqual([]);
});

test("no text is ever read as markup or code, and no style is written in markup (the policy forbids it)", () => {
  expect(having(/\{@html|innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function\(|document\.write/)).toEqual([]);
  expect(having(/\sstyle="/)).toEqual([]);
});

test("nothing is fetched while running", () => {
  expect(having(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|https?:\/\//)).toEqual([]);
});

/** Which folders of ours a folder may import; `types` stands for types alone. */
const MAY: Record<string, string[]> = {
  words: ["../../crates/waymark-words/words/en/window.json"],
  shared: ["words"],
  keyboard: ["words", "shared"],
  backend: [],
  guide: ["words", "shared", "keyboard"],
  frame: ["words", "shared", "keyboard", "guide"],
  project: ["words", "shared", "types of backend", "types of frame", "backend/backend"],
  pages: ["words", "shared", "keyboard", "project", "types of backend"],
};

test("folders import only what their README says", () => {
  const wrong: string[] = [];
  for (const { path, text } of shipped) {
    const [folder = ""] = path.split("/");
    const may = MAY[folder];
    if (!may) continue;
    for (const [, typeOnly, target = ""] of text.matchAll(/import\s+(type\s)?[^;]*?from\s+"(\.[^"]*)"/g)) {
      const to = posix.join(posix.dirname(path), target);
      const [other = ""] = to.split("/");
      const samePage = folder !== "pages" || to.split("/")[1] === path.split("/")[1];
      const allowed =
        (other === folder && samePage) || may.includes(other) || may.includes(to) || (typeOnly && may.includes(`types of ${other}`));
      if (!allowed) wrong.push(`${path} imports ${to}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no file that people write is longer than 300 lines", () => {
  expect(files.filter(({ path, text }) => path !== "backend/bindings.ts" && text.split("\n").length > 300).map(({ path }) => path)).toEqual([]);
});

test("every component says what it is before it begins", () => {
  expect(shipped.filter(({ path, text }) => path.endsWith(".svelte") && !text.startsWith("<!--")).map(({ path }) => path)).toEqual([]);
});
