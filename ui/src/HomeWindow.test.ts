import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "./App.svelte";
import { FixtureBackend, recordedViews } from "./backend/fixture";

beforeEach(() => localStorage.clear());

/** Opens a window without a project and waits for its first page. */
async function open(views: Partial<FixtureBackend["views"]> = {}, page?: string) {
  const backend = new FixtureBackend({ session: null, ...views });
  render(App, { backend, page });
  await screen.findByRole("navigation", { name: "Pages" });
  return backend;
}

const calls = (backend: FixtureBackend) => backend.asked.map((one) => one.call);
const chosen = () => screen.getByRole("row", { selected: true }).textContent;
const row = (name: string) => within(screen.getAllByRole("row").find((one) => one.textContent?.includes(name))!);

test("Home lists each project with its status, gates, next gate, audit and the day it was opened", async () => {
  await open();
  const northgate = row("Northgate Managed Services");
  expect(northgate.getByRole("img", { name: "Amber" })).toBeTruthy();
  expect(northgate.getByRole("img", { name: "2 of 4 gates passed" })).toBeTruthy();
  for (const words of ["Gate 2, 15 Jan 2027", "11 days after baseline", "12 Apr 2027", /^Today \d\d:\d\d$/]) expect(northgate.getByText(words)).toBeTruthy();
  expect(row("Sorley").getByText("Yesterday")).toBeTruthy();
  expect(row("Maritime").getByText("All gates passed")).toBeTruthy();
  expect(screen.getByRole("navigation").textContent).toMatch(/Projects 6/);
});

test("J and K move, Enter opens, and the project is in this window", async () => {
  const backend = await open();
  await userEvent.keyboard("jjk");
  expect(chosen()).toContain("Sorley");
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "Overview" })).toBeTruthy();
  expect(backend.asked).toEqual([{ call: "openProject", given: "/laptop/helen/Clients/sorley.waymark" }]);
});

test("a project another window has stays there, and this window says so", async () => {
  const backend = await open();
  backend.elsewhere = true;
  await userEvent.keyboard("j{Enter}");
  expect(await screen.findByText("Another window has this project; it is in front now")).toBeTruthy();
  expect(screen.getByRole("heading", { name: "Projects" })).toBeTruthy();
});

test("Del forgets the chosen project, says that its file stays, and the next row is chosen", async () => {
  const backend = await open();
  await userEvent.keyboard("j{Delete}");
  expect(await screen.findByText("Sorley Health Informatics is no longer listed")).toBeTruthy();
  expect(backend.asked).toEqual([{ call: "forgetProject", given: "/laptop/helen/Clients/sorley.waymark" }]);
  expect(within(screen.getByRole("grid")).queryByRole("button", { name: "Sorley Health Informatics" })).toBeNull();
  expect(chosen()).toContain("Ardent Cloud");
});

test("/ goes to the filter, which narrows the rows", async () => {
  await open();
  await userEvent.keyboard("/penh");
  expect(screen.getAllByRole("row")).toHaveLength(2);
  await userEvent.keyboard("xyz");
  expect(screen.getByRole("heading", { name: "No project found" })).toBeTruthy();
});

/** The organisations that are listed, in order. */
const listed = () => screen.getAllByRole("row").slice(1).map((one) => one.querySelector(".name")?.textContent);

test("chips narrow by status and phase together, say what they are set to, and are cleared by their cross", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Status" }));
  await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Green" }));
  await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Amber" }));
  await userEvent.keyboard("{Escape}");
  expect(listed()).toEqual(["Northgate Managed Services", "Ardent Cloud", "Penhallow County Digital", "Maritime Data Exchange"]);
  await userEvent.click(screen.getByRole("button", { name: "Phase" }));
  await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Phase 2" }));
  expect(listed()).toEqual(["Northgate Managed Services"]);
  await userEvent.click(screen.getByRole("button", { name: "Clear the filter Status" }));
  expect(listed()).toEqual(["Northgate Managed Services", "Sorley Health Informatics"]);
});

test("projects stand in the order that is chosen; without a next gate they come last", async () => {
  await open();
  await userEvent.click(screen.getByRole("button", { name: "Sorted by last opened" }));
  await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Next gate" }));
  expect(screen.getByRole("button", { name: "Sorted by next gate" })).toBeTruthy();
  expect(listed().slice(0, 2)).toEqual(["Tolland Housing Group", "Ardent Cloud"]);
  expect(listed().at(-1)).toBe("Maritime Data Exchange");
});

