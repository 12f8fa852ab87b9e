// What is shipped keeps the policy of the shell: files only, nothing inline, nothing from elsewhere, no recorded views.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
let page: string;
let scripts: string[];
let styles: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-ui-"));
  // In a process of its own, as the build is run: under the tests it would be a build for development.
  const env = { ...process.env, NODE_ENV: "production", VITEST: "" };
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--outDir", folder, "--emptyOutDir"], { env, stdio: "pipe" });
  page = readFileSync(join(folder, "index.html"), "utf8");
  const read = (ending: string) => readdirSync(join(folder, "assets")).filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(folder, "assets", name), "utf8"));
  [scripts, styles] = [read(".js"), read(".css")];
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the page holds no script, style or address of its own", () => {
  expect([...page.matchAll(/<script\b[^>]*>([^<]*)/g)].map((match) => match[1]?.trim())).toEqual([""]);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\//);
});

test("styles bring their fonts as files", () => {
  expect(styles.length).toBeGreaterThan(0);
  for (const style of styles) expect(style).not.toMatch(/url\((["']?)(data:|https?:)/);
});

test("scripts build no code from text", () => {
  for (const script of scripts) expect(script).not.toMatch(/\beval\(|new Function\(/);
});

test("no recorded views are shipped", () => {
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).not.toContain("Northgate");
});
