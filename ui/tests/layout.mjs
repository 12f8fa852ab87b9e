// Nothing may be cut or run over: every page and component state at the sizes people have, with text at 200 % and with
// words 40 % longer. `npm run test:layout`.
//
// Text that is meant to be cut says so: it has an ellipsis and its full words in a title.
import { withStates } from "./browser.mjs";

const shows = ["home", "first", "new", "late", "overview", "overview-new", "overview-blocked", "overview-hostile", "red", "plan", "plan-hostile", "part-inspector", "part-board", "part-weeks", "part-network", "dialog-compare", "dialog-bring", "owners", "owners-many", "owners-hostile", "raid", "raid-hostile", "readiness", "readiness-new", "readiness-hostile", "checks", "checks-clear", "checks-hostile", "scope", "scope-blocked", "scope-hostile", "meetings", "meetings-hostile", "audits", "audits-hostile", "budget", "budget-hostile", "pack", "history", "project-settings", "settings", "home-settings", "registers-services", "registers-parties-hostile", "registers-who-open", "registers-who-hostile", "registers-column-SW-12-open", "registers-column-SW-14-hostile", "registers-short-hostile", "criterion", "criterion-hostile", "criterion-little", "reuse", "reuse-hostile", "controls", "fields", "marks", "route", "floating", "palette"];
const sizes = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 1100, height: 680 },
  { width: 1440, height: 900, zoom: 200 },
  { width: 1366, height: 768, zoom: 80 },
  { width: 1440, height: 900, longer: true },
];

/** Runs in the page: makes each text 40 % longer. */
function lengthen() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    if (text.length < 2 || node.parentElement.closest("kbd, [role=img], .number-of-thing")) continue;
    node.textContent = `${node.textContent.trimEnd()} ${"ordlang ".repeat(20).slice(0, Math.ceil(text.length * 0.4))}`;
  }
}

/** Runs in the page: what runs over its box without being meant to, in a few words each. */
function overruns() {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth - root.clientWidth} px too wide`);
  for (const element of document.querySelectorAll("body *")) {
    const style = getComputedStyle(element);
    if (element.closest("svg") || element.closest(".unseen") || style.position === "absolute") continue;
    const wide = element.scrollWidth - element.clientWidth;
    const tall = element.scrollHeight - element.clientHeight;
    const name = `${element.tagName.toLowerCase()}.${[...element.classList].filter((one) => !one.startsWith("svelte")).join(".")} "${element.textContent.trim().slice(0, 40)}"`;
    const button = element.matches("button:not(.pick button), label");
    if (button && (wide > 1 || tall > 2) && style.textOverflow !== "ellipsis") found.push(`${name} is ${wide} x ${tall} px too small`);
    const clips = style.overflowX === "hidden" && element.clientWidth > 0 && !element.matches(".hints, .room, .mark, body, nav");
    if (clips && wide > 1 && !(style.textOverflow === "ellipsis" && (element.title || element.closest("[title], .entry, footer")))) found.push(`${name} cuts ${wide} px`);
    const target = element.matches("button, [role=radio], select") && element.checkVisibility();
    const box = element.getBoundingClientRect();
    const small = target && !element.matches(".pick button") && (box.width < 23.5 || box.height < 23.5);
    if (small && root.style.getPropertyValue("--text-zoom") === "1") found.push(`${name} is a target of ${Math.round(box.width)} x ${Math.round(box.height)} px`);
  }
  return [...new Set(found)];
}

let count = 0;
await withStates(async ({ open }) => {
  for (const show of shows) {
    for (const { longer, ...size } of sizes) {
      const page = await open({ show, ...size });
      if (longer) await page.evaluate(lengthen);
      const found = await page.evaluate(overruns);
      count += found.length;
      for (const one of found) console.log(`${show} ${size.width} x ${size.height}${size.zoom ? ` at ${size.zoom} %` : ""}${longer ? ", longer words" : ""}: ${one}`);
      if (longer && process.env.PICTURES) await page.screenshot({ path: `pictures/${show}-longer.png` });
      await page.close();
    }
  }
});
console.log(count === 0 ? `Nothing is cut in ${shows.join(", ")} at ${sizes.length} sizes.` : `${count} overruns.`);
process.exitCode = count === 0 ? 0 : 1;
