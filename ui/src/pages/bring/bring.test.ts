import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const FILE = "/laptop/helen/Risk log Northgate.xlsx";

/** Opens a dialog from the command palette. */
async function fromPalette(words: string, views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  backend.chosen = FILE;
  render(App, { backend });
  await screen.findByRole("navigation", { name: "Pages" });
  await user.keyboard(`{Control>}k{/Control}${words}{Enter}`);
  return backend;
}

/** Brings risks as far as the preview. */
async function previewed() {
  const backend = await fromPalette("bring risks");
  const dialog = within(await screen.findByRole("dialog", { name: "Bring risks from a spreadsheet" }));
  await user.click(dialog.getByRole("button", { name: "Choose file…" }));
  await dialog.findByText("Risk log Northgate.xlsx");
  return { backend, dialog };
}
const mapping = recordedViews().tableImport.mapping;
const previews = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "previewTable").map((one) => one.given as { mapping: typeof mapping | null; sheet: string | null });

test("every row says what becomes of it, and what is wrong names its cell", async () => {
  const { backend, dialog } = await previewed();
  expect(previews(backend)).toEqual([{ path: FILE, table: "risks", sheet: null, mapping: null }]);
  expect(dialog.getByText("F6: 31/02/2027 is no date")).toBeTruthy();
  expect(dialog.getByText("likelihood 3 → 4; due 4 Dec 2026 → 11 Dec 2026")).toBeTruthy();
  await user.click(dialog.getByRole("radio", { name: "Not taken 2" }));
  expect(dialog.queryByText("Only one trained internal auditor")).toBeNull();
  expect(dialog.getByText("Tool licence lapses in March")).toBeTruthy();
});

test("what is chosen is asked again: people to add, the order of dates, a column, another sheet", async () => {
  const { backend, dialog } = await previewed();
  await user.click(dialog.getByRole("button", { name: "Add this person" }));
  expect(await dialog.findByText("Ada Lovelace is added to People")).toBeTruthy();
  expect(dialog.queryByText(/their rows are not taken/)).toBeNull();
  expect(document.activeElement).toBe(dialog.getByRole("button", { name: "Leave this person out" }));
  await user.click(dialog.getByRole("radio", { name: "Month first: 11/12/2026 in F2 is 12 Nov 2026" }));
  await user.click(dialog.getByRole("button", { name: /^Columns/ }));
  await user.selectOptions(dialog.getByRole("combobox", { name: "Where Remarks goes" }), "category");
  await user.selectOptions(dialog.getByRole("combobox", { name: "Sheet" }), "Closed");
  const [, people, dates, columns, sheet] = previews(backend);
  expect(people?.mapping).toEqual({ ...mapping, unknown_people: "add" });
  expect(dates?.mapping).toMatchObject({ unknown_people: "add", date_order: "month_first" });
  // A field takes one column: the one that was taken before lets it go.
  expect(columns?.mapping?.columns).toEqual({ A: "title", C: "likelihood", D: "impact", E: "owner", F: "due", G: "category" });
  expect(sheet).toMatchObject({ sheet: "Closed", mapping: null });
});

test("bringing does what the preview showed, as one act that can be taken back", async () => {
  const { backend, dialog } = await previewed();
  await user.click(dialog.getByRole("button", { name: "Bring 4 rows" }));
  expect(await screen.findByText("4 rows brought")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(backend.asked.filter((one) => one.call === "importTable")).toEqual([{ call: "importTable", given: { path: FILE, table: "risks", sheet: "Risks", mapping } }]);
  await user.click(within(screen.getByText("4 rows brought").closest("[role=status], .toast") as HTMLElement).getByRole("button", { name: /^Undo/ }));
  expect(backend.asked.at(-1)).toEqual({ call: "undo" });
});

test("what keeps it from being brought is said, and a refusal leaves everything as it was chosen", async () => {
  const view = recordedViews().tableImport;
  const backend = await fromPalette("bring risks", { tableImport: { ...view, missing: ["title"], hindrance: "No column is the title." } });
  const dialog = within(await screen.findByRole("dialog", { name: "Bring risks from a spreadsheet" }));
  await user.click(dialog.getByRole("button", { name: "Choose file…" }));
  expect((await dialog.findByRole("alert")).textContent).toBe("No column is the title.");
  expect(dialog.getByRole("button", { name: /^Columns/ }).textContent).toContain("Still needed: Title");
  await user.click(dialog.getByRole("button", { name: "Bring 4 rows" }));
  expect(backend.asked.some((one) => one.call === "importTable")).toBe(false);
});

test("a file that cannot be read says why, and another can be chosen", async () => {
  const backend = await fromPalette("bring risks");
  const preview = backend.previewTable;
  backend.previewTable = () => Promise.reject(new Error("The file is locked with a password."));
  const dialog = within(await screen.findByRole("dialog", { name: "Bring risks from a spreadsheet" }));
  await user.click(dialog.getByRole("button", { name: "Choose file…" }));
  expect((await dialog.findByRole("alert")).textContent).toBe("The file is locked with a password.");
  backend.previewTable = preview;
  await user.click(dialog.getByRole("button", { name: "Choose file…" }));
  expect(await dialog.findByText("Risk log Northgate.xlsx")).toBeTruthy();
});

test("a table is written where it was asked for, in the format that was chosen", async () => {
  const backend = await fromPalette("export decisions");
  backend.chosen = "/laptop/helen/decisions.csv";
  const dialog = within(await screen.findByRole("dialog", { name: "Export decisions" }));
  await user.click(dialog.getByRole("radio", { name: /csv/ }));
  await user.click(dialog.getByRole("button", { name: "Save as…" }));
  expect(await screen.findByText("22 rows written")).toBeTruthy();
  expect(backend.asked).toEqual([
    { call: "chooseWhereToSave", given: { suggested: "Northgate-Managed-Services-decisions.csv", extension: "csv" } },
    { call: "exportTable", given: { table: "decisions", path: "/laptop/helen/decisions.csv" } },
  ]);
});

test("in a file that is read only nothing is offered to be brought, but tables can be written", async () => {
  const { session } = recordedViews();
  render(App, { backend: new FixtureBackend({ session: { ...session!, read_only: "Ruth Ellison has this file open." } }) });
  await screen.findByRole("navigation", { name: "Pages" });
  await user.keyboard("{Control>}k{/Control}risks");
  expect(screen.getByRole("option", { name: /Export risks/ })).toBeTruthy();
  expect(screen.queryByRole("option", { name: /Bring risks/ })).toBeNull();
});
