import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { PackPage, PackPreview, WorkProgress } from "../../backend/types";
import { lettersOf, linesOf, sectionsOf } from "./sheet";

beforeEach(() => localStorage.clear());

/** Opens the window on the pack and waits for its pages. */
async function open(backend = new FixtureBackend()) {
  render(App, { backend, page: "pack" });
  await screen.findByRole("img", { name: /of the status pack/ });
  return backend;
}

const sheet = () => screen.getByRole("img", { name: /of the status pack/ }).getAttribute("aria-label");
const text = (y: number, words: string) => ({ kind: "text" as const, x: 0, y, face: "regular", size: 9000, colour: "#000000", text: words, xs: [...words].map((_, at) => at * 5000) });
const page = (title: string, ...items: PackPage["items"]): PackPage => ({ title, items });

/** A pack whose second section has two pages. */
function longer(): PackPreview {
  const { pack } = recordedViews();
  return { ...pack, pages: [page("Cover", text(1, "A")), page("Timeline", text(1, "B")), page("Timeline", text(1, "C")), page("Late and due", text(1, "D"))] };
}

test("sections are pages with one title that follow each other", () => {
  expect(sectionsOf(longer().pages)).toEqual([{ title: "Cover", first: 0, last: 0 }, { title: "Timeline", first: 1, last: 2 }, { title: "Late and due", first: 3, last: 3 }]);
});

test("a page is read line by line in the order in which it is drawn, and empty runs are no lines", () => {
  expect(linesOf(page("", text(10, "Gate 2 "), text(10, "18 Jan"), text(20, " "), text(20, "late"), text(10, "again")))).toEqual(["Gate 2 18 Jan", "late", "again"]);
});

test("each letter has its own edge, and a letter of two code units has its edge twice, as SVG counts", () => {
  expect(lettersOf({ ...text(1, "a𝄞b"), xs: [1000, 6500, 12000] })).toEqual([{ text: "a𝄞b", edges: "1 6.5 6.5 12" }]);
});

test("a mark is given no edge, so that it stands on its letter, and the letters after it keep theirs", () => {
  expect(lettersOf({ ...text(1, "se\u0301\u0323s"), xs: [1000, 2000, 2000, 2000, 3000] })).toEqual([{ text: "se\u0301\u0323", edges: "1 2" }, { text: "s", edges: "3" }]);
});

test("J and K walk the sections, Page Up and Page Down the pages, and nothing goes past the ends", async () => {
  await open(new FixtureBackend({ pack: longer() }));
  await userEvent.keyboard("jj");
  expect(sheet()).toBe("Page 4 of 4 of the status pack: Late and due");
  await userEvent.keyboard("j{PageDown}{PageUp}");
  expect(sheet()).toBe("Page 3 of 4 of the status pack: Timeline");
  await userEvent.keyboard("k");
  expect(sheet()).toBe("Page 1 of 4 of the status pack: Cover");
  await userEvent.click(screen.getByRole("button", { name: /^Timeline/ }));
  expect(sheet()).toContain("Page 2");
  await userEvent.click(within(screen.getByRole("list", { name: "All pages" })).getByRole("button", { name: "Page 4 Late and due" }));
  expect(sheet()).toContain("Page 4");
});

test("a screen reader reads the words of the page that is shown", async () => {
  await open(new FixtureBackend({ pack: longer() }));
  await userEvent.keyboard("{PageDown}");
  expect(within(screen.getByRole("list", { name: "Words of this page" })).getAllByRole("listitem").map((line) => line.textContent)).toEqual(["B"]);
});

test("names in the pack are text, whatever they hold", async () => {
  const { pack } = recordedViews();
  await open(new FixtureBackend({ pack: { ...pack, pages: [page("<img src=x onerror=alert(1)>", text(1, "<script>x</script>"))] } }));
  expect(document.querySelectorAll("main img, main script")).toHaveLength(0);
  expect(screen.getByRole("button", { name: /<img src=x onerror/, current: "page" })).toBeTruthy();
});

test("the pages are asked for again when the project changes; what was shown stays meanwhile", async () => {
  const backend = await open();
  backend.packPreview = vi.fn(() => Promise.resolve(longer()));
  await backend.apply([]);
  expect(await screen.findByText("Page 1 of 4")).toBeTruthy();
  expect(backend.packPreview).toHaveBeenCalledTimes(1);
});

