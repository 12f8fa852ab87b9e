import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import { ownersStates } from "../../states/owners";
import { toggled } from "./rows";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const { owners } = recordedViews();
const topic = (clause: string) => owners.topics.find((one) => one.clause === clause)!;
const person = (name: string) => owners.columns.find((one) => one.name === name)!;
const [dana, ruth] = [person("Dana Kowalski"), person("Ruth Ellison")];

async function open(views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "owners" });
  const grid = await screen.findByRole("treegrid", { name: "Who answers for what" });
  grid.focus();
  return { backend, grid };
}

const applied = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const here = (grid: HTMLElement) => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.textContent ?? "";

/** Goes to a cell by keys: from the first row and the first person. */
async function goTo(clause: string, column: string) {
  const down = owners.topics.findIndex((one) => one.clause === clause);
  const across = owners.columns.findIndex((one) => one.name === column);
  await type(`${"j".repeat(down + 1)}${"{ArrowRight}".repeat(across)}`);
}

test("A and R go together, C and I each stand alone, and a letter again takes itself away", () => {
  expect([toggled("", "A"), toggled("A", "R"), toggled("R", "A"), toggled("AR", "A"), toggled("AR", "C"), toggled("C", "I"), toggled("I", "R"), toggled("C", "C")]).toEqual(["A", "AR", "AR", "R", "C", "I", "R", ""]);
});

test("a cell says who, what, and which role it comes from; letters typed one after another build on each other", async () => {
  const { backend, grid } = await open();
  await goTo("8.2.6", "Dana Kowalski");
  expect(here(grid)).toContain("Dana Kowalski: accountable, does the work. A, R from the role Configuration process owner");
  await type("{ArrowRight}{ArrowRight}ra{Delete}");
  const given = { do: "raci.set", process: topic("8.2.6").id, person: ruth.id };
  await vi.waitFor(() => expect(applied(backend)).toEqual([[{ ...given, letters: "R" }], [{ ...given, letters: "AR" }], [{ ...given, letters: "" }]]));
});

test("what else came of a mark is said with it: who lost the A", async () => {
  const { backend } = await open();
  const apply = backend.apply;
  backend.apply = async (commands) => ({ ...(await apply(commands)), entries: [{ id: "e", changes: 2, made: [], notes: ["A of Tom Wardle was taken away"] }] });
  await goTo("8.5.1", "Dana Kowalski");
  await type("a");
  const said = await screen.findByText("A of Tom Wardle was taken away.");
  expect(said.closest('[role="status"]')?.textContent?.replace(/[\u2068\u2069]/g, "")).toContain("Change: Dana Kowalski has A");
});

test("a letter that comes from a role is not taken away by a key; it says where to", async () => {
  const { backend } = await open();
  await goTo("8.2.6", "Dana Kowalski");
  await type("a");
  expect(screen.getByRole("alert").textContent).toContain("This comes from the role Configuration process owner");
  await type("{Delete}");
  expect(applied(backend)).toEqual([]);
});

test("a mark that is refused goes again, and the words of the Rust side are told", async () => {
  const { backend, grid } = await open();
  backend.failNext = { class: "refused", message: "The project is locked." };
  await goTo("8.2.4", "Tom Wardle");
  await type("i");
  expect(await screen.findByText(/The project is locked/)).toBeTruthy();
  await vi.waitFor(() => expect(here(grid)).toContain("Tom Wardle: no part"));
});

test("Enter unfolds the activities of a topic in their place, which take letters of their own", async () => {
  const { backend, grid } = await open();
  await goTo("8.2.6", "Isaac Bright");
  const rows = screen.getAllByRole("row").length;
  await type("{Enter}j");
  const all = owners.topics.flatMap((one) => one.activities);
  const { activities } = topic("8.2.6");
  expect(screen.getAllByRole("row").length).toBe(rows + activities.length);
  expect(all.length).toBe(activities.length);
  await type("c");
  await vi.waitFor(() => expect(applied(backend)).toEqual([[{ do: "raci.set", process: topic("8.2.6").id, activity: activities[0]!.id, person: person("Isaac Bright").id, letters: "C" }]]));
  await type("{Enter}");
  expect(screen.getAllByRole("row").length).toBe(rows);
  expect(here(grid)).toContain("Isaac Bright: informed");
});

test("G then a letter of the matrix goes to a page and sets nothing", async () => {
  const { backend } = await open();
  await goTo("8.2.4", "Tom Wardle");
  await type("ga");
  expect(applied(backend)).toEqual([]);
});

test("] goes from gap to gap, and what would mend one is one click away", async () => {
  const { backend, grid } = await open();
  await type("]");
  await vi.waitFor(() => expect(document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.parentElement?.textContent).toContain("Check records"));
  await type("]");
  await user.click(await screen.findByRole("button", { name: "Make Isaac Bright accountable" }));
  expect(applied(backend)).toEqual([topic("8.7.2").gaps[0]!.suggestion!.commands]);
});

