// What opens by a key or a click, for pictures and for axe-core: a page, and how it is brought there.

export const SCENES = [
  { name: "keys", show: "history", act: (page) => page.keyboard.press("?") },
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
  if (["overview", "plan", "history"].includes(scene.show)) await page.waitForFunction(() => document.activeElement !== document.body);
  await scene.act(page);
  return page;
}
