import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import DataTable from "./DataTable.svelte";
import { drawnRows, nextSort, sorted, type Column } from "./table";

interface Task {
  id: string;
  name: string;
  days: number;
}

const commit = vi.fn();
const columns: Column<Task>[] = [
  { id: "no", title: "No.", width: 4, text: (task) => task.id },
  { id: "name", title: "Task", text: (task) => task.name, edit: { kind: "text", text: (task) => task.name, refuse: (text) => (text === "" ? "A task needs a name." : undefined), commit } },
  { id: "days", title: "Days", width: 5, text: (task) => String(task.days), sortBy: (task) => task.days, locked: (task) => (task.days === 0 ? "A moment has no length." : undefined), edit: { kind: "number", text: (task) => String(task.days), commit } },
];
const three: Task[] = [{ id: "2.1", name: "Baseline", days: 12 }, { id: "2.10", name: "Targets", days: 3 }, { id: "2.2", name: "Register", days: 0 }];

async function table(rows = three, props = {}) {
  commit.mockClear();
  const shown = render(DataTable<Task>, { name: "Tasks", columns, rows, rowId: (task: Task) => task.id, ...props });
  await userEvent.click(screen.getAllByRole("row")[1]!);
  return shown;
}

/** The first cells of the rows in the document, and the current cell. */
const order = () => screen.getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("gridcell").map((cell) => cell.textContent?.trim()).find(Boolean));
const current = () => document.getElementById(screen.getByRole("grid").getAttribute("aria-activedescendant") ?? "")?.textContent?.trim();

test("a head sorts up, then down, then back to the order of the plan", async () => {
  await table();
  const days = screen.getByRole("button", { name: "Days" });
  await userEvent.click(days);
  expect(order()).toEqual(["2.2", "2.10", "2.1"]);
  expect(screen.getByRole("columnheader", { name: "Days" }).getAttribute("aria-sort")).toBe("ascending");
  await userEvent.click(days);
  expect(order()).toEqual(["2.1", "2.10", "2.2"]);
  await userEvent.click(days);
  expect(order()).toEqual(["2.1", "2.10", "2.2"]);
  expect(screen.getByRole("columnheader", { name: "Days" }).getAttribute("aria-sort")).toBe("none");
});

test("numbers of things sort as people count", () => {
  expect(sorted(three, columns, { column: "no", descending: false }).map((task) => task.id)).toEqual(["2.1", "2.2", "2.10"]);
  expect(nextSort({ column: "no", descending: true }, "no")).toBeNull();
});

test("J, K and the arrows move the current row and stop at the ends", async () => {
  await table();
  await userEvent.keyboard("k");
  expect(current()).toBe("Baseline");
  await userEvent.keyboard("jj{ArrowDown}");
  expect(current()).toBe("Register");
  await userEvent.keyboard("{ArrowUp}{ArrowRight}");
  expect(current()).toBe("3");
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  expect(current()).toBe("2.10");
});

test("X selects, Shift J extends, Escape lets go", async () => {
  await table(three, { selectable: true });
  const selected = () => screen.getAllByRole("row").filter((row) => row.getAttribute("aria-selected") === "true").length;
  await userEvent.keyboard("x");
  expect(selected()).toBe(1);
  await userEvent.keyboard("{Shift>}j{/Shift}");
  expect(selected()).toBe(2);
  await userEvent.keyboard("{Escape}");
  expect(selected()).toBe(0);
});

test("Enter edits in place, Enter commits, and the table has the focus again", async () => {
  await table();
  await userEvent.keyboard("{Enter}");
  const field = screen.getByRole("textbox", { name: "Task" });
  expect(document.activeElement).toBe(field);
  await userEvent.clear(field);
  await userEvent.type(field, "Baseline 2{Enter}");
  expect(commit).toHaveBeenCalledExactlyOnceWith(three[0], "Baseline 2");
  expect(document.activeElement).toBe(screen.getByRole("grid"));
});

test("Escape gives up an edit, and keys typed in the field stay in it", async () => {
  await table();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(screen.getByRole("textbox"), "xjk{Escape}");
  expect(commit).not.toHaveBeenCalled();
  expect(current()).toContain("Baseline");
});

test("a text that cannot be taken says why and keeps the field open", async () => {
  await table();
  await userEvent.keyboard("{Enter}");
  await userEvent.clear(screen.getByRole("textbox"));
  await userEvent.keyboard("{Enter}");
  expect(screen.getByRole("alert").textContent).toBe("A task needs a name.");
  expect(commit).not.toHaveBeenCalled();
});

test("Tab commits and goes on to the next cell that can be edited", async () => {
  await table();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(screen.getByRole("textbox", { name: "Task" }), "!");
  await userEvent.keyboard("{Tab}");
  expect(commit).toHaveBeenCalledWith(three[0], "Baseline!");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Days" }));
});

