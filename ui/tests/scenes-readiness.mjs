// Scenes of readiness: what opens in the list of criteria by a key or a click, and the page where nothing is rated, in the
// edition of 2011, in hostile words and without an answer.

const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };
const chip = (page, name) => page.getByRole("group", { name: "Filters" }).getByRole("button", { name, exact: true }).click();

async function group(page, by) {
  await page.getByRole("button", { name: /^Group: / }).click();
  await page.getByRole("menuitemcheckbox", { name: by }).click();
}

export const READINESS_SCENES = [
  { name: "readiness-rated", show: "readiness", act: (page) => press(page, "j", "4", "j", "1") },
  { name: "readiness-axis", show: "readiness", act: (page) => press(page, "j", "a") },
  { name: "readiness-heavy", show: "readiness", act: (page) => page.getByRole("button", { name: /of weight 2 at N$/ }).click() },
  { name: "readiness-many", show: "readiness", act: (page) => press(page, "Shift+J", "Shift+J", "Shift+J") },
  { name: "readiness-many-owner", show: "readiness", act: async (page) => {
      await press(page, "Shift+J", "Shift+J", "o", ..."ru");
      await page.getByRole("option").first().waitFor();
    } },
  { name: "readiness-filter-rating", show: "readiness", act: async (page) => {
      await chip(page, "Rating");
      await page.getByRole("menuitemcheckbox", { name: "P, partially" }).click();
    } },
  { name: "readiness-filter-none", show: "readiness", act: (page) => press(page, "/", ..."nowhere", "Enter") },
  { name: "readiness-more-filters", show: "readiness", act: (page) => page.getByRole("button", { name: "More filters" }).click() },
  { name: "readiness-by-process", show: "readiness", act: (page) => group(page, "Process") },
  { name: "readiness-by-owner", show: "readiness", act: (page) => group(page, "Owner") },
  { name: "readiness-tree", show: "readiness", act: async (page) => {
      await page.getByRole("tree").focus();
      await press(page, "End", "ArrowRight", "ArrowDown", "Enter");
    } },
  { name: "readiness-unrated", show: "readiness", act: (page) => press(page, "]", "]", "]") },
  { name: "readiness-no-details", show: "readiness", act: (page) => press(page, "Space") },
  { name: "readiness-more", show: "readiness", act: (page) => page.getByRole("button", { name: "More", exact: true }).click() },
  { name: "readiness-new", show: "readiness-new", act: () => {} },
  { name: "readiness-2011", show: "readiness-2011", act: async (page) => {
      await group(page, "Process");
      await page.getByRole("treeitem", { name: /^Resolution/ }).click();
    } },
  { name: "readiness-hostile", show: "readiness-hostile", act: (page) => press(page, "j", "x") },
  { name: "readiness-read-only", show: "readiness-read-only", act: (page) => press(page, "1") },
  { name: "readiness-fault", show: "readiness-fault", act: () => {} },
  { name: "readiness-loading", show: "readiness-loading", act: (page) => page.waitForTimeout(300) },
];
