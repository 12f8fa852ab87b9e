// What opens by a key or a click, for pictures and for axe-core: a page, and how it is brought there.

import { CHECKS_SCENES } from "./scenes-checks.mjs";
import { CRITERION_SCENES } from "./scenes-criterion.mjs";
import { GOVERN_SCENES } from "./scenes-govern.mjs";
import { PLAN_SCENES } from "./scenes-plan.mjs";
import { READINESS_SCENES } from "./scenes-readiness.mjs";
import { SCOPE_SCENES } from "./scenes-scope.mjs";
import { REGISTER_SCENES } from "./scenes-registers.mjs";
import { TREND_SCENES } from "./scenes-trend.mjs";

/** Opens the guide, which is loaded a moment after the window. */
async function openGuide(page) {
  await page.keyboard.press("?");
  await page.waitForSelector("dialog article");
}

/** Presses keys one after another; what is no name of a key is typed. */
export async function press(page, ...keys) {
  for (const key of keys) await (/^([A-Z]\w+(\+\w+)?|[\w/])$/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key));
}

/** Goes to a row of the plan by its number, and opens something of why it lies there. */
async function openWhy(page, wbs, what) {
  await press(page, "Control+k", `#${wbs}`, "Enter");
  const why = page.getByRole("region", { name: "Why it lies there" });
  // With large text the inspector waits to be asked for.
  if (!(await page.getByRole("complementary", { name: "Task" }).isVisible())) await page.keyboard.press("Space");
  await why.getByRole("button", { name: what }).click();
}

/** Where the bar of a row of the plan is, once the row is in sight. */
async function barOf(page, wbs) {
  await press(page, "Control+k", `#${wbs}`, "Enter");
  const bar = page.locator(`[data-row="${wbs}"]`);
  await bar.waitFor();
  return bar.boundingBox();
}

/** Takes hold of something and draws it along, without letting it go. */
async function draw(page, [x, y], [toX, toY]) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move((x + toX) / 2, (y + toY) / 2);
  await page.mouse.move(toX, toY);
}

/** Opens the details of Dana Kowalski in Owners, and something of them. */
async function openPerson(page, button) {
  await page.getByRole("button", { name: "Dana Kowalski" }).first().click();
  if (button) await page.getByRole("button", { name: button }).click();
}

