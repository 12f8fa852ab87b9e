import { createRawSnippet } from "svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import CommandPalette from "./CommandPalette.svelte";
import Dialog from "./Dialog.svelte";
import Inspector from "./Inspector.svelte";
import MenuSpecimen from "../states/MenuSpecimen.svelte";
import { find, matched, prepare, readQuery, search, type PaletteEntry } from "./palette";
import ToastStack from "./ToastStack.svelte";
import { SUCCESS_MILLISECONDS, Toasts } from "./toasts.svelte";

const words = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
afterEach(() => void vi.useRealTimers());

function entries(run = (_: string) => {}): PaletteEntry[] {
  const all: Omit<PaletteEntry, "run">[] = [
    { id: "go", group: "go", icon: "plan", label: "Halden contract aligned", number: "2.7", person: "Ruth Ellison" },
    { id: "ask", group: "ask", icon: "info", label: "What if Halden slips?" },
    { id: "do", group: "do", icon: "plus", label: "Add an action about Halden" },
    { id: "risk", group: "go", icon: "raid", label: "Åpen risiko", number: "R-07", person: "Dana Kowalski" },
  ];
  return all.map((one) => ({ ...one, run: () => run(one.id) }));
}

test("the palette groups do, go to, ask; a sign narrows what is searched", () => {
  const ids = (typed: string) => find(entries(), typed).map((entry) => entry.id);
  expect(ids("halden")).toEqual(["do", "go", "ask"]);
  expect(ids(">")).toEqual(["do"]);
  expect(ids("# 2.")).toEqual(["go"]);
  expect(ids("@dana")).toEqual(["risk"]);
  expect(ids("apen")).toEqual(["risk"]);
  expect(ids("nowhere")).toEqual([]);
  expect(readQuery("#R-07")).toEqual({ scope: "numbers", words: "R-07" });
});

test("what was typed is marked as text, not as markup, word by word and whatever its accents", () => {
  const marks = (text: string, typed: string) => matched(text, typed).map((part) => (part.match ? `[${part.text}]` : part.text)).join("");
  expect(marks("A <b>Halden</b>", "halden")).toBe("A <b>[Halden]</b>");
  expect(marks("Scope", "")).toBe("Scope");
  expect(marks("Halden contract aligned", "align hal")).toBe("[Hal]den contract [align]ed");
  expect(marks("Åse Ødegård, Ærø", "ase gard")).toBe("[Åse] Øde[gård], Ærø");
  expect(marks("2.7, 55%", "#2.7")).toBe("[2.7], 55%");
});

test("words are found in any order, what begins with them first; numbers and codes exactly first", () => {
  const of = (id: string, label: string, more = {}): PaletteEntry => ({ id, label, group: "go", icon: "plan", run: () => {}, ...more });
  const all = [of("c", "Recheck reports", { number: "2.10" }), of("b", "Monthly check of reports", { number: "12.1" }), of("a", "Check reports", { number: "2.1", code: "SLM-01" }), of("d", "Release", { also: "Report Owner, check" })];
  expect(find(all, "check report").map((one) => one.id)).toEqual(["a", "b", "c", "d"]);
  expect(find(all, "report check").map((one) => one.id)).toEqual(["b", "a", "c", "d"]);
  expect(find(all, "#2.1").map((one) => one.id)).toEqual(["a", "c", "b"]);
  expect(find(all, "#slm-01").map((one) => one.id)).toEqual(["a"]);
  expect(find(all, "2.1")[0]?.id).toBe("a");
  expect(find(all, "@check")).toEqual([]);
});

test("of ten thousand tasks the first forty are given and the rest counted; none before anything is typed", () => {
  const tasks = Array.from({ length: 10_000 }, (_, at): PaletteEntry => ({ id: `t${at}`, group: "go", icon: "plan", label: `Task ${at}`, number: String(at), deep: true, run: () => {} }));
  const prepared = prepare([...tasks, ...entries()]);
  const { entries: found, count } = search(prepared, "task");
  expect([found.length, count, found[0]?.id]).toEqual([40, 10_000, "t0"]);
  expect(search(prepared, "")).toMatchObject({ count: 4 });
});

test("the palette is walked and run by keys alone, and closes before it runs", async () => {
  const said: string[] = [];
  render(CommandPalette, { open: true, entries: entries((id) => said.push(id)), onclose: () => said.push("closed") });
  const field = screen.getByRole("combobox", { name: "Search or run" });
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, "halden{ArrowDown}");
  expect(document.getElementById(field.getAttribute("aria-activedescendant")!)?.textContent).toContain("contract aligned");
  await userEvent.keyboard("{End}{ArrowDown}{End}{Home}");
  expect(document.getElementById(field.getAttribute("aria-activedescendant")!)?.textContent).toContain("Add an action");
  await userEvent.keyboard("{ArrowUp}{Enter}");
  expect(said).toEqual(["closed", "ask"]);
});

