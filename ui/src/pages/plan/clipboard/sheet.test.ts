import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../../App.svelte";
import { FixtureBackend, recordedViews } from "../../../backend/fixture";
import type { ShownTable, TaskView } from "../../../backend/types";

// Each test opens the whole window on a real plan, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const { schedule, session } = recordedViews();
const named = (wbs: string) => schedule.tasks.find((task) => task.wbs === wbs) as TaskView;
const [sponsor, standards] = [named("0.1.1"), named("0.1.2")];
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

/** Opens the plan as a table, on its first task. */
async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "plan" });
  await user.click(await screen.findByRole("radio", { name: "Table" }));
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  grid.focus();
  await user.keyboard("jjj");
  return { backend, grid };
}

/** Holds a key as the engine does: between its going down and its coming up, what has the focus is copied from or pasted into. */
async function held(letter: "c" | "v", act: () => Promise<unknown>) {
  await user.keyboard(`{Control>}{${letter}>}`);
  const answer = await act();
  await user.keyboard(`{/${letter}}{/Control}`);
  return answer;
}
const paste = (text: string) => held("v", () => user.paste(text));
const copy = async () => (await held("c", () => user.copy()) as DataTransfer | undefined)?.getData("text/plain") ?? "";
const asked = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const lines = (text: string) => text.split("\n").map((line) => line.split("\t"));
const menu = async (item: string) => {
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: item }));
};

test("Ctrl C copies the row under the shown heads, or all that are selected, and the grid keeps the focus", async () => {
  const { grid } = await open();
  const [heads, row] = lines(await copy());
  expect(heads).toEqual(["No.", "Task", "Owner", "Start", "Finish", "Days", "Slip", "Float", "Done"]);
  expect(row?.slice(0, 5)).toEqual(["0.1.1", sponsor.name, sponsor.owner, sponsor.start, sponsor.finish]);
  expect(document.activeElement).toBe(grid);
  expect(await screen.findByText("1 row copied")).toBeTruthy();
  await user.keyboard("x{Shift>}j{/Shift}");
  expect(lines(await copy()).map(([no]) => no)).toEqual(["No.", "0.1.1", "0.1.2"]);
  expect(await screen.findByText("2 rows copied")).toBeTruthy();
});

test("Ctrl V pastes from the current cell on as one act, and the grid keeps the focus", async () => {
  const { backend, grid } = await open();
  await paste("Confirm the sponsor\nChoose the standards\n");
  expect(asked(backend)).toEqual([[{ do: "task.set_name", id: sponsor.id, name: "Confirm the sponsor" }, { do: "task.set_name", id: standards.id, name: "Choose the standards" }]]);
  expect(await screen.findByText("Pasted 2 cells")).toBeTruthy();
  expect(document.activeElement).toBe(grid);
});

test("an engine that tells of a paste without its key, or only writes the text, is understood as well", async () => {
  const { backend, grid } = await open();
  await user.keyboard("{ArrowRight}".repeat(4));
  await user.paste("7");
  await user.keyboard("{Control>}{v>}");
  const field = document.activeElement as HTMLTextAreaElement;
  expect(field).not.toBe(grid);
  await fireEvent.input(field, { target: { value: "9" } });
  await user.keyboard("{/v}{/Control}");
  expect(asked(backend)).toEqual([[{ do: "task.set_duration", id: sponsor.id, days: 7 }], [{ do: "task.set_duration", id: sponsor.id, days: 9 }]]);
  expect(document.activeElement).toBe(grid);
});

test("lines past the last row are new rows", async () => {
  const { backend } = await open();
  vi.spyOn(crypto, "randomUUID").mockReturnValueOnce("11111111-2222-4333-8444-555555555555");
  await user.keyboard("{End}");
  const last = schedule.tasks[schedule.tasks.length - 1] as TaskView;
  await paste(`${last.name}\nHand over to the owners`);
  expect(asked(backend)).toEqual([[expect.objectContaining({ do: "task.add", id: "11111111-2222-4333-8444-555555555555", name: "Hand over to the owners" })]]);
});

