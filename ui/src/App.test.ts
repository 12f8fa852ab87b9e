import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "./App.svelte";
import { FixtureBackend, recordedViews } from "./backend/fixture";
import red from "./backend/fixtures/status-red.json";
import { recorded } from "./backend/recorded";
import type { StatusView } from "./backend/types";

beforeEach(() => localStorage.clear());

/** Opens the window on recorded views and waits until it shows them. */
async function open(page: string, views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  const shown = render(App, { backend, page });
  await screen.findByRole("navigation", { name: "Pages" });
  return { backend, ...shown };
}

/** The row of the plan that keys act on. */
async function chosenRow(): Promise<string | null | undefined> {
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  return document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.parentElement?.textContent;
}

test("a page that is opened has the focus: after G P the keys of the plan work at once", async () => {
  await open("overview");
  await userEvent.keyboard("gp");
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  expect(document.activeElement).toBe(grid);
  expect(await chosenRow()).toBeUndefined();
  await userEvent.keyboard("j");
  expect(await chosenRow()).toContain("Preparation");
  await userEvent.keyboard("j");
  expect(await chosenRow()).toContain("Initiation");
});

test("J and K move in the plan and in History wherever the focus is, and bring it there", async () => {
  await open("plan");
  screen.getByRole("main").focus();
  await userEvent.keyboard("j");
  expect(await chosenRow()).toContain("Preparation");
  expect(document.activeElement).toBe(screen.getByRole("treegrid", { name: "Plan" }));
  await userEvent.keyboard("gh");
  await screen.findByRole("heading", { name: "History" });
  screen.getByRole("main").focus();
  const before = screen.getByRole("row", { selected: true });
  await userEvent.keyboard("j");
  const row = screen.getByRole("row", { selected: true });
  expect(row).not.toBe(before);
  const list = screen.getByRole("grid", { name: "Changes, the newest first" });
  expect(document.activeElement).toBe(list);
  expect(list.getAttribute("aria-activedescendant")).toBe(row.id);
});

test("a task nobody has shows no owner", async () => {
  const { schedule } = recordedViews();
  for (const task of schedule.tasks) task.owner = null;
  await open("plan", { schedule });
  await userEvent.click(screen.getByText("Confirm sponsor and drivers"));
  expect(screen.getAllByText("Nobody yet").length).toBeGreaterThan(1);
});

test("Overview says the answer with its status and the rules behind it", async () => {
  await open("overview");
  const { overall } = recordedViews().status;
  const main = within(screen.getByRole("main"));
  expect(main.getByText("Amber.", { exact: false }).parentElement?.textContent).toContain(overall.sentence);
  await userEvent.keyboard("r");
  const why = within(screen.getByRole("dialog", { name: "Why this status" }));
  for (const rule of overall.rules) expect(why.getByText(rule.reason)).toBeTruthy();
});

test("Overview names late tasks with their days and owners, and the route in one sentence", async () => {
  await open("overview");
  const late = within(screen.getByRole("region", { name: "Tasks" }));
  const first = late.getAllByRole("listitem")[0]!;
  expect(first.textContent).toContain("14 days late");
  expect(within(first).getByRole("img", { name: "Ruth Ellison" })).toBeTruthy();
  expect(screen.getByRole("img", { name: /^Route on 20 Nov: gate 0 passed 21 May; .*audit booked 12 Apr 2027\.$/ })).toBeTruthy();
});

test("Overview leaves out what it has no figures for", async () => {
  await open("overview", { status: recorded<StatusView>(red) });
  expect(screen.getByText("Red.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Route to certification" })).toBeNull();
  expect(screen.getAllByRole("img", { name: "Gate 0, late" }).length).toBeGreaterThan(0);
});

test("setting the status date asks the Rust side and says what was done", async () => {
  const { backend } = await open("overview");
  await userEvent.click(screen.getByRole("button", { name: "Set status date" }));
  const dialog = within(screen.getByRole("dialog", { name: "Set status date" }));
  const field = dialog.getByLabelText("Status date");
  await userEvent.clear(field);
  await userEvent.type(field, "27 Nov 2026");
  await userEvent.click(dialog.getByRole("button", { name: "Set status date" }));
  expect(backend.asked).toEqual([{ call: "apply", given: [{ do: "project.set_status_date", date: "2026-11-27" }] }]);
  expect(await screen.findByText("Status date set to 27 November 2026")).toBeTruthy();
});

test("G and a letter go to a page, and only pages that exist are offered", async () => {
  await open("overview");
  await screen.findByText("3 blockers");
  const pages = within(screen.getByRole("navigation")).getAllByRole("button").slice(0, -1);
  expect(pages.map((page) => page.textContent?.trim().replace(/\s+/g, " "))).toEqual(["Overview", "Scope 2 findings", "Readiness", "Plan 8 late", "Owners", "RAID 3 red", "Checks 3 blockers", "Meetings", "Audits", "Budget", "Status pack", "History", "Project settings"]);
  await userEvent.keyboard("gh");
  expect(await screen.findByRole("heading", { name: "History" })).toBeTruthy();
  expect(screen.getByRole("button", { name: /^History/, current: "page" })).toBeTruthy();
});

test("a task renamed in the plan becomes one command", async () => {
  const { backend } = await open("plan");
  await userEvent.click(screen.getByText("Confirm sponsor and drivers"));
  await userEvent.keyboard("{Enter}");
  await userEvent.type(screen.getByRole("textbox", { name: "Task" }), " again{Enter}");
  const task = recordedViews().schedule.tasks.find((one) => one.name === "Confirm sponsor and drivers")!;
  expect(backend.asked).toEqual([{ call: "apply", given: [{ do: "task.set_name", id: task.id, name: "Confirm sponsor and drivers again" }] }]);
});

