// Scenes of the checks: what opens in a line by a key, and the page where there is much, nothing or no answer.

const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };

/** Goes down so many lines. */
const down = (page, lines) => press(page, ...Array.from({ length: lines }, () => "j"));

export const CHECKS_SCENES = [
  { name: "checks-owner", show: "checks", act: async (page) => {
      await down(page, 3);
      await press(page, "o", ..."ru");
      await page.getByRole("option", { name: /^Ruth Ellison/ }).waitFor();
    } },
  { name: "checks-task", show: "checks", act: async (page) => {
      await down(page, 4);
      await press(page, "l", ..."sla");
      await page.getByRole("option").first().waitFor();
    } },
  { name: "checks-day", show: "checks", act: async (page) => {
      await down(page, 5);
      await press(page, "Enter");
      await page.keyboard.type("4 dec");
    } },
  { name: "checks-rated", show: "checks", act: async (page) => {
      await press(page, "3");
      await page.getByText(/is still to be mended/).waitFor();
    } },
  { name: "checks-other-key", show: "checks", act: (page) => press(page, "d") },
  { name: "checks-rule", show: "checks", act: (page) => press(page, "]", "]") },
  { name: "checks-in-order", show: "checks", act: (page) => page.getByRole("button", { name: /^A deadline cannot be kept/ }).click() },
  { name: "checks-clear", show: "checks-clear", act: () => {} },
  { name: "checks-many", show: "checks-many", act: (page) => press(page, "j", "j", "j", "j") },
  { name: "checks-hostile", show: "checks-hostile", act: (page) => press(page, "j", "j", "o") },
  { name: "checks-read-only", show: "checks-read-only", act: (page) => press(page, "1") },
  { name: "checks-fault", show: "checks-fault", act: () => {} },
];