test("where a cell cannot be taken, nothing is, and each is named by its line", async () => {
  const { backend } = await open();
  await user.keyboard("{ArrowRight}".repeat(2));
  await paste("12 Mar 2026\n15 jax");
  const dialog = within(await screen.findByRole("dialog", { name: "Nothing was pasted" }));
  expect(dialog.getAllByRole("row").at(-1)?.textContent).toContain("2Start15 jax");
  expect(asked(backend)).toEqual([]);
});

test("while a cell is edited, the keys are those of its text", async () => {
  const { backend } = await open();
  await user.keyboard("{Enter}{Control>}a{/Control}");
  await paste("By hand");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Task" }).value).toBe("By hand");
  expect(asked(backend)).toEqual([]);
});

test("the mouse has both in the menu", async () => {
  const { backend } = await open();
  const engine = vi.fn(() => document.dispatchEvent(Object.assign(new Event("copy"), { clipboardData: { setData: write } })));
  const write = vi.fn();
  Object.assign(document, { execCommand: engine });
  await menu("Copy rows");
  expect(write).toHaveBeenCalledWith("text/plain", expect.stringContaining(sponsor.name));
  Object.assign(document, { execCommand: undefined });
  await menu("Paste rows…");
  const dialog = within(screen.getByRole("dialog", { name: "Paste rows" }));
  expect(dialog.getByText(/^From Task of 0\.1\.1/)).toBeTruthy();
  dialog.getByRole("textbox").focus();
  await user.paste("Confirm it");
  await user.click(dialog.getByRole("button", { name: "Paste" }));
  expect(asked(backend)).toEqual([[{ do: "task.set_name", id: sponsor.id, name: "Confirm it" }]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a file that is read only is copied from, and says why nothing is pasted", async () => {
  const why = "Ruth Ellison has this file open on RUTH-LAPTOP.";
  const { backend } = await open({ session: { ...session!, read_only: why } });
  expect(await copy()).toContain(sponsor.name);
  await paste("Confirm it");
  expect(screen.getAllByText(why).length).toBeGreaterThan(1);
  expect(asked(backend)).toEqual([]);
});

/** Exports the view; answers what was given to be written. */
async function exported(backend: FixtureBackend): Promise<ShownTable> {
  backend.chosen = "/laptop/helen/plan.xlsx";
  await menu("Export this view…");
  const dialog = within(await screen.findByRole("dialog", { name: "Export this view" }));
  await user.click(dialog.getByRole("button", { name: "Save as…" }));
  await vi.waitFor(() => expect(backend.asked.at(-1)?.call).toBe("exportShown"));
  return (backend.asked.at(-1)?.given as { shown: ShownTable }).shown;
}

test("the view is written as it is shown: its rows in their order, its columns, figures and days as such", async () => {
  const { backend } = await open();
  await user.type(screen.getByRole("textbox", { name: "Filter tasks" }), sponsor.name);
  await user.click(within(screen.getByRole("columnheader", { name: /^Start/ })).getByRole("button", { name: /Start/ }));
  const shown = await exported(backend);
  expect(shown.title).toBe("Plan");
  expect(shown.columns.map(({ heading, kind }) => `${heading}: ${kind}`)).toEqual(["No.: text", "Task: text", "Owner: text", "Start: date", "Finish: date", "Days: number", "Slip: number", "Float: text", "Done: percent"]);
  expect(shown.rows).toEqual([["0.1.1", sponsor.name, sponsor.owner, sponsor.start, sponsor.finish, sponsor.duration_days, sponsor.slip_days, null, sponsor.percent]]);
  expect(await screen.findByText("1 row written")).toBeTruthy();
  expect(backend.asked.find((one) => one.call === "chooseWhereToSave")?.given).toEqual({ suggested: "Northgate-Managed-Services-plan.xlsx", extension: "xlsx" });
});

test("cards, weeks and the network are written as rows with the usual columns", async () => {
  const { backend } = await open();
  const written = async (as: string) => {
    await user.click(screen.getByRole("radio", { name: as }));
    return (await exported(backend)).rows.map(([no]) => no);
  };
  expect(await written("Board")).toEqual(schedule.tasks.filter((task) => !task.summary).map((task) => task.wbs));
  const weeks = await written("Weeks");
  expect(weeks[0]).toBe(schedule.tasks.find((task) => task.id === recordedViews().status.late[0]?.id)?.wbs);
  expect(weeks.length).toBe(new Set(weeks).size);
  expect((await written("Network"))[0]).toBe("0.1.1");
});
