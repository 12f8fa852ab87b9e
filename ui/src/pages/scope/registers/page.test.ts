import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../../App.svelte";
import { FixtureBackend, recordedViews } from "../../../backend/fixture";
import type { ScopeView } from "../../../backend/types";
import { keyboard } from "../../../keyboard/keyboard.svelte";
import { OpenProject } from "../../../project/open.svelte";
import { Toasts } from "../../../shared/toasts.svelte";
import type { Tab } from "./kinds";
import Registers from "./Registers.svelte";

vi.setConfig({ testTimeout: 30_000 });
const NEW = "11111111-2222-4333-8444-555555555555";
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const press = (event: KeyboardEvent) => void keyboard.press(event);
beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(crypto, "randomUUID").mockReturnValue(NEW);
  vi.stubGlobal("innerWidth", 1440);
  window.addEventListener("keydown", press);
});
afterEach(() => {
  vi.unstubAllGlobals();
  window.removeEventListener("keydown", press);
});

async function open(tab: Tab, change: (scope: ScopeView) => void = () => {}, disabledBecause: string | null = null) {
  const { scope } = recordedViews();
  change(scope);
  const backend = new FixtureBackend({ scope });
  const project = new OpenProject(backend, new Toasts());
  await project.refresh();
  const [onback, onbring] = [vi.fn(), vi.fn()];
  render(Registers, { scope, open: project, disabledBecause, tab, onback, onbring });
  const grid = await screen.findByRole("grid");
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  return { backend, grid, onback, onbring };
}
const commands = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const details = (name: string) => within(screen.getByRole("complementary", { name }));

test("a register is a table with what is in scope first; a cell is edited where it stands", async () => {
  const { backend, grid } = await open("services");
  const rows = within(grid).getAllByRole("row").slice(1);
  expect(rows.map((row) => within(row).getAllByRole("gridcell")[2]!.textContent?.trim())).toEqual([...Array<string>(5).fill("In scope"), "Left out", "Left out"]);
  await type("{Enter}{Control>}a{/Control}Backups{Enter}");
  await type("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}high{Enter}");
  expect(commands(backend)).toEqual([
    [{ do: "service.set", id: "s-backup", name: "Backups" }],
    [{ do: "service.set", id: "s-backup", criticality: "high" }],
  ]);
});

test("what is not asked of a row says why it cannot be edited", async () => {
  await open("services");
  await type("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
  expect(screen.getByRole("alert").textContent).toBe("It is asked of what is left out.");
});

test("several rows are left out together with one reason, and deleted together", async () => {
  const { backend } = await open("customers");
  await type("xjxl");
  const dialog = within(screen.getByRole("dialog", { name: "Leave 2 rows out of the scope?" }));
  await user.type(dialog.getByLabelText("Why it is left out"), "Another contract{Enter}");
  screen.getByRole("grid").focus();
  await type("{Delete}");
  expect(commands(backend)).toEqual([
    ["aldermoor", "carrow"].map((id) => ({ do: "customer.set", id, left_out: true, why: "Another contract" })),
    ["aldermoor", "carrow"].map((id) => ({ do: "customer.delete", id })),
  ]);
});

test("L takes in what is left out, and says that a party cannot be left out", async () => {
  const { backend } = await open("services");
  await type("{End}l");
  await vi.waitFor(() => expect(commands(backend)).toEqual([[{ do: "service.set", id: "s-software", left_out: false, why: null }]]));
  await user.click(screen.getByRole("radio", { name: "Other parties 5" }));
  screen.getByRole("grid").focus();
  await type("l");
  expect(screen.getByRole("alert").textContent).toContain("Only units, services, customers and sites");
  expect(commands(backend)).toHaveLength(1);
});

test("N asks for names one after another, Escape gives the table the keys back", async () => {
  const { backend, grid } = await open("sites");
  await type("n");
  const field = screen.getByRole("textbox", { name: "Add a site: name, then Enter" });
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  await type("Porto{Enter}Lisbon{Enter}");
  await vi.waitFor(() => expect(commands(backend)).toEqual(["Porto", "Lisbon"].map((name) => [{ do: "site.add", id: NEW, name }])));
  await type("{Escape}");
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
});

test("the search and the filter narrow the rows, and the details follow the chosen one", async () => {
  const { grid } = await open("services");
  await type("/");
  await type("desk{Enter}");
  expect(within(grid).getAllByRole("row")).toHaveLength(3);
  expect(details("Service").getByRole("heading", { name: "On-site support" })).toBeTruthy();
  await user.clear(screen.getByPlaceholderText("Find"));
  await user.click(screen.getAllByRole("button", { name: "In or out" })[0]!);
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Left out" }));
  expect(within(grid).getAllByRole("row")).toHaveLength(3);
  expect(details("Service").getByLabelText("Can it be told apart from what is in scope?")).toBeTruthy();
});

test("the keys go from register to register, to the table of who does what, and back to the questions", async () => {
  const { onback, onbring } = await open("parties");
  await type("]");
  const matrix = await screen.findByRole("grid", { name: "Who does what in the processes" });
  await vi.waitFor(() => expect(document.activeElement).toBe(matrix));
  await user.click(within(matrix).getByRole("button", { name: "Halden Data Centres" }));
  expect(details("Other party").getByRole("heading", { name: "Halden Data Centres" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(screen.getByRole("menuitem", { name: "From a spreadsheet…" }));
  expect(onbring).toHaveBeenCalledWith("parties");
  screen.getByRole("grid").focus();
  await type("{Escape}");
  expect(onback).toHaveBeenCalledOnce();
});

test("a file that cannot be changed stays as it is, and says why", async () => {
  const { backend } = await open("units", () => {}, "Ruth has it open.");
  await type("n");
  expect(screen.getByRole("alert").textContent).toBe("Ruth has it open.");
  await type("{Delete}l{Enter}");
  expect(commands(backend)).toEqual([]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("the page of the scope leads to its registers and back: by a heading, and by a key to the one that answers the question", async () => {
  render(App, { backend: new FixtureBackend(), page: "scope" });
  await user.click(await screen.findByRole("button", { name: "Sites 140 staff" }));
  expect(await screen.findByRole("grid", { name: "Sites" })).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("grid")));
  await type("{Escape}");
  await screen.findByRole("button", { name: "Sites 140 staff" });
  await user.click(screen.getByRole("button", { name: "Who does what" }));
  expect(await screen.findByRole("grid", { name: "Who does what in the processes" })).toBeTruthy();
});
