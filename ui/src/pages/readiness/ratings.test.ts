import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  // Wide enough for the tree and the details to be beside the rows.
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

const commands = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const readiness = () => recordedViews().readiness;
const rowsShown = () => screen.getAllByRole("row").filter((one) => one.id !== "");
const codes = () => rowsShown().map((one) => /\d+(\.\d+)*-\d+/.exec(one.textContent ?? "")?.[0]);
const current = (grid: HTMLElement) => /\d+(\.\d+)*-\d+/.exec(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "")?.[0];
const pressed = (code: string) => within(screen.getByRole("group", { name: `Rate ${code}` })).queryByRole("button", { pressed: true })?.textContent;
const shownCount = () => within(screen.getByRole("group", { name: "Filters" })).getByRole("status").textContent;

test("what is gravest is said before any percentage, the share beside how many are rated and what is weakest", async () => {
  const { grid } = await open();
  const heavy = screen.getByRole("button", { name: "5 requirements of weight 2 at N" });
  expect(heavy.compareDocumentPosition(screen.getByText("46% of 291 requirements achieved, 94% rated"))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.getByText("23 points ahead of plan")).toBeTruthy();
  await user.click(heavy);
  expect(shownCount()).toBe("5 of 291 shown");
  expect(codes()).toEqual(readiness().total.heavy_at_n);
  expect(current(grid)).toBe("9.1-04");
});

test("digits rate both axes of the current row, Backspace clears, and the row stays", async () => {
  const { backend, grid } = await open();
  expect(current(grid)).toBe("4.1-01");
  await type("4jj1{Backspace}k");
  expect(commands(backend)).toEqual([
    [{ do: "criterion.rate", id: "c0", axis: "both", rating: "F" }],
    [{ do: "criterion.rate", id: "c2", axis: "both", rating: "N" }],
    [{ do: "criterion.rate", id: "c2", axis: "both", rating: null }],
  ]);
  expect(current(grid)).toBe("4.1-02");
});

test("a rating is shown before it is carried out, and taken back where it is refused", async () => {
  const { backend } = await open();
  let refuse = (_: Error) => {};
  backend.apply = () => new Promise((_, reject) => (refuse = reject));
  expect(pressed("4.1-01")).toBe("L");
  await type("1");
  expect(pressed("4.1-01")).toBe("N");
  refuse(new Error("The file is full."));
  await vi.waitFor(() => expect(pressed("4.1-01")).toBe("L"));
  expect(await screen.findByText(/The file is full/)).toBeTruthy();
});

test("A chooses the axis that keys rate; where axes differ or one is rated, both can be read", async () => {
  const { backend } = await open();
  expect(screen.queryByRole("img", { name: "Defined: L, largely. Operating: L, largely" })).toBeNull();
  expect(screen.getAllByRole("img", { name: "Defined: F, fully. Operating: L, largely" }).length).toBeGreaterThan(0);
  await type("a2");
  expect(screen.getByRole("radio", { name: "Defined" })).toHaveProperty("checked", true);
  expect(screen.getAllByRole("img", { name: "Defined: L, largely. Operating: L, largely" }).length).toBeGreaterThan(0);
  await user.click(within(screen.getByRole("group", { name: "Rate 4.1-02 on defined" })).getByRole("button", { name: "P, partially" }));
  await type("a{Backspace}");
  expect(commands(backend)).toEqual([
    [{ do: "criterion.rate", id: "c0", axis: "defined", rating: "P" }],
    [{ do: "criterion.rate", id: "c1", axis: "defined", rating: "P" }],
    [{ do: "criterion.rate", id: "c1", axis: "operating", rating: null }],
  ]);
});

test("a rating that changes nothing asks for nothing", async () => {
  const { backend } = await open();
  await type("3");
  expect(commands(backend)).toEqual([]);
  await user.click(within(screen.getByRole("group", { name: "Rate 4.1-02" })).getByRole("button", { name: "L, largely" }));
  expect(commands(backend)).toEqual([[{ do: "criterion.rate", id: "c1", axis: "both", rating: "L" }]]);
});