test("the calendar has next gates and coming audits by month, and each opens its project", async () => {
  const backend = await open();
  await userEvent.click(screen.getByRole("radio", { name: "Calendar" }));
  const december = within(screen.getByRole("rowgroup", { name: "December 2026" }));
  expect(december.getAllByRole("row").map((one) => one.textContent)).toEqual([
    expect.stringMatching(/Fri 4 Dec.*Gate 2.*Sorley Health Informatics.*26 days after baseline/s),
    expect.stringMatching(/Mon 14 Dec.*Stage 1 audit.*Ardent Cloud/s),
    expect.stringMatching(/Fri 18 Dec.*Gate 0.*Penhallow/s),
  ]);
  expect(screen.queryByRole("rowgroup", { name: "February 2026" })).toBeNull();
  await userEvent.click(december.getAllByRole("row")[0]!);
  await userEvent.keyboard("j");
  expect(chosen()).toContain("Stage 1 audit");
  await userEvent.keyboard("{Enter}");
  expect(backend.asked).toEqual([{ call: "openProject", given: "/laptop/helen/Clients/ardent.waymark" }]);
});

test("what falls due in the next seven days opens its project, and the guide is one step away", async () => {
  const backend = await open();
  const coming = within(screen.getByRole("region", { name: "Next seven days, all projects" }));
  expect(coming.getAllByRole("listitem")[1]!.textContent).toMatch(/Wed 25 Nov.*Northgate Managed Services.*Asset register reconciled/s);
  await userEvent.click(screen.getByRole("button", { name: "Read the guide" }));
  expect(screen.getByRole("dialog")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(coming.getByRole("button", { name: "Sorley Health Informatics" }));
  expect(backend.asked).toEqual([{ call: "openProject", given: "/laptop/helen/Clients/sorley.waymark" }]);
});

test("a file that is gone can be located, and its old place is forgotten then", async () => {
  const backend = await open();
  const tolland = row("Tolland");
  expect(tolland.getByText("Not found at /media/stick/Tolland/tolland.waymark")).toBeTruthy();
  await userEvent.click(tolland.getByRole("button", { name: "Locate" }));
  expect(calls(backend)).toEqual(["chooseProjectToOpen"]);
  backend.chosen = "/laptop/helen/tolland.waymark";
  await userEvent.click(tolland.getByRole("button", { name: "Locate" }));
  await screen.findByRole("heading", { name: "Overview" });
  expect(backend.asked.slice(2)).toEqual([
    { call: "openProject", given: "/laptop/helen/tolland.waymark" },
    { call: "forgetProject", given: "/media/stick/Tolland/tolland.waymark" },
  ]);
});

test("a project that cannot be opened says why, and Home stays", async () => {
  const backend = await open();
  backend.failNext = { class: "unreadable", code: "damaged", message: "sorley.waymark was cut short." };
  await userEvent.keyboard("j{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("The project was not opened");
  expect(screen.getByRole("alert").textContent).toContain("sorley.waymark was cut short. Nothing was changed.");
});

test("what kept the file of this window from opening is told once", async () => {
  const { home } = recordedViews();
  await open({ home: { ...home, not_opened: { class: "unreadable", message: "notes.txt is no Waymark project." } } });
  expect(await screen.findAllByText(/notes.txt is no Waymark project/)).toHaveLength(1);
});

test("the first start says what Waymark is and offers the three ways in", async () => {
  const { home } = recordedViews();
  const backend = await open({ home: { ...home, projects: [] } });
  const main = within(screen.getByRole("main"));
  expect(main.getByText(/plans the way to a service management system/)).toBeTruthy();
  expect(main.getAllByRole("button").map((button) => button.textContent?.trim())).toEqual(["New project Ctrl N", "Open Ctrl O", "Try the sample project"]);
  await userEvent.click(main.getByRole("button", { name: "Try the sample project" }));
  expect(await screen.findByRole("heading", { name: "Overview" })).toBeTruthy();
  expect(calls(backend)).toEqual(["openSample"]);
});

test("Ctrl O asks for a file; nothing happens where none is chosen", async () => {
  const backend = await open();
  await userEvent.keyboard("{Control>}o{/Control}");
  expect(calls(backend)).toEqual(["chooseProjectToOpen"]);
  expect(screen.getByRole("heading", { name: "Projects" })).toBeTruthy();
});

test("from a project the sign, Ctrl Shift H and the palette go back to Home", async () => {
  const backend = await open();
  const ways = [
    () => userEvent.click(screen.getByRole("button", { name: /Close project/ })),
    () => userEvent.keyboard("{Control>}{Shift>}H{/Shift}{/Control}"),
    async () => {
      await userEvent.keyboard("{Control>}k{/Control}");
      await userEvent.type(screen.getByRole("combobox"), ">close project{Enter}");
    },
  ];
  for (const way of ways) {
    await screen.findByRole("heading", { name: "Projects" });
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Overview" });
    await way();
  }
  expect(await screen.findByRole("heading", { name: "Projects" })).toBeTruthy();
  expect(calls(backend).filter((call) => call === "closeProject")).toHaveLength(3);
});
