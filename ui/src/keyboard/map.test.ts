// The declared map says what the pages enter, and nothing else: read from their source.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { t, type WordId } from "../words";
import { keyMap, pageKeys } from "./map";

const MAP = readFileSync("src/keyboard/map.ts", "utf8");
const BINDING = /keys: "([^"]+)"(?:, twins: \[[^\]]*\])?, does: t\("([^"]+)"\)/g;

/** Keys with the ids of their words, as a source has them. */
const bindings = (source: string) => [...source.matchAll(BINDING)].map(([, keys, id]) => `{ keys: "${keys}", does: t("${id}") },`);

function enteredBy(page: string): string[] {
  const names = readdirSync(`src/pages/${page}`).filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith(".test.ts"));
  return names.flatMap((name) => bindings(readFileSync(`src/pages/${page}/${name}`, "utf8")));
}

const pages = readdirSync("src/pages").filter((name) => existsSync(`src/pages/${name}`) && !name.includes("."));

test.each(pages)("the map has the keys of %s", (page) => {
  const declared = MAP.split(`page: "${page}"`)[1]?.split("page: \"")[0] ?? "";
  expect([...new Set(bindings(declared))].sort()).toEqual([...new Set(enteredBy(page))].sort());
});

test("the map has the keys that open the pages of a project", () => {
  const listed = readFileSync("src/project-pages.ts", "utf8");
  const opened = [...listed.matchAll(/\{ id: "([\w-]+)", title: t\("([^"]+)"\)[^}]*?key: "(.)"/g)].map(([, page, id, key]) => [page, t(id as WordId), `G ${key}`]);
  expect(opened.length).toBeGreaterThan(3);
  const declared = new Map(pageKeys().map((group) => [group.page, [group.page, group.title, group.opens]]));
  for (const one of opened) expect(declared.get(one[0]!) ?? `${one[0]} is not in the map`).toEqual(one);
});

test("what is in force goes before what is declared, and a key that opens a page stands there where nothing else says it", () => {
  const plan = { title: t("plan.title"), within: "page" as const, bindings: [{ keys: "Q", does: "of today" }] };
  const groups = keyMap([plan, { title: "Anywhere", within: "window", bindings: [{ keys: "G O", does: "Overview" }] }]);
  expect(groups[0]!.title).toBe("Anywhere");
  expect(groups.find((group) => group.title === plan.title)!.bindings.map((one) => one.keys)).toEqual(["G P", "Q"]);
  expect(groups.find((group) => group.title === t("overview.title"))!.bindings.map((one) => one.keys)).not.toContain("G O");
});
