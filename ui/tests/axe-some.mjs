// axe-core on every component state and every page, in both themes, at 100 and 200 %: no violation is allowed.
// `npm run test:axe`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { withStates } from "./browser.mjs";
import { openScene, SCENES } from "./scenes.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shows = ["overview","readiness","checks","readiness-new","overview-new"];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
let found = 0;

/** Runs axe on a page, tells what it found, and answers how much. */
async function violations(page, name) {
  await page.evaluate(source);
  const result = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), rules);
  for (const one of result.violations) {
    console.log(`${name}: ${one.id}: ${one.help}`);
    for (const node of one.nodes.slice(0, 4)) console.log(`   ${node.html.slice(0, 160)}\n   ${node.failureSummary?.split("\n")[1] ?? ""}`);
  }
  await page.close();
  return result.violations.reduce((sum, one) => sum + one.nodes.length, 0);
}

await withStates(async ({ open }) => {
  for (const theme of ["light", "dark"]) {
    for (const show of shows) {
      for (const zoom of [100, 200]) found += await violations(await open({ show, theme, zoom }), `${show} ${theme} ${zoom} %`);
    }
    for (const scene of SCENES.filter((s) => /^(checks|criterion|reuse|readiness|processes|trend|stages|overview)/.test(s.name))) found += await violations(await openScene(open, scene, { theme }), `${scene.name} ${theme}`);
  }
  // The check itself must be able to fail.
  const broken = await open({ show: "marks" });
  await broken.evaluate(() => document.querySelector("main").append(document.createElement("img"), Object.assign(document.createElement("button"), { type: "button" })));
  const log = console.log;
  console.log = () => {};
  const seen = await violations(broken, "broken on purpose");
  console.log = log;
  if (seen < 2) throw new Error("axe-core no longer sees an image and a button without names.");
});
console.log(found === 0 ? `No violations in ${shows.join(", ")}, and ${SCENES.length} scenes, in both themes, pages at 100 and 200 %.` : `${found} violations.`);
process.exitCode = found === 0 ? 0 : 1;
