// Scenes of the inspector of a criterion and of the dialog of what is held already.

/** Unfolds all that can be. */
async function unfold(page) {
  const folded = page.getByRole("complementary").getByRole("button", { expanded: false });
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Opens a field of the criterion by its key. */
const opens = (key) => (page) => page.keyboard.press(key);
const proposals = (page) => page.getByRole("group", { name: "Proposals by clause" }).waitFor();

export const CRITERION_SCENES = [
  { name: "criterion", show: "criterion", act: () => {} },
  { name: "criterion-unfolded", show: "criterion", act: (page) => unfold(page) },
  { name: "criterion-gap", show: "criterion", act: opens("w") },
  { name: "criterion-owner", show: "criterion", act: opens("o") },
  { name: "criterion-due", show: "criterion", act: opens("d") },
  { name: "criterion-link", show: "criterion", act: async (page) => {
      await page.keyboard.press("l");
      await page.keyboard.type("conf");
    } },
  { name: "criterion-refused", show: "criterion-refused", act: async (page) => {
      await page.getByRole("textbox", { name: "Gap" }).fill("Nothing of it can be kept");
      await page.keyboard.press("Tab");
    } },
  { name: "criterion-late", show: "criterion-late", act: () => {} },
  { name: "criterion-little", show: "criterion-little", act: () => {} },
  { name: "criterion-hostile", show: "criterion-hostile", act: (page) => unfold(page) },
  { name: "criterion-read-only", show: "criterion-only", act: (page) => page.getByRole("button", { name: /^Owner/ }).click() },
  { name: "criterion-loading", show: "criterion-loading", act: (page) => page.getByRole("status", { name: /loading/i }).waitFor() },
  { name: "criterion-fault", show: "criterion-fault", act: () => {} },
  { name: "reuse", show: "reuse", act: (page) => proposals(page) },
  { name: "reuse-row", show: "reuse", act: async (page) => {
      await proposals(page);
      await page.getByRole("checkbox", { name: /^4\.1-01/ }).focus();
      await page.keyboard.press("j");
      await page.keyboard.press("x");
    } },
  { name: "reuse-nothing", show: "reuse", act: (page) => page.getByRole("button", { name: /^Nothing to reuse/ }).click() },
  { name: "reuse-kept", show: "reuse-kept", act: (page) => proposals(page) },
  { name: "reuse-hostile", show: "reuse-hostile", act: (page) => proposals(page) },
  { name: "reuse-read-only", show: "reuse-only", act: (page) => proposals(page) },
  { name: "reuse-fault", show: "reuse-fault", act: (page) => page.getByRole("button", { name: "Try again" }).waitFor() },
];
