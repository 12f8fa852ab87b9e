import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import { keyboard } from "../../keyboard/keyboard.svelte";
import { settingsViews } from "../../states/settings";
import { sizeWords } from "./size";

beforeEach(() => {
  localStorage.clear();
  keyboard.singleKeys = true;
});

/** Opens Settings in the window of a project, or on Home. */
async function open(show: "settings" | "home-settings" = "settings", views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend({ ...settingsViews(show), ...views });
  const shown = render(App, { backend, page: "settings" });
  await screen.findByRole("heading", { name: "Backups" });
  return { backend, ...shown };
}

const section = (name: string) => within(screen.getByRole("region", { name }));
const copies = () => section("Backups").getAllByRole("row").filter((row) => within(row).queryByRole("button"));

test("the name for changes is saved when it is left; empty it is the account's, which is shown", async () => {
  const { backend } = await open();
  const name = screen.getByLabelText<HTMLInputElement>(/^Your name/);
  await userEvent.clear(name);
  await userEvent.type(name, "H. Marsh{Enter}");
  expect(backend.asked).toEqual([{ call: "setAuthor", given: "H. Marsh" }]);
  await userEvent.clear(name);
  await userEvent.tab();
  expect(backend.asked.at(-1)).toEqual({ call: "setAuthor", given: "" });
  expect(await screen.findByText("Changes are logged under the name of your account, hmarsh.")).toBeTruthy();
  expect(name.placeholder).toBe("hmarsh");
});

test("a name that is refused says why and stays as it was typed", async () => {
  const { backend } = await open();
  backend.failNext = { class: "refused", message: "A name has at most 200 characters." };
  const name = screen.getByLabelText<HTMLInputElement>(/^Your name/);
  await userEvent.type(name, " the Third{Tab}");
  expect(await screen.findByText("A name has at most 200 characters.")).toBeTruthy();
  expect(name.value).toBe("Helen Marsh the Third");
});

test("theme, text size and single keys work at once and are kept", async () => {
  await open();
  const look = section("Look");
  await userEvent.click(look.getByRole("radio", { name: "Dark" }));
  await userEvent.click(look.getByRole("radio", { name: "150%" }));
  expect(document.documentElement.dataset["theme"]).toBe("dark");
  expect(document.documentElement.style.getPropertyValue("--text-zoom")).toBe("1.5");
  await userEvent.keyboard("{Control>}+{/Control}");
  expect(look.getByRole<HTMLInputElement>("radio", { name: "175%" }).checked).toBe(true);
  await userEvent.click(look.getByRole("switch", { name: "Letters, digits and signs alone do something" }));
  expect(keyboard.singleKeys).toBe(false);
  expect(JSON.parse(localStorage.getItem("waymark.appearance") ?? "{}")).toMatchObject({ theme: "dark", textSize: 175, singleKeys: false });
  expect(look.getByText(/where it asks for less motion, nothing moves/)).toBeTruthy();
});

test("all keys are listed by where they work, also of pages that are not open, and searched by name and by what they do", async () => {
  await open();
  const keys = section("Keys");
  const groups = () => keys.getAllByRole("group").map((group) => group.getAttribute("aria-label"));
  expect(groups()).toEqual(expect.arrayContaining(["Anywhere", "Overview", "Plan", "History", "Project settings", "Settings", "Projects"]));
  await userEvent.keyboard("/");
  const search = keys.getByRole("textbox", { name: "Search keys" });
  expect(document.activeElement).toBe(search);
  await userEvent.type(search, "undo this change");
  expect(groups()).toEqual(["History"]);
  await userEvent.clear(search);
  await userEvent.type(search, "ctrl shift z");
  expect(keys.getByText("Do again what was taken back")).toBeTruthy();
  await userEvent.type(search, "xyz");
  expect(keys.getByText("No key is called or does “ctrl shift zxyz”.")).toBeTruthy();
});

test("a copy is put aside by hand, and the list is asked for again", async () => {
  const { backend } = await open();
  expect(copies()).toHaveLength(5);
  backend.views.settings = { ...backend.views.settings, backups: backend.views.settings.backups.slice(0, 1) };
  await userEvent.click(screen.getByRole("button", { name: "Back up now" }));
  expect(backend.asked).toEqual([{ call: "backUpNow" }]);
  expect(await screen.findByText("A copy was put aside")).toBeTruthy();
  await waitFor(() => expect(copies()).toHaveLength(4));
});

test("a copy that cannot be put aside says why", async () => {
  const { backend } = await open();
  backend.failNext = { class: "unavailable", message: "The disk is full." };
  await userEvent.click(screen.getByRole("button", { name: "Back up now" }));
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("No copy was put aside")).toBeTruthy();
  expect(alert.getByText("The disk is full. Nothing was changed.")).toBeTruthy();
});