test("a filter keeps the rows that what it finds lies under", async () => {
  await open("plan");
  await userEvent.type(screen.getByRole("textbox", { name: "Filter tasks" }), "confirm sponsor");
  const names = screen.getAllByRole("row").slice(1).map((row) => row.textContent?.trim());
  expect(names).toHaveLength(3);
  expect(names[0]).toContain("Preparation");
});

test("a late task on Overview opens in the plan, chosen", async () => {
  await open("overview");
  await userEvent.click(screen.getByRole("button", { name: "Define the full report set" }));
  expect(await chosenRow()).toContain("Define the full report set");
});

test("in a file that is read only nothing can be changed, and each button says why", async () => {
  const { session } = recordedViews();
  const { backend } = await open("plan", { session: { ...session!, read_only: "Ruth Ellison has this file open on RUTH-LAPTOP." } });
  await userEvent.click(screen.getByText("Confirm sponsor and drivers"));
  await userEvent.keyboard("{Enter}");
  expect(screen.queryByRole("textbox", { name: "Task" })).toBeNull();
  screen.getByRole("main").focus();
  await userEvent.keyboard("go");
  const button = await screen.findByRole("button", { name: "Set status date" });
  expect(button.title).toContain("RUTH-LAPTOP");
  await userEvent.click(button);
  expect(backend.asked).toEqual([]);
});

test("Ctrl Z takes back, the top bar says what, and where nothing is to be done again Ctrl Shift Z asks for nothing", async () => {
  const { backend } = await open("overview");
  expect(screen.getByRole("button", { name: "Undo: Status date set to 20 November 2026" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Redo" }).title).toBe("Nothing was taken back");
  await userEvent.keyboard("{Control>}z{/Control}{Control>}{Shift>}Z{/Shift}{/Control}");
  expect(backend.asked).toEqual([{ call: "undo" }]);
  backend.views.session = { ...backend.views.session!, redo: "Status date" };
  await backend.apply([]);
  await screen.findByRole("button", { name: "Redo: Status date" });
  await userEvent.keyboard("{Control>}{Shift>}Z{/Shift}{/Control}");
  expect(backend.asked.at(-1)).toEqual({ call: "redo" });
});

test("single keys can be switched off from the palette, stay off at the next start, and on again", async () => {
  const turn = async () => {
    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.type(screen.getByRole("combobox"), ">single{Enter}");
  };
  const first = await open("overview");
  await turn();
  await userEvent.keyboard("gh");
  expect(screen.queryByRole("heading", { name: "History" })).toBeNull();
  first.unmount();
  await open("overview");
  await userEvent.keyboard("gh");
  expect(screen.queryByRole("heading", { name: "History" })).toBeNull();
  await turn();
  await userEvent.keyboard("gh");
  expect(await screen.findByRole("heading", { name: "History" })).toBeTruthy();
});

test("a column that is chosen away is gone", async () => {
  await open("plan");
  await userEvent.click(screen.getByRole("button", { name: "Columns" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Finish", checked: true }));
  expect(screen.queryByRole("columnheader", { name: "Finish" })).toBeNull();
});

test("Ctrl K finds a task by number and opens it in the plan", async () => {
  await open("overview");
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(screen.getByRole("combobox"), "#2.3.1{Enter}");
  expect(await chosenRow()).toContain("Hold service reviews");
});

test("theme and text size are chosen, shown and kept", async () => {
  const first = await open("overview");
  await userEvent.click(screen.getByRole("button", { name: "Theme: as system" }));
  await userEvent.click(screen.getByRole("button", { name: "Theme: light" }));
  await userEvent.keyboard("{Control>}+{/Control}");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(document.documentElement.style.getPropertyValue("--text-zoom")).toBe("1.1");
  first.unmount();
  await open("overview");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
});

test("a change made elsewhere is shown once the Rust side tells of it", async () => {
  const { backend } = await open("overview");
  backend.views.status = { ...backend.views.status, overall: { ...backend.views.status.overall, rag: "green", sentence: "All gates are on time." } };
  await backend.apply([]);
  expect(await screen.findByText("All gates are on time.", { exact: false })).toBeTruthy();
});

test("a project that cannot be read says why and can be tried again", async () => {
  const backend = new FixtureBackend();
  const answer = backend.status;
  backend.status = () => Promise.reject({ class: "unreadable", message: "The file was cut short. A backup of 19 November is whole." });
  render(App, { backend });
  expect(await screen.findByText(/backup of 19 November/)).toBeTruthy();
  backend.status = answer;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("navigation", { name: "Pages" })).toBeTruthy();
});

test("names that look like markup or code are shown as text everywhere", async () => {
  const hostile = `<img src=x onerror="alert(1)"> {{7*7}} ${"‮"}abc${"x".repeat(500)}`;
  const views = recordedViews();
  views.info.organisation = hostile;
  views.status.late[0]!.name = hostile;
  views.status.late[0]!.owner = hostile;
  views.status.overall.sentence = hostile;
  views.history.entries[views.history.entries.length - 1]!.what = hostile;
  views.schedule.tasks[0]!.name = hostile;
  for (const page of ["overview", "plan", "history"]) {
    const { unmount } = await open(page, views);
    expect(screen.getAllByText(hostile, { exact: false }).length, page).toBeGreaterThan(0);
    expect(document.querySelector("img, script"), page).toBeNull();
    unmount();
  }
});
