// axe-core on every component state and every page, in both themes, at 100 and 200 %: no violation is allowed.
// `npm run test:axe`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { withStates } from "./browser.mjs";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shows = ["all", "palette", "overview", "plan", "history", "red"];
let found = 0;

await withStates(async ({ open }) => {
  for (const show of shows) {
    for (const theme of ["light", "dark"]) {
      for (const zoom of [100, 200]) {
        const page = await open({ show, theme, zoom });
        await page.evaluate(source);
        const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
        for (const one of violations) {
          found += one.nodes.length;
          console.log(`${show} ${theme} ${zoom} %: ${one.id}: ${one.help}`);
          for (const node of one.nodes.slice(0, 4)) console.log(`   ${node.html.slice(0, 160)}\n   ${node.failureSummary?.split("\n")[1] ?? ""}`);
        }
        await page.close();
      }
    }
  }
});
console.log(found === 0 ? `No violations in ${shows.join(", ")}, in both themes, at 100 and 200 %.` : `${found} violations.`);
process.exitCode = found === 0 ? 0 : 1;