test("restoring says that the open file stays, asks where, copies there and says so", async () => {
  const { backend } = await open();
  await userEvent.click(within(copies()[1]!).getByRole("button", { name: "Restore" }));
  const dialog = within(screen.getByRole("dialog", { name: "Restore a copy?" }));
  expect(dialog.getByText(/The copy of Northgate Managed Services of Friday 20 November 2026, \d\d:\d\d is saved as a new file/)).toBeTruthy();
  expect(dialog.getByText("The project that is open stays as it is, in /laptop/helen/Clients/northgate.waymark.")).toBeTruthy();
  expect(backend.asked).toEqual([]);
  backend.chosen = "/laptop/helen/restored.waymark";
  await userEvent.click(dialog.getByRole("button", { name: "Choose where" }));
  const path = backend.views.settings.backups[0]!.copies[1]!.path;
  expect(backend.asked).toEqual([
    { call: "chooseWhereToSave", given: { suggested: "Northgate-Managed-Services-2026-11-20.waymark", extension: "waymark" } },
    { call: "restoreBackup", given: { backup: path, to: "/laptop/helen/restored.waymark" } },
  ]);
  expect(await screen.findByText("Restored to a new file; the file before it stays as it was")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a restore that is given up does nothing, and one that is refused says why", async () => {
  const { backend } = await open();
  const restore = async () => {
    await userEvent.click(within(copies()[0]!).getByRole("button", { name: "Restore" }));
    await userEvent.click(screen.getByRole("button", { name: "Choose where" }));
  };
  await userEvent.click(within(copies()[0]!).getByRole("button", { name: "Restore" }));
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(backend.asked).toEqual([]);
  await restore();
  expect(backend.asked.map((one) => one.call)).toEqual(["chooseWhereToSave"]);
  backend.chosen = "/laptop/helen/there.waymark";
  backend.restoreBackup = () => Promise.reject({ class: "refused", message: "there.waymark is there already." });
  await restore();
  expect((await screen.findByRole("alert")).textContent).toContain("there.waymark is there already. Nothing was changed.");
});

test("on Home Ctrl Alt and a comma opens Settings, nothing is open to back up, and a restored project opens here", async () => {
  const backend = new FixtureBackend(settingsViews("home-settings"));
  render(App, { backend });
  await screen.findByRole("heading", { name: "Projects" });
  await userEvent.keyboard("{Control>}{Alt>},{/Alt}{/Control}");
  await screen.findByRole("heading", { name: "Backups" });
  expect(within(screen.getByRole("navigation", { name: "Pages" })).getByRole("button", { name: "Settings", current: "page" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Back up now" }).title).toBe("Open a project first.");
  expect(screen.queryByRole("button", { name: /^Project settings/ })).toBeNull();
  await userEvent.click(within(copies()[0]!).getByRole("button", { name: "Restore" }));
  expect(screen.getByText("The present file of the project stays as it is.")).toBeTruthy();
  backend.chosen = "/laptop/helen/restored.waymark";
  backend.views.session = recordedViews().session;
  await userEvent.click(screen.getByRole("button", { name: "Choose where" }));
  expect(await screen.findByRole("button", { name: /^Overview/, current: "page" })).toBeTruthy();
});

test("the palette leads to Settings, and its head back to Project settings", async () => {
  render(App, { backend: new FixtureBackend() });
  await screen.findByRole("navigation", { name: "Pages" });
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(screen.getByRole("combobox"), "settings");
  await userEvent.click(screen.getAllByRole("option").find((option) => option.textContent?.trim().startsWith("Settings"))!);
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  await userEvent.click(within(screen.getByRole("main")).getByRole("button", { name: /^Project settings/ }));
  expect(await screen.findByRole("heading", { level: 1, name: "Project settings" })).toBeTruthy();
});

test("the folder of the data is copied, and where that may not be its text is chosen", async () => {
  await open();
  const backups = section("Backups");
  const written: string[] = [];
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: (text: string) => (written.push(text), Promise.resolve()) } });
  await userEvent.click(backups.getByRole("button", { name: "Copy" }));
  expect(written).toEqual(["/laptop/helen/data"]);
  expect(await backups.findByText("Copied")).toBeTruthy();
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: () => Promise.reject(new Error("no")) } });
  await userEvent.click(backups.getByRole("button", { name: "Copy" }));
  expect(await backups.findByText("The text is chosen; Ctrl C copies it.")).toBeTruthy();
  expect(document.activeElement).toBe(backups.getByRole("textbox", { name: "Folder of the app’s data" }));
});

test("About says the version, the licences and that nothing leaves this computer", async () => {
  await open();
  const about = section("About");
  expect(about.getByText("Waymark 0.1.0")).toBeTruthy();
  expect(about.getByText(/^Nothing leaves this computer/)).toBeTruthy();
  expect(about.getByText("Licences")).toBeTruthy();
});

test("Settings that cannot be read say why, and can be tried again", async () => {
  const backend = new FixtureBackend();
  const answer = backend.settings;
  backend.settings = () => Promise.reject(new Error("settings.json cannot be read."));
  render(App, { backend, page: "settings" });
  expect(await screen.findByText("settings.json cannot be read.")).toBeTruthy();
  backend.settings = answer;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("heading", { name: "Backups" })).toBeTruthy();
});

test("sizes are rounded to what matters", () => {
  expect([860, 1_000, 4_400, 999_400, 1_204_224, 25_060_000].map(sizeWords)).toEqual(["860 B", "1 kB", "4 kB", "999 kB", "1.2 MB", "25.1 MB"]);
});
