import { fireEvent, render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { HistoryEntry } from "../../backend/types";
import { listed, stepFrom } from "./entries";
import { momentAt, stripOf } from "./strip";

beforeEach(() => localStorage.clear());

/** Opens the window on recorded views and waits until it shows them. */
async function open(page = "history", views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page });
  await screen.findByRole("navigation", { name: "Pages" });
  return { backend };
}

const entries = () => recordedViews().history.entries;
const undoButton = () => within(screen.getByRole("region", { name: "Undo one change, keep the rest" })).getAllByRole("button")[0]!;

test("History lists every act, the newest first, and takes one back through the Rust side", async () => {
  const { backend } = await open("history");
  const entries = recordedViews().history.entries;
  const last = entries[entries.length - 1]!;
  const row = screen.getAllByRole("row", { selected: true })[0]!;
  expect(row.textContent).toContain(last.what);
  await userEvent.click(await screen.findByRole("button", { name: "Undo this change" }));
  expect(backend.asked).toEqual([{ call: "undoEntries", given: [last.id] }]);
  expect(await screen.findByText(`Taken back: ${last.what}`)).toBeTruthy();
});

test("what made the project, and what was taken back already, cannot be taken back", async () => {
  const { history } = recordedViews();
  const [first, second] = [history.entries[0]!, history.entries[1]!];
  const back = { ...second, id: "back", undoes: second.id, parents: [second.hash], what: "Taken back" };
  const { backend } = await open("history", { history: { entries: [first, second, back] } });
  const [, undone, made] = within(screen.getByRole("grid")).getAllByRole("button").filter((button) => button.getAttribute("aria-label")?.startsWith("Undo"));
  expect([undone!.title, made!.title]).toEqual(["It has been taken back already.", "This made the project; there is nothing before it."]);
  await userEvent.click(undone!);
  await userEvent.click(made!);
  expect(backend.asked).toEqual([]);
});