test("a cell that cannot be edited says why when it is tried, until the next move", async () => {
  await table();
  await userEvent.keyboard("jj{ArrowRight}{Enter}");
  expect(screen.getByRole("alert").textContent).toBe("A moment has no length.");
  expect(screen.queryByRole("textbox")).toBeNull();
  await userEvent.keyboard("k");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("nothing is edited in a file that is read only, and trying says why", async () => {
  await table(three, { readonlyBecause: "Ruth has it open." });
  for (const keys of ["{Enter}", "{F2}", "{ArrowRight}5"]) {
    await userEvent.keyboard(keys);
    expect(screen.queryByRole("textbox"), keys).toBeNull();
    expect(screen.getByRole("alert").textContent, keys).toBe("Ruth has it open.");
  }
});

test("F2 and a double click edit the cell; a digit begins a number and takes the place of what was there", async () => {
  await table();
  await userEvent.keyboard("{ArrowRight}{F2}");
  expect((screen.getByRole("textbox", { name: "Days" }) as HTMLInputElement).value).toBe("12");
  await userEvent.keyboard("{Escape}7");
  expect((screen.getByRole("textbox", { name: "Days" }) as HTMLInputElement).value).toBe("7");
  await userEvent.keyboard("5{Enter}");
  expect(commit).toHaveBeenLastCalledWith(three[0], "75");
  await userEvent.dblClick(screen.getByText("Targets"));
  await userEvent.keyboard("Aims{Tab}");
  expect(commit).toHaveBeenLastCalledWith(three[1], "Aims");
  expect(screen.getByRole("textbox", { name: "Days" })).toBeTruthy();
});

test("where letters are no keys, typing begins a text", async () => {
  await table(three, { typing: true });
  await userEvent.keyboard("jx{Enter}");
  expect(commit).toHaveBeenCalledExactlyOnceWith(three[0], "jx");
});

test("Tab goes on to the next row past cells that cannot be edited, Shift Tab goes back, and at the end it stays", async () => {
  await table();
  const field = () => document.activeElement as HTMLInputElement;
  await userEvent.keyboard("j{ArrowRight}{Enter}{Tab}");
  expect([field().getAttribute("aria-label"), field().value]).toEqual(["Task", "Register"]);
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  expect([field().getAttribute("aria-label"), field().value]).toEqual(["Days", "3"]);
  await userEvent.keyboard("{Tab}{Tab}");
  expect(document.activeElement).toBe(screen.getByRole("grid"));
  expect(commit).not.toHaveBeenCalled();
});

test("the page's own keys go first, Space shows details, hidden columns are gone", async () => {
  const [oninspect, onrowkey] = [vi.fn(), vi.fn((event: KeyboardEvent) => event.key === "j")];
  await table(three, { oninspect, onrowkey, hidden: ["days"] });
  await userEvent.keyboard("j[Space]");
  expect(current()).toBe("Baseline");
  expect(oninspect).toHaveBeenCalledWith(three[0]);
  expect(screen.queryByRole("columnheader", { name: "Days" })).toBeNull();
});

test("ten thousand rows take under 2,500 elements, and the last can be reached", async () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ id: `2.${at}`, name: `Task ${at}`, days: at }));
  const { container } = await table(many, { selectable: true });
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
  expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("10001");
  await userEvent.keyboard("{End}");
  expect(container.querySelectorAll("*").length).toBeLessThan(2500);
  expect(current()).toBe("Task 9999");
});

test("the rows drawn cover what is seen, wherever it is scrolled to", () => {
  for (const scrolled of [0, 1, 27, 28, 5000, 279_000, 1_000_000]) {
    const [first, last] = drawnRows(10_000, 28, scrolled, 600);
    const from = Math.min(9999, Math.floor(scrolled / 28));
    expect(first).toBeLessThanOrEqual(from);
    expect(last).toBeGreaterThanOrEqual(Math.min(10_000, Math.ceil((scrolled + 600) / 28)));
    expect(last - first).toBeLessThan(60);
  }
  expect(drawnRows(0, 28, 0, 600)).toEqual([0, 0]);
});

test("what is being typed stays with its row as other rows come before it, and the lines of the others are used again", async () => {
  const { rerender } = await table();
  await userEvent.keyboard("j{Enter} now");
  const field = screen.getByRole("textbox", { name: "Task" }) as HTMLInputElement;
  const kept = screen.getAllByRole("row")[1];
  await rerender({ rows: [{ id: "2.0", name: "Scope", days: 1 }, ...three] });
  expect([document.activeElement === field, field.value, field.closest('[role="row"]')?.getAttribute("aria-rowindex")]).toEqual([true, " now", "4"]);
  expect([screen.getAllByRole("row")[1] === kept, order()[0]]).toEqual([true, "2.0"]);
});

test("text in a row is text", async () => {
  await table([{ id: "1", name: "<img src=x onerror=alert(1)> {{x}} ‮abc", days: 1 }]);
  expect(screen.getByText("<img src=x onerror=alert(1)> {{x}} ‮abc")).toBeTruthy();
  expect(document.querySelector("img")).toBeNull();
});
