// Scenes of the scope: what opens there by a key or a click.

const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };

/** What the plan has to follow, beside the question or in its place. */
async function toFollow(page) {
  await press(page, "f");
  await page.getByRole("region", { name: "The plan has to follow the scope" }).scrollIntoViewIfNeeded();
}

/** A service is added to an approved scope. */
async function addService(page) {
  await page.getByRole("navigation", { name: "Groups of questions" }).getByRole("button", { name: /^(2 )?Services/ }).click();
  await page.getByPlaceholder(/^Add a service/).fill("Print room");
  await page.keyboard.press("Enter");
  await page.waitForSelector("dialog");
}

export const SCOPE_SCENES = [
  { name: "scope-choice", show: "scope", act: (page) => page.getByRole("button", { name: /^planning, design/ }).click() },
  { name: "scope-next", show: "scope", act: (page) => press(page, "Enter", "Shift+Enter", "]") },
  { name: "scope-record", show: "scope", act: (page) => page.getByRole("button", { name: /^Existing systems (all|\d)/ }).click() },
  { name: "scope-matrix", show: "scope", act: async (page) => {
      await page.getByRole("button", { name: /^Requirements (all|\d)/ }).click();
      await press(page, "Enter");
    } },
  { name: "scope-lines", show: "scope", act: (page) => page.getByRole("button", { name: /^Context (all|\d)/ }).click() },
  { name: "scope-wording-asked", show: "scope", act: (page) => page.getByRole("button", { name: /^Wording (all|\d)/ }).click() },
  { name: "scope-findings", show: "scope-blocked", act: (page) => press(page, "f") },
  { name: "scope-accept", show: "scope-blocked", act: (page) => page.getByRole("button", { name: "Accept…" }).first().click() },
  { name: "scope-held", show: "scope-blocked", act: (page) => page.getByRole("button", { name: /^Approve/ }).click() },
  { name: "scope-approve", show: "scope", act: (page) => page.getByRole("button", { name: /^Approve/ }).click() },
  { name: "scope-wording", show: "scope", act: (page) => press(page, "w") },
  { name: "scope-versions", show: "scope", act: (page) => press(page, "v") },
  { name: "scope-new", show: "scope-new", act: () => {} },
  { name: "scope-begun", show: "scope-new", act: (page) => press(page, "Enter") },
  { name: "scope-worded", show: "scope-worded", act: () => {} },
  { name: "scope-unknown", show: "scope-unknown", act: (page) => page.getByRole("button", { name: /^Context (all|\d)/ }).click() },
  { name: "scope-hostile", show: "scope-hostile", act: (page) => press(page, "v") },
  { name: "scope-read-only", show: "scope-read-only", act: (page) => press(page, "]", "1") },
  { name: "scope-past", show: "scope-past", act: () => {} },
  { name: "scope-to-follow", show: "scope", act: (page) => toFollow(page) },
  { name: "scope-follow", show: "scope", act: async (page) => {
      await toFollow(page);
      await page.getByRole("button", { name: /^Bring the plan/ }).click();
      await page.waitForSelector("dialog");
    } },
  { name: "scope-change", show: "scope", act: (page) => addService(page) },
  { name: "scope-change-unfolded", show: "scope", act: async (page) => {
      await addService(page);
      await page.getByRole("button", { name: /criteria are touched$/ }).click();
      await page.getByRole("button", { name: /documents are touched$/ }).click();
      await page.keyboard.press("Control+Enter");
    } },
  { name: "scope-change-hostile", show: "scope-hostile", act: (page) => addService(page) },
  { name: "scope-registers", show: "scope", act: (page) => press(page, "r") },
  { name: "scope-fault", show: "scope-fault", act: () => {} },
  { name: "overview-hostile", show: "overview-hostile", act: () => {} },
  { name: "overview-findings", show: "overview-blocked", act: (page) => page.getByRole("button", { name: /hold gate 0$/ }).click() },
  { name: "overview-versions", show: "overview", act: (page) => page.getByRole("button", { name: "1 answer differs now" }).click() },
  { name: "palette-scope", show: "overview", act: (page) => press(page, "Control+k", ..."customers").then(() => page.getByRole("option", { name: /who are the customers/i }).waitFor()) },
];