test("a refusal is told with its reason and that work is safe, and nothing claims it was done", async () => {
  const { backend } = await open("history");
  backend.failNext = { class: "refused", message: "Ruth Ellison changed the same field on 13 November. Undo that first." };
  await userEvent.click(await screen.findByRole("button", { name: "Undo this change" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("That was not done");
  expect(alert.textContent).toContain("Undo that first. Your project is saved as it was.");
  expect(screen.queryByText(/^Taken back/)).toBeNull();
});

test("History is narrowed by words and by person", async () => {
  await open("history");
  const all = screen.getAllByRole("row").length;
  await userEvent.type(screen.getByRole("textbox", { name: "Search changes" }), "SLA monitoring");
  expect(screen.getAllByRole("row").length).toBeLessThan(all);
  await userEvent.clear(screen.getByRole("textbox"));
  await userEvent.click(screen.getByRole("button", { name: "Person" }));
  await userEvent.click(screen.getByRole("menuitemcheckbox", { name: "Isaac Bright" }));
  expect(within(screen.getByRole("grid")).getAllByRole("img").every((mark) => mark.getAttribute("aria-label") === "Isaac Bright")).toBe(true);
  await userEvent.type(screen.getByRole("textbox"), "no such words");
  expect(screen.getByRole("heading", { name: "No change found" })).toBeTruthy();
});

// For user-event two brackets are one that is pressed.
test("[ looks one entry back and ] forth again, and every page says so until Escape", async () => {
  const { backend } = await open();
  const log = entries();
  await userEvent.keyboard("[[");
  expect(await screen.findByText("You are looking at the file as it stood on 20 November 2026, 12:00")).toBeTruthy();
  expect(backend.asked).toEqual([{ call: "lookAt", given: log.length - 1 }]);
  expect(screen.getByRole("row", { selected: true }).textContent).toContain(log[log.length - 2]!.what);
  expect(screen.getByText("Later than what you look at:")).toBeTruthy();
  expect(screen.getByText("Viewing 20 Nov 12:00")).toBeTruthy();
  await userEvent.keyboard("go");
  const button = await screen.findByRole("button", { name: "Set status date" });
  expect(button.title).toContain("You are looking at the past");
  expect(screen.getByText("Nothing can be edited here.")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(backend.asked[backend.asked.length - 1]).toEqual({ call: "lookAt", given: null });
  expect(screen.queryByText("Nothing can be edited here.")).toBeNull();
});

test("the marker says where it stands, walks with the arrows, and is looked at where it is let go", async () => {
  const { backend } = await open();
  const marker = screen.getByRole("slider", { name: "Point in time" });
  expect(marker.getAttribute("aria-valuetext")).toMatch(/^Now: /);
  marker.focus();
  await userEvent.keyboard("{ArrowLeft}");
  await screen.findByText("Nothing can be edited here.");
  expect(marker.getAttribute("aria-valuetext")).toMatch(/^Friday 20 November 2026, 12:00: /);
  await fireEvent.pointerDown(marker, { button: 0, clientX: 0 });
  await fireEvent.pointerMove(marker, { clientX: 0 });
  const before = backend.asked.length;
  await fireEvent.pointerUp(marker, { clientX: 0 });
  expect(backend.asked.slice(before)).toEqual([{ call: "lookAt", given: 1 }]);
});

test("what was asked for while the last answer was awaited is skipped but for the last", async () => {
  const { backend } = await open();
  let answer = () => {};
  const look = backend.lookAt;
  const asked: (number | null)[] = [];
  backend.lookAt = async (revision) => {
    asked.push(revision);
    await new Promise<void>((done) => (answer = done));
    await look(revision);
  };
  await userEvent.keyboard("[[".repeat(4));
  const last = entries().length;
  expect(asked).toEqual([last - 1]);
  answer();
  await expect.poll(() => asked).toEqual([last - 1, last - 4]);
  answer();
  expect(await screen.findByText("Nothing can be edited here.")).toBeTruthy();
  expect(screen.getByRole("slider").getAttribute("aria-valuenow")).toBe(String(last - 4));
});

test("a past that cannot be shown is told, and the marker is back at what is shown", async () => {
  const { backend } = await open();
  backend.failNext = { class: "unreadable", message: "Entry 70 is damaged." };
  await userEvent.keyboard("[[");
  expect((await screen.findByRole("alert")).textContent).toContain("Entry 70 is damaged.");
  expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toMatch(/^Now: /);
});

test("then and now say which change is for the better in words", async () => {
  await open();
  await userEvent.keyboard("[[");
  const table = within(await screen.findByRole("region", { name: "Then and now" }));
  expect((await table.findByRole("row", { name: /^Tasks late/ })).textContent).toContain("worse");
  expect(table.getByRole("row", { name: /^Tasks done/ }).textContent).toContain("better");
});

test("where later changes touch the same, U shows them first and the button takes all back, the newest first", async () => {
  const log = entries();
  const [last, late] = [log[log.length - 1]!, log[log.length - 2]!];
  const { backend } = await open("history", {
    undoPreview: {
      fields: [{ record: "Halden contract aligned", field: "Finish", now: "11 Dec 2026", after: "4 Dec 2026" }],
      later: [{ id: late.id, at: "2026-11-13T12:00:00Z", who: "Ruth Ellison", what: late.what }], refused: null,
    },
  });
  await userEvent.keyboard("u");
  expect(await screen.findByText("Finish was changed again on 13 Nov by Ruth Ellison.")).toBeTruthy();
  expect(backend.asked).toEqual([]);
  const both = screen.getByRole("button", { name: "Undo both" });
  await expect.poll(() => document.activeElement).toBe(both);
  await userEvent.keyboard("{Enter}");
  expect(backend.asked).toEqual([{ call: "undoEntries", given: [late.id, last.id] }]);
  expect(await screen.findByText("Taken back: 2 changes")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show the later change" }));
  expect(screen.getByRole("row", { selected: true }).textContent).toContain(late.what);
});

test("what cannot be taken back says why, and nothing is asked", async () => {
  const { backend } = await open("history", { undoPreview: { fields: [], later: [], refused: "The task it moved was deleted on 3 November." } });
  await expect.poll(() => undoButton().title).toBe("The task it moved was deleted on 3 November.");
  await userEvent.keyboard("u");
  expect(backend.asked).toEqual([]);
});

test("an answer about an entry that is no longer chosen is dropped", async () => {
  const { backend } = await open();
  const waiting = new Map<string, (after: string) => void>();
  backend.undoPreview = (id) => new Promise((done) => waiting.set(id, (after) => done({ fields: [{ record: "A", field: "Finish", now: "now", after }], later: [], refused: null })));
  const log = entries();
  const [first, second] = [log[log.length - 3]!, log[log.length - 4]!];
  await userEvent.keyboard("jj");
  await expect.poll(() => waiting.has(first.id)).toBe(true);
  await userEvent.keyboard("j");
  await expect.poll(() => waiting.has(second.id)).toBe(true);
  waiting.get(second.id)!("of the second");
  expect(await screen.findByText("of the second")).toBeTruthy();
  waiting.get(first.id)!("of the first");
  await Promise.resolve();
  expect(screen.queryByText("of the first")).toBeNull();
});

test("of thousands of entries only those in sight are in the document", async () => {
  const [made, ...rest] = entries();
  const many: HistoryEntry[] = [made!];
  for (let n = 0; n < 5000; n += 1) many.push({ ...rest[n % rest.length]!, id: `entry-${n}`, revision: n + 2 });
  await open("history", { history: { entries: many } });
  expect((await screen.findAllByRole("row")).length).toBeLessThan(80);
  await userEvent.keyboard("{End}");
  expect(await screen.findByText(made!.what, { selector: ".cut" })).toBeTruthy();
  expect(screen.getAllByRole("row").length).toBeLessThan(80);
});

test("Ctrl S copies what is looked at to a file named after its day, and offers to open it", async () => {
  const { backend } = await open();
  backend.chosen = "/laptop/helen/then.waymark";
  await userEvent.keyboard("[[");
  await screen.findByText("Nothing can be edited here.");
  await userEvent.keyboard("{Control>}s{/Control}");
  await userEvent.click(await screen.findByRole("button", { name: "Open it" }));
  expect(backend.asked.slice(1)).toEqual([
    { call: "chooseWhereToSave", given: { suggested: "Northgate-Managed-Services-2026-11-20.waymark", extension: "waymark" } },
    { call: "saveCopy", given: "/laptop/helen/then.waymark" },
    { call: "openProject", given: "/laptop/helen/then.waymark" },
  ]);
});

test("a copy of the sample says that it goes, and can be kept", async () => {
  const { session } = recordedViews();
  const { backend } = await open("overview", { session: { ...session!, throw_away: true } });
  backend.chosen = "/laptop/helen/mine.waymark";
  expect(screen.getByText("This is a copy of the sample.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(await screen.findByText("Saved as a project of your own")).toBeTruthy();
  expect(backend.asked.map((one) => one.call)).toEqual(["chooseWhereToSave", "saveCopy"]);
});

/** Entries on the days given, the oldest first. */
function on(...days: string[]): HistoryEntry[] {
  return days.map((day, at) => ({ ...entries()[0]!, id: `${at}`, at: `${day}T12:0${at}:00Z`, revision: at + 1 }));
}

test("a step by day goes to the last entry of the next day that has any", () => {
  const rows = listed(on("2026-10-28", "2026-10-28", "2026-10-30", "2026-11-02", "2026-11-02"), "UTC");
  const to = (revision: number, by: 1 | -1, days = true) => stepFrom(rows, revision, by, days)?.entry.revision;
  expect([to(5, -1), to(4, -1), to(3, -1), to(1, -1)]).toEqual([3, 3, 2, undefined]);
  expect([to(1, 1), to(3, 1), to(5, 1)]).toEqual([3, 5, undefined]);
  expect([to(3, -1, false), to(3, 1, false)]).toEqual([2, 4]);
});

test("the strip counts entries by day, and an entry of another clock does not go back on it", () => {
  const strip = stripOf(listed(on("2026-10-28", "2026-10-30", "2026-10-29", "2026-10-30"), "UTC"))!;
  expect(strip.bars.map(({ iso, count }) => [iso, count])).toEqual([["2026-10-28", 1], ["2026-10-30", 2], ["2026-10-29", 1]]);
  const days = strip.moments.map((moment) => moment.day);
  expect(days).toEqual([...days].sort((a, b) => a - b));
  expect(momentAt(strip, strip.to)?.row.entry.revision).toBe(4);
  expect(momentAt(strip, strip.from - 1)?.row.entry.revision).toBe(1);
  expect(stripOf([])).toBeUndefined();
});