test("where the pages cannot be drawn the page says why and tries again", async () => {
  const backend = new FixtureBackend();
  const draw = backend.packPreview;
  backend.packPreview = () => Promise.reject({ class: "refused", message: "No font of the pack can draw 𓀀 in the name of a task." });
  render(App, { backend, page: "pack" });
  expect(await screen.findByText(/No font of the pack/)).toBeTruthy();
  backend.packPreview = draw;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("img", { name: /^Page 1 of 3/ })).toBeTruthy();
});

test("Ctrl E asks where, tells how far it is, and offers to open what was saved", async () => {
  const backend = await open();
  backend.chosen = "/laptop/helen/pack.pdf";
  let end = (_pages: number | null) => {};
  let tell = (_progress: WorkProgress) => {};
  backend.savePack = (_path, onprogress) => {
    tell = onprogress;
    return new Promise((resolve) => (end = resolve));
  };
  await userEvent.keyboard("{Control>}e{/Control}");
  expect(backend.asked).toEqual([{ call: "chooseWhereToSave", given: { suggested: recordedViews().pack.suggested_name, extension: "pdf" } }]);
  tell({ done: 400, of: 1000, what: "Drawing page 2 of 3" });
  expect(await screen.findByText("Drawing page 2 of 3")).toBeTruthy();
  end(3);
  const messages = within(await screen.findByRole("region", { name: "Messages" }));
  expect(await messages.findByText("Status pack saved, 3 pages")).toBeTruthy();
  await userEvent.click(messages.getByRole("button", { name: "Open" }));
  await userEvent.click(messages.getByRole("button", { name: "Show in folder" }));
  expect(backend.asked.slice(1)).toEqual([{ call: "openSaved", given: "/laptop/helen/pack.pdf" }, { call: "revealSaved", given: "/laptop/helen/pack.pdf" }]);
});

test("an export that is stopped says that nothing was written, and progress that comes late changes nothing", async () => {
  const backend = await open();
  backend.chosen = "/laptop/helen/pack.pdf";
  let end = (_pages: number | null) => {};
  let tell = (_progress: WorkProgress) => {};
  backend.savePack = (_path, onprogress) => {
    tell = onprogress;
    return new Promise((resolve) => (end = resolve));
  };
  await userEvent.click(screen.getByRole("button", { name: "Export PDF" }));
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  expect(backend.asked.at(-1)).toEqual({ call: "stopPack" });
  tell({ done: 400, of: 1000, what: "Drawing page 2 of 3" });
  end(null);
  expect(await screen.findByText("Export stopped")).toBeTruthy();
  tell({ done: 500, of: 1000, what: "Writing the file" });
  expect(screen.queryByText(/Drawing page|Writing the file/)).toBeNull();
});

test("a pack that cannot be saved says why; it can be tried again or saved elsewhere", async () => {
  const backend = await open();
  backend.chosen = "/laptop/helen/pack.pdf";
  backend.failNext = null;
  const save = backend.savePack;
  backend.savePack = () => Promise.reject({ class: "unavailable", message: "pack.pdf is open in another program. Close it there." });
  await userEvent.keyboard("{Control>}e{/Control}");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("The status pack was not saved");
  expect(alert.textContent).toContain("open in another program");
  backend.savePack = save;
  await userEvent.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Status pack saved, 3 pages")).toBeTruthy();
  expect(backend.asked.filter(({ call }) => call === "chooseWhereToSave")).toHaveLength(1);
});

test("an export that is given up in the dialog saves nothing", async () => {
  const backend = await open();
  await userEvent.keyboard("{Control>}e{/Control}");
  expect(backend.asked.map(({ call }) => call)).toEqual(["chooseWhereToSave"]);
});

test("P on Overview goes to the pack, and the pack sends back for the status date", async () => {
  render(App, { backend: new FixtureBackend() });
  await screen.findByRole("heading", { name: "Overview" });
  await userEvent.keyboard("p");
  await userEvent.click(await screen.findByRole("button", { name: "Set status date" }));
  expect(await screen.findByRole("dialog", { name: "Set status date" })).toBeTruthy();
});
