// Pictures of every page and component state in both themes, to be looked at beside the designs: `npm run pictures`,
// or `npm run pictures -- overview plan` for some. Written to ui/pictures, which is not committed.
import { mkdirSync } from "node:fs";
import { withStates } from "./browser.mjs";
import { openScene, SCENES } from "./scenes.mjs";

const all = ["home", "first", "new", "late", "overview", "scope", "plan", "owners", "raid", "readiness", "checks", "meetings", "audits", "budget", "pack", "history", "project-settings", "settings", "home-settings", "red", "palette", "controls", "fields", "marks", "route", "table", "floating"];
const wanted = process.argv.slice(2).length > 0 ? process.argv.slice(2) : all;
mkdirSync("pictures", { recursive: true });

await withStates(async ({ open }) => {
  const take = async (name, options) => {
    const page = await open(options);
    await page.screenshot({ path: `pictures/${name}.png`, fullPage: !["home", "first", "new", "late", "overview", "scope", "plan", "owners", "raid", "readiness", "checks", "meetings", "audits", "budget", "pack", "history", "project-settings", "settings", "home-settings", "red", "palette"].includes(options.show) });
    await page.close();
  };
  for (const show of wanted) {
    await take(show, { show });
    await take(`${show}-dark`, { show, theme: "dark" });
  }
  if (wanted === all) {
    for (const show of ["home", "new", "overview", "scope", "plan", "owners", "raid", "readiness", "checks", "meetings", "audits", "budget", "pack", "history"]) {
      await take(`${show}-1366`, { show, width: 1366, height: 768 });
      await take(`${show}-1920`, { show, width: 1920, height: 1080 });
      await take(`${show}-200`, { show, zoom: 200 });
    }
    for (const scene of SCENES) {
      for (const theme of ["light", "dark"]) {
        const page = await openScene(open, scene, { theme });
        await page.screenshot({ path: `pictures/scene-${scene.name}-${theme}.png` });
        await page.close();
      }
    }
    await take("controls-forced", { show: "controls", forced: true });
    await take("overview-forced", { show: "overview", forced: true });
  }
});
