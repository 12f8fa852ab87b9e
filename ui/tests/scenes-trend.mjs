// Scenes of readiness beside the ratings: processes and their capability, the trend, the verdicts on both stages of the audit;
// and readiness on Overview.

const press = async (page, ...keys) => { for (const key of keys) await page.keyboard.press(key); };

/** Goes to a part of readiness. */
async function part(page, name) {
  await page.getByRole("radio", { name }).check({ force: true });
  await page.getByRole("region", { name: "Achieved by clause, per cent" }).or(page.getByRole("table")).or(page.getByRole("heading", { level: 2 })).first().waitFor();
}
const processes = (page) => part(page, /^Processes/);
const trend = (page) => part(page, /^Trend/);
const stages = (page) => part(page, /^Ready for audit/);

export const TREND_SCENES = [
  { name: "processes", show: "readiness", act: (page) => processes(page) },
  { name: "processes-rating", show: "readiness", act: async (page) => {
      await processes(page);
      await press(page, "j", "j", "Enter", "j", "3");
    } },
  { name: "processes-alone", show: "readiness", act: async (page) => {
      await processes(page);
      await press(page, "j", "Space");
    } },
  { name: "processes-2011", show: "readiness-2011", act: (page) => processes(page) },
  { name: "processes-hostile", show: "readiness-hostile", act: (page) => processes(page) },
  { name: "processes-read-only", show: "readiness-read-only", act: (page) => processes(page) },
  { name: "trend", show: "readiness", act: (page) => trend(page) },
  { name: "trend-table", show: "readiness", act: async (page) => {
      await trend(page);
      await press(page, "[", "[", "t");
    } },
  { name: "trend-new", show: "readiness-new", act: (page) => trend(page) },
  { name: "trend-hostile", show: "readiness-hostile", act: (page) => trend(page) },
  { name: "stages", show: "readiness", act: async (page) => {
      await stages(page);
      await press(page, "j", "j", "j", "j", "j", "a");
    } },
  { name: "stages-all", show: "readiness", act: async (page) => {
      await stages(page);
      await page.getByRole("button", { name: /^Show all 40/ }).click();
    } },
  { name: "stages-ready", show: "readiness-ready", act: (page) => stages(page) },
  { name: "stages-hostile", show: "readiness-hostile", act: (page) => stages(page) },
  { name: "stages-read-only", show: "readiness-read-only", act: (page) => stages(page) },
  { name: "overview-phases", show: "overview", act: (page) => page.getByRole("button", { name: "Phases and gates" }).click() },
];