test("filters hold together, and say how many requirements they leave", async () => {
  await open();
  expect(shownCount()).toBe("291 of 291 shown, 21 not counted");
  await type("/incident{Enter}");
  const found = Number(/^(\d+)/.exec(shownCount() ?? "")?.[1]);
  expect(found).toBeLessThan(60);
  await user.click(screen.getByRole("button", { name: "Weight 2" }));
  await user.click(screen.getByRole("button", { name: "Rating" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "P, partially" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "N, not" }));
  await type("{Escape}");
  const wanted = readiness().criteria.filter((row) => row.weight === 2 && (row.rating === "P" || row.rating === "N") && `${row.code} ${row.statement} ${row.gap}`.toLowerCase().includes("incident"));
  expect(wanted.length).toBeGreaterThan(0);
  expect(codes()).toEqual(wanted.map(({ code }) => code));
  await type("/{Escape}{Escape}");
  await type("j");
  expect(screen.getByRole("textbox", { name: "Filter requirements" })).toHaveProperty("value", "");
});

test("where nothing fits, all filters are cleared at once", async () => {
  const { grid } = await open();
  await type("/no such words{Enter}");
  expect(screen.getByRole("heading", { name: "No criterion fits the filters" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show all" }));
  expect(shownCount()).toBe("291 of 291 shown, 21 not counted");
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
});

test("a criterion that is rated stays where it is until another is gone to, though the filter leaves it out then", async () => {
  const { backend, grid } = await open();
  await user.click(screen.getByRole("button", { name: "Rating" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "not rated" }));
  await type("{Escape}");
  const [first, second] = readiness().criteria.filter((row) => row.rating === null);
  grid.focus();
  expect(current(grid)).toBe(first!.code);
  backend.views.readiness = { ...backend.views.readiness, criteria: backend.views.readiness.criteria.map((row) => (row === backend.views.readiness.criteria.find((one) => one.code === first!.code) ? { ...row, defined: "P", operating: "P", rating: "P" } : row)) };
  await type("2");
  await vi.waitFor(() => expect(pressed(first!.code)).toBe("P"));
  expect(current(grid)).toBe(first!.code);
  await type("j");
  expect(current(grid)).toBe(second!.code);
  expect(codes()).not.toContain(first!.code);
});

test("many are chosen and rated, given and dated as one act each", async () => {
  const { backend } = await open();
  await type("{Shift>}jj{/Shift}");
  const strip = within(screen.getByRole("group", { name: "3 chosen" }));
  await type("1");
  await type("o");
  await user.type(screen.getByRole("combobox", { name: "Owner of 3 criteria" }), "Tom{Enter}");
  await user.click(strip.getByRole("button", { name: /Edit Confidence of 3 criteria/ }));
  await user.type(screen.getByRole("combobox", { name: "Confidence of 3 criteria" }), "high{Enter}");
  await type("d");
  await type("4 dec{Enter}");
  const tom = recordedViews().people.people.find((one) => one.name.startsWith("Tom"))!.id;
  const ids = ["c0", "c1", "c2"];
  expect(commands(backend)).toEqual([
    ids.map((id) => ({ do: "criterion.rate", id, axis: "both", rating: "N" })),
    ids.map((id) => ({ do: "criterion.set", id, owner: tom })),
    ids.map((id) => ({ do: "criterion.set", id, confidence: "high" })),
    ids.map((id) => ({ do: "criterion.set", id, due: "2026-12-04" })),
  ]);
  await type("{Escape}");
  expect(screen.queryByRole("group", { name: "3 chosen" })).toBeNull();
  await type("x{Control>}a{/Control}");
  expect(screen.getByRole("group", { name: "312 chosen" })).toBeTruthy();
});

test("brackets go to the next unrated one and the one before, round the end", async () => {
  const { grid } = await open();
  const open_ = readiness().criteria.filter((row) => row.defined === null || row.operating === null).map(({ code }) => code);
  await type("[[");
  expect(new Set(open_)).toContain(current(grid));
  await type("]");
  expect(current(grid)).toBe(open_[0]);
  await type("]");
  expect(current(grid)).toBe(open_[1]);
});

test("the tree is walked with the arrows, folds, and narrows the list", async () => {
  await open();
  const tree = screen.getByRole("tree", { name: "All clauses" });
  tree.focus();
  const node = () => document.getElementById(tree.getAttribute("aria-activedescendant") ?? "");
  expect(node()?.textContent).toContain("Context of the organization");
  await type("{ArrowRight}{ArrowRight}{Enter}");
  expect(node()?.getAttribute("aria-selected")).toBe("true");
  expect(codes()).toEqual(["4.1-01", "4.1-02", "4.1-03", "4.1-04"]);
  expect(shownCount()).toBe("2 of 291 shown, 2 not counted");
  await type("{Enter}{ArrowLeft}{ArrowLeft}");
  expect(node()?.getAttribute("aria-expanded")).toBe("false");
  expect(shownCount()).toBe("291 of 291 shown, 21 not counted");
  expect(screen.getByRole("treeitem", { name: /^9 Performance evaluation \d+ of weight 2 at N\. 17% of \d+ requirements achieved, \d+% rated\. Weakest: 9\.3$/ })).toBeTruthy();
});

test("processes of the 2011 edition stand in their sets", async () => {
  const view = readiness();
  await open({ readiness: { ...view, by_process: view.by_process.map((one, at) => ({ ...one, set: at < 2 ? "Resolution processes" : "Control processes" })) } });
  await user.click(screen.getByRole("button", { name: /^Group: clause/ }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Process" }));
  const tree = within(screen.getByRole("tree", { name: "All processes" }));
  expect(tree.getAllByRole("treeitem").map((one) => one.textContent?.trim())).toEqual(["Resolution processes", "Control processes"]);
  await user.click(tree.getByRole("treeitem", { name: /^Resolution/ }));
  expect(tree.getAllByRole("treeitem")).toHaveLength(4);
});

test("in a file that is read only nothing is asked for, and keys say why", async () => {
  const session = { ...recordedViews().session!, read_only: "Somebody else has it open." };
  const { backend } = await open({ session });
  await type("1");
  expect(commands(backend)).toEqual([]);
  expect(screen.getAllByRole("alert").map((one) => one.textContent).join()).not.toBe("");
  expect(within(screen.getByRole("group", { name: "Rate 4.1-01" })).getAllByRole("button").every((one) => one.getAttribute("aria-disabled") === "true")).toBe(true);
});

test("a way of looking is kept under a name and taken again", async () => {
  const { backend } = await open();
  await user.click(screen.getByRole("button", { name: "Late" }));
  await user.click(screen.getByRole("button", { name: "Views" }));
  await user.click(screen.getByRole("menuitem", { name: "Save this view…" }));
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Late ones{Enter}");
  expect(backend.asked.find((one) => one.call === "saveView")?.given).toMatchObject({ page: "readiness", name: "Late ones" });
  await user.click(await screen.findByRole("button", { name: "Late ones" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Usual view" }));
  expect(shownCount()).toBe("291 of 291 shown, 21 not counted");
  await user.click(screen.getByRole("button", { name: "Views" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Late ones" }));
  expect(shownCount()).toMatch(new RegExp(`^${readiness().criteria.filter((row) => row.late && row.counts).length} of 291 shown`));
});

test("W, O, D and L go to the gap, owner, date and work of the current row; Enter to its details, Escape back", async () => {
  const { grid } = await open();
  const focus = () => document.activeElement as HTMLElement;
  await type("w");
  await vi.waitFor(() => expect(focus()).toBeInstanceOf(HTMLTextAreaElement));
  await type("{Escape}");
  grid.focus();
  await type("o");
  await vi.waitFor(() => expect(focus().getAttribute("role")).toBe("combobox"));
  await type("{Escape}");
  grid.focus();
  await type("l");
  await vi.waitFor(() => expect(focus()).toBeInstanceOf(HTMLInputElement));
  await type("{Escape}");
  grid.focus();
  await type("{Enter}");
  await vi.waitFor(() => expect(focus().contains(screen.getByRole("complementary"))).toBe(true));
  await type("{Escape}");
  await vi.waitFor(() => expect(focus()).toBe(grid));
  await type(" ");
  expect(screen.queryByRole("complementary")).toBeNull();
});
