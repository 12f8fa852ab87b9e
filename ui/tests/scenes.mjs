// What opens by a key or a click, for pictures and for axe-core: a page, and how it is brought there.

/** Opens the guide, which is loaded a moment after the window. */
async function openGuide(page) {
  await page.keyboard.press("?");
  await page.waitForSelector("dialog article");
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
  { name: "menu", show: "controls", act: (page) => page.getByRole("button", { name: "More" }).click() },
  { name: "dialog", show: "floating", act: (page) => page.getByRole("button", { name: "Open dialog" }).click() },
  { name: "focus", show: "controls", act: async (page) => {
      await page.keyboard.press("Tab");
      await page.getByRole("button", { name: "Set status date" }).hover();
    } },
];

/** Opens a scene in a theme. */
export async function openScene(open, scene, options = {}) {
  const page = await open({ show: scene.show, ...options });
  // A page takes the focus once it is there; keys before that would go nowhere.
  if (["overview", "plan", "pack", "history"].includes(scene.show)) await page.waitForFunction(() => document.activeElement !== document.body);
  await scene.act(page);
  return page;
}
