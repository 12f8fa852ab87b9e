import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { ReadinessView } from "../../backend/types";
import { OpenProject } from "../../project/open.svelte";
import { Toasts } from "../../shared/toasts.svelte";
import { ReadinessLook } from "./look.svelte";
import ReadinessPage from "./ReadinessPage.svelte";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

/** Opens readiness and waits until the list of criteria has the focus. */
async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "readiness" });
  const grid = await screen.findByRole("grid", { name: "Criteria" });
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  return { backend, grid };
}

const readiness = () => recordedViews().readiness;
const current = (grid: HTMLElement) => /\d+(\.\d+)*-\d+/.exec(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "")?.[0];
/** The recorded view with some of its criteria changed. */
const changed = (change: (row: ReadinessView["criteria"][number]) => Partial<ReadinessView["criteria"][number]>): Partial<FixtureBackend["views"]> => {
  const view = readiness();
  return { readiness: { ...view, criteria: view.criteria.map((row) => ({ ...row, ...change(row) })) } };
};

test("while nothing is rated the page says how to begin", async () => {
  const view = readiness();
  const none = { n: 0, p: 0, l: 0, f: 0, unrated: 291 };
  await open({ ...changed(() => ({ defined: null, operating: null, rating: null, late: false })), readiness: { ...view, total: { ...view.total, ...none, share_percent: 0, coverage_percent: 0, heavy_at_n: [], weakest: null, gap_points: null, planned_percent: null } } });
  expect(screen.getByText("291 requirements, none rated yet")).toBeTruthy();
  const begin = within(screen.getByRole("region", { name: "Nothing is rated yet." }));
  expect(begin.getByRole("button", { name: "Bring a gap assessment…" })).toBeTruthy();
  expect(begin.getByRole("button", { name: "We hold ISO/IEC 27001…" })).toBeTruthy();
});

/** Opens the page by itself, to be brought somewhere by its look. */
async function alone(look: ReadinessLook) {
  const project = new OpenProject(new FixtureBackend(), new Toasts());
  await project.refresh();
  const way = vi.fn();
  render(ReadinessPage, { project, views: project.views!, readOnly: null, look, moment: "1", way, onentry: () => {} });
  const grid = await screen.findByRole("grid", { name: "Criteria" });
  return { grid, project };
}

test("a criterion that is gone to from elsewhere is shown, though the filters would leave it out", async () => {
  const look = new ReadinessLook();
  look.clause = "4";
  look.goTo("8.6.1-03");
  const { grid } = await alone(look);
  await vi.waitFor(() => expect(current(grid)).toBe("8.6.1-03"));
  expect(look.clause).toBeNull();
  look.clause = "8.6";
  look.goTo("8.6.2-01");
  await vi.waitFor(() => expect(current(grid)).toBe("8.6.2-01"));
  expect(look.clause).toBe("8.6");
});

test("P goes through the parts; where the Rust side gives no answer the page says why and asks again", async () => {
  const { backend } = await open();
  await type("p");
  expect(screen.getByRole("radio", { name: "Processes" })).toHaveProperty("checked", true);
  await type("ppp");
  expect(await screen.findByRole("grid", { name: "Criteria" })).toBeTruthy();
  const told = backend.readiness;
  backend.readiness = () => Promise.reject(new Error("The criteria could not be read."));
  await type("4");
  await screen.findByText(/^Readiness could not be read again\. The criteria could not be read\./);
  backend.readiness = told;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await vi.waitFor(() => expect(screen.queryByText(/could not be read again/)).toBeNull());
});

test("in a small window the tree is a drop-down, and Escape leads from it to the list", async () => {
  vi.stubGlobal("innerWidth", 1366);
  const { grid } = await open();
  expect(screen.queryByRole("tree")).toBeNull();
  await user.click(screen.getByRole("button", { name: /^All clauses/ }));
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("tree")));
  await type("{ArrowDown}{Enter}");
  expect(screen.getByRole("button", { name: /^5 Leadership/ })).toBeTruthy();
  await type("{Escape}");
  expect(screen.queryByRole("tree")).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
});

test("the tables of ratings are brought and written from the menu", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "Bring ratings from a spreadsheet…" }));
  expect(await screen.findByRole("dialog")).toBeTruthy();
});