test("where nothing is found the palette says so, and Escape leaves", async () => {
  const onclose = vi.fn();
  render(CommandPalette, { open: true, entries: entries(), onclose });
  await userEvent.type(screen.getByRole("combobox"), "nowhere{Enter}");
  expect(screen.getByText("Nothing found for nowhere.")).toBeTruthy();
  expect(screen.getByText(/# searches numbers and codes only/)).toBeTruthy();
  expect(onclose).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
});

test("a success can be undone for six seconds, and waits while it is pointed at", async () => {
  vi.useFakeTimers();
  const [toasts, undo] = [new Toasts(), vi.fn()];
  render(ToastStack, { toasts });
  toasts.show({ kind: "success", title: "Moved by 5 working days", undo });
  await vi.advanceTimersByTimeAsync(SUCCESS_MILLISECONDS - 1);
  const toast = screen.getByRole("status");
  toast.dispatchEvent(new Event("pointerenter"));
  await vi.advanceTimersByTimeAsync(SUCCESS_MILLISECONDS * 2);
  expect(screen.getByText("Moved by 5 working days")).toBeTruthy();
  toast.dispatchEvent(new Event("pointerleave"));
  await vi.advanceTimersByTimeAsync(SUCCESS_MILLISECONDS);
  expect(screen.queryByRole("status")).toBeNull();
});

test("undo in a message takes back and closes it", async () => {
  const [toasts, undo] = [new Toasts(), vi.fn()];
  render(ToastStack, { toasts });
  toasts.show({ kind: "success", title: "Done", undo });
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(toasts.shown).toEqual([]);
});

test("an error is an alert that stays, and says what, why, what next and that work is safe", async () => {
  vi.useFakeTimers();
  const toasts = new Toasts();
  render(ToastStack, { toasts });
  toasts.show({ kind: "error", title: "The copy was not written", why: "Pack-08.pdf is open.", next: "Close it.", safe: "Your project is saved." });
  await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
  expect(screen.getByRole("alert").textContent).toContain("Pack-08.pdf is open. Close it. Your project is saved.");
});

test("progress moves on in its place, can be cancelled, and becomes its end", async () => {
  const [toasts, cancel] = [new Toasts(), vi.fn()];
  render(ToastStack, { toasts });
  const id = toasts.show({ kind: "progress", title: "Exporting", detail: "Page 1 of 10", part: 0.1, cancel });
  await userEvent.click(await screen.findByRole("button", { name: "Cancel" }));
  toasts.change(id, { kind: "progress", title: "Exporting", detail: "Page 6 of 10", part: 0.6 });
  expect(await screen.findByText("Page 6 of 10")).toBeTruthy();
  expect((screen.getByRole("progressbar", { name: "Exporting" }) as HTMLProgressElement).value).toBe(0.6);
  toasts.change(id, { kind: "success", title: "Exported" });
  expect(await screen.findByText("Exported")).toBeTruthy();
  expect([cancel.mock.calls.length, toasts.shown.length]).toEqual([1, 1]);
});

test("a dialog is named, and Escape and its cross close it", async () => {
  const onclose = vi.fn();
  render(Dialog, { title: "Delete 3 tasks?", open: true, onclose, children: words("Their links go too.") });
  expect(screen.getByRole("dialog", { name: "Delete 3 tasks?" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await userEvent.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledTimes(2);
});

test("the inspector is a region by its name and Escape closes it from inside", async () => {
  const onclose = vi.fn();
  render(Inspector, { name: "Task", title: "<b>Baseline</b>", onclose, children: words("Owner") });
  expect(screen.getByRole("complementary", { name: "Task" }).textContent).toContain("<b>Baseline</b>");
  screen.getByRole("button", { name: "Close details" }).focus();
  await userEvent.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
});

test("a menu is walked by arrows and letters, runs on Enter, and gives the focus back", async () => {
  const chose = vi.fn();
  render(MenuSpecimen, { chose });
  const button = screen.getByRole("button", { name: "More" });
  await userEvent.click(button);
  expect(document.activeElement?.textContent).toContain("Shift by days");
  await userEvent.keyboard("{ArrowUp}");
  expect(document.activeElement?.textContent).toContain("Restore");
  await userEvent.keyboard("{Enter}");
  expect(chose).not.toHaveBeenCalled();
  await userEvent.keyboard("d{Enter}");
  expect(chose).toHaveBeenCalledWith("Delete");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(document.activeElement).toBe(button);
});

test("Escape leaves a menu with nothing chosen", async () => {
  const chose = vi.fn();
  render(MenuSpecimen, { chose });
  await userEvent.click(screen.getByRole("button", { name: "More" }));
  await userEvent.keyboard("{ArrowDown}{Escape}");
  expect([chose.mock.calls.length, screen.queryByRole("menu")]).toEqual([0, null]);
});