export const SCENES = [
  { name: "guide", show: "plan", act: (page) => openGuide(page) },
  { name: "guide-home", show: "home", act: (page) => page.getByRole("button", { name: "Guide" }).first().click().then(() => page.waitForSelector("dialog article")) },
  {
    name: "keys", show: "history",
    act: async (page) => {
      await openGuide(page);
      await page.getByRole("tab", { name: "Keys" }).click();
    },
  },
  {
    name: "pack-grey", show: "pack",
    act: async (page) => {
      await page.keyboard.press("b");
      await page.keyboard.press("j");
    },
  },
  { name: "pack-full-size", show: "pack", act: (page) => page.keyboard.press("z") },
  {
    name: "palette-open", show: "overview",
    act: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("sla");
    },
  },
  { name: "status-date", show: "overview", act: (page) => page.getByRole("button", { name: "Set status date" }).click() },
  { name: "columns", show: "plan", act: (page) => page.getByRole("button", { name: "Columns" }).click() },
  {
    name: "editing", show: "plan",
    act: async (page) => {
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.keyboard.press("Enter");
    },
  },
  { name: "plan-date", show: "plan", act: (page) => press(page, "j", "j", "j", "ArrowRight", "ArrowRight", "Enter", "15 jan") },
  { name: "plan-no-date", show: "plan", act: (page) => press(page, "j", "j", "j", "ArrowRight", "ArrowRight", "Enter", "15 jax") },
  { name: "plan-owner", show: "plan", act: (page) => press(page, "j", "j", "j", "o", "hel") },
  { name: "plan-new", show: "plan", act: (page) => press(page, "j", "j", "j", "n", "Agree the scope") },
  { name: "plan-locked", show: "plan", act: (page) => press(page, "j", "ArrowRight", "Enter") },
  { name: "plan-folded", show: "plan", act: (page) => press(page, "j", "ArrowLeft", "j", "j", "ArrowLeft") },
  { name: "plan-selected", show: "plan", act: (page) => press(page, "j", "j", "j", "Shift+J", "Shift+J") },
  { name: "plan-delete", show: "plan", act: (page) => press(page, "j", "j", "Delete") },
  { name: "plan-none", show: "plan", act: (page) => press(page, "/", "nothing like it") },
  { name: "plan-hostile", show: "plan-hostile", act: (page) => press(page, "j", "j", "j", "o") },
  { name: "plan-read-only", show: "plan-read-only", act: (page) => press(page, "j", "j", "j", "Enter") },
  { name: "plan-binding", show: "plan", act: async (page) => {
      await press(page, "j", "j", "j");
      await page.getByRole("button", { name: /Edit Binding/ }).click();
      await press(page, "finish no l", "Enter");
    } },
  { name: "plan-chain", show: "plan", act: (page) => openWhy(page, "2.20.1", /^Back to the start/) },
  { name: "plan-moved", show: "plan", act: (page) => openWhy(page, "2.19.1", /^Why it moved/) },
  { name: "plan-hostile-chain", show: "plan-hostile", act: (page) => openWhy(page, "2.20.1", /^Back to the start/) },
  { name: "plan-hostile-moved", show: "plan-hostile", act: (page) => openWhy(page, "2.19.1", /^Why it moved/) },
  { name: "plan-table", show: "plan", act: (page) => page.getByRole("radio", { name: "Table" }).check({ force: true }) },
  { name: "plan-days", show: "plan", act: async (page) => {
      await barOf(page, "2.19.1");
      await press(page, "+", "+", "+", "+", "+", "Shift+T");
    } },
  { name: "plan-fit", show: "plan", act: (page) => page.getByRole("button", { name: "Fit" }).click() },
  { name: "plan-drag", show: "plan", act: async (page) => {
      const bar = await barOf(page, "2.19.1");
      await draw(page, [bar.x + bar.width / 2, bar.y + 5], [bar.x + bar.width / 2 + 30, bar.y + 5]);
      await page.getByText(/^Starts /).waitFor();
    } },
  { name: "plan-link", show: "plan", act: async (page) => {
      await barOf(page, "2.19.1");
      await press(page, "l", "gate 2");
    } },
  { name: "owners-activities", show: "owners", act: (page) => press(page, "j", "j", "j", "j", "j", "j", "Enter", "j") },
  { name: "owners-person", show: "owners", act: (page) => openPerson(page) },
  { name: "owners-absence", show: "owners", act: (page) => openPerson(page, "Add absence") },
  { name: "owners-week", show: "owners", act: (page) => openPerson(page, "My week") },
  { name: "owners-hand-over", show: "owners", act: (page) => openPerson(page, "Hand over…") },
  { name: "owners-erase", show: "owners", act: (page) => openPerson(page, "Erase from the file…") },
  { name: "owners-topic", show: "owners", act: (page) => page.getByRole("button", { name: "Change", exact: true }).click() },
  { name: "owners-preview", show: "owners", act: (page) => page.getByRole("button", { name: "Preview" }).click() },
  { name: "owners-role", show: "owners", act: async (page) => {
      await page.getByRole("radio", { name: "Roles" }).check();
      await page.getByRole("button", { name: "Continuity process owner" }).click();
    } },
  { name: "owners-add", show: "owners", act: (page) => press(page, "n") },
  { name: "palette-people", show: "plan", act: (page) => press(page, "Control+k", "@") },
  { name: "palette-none", show: "plan", act: (page) => press(page, "Control+k", "nowhere") },
  { name: "closure", show: "project-settings", act: async (page) => {
      await page.getByRole("button", { name: "Add closure" }).click();
      await page.getByRole("button", { name: "Month of Last day closed" }).click();
    } },
  { name: "role", show: "project-settings", act: (page) => page.getByRole("combobox", { name: /^Steering committee/ }).click() },
  { name: "remove-person", show: "project-settings", act: (page) => page.getByRole("button", { name: "Remove Ruth Ellison" }).click() },
  { name: "settings-refused", show: "project-settings", act: async (page) => {
      await page.getByLabel("Start", { exact: true }).fill("sometime");
      await page.keyboard.press("Tab");
    } },
  { name: "settings-read-only", show: "project-settings-read-only", act: (page) => page.keyboard.press("2") },
  { name: "restore", show: "settings", act: (page) => page.getByRole("button", { name: "Restore" }).first().click() },
  { name: "why", show: "overview", act: (page) => page.keyboard.press("r") },
  { name: "gate", show: "overview", act: (page) => page.getByRole("button", { name: /^Gate 3/ }).first().focus() },
  {
    name: "looking-back", show: "history",
    act: async (page) => {
      for (let step = 0; step < 12; step += 1) await page.keyboard.press("[");
      await page.getByText("Nothing can be edited here.").waitFor();
    },
  },
  { name: "undone", show: "history", act: (page) => page.keyboard.press("u") },
  { name: "raid-score", show: "raid", act: (page) => press(page, "5", "Halden refused") },
  { name: "raid-score-meanings", show: "raid", act: (page) => page.getByRole("button", { name: /^Red 4 × 4/ }).click() },
  { name: "raid-grade", show: "raid", act: (page) => page.getByRole("button", { name: "4 Likely" }).focus() },
  { name: "raid-cell", show: "raid", act: (page) => page.getByRole("gridcell", { name: /^Likelihood 2, impact 2/ }).click() },
  { name: "raid-add", show: "raid", act: (page) => press(page, "n") },
  { name: "raid-new", show: "raid", act: (page) => press(page, "n", "r", "A supplier goes out of business") },
  { name: "raid-library", show: "raid", act: async (page) => {
      await press(page, "Control+l", "sup");
      await page.getByRole("option").first().waitFor();
    } },
  { name: "raid-happened", show: "raid", act: (page) => press(page, "h") },
  { name: "raid-close", show: "raid", act: (page) => press(page, "c") },
  { name: "raid-link", show: "raid", act: (page) => press(page, "l", "contract") },
  { name: "raid-search", show: "raid", act: (page) => press(page, "/", "config") },
  { name: "raid-not-found", show: "raid", act: (page) => press(page, "/", "nothing like it") },
  { name: "raid-several", show: "raid", act: async (page) => {
      await press(page, "x", "Shift+J", "Shift+J");
      await page.getByRole("option", { name: /^A-27/ }).click();
      await press(page, "x");
    } },
  { name: "raid-delete-several", show: "raid", act: async (page) => {
      await page.getByRole("radio", { name: /^Actions/ }).check();
      await page.getByRole("grid").focus();
      await press(page, "Shift+J", "Shift+J", "Delete");
    } },
  { name: "raid-risks", show: "raid", act: (page) => page.getByRole("radio", { name: /^Risks/ }).check() },
  { name: "raid-decision", show: "raid", act: (page) => page.getByRole("radio", { name: /^Decisions/ }).check() },
  { name: "raid-decide", show: "raid", act: async (page) => {
      await page.getByRole("option", { name: /^D-12/ }).click();
      await press(page, "c");
    } },
  { name: "raid-actions", show: "raid", act: (page) => page.getByRole("radio", { name: /^Actions/ }).check() },
  { name: "raid-assumptions", show: "raid", act: (page) => page.getByRole("radio", { name: /^Assumptions/ }).check() },
  { name: "raid-dependencies", show: "raid", act: (page) => page.getByRole("radio", { name: /^Dependencies/ }).check() },
  { name: "raid-none", show: "raid-none", act: (page) => press(page, "j") },
  { name: "raid-hostile", show: "raid-hostile", act: (page) => press(page, "j") },
  { name: "raid-read-only", show: "raid-read-only", act: (page) => press(page, "j", "Enter") },
  { name: "raid-fault", show: "raid-fault", act: () => {} },
  { name: "menu", show: "controls", act: (page) => page.getByRole("button", { name: "More" }).click() },
  { name: "dialog", show: "floating", act: (page) => page.getByRole("button", { name: "Open dialog" }).click() },
  { name: "focus", show: "controls", act: async (page) => {
      await page.keyboard.press("Tab");
      await page.getByRole("button", { name: "Set status date" }).hover();
    } },
  { name: "new-missing", show: "new", act: (page) => page.keyboard.press("Alt+ArrowRight") },
  { name: "new-refused", show: "refused", act: async (page) => {
      await page.getByLabel(/^Target/).fill("2028-02-13");
      await page.keyboard.press("Tab");
      await page.getByRole("alert").waitFor();
    } },
  { name: "new-closure", show: "new", act: (page) => page.getByRole("button", { name: "Add closure" }).click() },
  { name: "new-starting", show: "new", act: async (page) => {
      await page.getByRole("button", { name: "Starting point" }).first().click();
      await page.getByRole("radio", { name: /^Mid-size internal IT department/ }).check();
    } },
  { name: "new-people", show: "new", act: async (page) => {
      await page.getByRole("button", { name: "People" }).first().click();
      await page.getByRole("button", { name: "Add me" }).click();
      await page.getByRole("button", { name: /^Roles of Helen Marsh/ }).click();
    } },
  { name: "new-review", show: "new", act: (page) => page.getByRole("button", { name: "Review and create" }).first().click() },
  { name: "new-leave", show: "new", act: async (page) => {
      await page.getByRole("textbox", { name: "Organisation" }).fill("Ardent");
      await page.getByRole("button", { name: "Cancel" }).click();
    } },
  { name: "home-calendar", show: "home", act: (page) => page.getByRole("radio", { name: "Calendar" }).check() },
  ...CHECKS_SCENES,
  ...CRITERION_SCENES,
  ...GOVERN_SCENES,
  ...PLAN_SCENES,
  ...READINESS_SCENES,
  ...SCOPE_SCENES,
  ...REGISTER_SCENES,
  ...TREND_SCENES,
  { name: "home-status", show: "home", act: (page) => page.getByRole("button", { name: "Status", exact: true }).click() },
];

/** Opens a scene in a theme. */
export async function openScene(open, scene, options = {}) {
  const page = await open({ show: scene.show, ...options });
  // A page takes the focus once it is there; keys before that would go nowhere.
  if (["overview", "scope", "plan", "owners", "raid", "readiness", "checks", "meetings", "audits", "budget", "pack", "history"].includes(scene.show.split("-")[0])) await page.waitForFunction(() => document.activeElement !== document.body);
  await scene.act(page);
  return page;
}
