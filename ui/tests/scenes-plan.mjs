// Parts of the Plan by themselves, and its dialogs, brought to what opens by a key or a click.
import { press } from "./scenes.mjs";

const nothing = () => Promise.resolve();
const click = (role, name) => (page) => page.getByRole(role, { name }).first().click();

/** Another day is typed, and what it does is told. */
async function rebook(page, day) {
  const field = page.getByRole("textbox", { name: "First day of stage 1" });
  await field.fill(day);
  await field.press("Enter");
  await page.getByRole("heading", { name: "Rebook the audit" }).waitFor();
}

/** A plan is chosen, and one part of what it does is shown. */
async function bring(page, part) {
  await page.getByRole("button", { name: "Choose file…" }).click();
  await page.getByRole("radio", { name: part }).check();
}

/** The rows are put together by something. */
async function group(page, by) {
  await page.getByRole("button", { name: "Group" }).click();
  await page.getByRole("menuitemcheckbox", { name: by }).click();
}

/** A bar is pointed at where its progress is taken hold of. */
async function pointAt(page, row) {
  const { x, y, width } = await page.locator(`.chart [data-row="${row}"]`).boundingBox();
  await page.mouse.move(x + width * 0.6, y + 5);
}

/** A line of the menu of the plan. */
async function more(page, line) {
  await press(page, "j", "j", "j");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: line }).click();
}

export const PLAN_SCENES = [
  { name: "plan-groups", show: "plan", act: (page) => group(page, "Owner") },
  { name: "plan-groups-menu", show: "plan", act: click("button", "Group") },
  { name: "plan-drawn", show: "plan", act: click("button", "Show") },
  { name: "plan-progress", show: "plan", act: (page) => pointAt(page, "2.2.2") },
  { name: "plan-inspector", show: "part-inspector", act: nothing },
  { name: "plan-inspector-hostile", show: "part-inspector-hostile", act: nothing },
  { name: "plan-inspector-fault", show: "part-inspector-fault", act: nothing },
  { name: "plan-steps-menu", show: "part-inspector", act: click("button", /^Acts for Gateshead/) },
  { name: "plan-step-new", show: "part-inspector", act: click("button", "Add step") },
  { name: "plan-link-new", show: "part-inspector", act: click("button", /Add what it drives/) },
  { name: "plan-board", show: "part-board", act: (page) => press(page, "Tab", "ArrowDown") },
  { name: "plan-board-hostile", show: "part-board-hostile", act: nothing },
  { name: "plan-weeks", show: "part-weeks", act: (page) => press(page, "Tab", "ArrowDown") },
  { name: "plan-weeks-hostile", show: "part-weeks-hostile", act: nothing },
  { name: "plan-network", show: "part-network", act: nothing },
  { name: "plan-network-hostile", show: "part-network-hostile", act: nothing },
  { name: "plan-baseline", show: "dialog-baseline", act: (page) => press(page, "Enter") },
  { name: "plan-compare", show: "dialog-compare", act: nothing },
  { name: "plan-compare-hostile", show: "dialog-compare-hostile", act: nothing },
  { name: "plan-compare-refused", show: "dialog-compare-refused", act: click("button", "Delete") },
  { name: "plan-rebook", show: "dialog-rebook", act: (page) => rebook(page, "26 apr 2027") },
  { name: "plan-rebook-refused", show: "dialog-rebook-refused", act: (page) => rebook(page, "13 feb 2028") },
  { name: "plan-why-moved", show: "dialog-why", act: (page) => press(page, "Enter") },
  { name: "plan-bring", show: "dialog-bring", act: (page) => bring(page, "12 missing") },
  { name: "plan-bring-hostile", show: "dialog-bring-hostile", act: (page) => bring(page, "1 not carried") },
  { name: "plan-paste", show: "plan", act: (page) => more(page, "Paste rows…") },
  { name: "plan-export-shown", show: "plan", act: (page) => more(page, "Export this view…") },
  { name: "plan-set-aside", show: "plan", act: async (page) => {
      await more(page, "Set aside…");
      await press(page, "Enter");
    } },
  { name: "plan-rows-aside", show: "dialog-aside", act: (page) => page.getByRole("checkbox", { name: /^P1-20/ }).check({ force: true }) },
  { name: "plan-rows-aside-hostile", show: "dialog-aside-hostile", act: nothing },
  { name: "plan-done-for", show: "part-inspector", act: click("button", /Done for one more/) },
  { name: "plan-paste-faults", show: "dialog-paste", act: nothing },
  { name: "plan-paste-faults-hostile", show: "dialog-paste-hostile", act: nothing },
];