test("under Roles the same keys mark roles, and a role is filled", async () => {
  const { backend } = await open();
  await user.click(screen.getByRole("radio", { name: "Roles" }));
  screen.getByRole("treegrid").focus();
  await type("jr");
  await user.click(screen.getByRole("button", { name: "Continuity process owner" }));
  await user.click(screen.getByRole("combobox", { name: "Filled by" }));
  await user.click(screen.getByRole("option", { name: /Isaac Bright/ }));
  const [first, open_] = [owners.roles[0]!, owners.roles.find((one) => one.name === "Continuity process owner")!];
  await vi.waitFor(() => expect(applied(backend)).toEqual([
    [{ do: "raci.set", process: topic("5").id, role: first.id, letters: "AR" }],
    [{ do: "role.fill", id: open_.id, person: person("Isaac Bright").id }],
  ]));
});

test("a process alone is shown with its activities, a unit with its people", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: "Unit" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Gateshead" }));
  expect(screen.getAllByRole("columnheader").filter((one) => within(one).queryByRole("button")).length).toBe(owners.columns.filter((one) => one.unit === "Gateshead").length);
  await user.click(screen.getByRole("button", { name: "Process" }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "8.2.6 Configuration" }));
  expect(within(screen.getByRole("treegrid")).getAllByRole("row").length).toBe(1 + 1 + topic("8.2.6").activities.length);
});

test("the proposal of a topic, its owner, and an activity of one's own are given in its details", async () => {
  const { backend } = await open();
  await user.click(screen.getByRole("button", { name: "Change" }));
  const details = within(screen.getByRole("complementary", { name: "Topic or process" }));
  await user.click(details.getByRole("button", { name: "Take the proposal" }));
  await user.type(details.getByRole("textbox", { name: "New activity" }), "Review emergency changes{Enter}");
  const id = topic("8.5.1").id;
  await vi.waitFor(() => expect(applied(backend)).toEqual([[{ do: "raci.propose", process: id }], [{ do: "activity.add", process: id, name: "Review emergency changes" }]]));
  await user.click(details.getByRole("button", { name: "Delete topic" }));
  await user.click(within(screen.getByRole("dialog", { name: /Remove .*Change/ })).getByRole("button", { name: "Remove" }));
  await vi.waitFor(() => expect(applied(backend).at(-1)).toEqual([{ do: "process.delete", id }]));
});

test("N adds a person with a unit, as one act", async () => {
  vi.spyOn(crypto, "randomUUID").mockReturnValue("11111111-2222-4333-8444-555555555555");
  const { backend } = await open();
  await type("n");
  const dialog = within(screen.getByRole("dialog", { name: "Add person" }));
  await type("{Enter}");
  expect(dialog.getByText("A name is needed.")).toBeTruthy();
  await type("Zoë Ng");
  await user.type(dialog.getByRole("textbox", { name: /^Unit/ }), "Leeds{Enter}");
  const id = "11111111-2222-4333-8444-555555555555";
  expect(applied(backend)).toEqual([[{ do: "person.add", id, name: "Zoë Ng", title: "", email: null }, { do: "person.set_unit", id, unit: "Leeds" }]]);
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("in a file that is read only every key says why and asks for nothing", async () => {
  const { backend } = await open(ownersStates("owners-read-only"));
  await goTo("8.2.4", "Tom Wardle");
  for (const key of ["a", "n"]) {
    await type(key);
    expect(screen.getByRole("alert").textContent).toBe("Ruth Ellison has this file open on RUTH-LAPTOP.");
  }
  expect(screen.getByRole("button", { name: "Move 3" }).getAttribute("aria-disabled")).toBe("true");
  await user.click(screen.getAllByRole("button", { name: "Dana Kowalski" })[0]!);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).disabled).toBe(true);
  expect(backend.asked).toEqual([]);
});

test("without people it says what to do; names that look like markup are text", async () => {
  await open(ownersStates("owners-empty"));
  expect(screen.getByRole("heading", { name: "Nobody yet" })).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Add person" })[1]!);
  expect(screen.getByRole("dialog", { name: "Add person" })).toBeTruthy();
});

test("what the Rust side cannot tell is said, and asked again on demand", async () => {
  const backend = new FixtureBackend();
  const told = backend.owners;
  backend.owners = () => Promise.reject(new Error("The log is damaged."));
  render(App, { backend, page: "owners" });
  expect(await screen.findByText("The log is damaged.")).toBeTruthy();
  backend.owners = told;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("treegrid")).toBeTruthy();
  expect(dana.name).toBe("Dana Kowalski");
});
