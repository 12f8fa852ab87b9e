import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import sums from "../../../crates/waymark-words/words/en/raid.json";
import catalogue from "../../../crates/waymark-words/words/en/window.json";
import { sentence, figure, isolated, signed, t } from "./index";

/** All source of the window but tests and the states page, whose specimens are not its words. */
function sources(): { path: string; text: string }[] {
  const paths = readdirSync("src", { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  return paths
    .filter((path) => /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|^states\//.test(path))
    .map((path) => ({ path, text: readFileSync(`src/${path}`, "utf8") }));
}

/** Every use of `t("id", { arguments })`, with the names of the arguments it gives at the top level. */
function uses(text: string): { id: string; given: string[] }[] {
  return [...text.matchAll(/\bt\(\s*"([^"]+)"\s*(,\s*\{)?/g)].map((match) => {
    if (!match[2]) return { id: match[1]!, given: [] };
    let depth = 1;
    let own = "";
    for (let at = match.index + match[0].length; depth > 0 && at < text.length; at += 1) {
      if ("{([".includes(text[at]!)) depth += 1;
      if ("})]".includes(text[at]!)) depth -= 1;
      if (depth === 1) own += text[at];
    }
    return { id: match[1]!, given: [...own.matchAll(/(?:^|,)\s*(\w+)/g)].map((name) => name[1]!) };
  });
}

const forms = (words: string | Record<string, string>) => (typeof words === "string" ? [words] : Object.values(words));
const named = (words: string | Record<string, string>) => forms(words).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map((name) => name[1]!));

test("every id that is used exists and every id that exists is used", () => {
  const used = new Set(sources().flatMap(({ text }) => uses(text).map((use) => use.id)));
  expect([...used].filter((id) => !(id in catalogue))).toEqual([]);
  expect(Object.keys(catalogue).filter((id) => !used.has(id))).toEqual([]);
});

test("a kind of cost is called the same in the fields of the window and in the sums of the Rust side", () => {
  const kinds = Object.entries(sums).filter(([id]) => id.startsWith("raid.cost_"));
  expect(kinds).toHaveLength(6);
  for (const [id, words] of kinds) expect(catalogue[id.replace("raid.cost_", "budget.kind_") as keyof typeof catalogue], id).toBe(words);
});

test("each use gives exactly the arguments its words name", () => {
  const wrong: string[] = [];
  for (const { path, text } of sources()) {
    for (const { id, given } of uses(text)) {
      const words = catalogue[id as keyof typeof catalogue] as string | Record<string, string>;
      const wanted = new Set([...named(words), ...(typeof words === "string" ? [] : ["count"])]);
      const [missing, unknown] = [[...wanted].filter((name) => !given.includes(name)), given.filter((name) => !wanted.has(name))];
      if (missing.length + unknown.length > 0) wrong.push(`${path}: ${id} lacks [${missing}], does not know [${unknown}]`);
    }
  }
  expect(wrong).toEqual([]);
});

test("every plural has the forms that English needs", () => {
  const plurals = Object.entries(catalogue).filter(([, words]) => typeof words !== "string");
  for (const [id, words] of plurals) expect(Object.keys(words).sort(), id).toEqual(["one", "other"]);
});

test("plurals follow the count, and figures are grouped with a real minus sign", () => {
  expect(t("overview.days_late", { count: 1 })).toBe("1 day late");
  expect(t("plan.rows", { count: 2318 })).toBe("2,318 rows");
  expect(figure(-12345)).toBe("−12,345");
  expect([signed(13), signed(0), signed(-3)]).toEqual(["+13", "0", "−3"]);
});

test("an argument is text, whatever it holds", () => {
  expect(t("history.done_undo", { what: "{what} $& <img onerror=x>" })).toBe("Taken back: {what} $& <img onerror=x>");
});

test("a name inside other words is kept to itself, whichever way it runs", () => {
  expect(isolated("\u202Eevil")).toBe("\u2068\u202Eevil\u2069");
});

test("a reason ends as a sentence", () => {
  expect(sentence("notes.txt is no project")).toBe("notes.txt is no project.");
  expect(sentence("The file is in use.")).toBe("The file is in use.");
  expect(sentence("")).toBe("");
});
