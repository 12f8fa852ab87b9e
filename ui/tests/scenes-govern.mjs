// Meetings, audits, the budget and tables of spreadsheets, brought to what opens by a key or a click.
import { press } from "./scenes.mjs";

/** Brings risks as far as the preview: the file is chosen by what stands for the dialog of the system. */
async function bring(page) {
  await press(page, "Control+k", "bring risks", "Enter");
  await page.getByRole("button", { name: "Choose file…" }).click();
  await page.getByText("Risk log Northgate.xlsx").waitFor();
}

export const GOVERN_SCENES = [
  { name: "meetings-lines", show: "meetings", act: (page) => press(page, "Enter", "j", "j") },
  { name: "meetings-take", show: "meetings", act: (page) => press(page, "t") },
  { name: "meetings-action", show: "meetings", act: (page) => press(page, "a", "Send the list", "Tab", "d") },
  { name: "meetings-new", show: "meetings", act: (page) => press(page, "n", "Board day", "Tab", "Tab", "11 dec") },
  { name: "meetings-attendees", show: "meetings", act: (page) => page.getByRole("button", { name: /^Attendees/ }).click() },
  { name: "meetings-delete", show: "meetings", act: (page) => press(page, "Delete") },
  { name: "meetings-read-only", show: "meetings-read-only", act: (page) => press(page, "n") },
  { name: "meetings-hostile", show: "meetings-hostile", act: (page) => press(page, "Enter") },
  { name: "meetings-empty", show: "meetings-empty", act: () => Promise.resolve() },
  { name: "meetings-fault", show: "meetings-fault", act: () => Promise.resolve() },
  { name: "meetings-review", show: "meetings-review", act: () => Promise.resolve() },
  { name: "audits-missing", show: "audits", act: (page) => press(page, "j", "v") },
  { name: "audits-new", show: "audits", act: (page) => press(page, "n", "No record") },
  { name: "audits-programme", show: "audits", act: (page) => press(page, "2", "j") },
  { name: "audits-close", show: "audits", act: (page) => press(page, "2", "j", "x") },
  { name: "audits-recurring", show: "audits", act: (page) => press(page, "3", "j") },
  { name: "audits-rule", show: "audits", act: async (page) => {
      await press(page, "3");
      await page.getByRole("complementary").getByRole("button", { name: /^Repeats/ }).click();
    } },
  { name: "audits-hostile", show: "audits-hostile", act: (page) => press(page, "j") },
  { name: "audits-empty", show: "audits-empty", act: () => Promise.resolve() },
  { name: "audits-read-only", show: "audits-read-only", act: (page) => press(page, "j", "n") },
  { name: "budget-editing", show: "budget", act: (page) => press(page, "ArrowRight", "ArrowRight", "ArrowRight", "Enter", "12.5") },
  { name: "budget-cost", show: "budget", act: (page) => press(page, "j", "j", "a") },
  { name: "budget-new", show: "budget", act: (page) => press(page, "n") },
  { name: "budget-hostile", show: "budget-hostile", act: (page) => press(page, "j") },
  { name: "budget-empty", show: "budget-empty", act: () => Promise.resolve() },
  { name: "bring", show: "budget", act: bring },
  { name: "bring-columns", show: "budget", act: async (page) => {
      await bring(page);
      await page.getByRole("button", { name: /^Columns/ }).click();
    } },
  { name: "export-table", show: "budget", act: (page) => press(page, "Control+k", "export risks", "Enter") },
];
