import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { FixtureBackend, recordedViews } from "../../../backend/fixture";
import type { ScopeView } from "../../../backend/types";
import { OpenProject } from "../../../project/open.svelte";
import { Toasts } from "../../../shared/toasts.svelte";
import RegisterOf from "./RegisterOf.svelte";
import RegistersInShort from "./RegistersInShort.svelte";

vi.setConfig({ testTimeout: 30_000 });
const NEW = "11111111-2222-4333-8444-555555555555";
const INCIDENT = "019cae6b-6600-7775-bfb6-74f950129230";
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(crypto, "randomUUID").mockReturnValue(NEW);
});

/** The register of a question, on the recorded scope as a test changes it. */
async function open(question: string, change: (scope: ScopeView) => void = () => {}, disabledBecause: string | null = null) {
  const { scope } = recordedViews();
  change(scope);
  const backend = new FixtureBackend({ scope });
  const project = new OpenProject(backend, new Toasts());
  await project.refresh();
  const asked = scope.asked.find((one) => one.id === question)!;
  render(RegisterOf, { question: asked, scope, open: project, disabledBecause });
  return { backend, scope };
}
const commands = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const process = (scope: ScopeView, title: string) => scope.registers.processes.find((one) => one.title === title)!;

test("services in scope are listed with their facts, and names are added one after another", async () => {
  const { backend } = await open("SW-04");
  const list = within(screen.getByRole("list", { name: "Services" }));
  expect(list.getAllByRole("listitem")).toHaveLength(5);
  expect(list.getByText("managed hosting · criticality vital · provided with others", { exact: false, selector: "li:first-child *" })).toBeTruthy();
  await user.click(screen.getByRole("textbox", { name: "Add a service: name, then Enter" }));
  await type("Print{Enter}Scan{Enter}");
  await vi.waitFor(() => expect(commands(backend)).toHaveLength(2));
  expect(commands(backend)[0]).toEqual([{ do: "service.add", id: NEW, name: "Print" }]);
  expect((screen.getByRole("textbox") as HTMLInputElement).value).toBe("");
});

test("a list that is pasted is added as one act, and what is refused is said and kept", async () => {
  const { backend } = await open("SW-05");
  const field = screen.getByRole("textbox", { name: /^Add a service/ });
  await user.click(field);
  await user.paste("Print\n\nScan\n");
  await vi.waitFor(() => expect(commands(backend)).toHaveLength(1));
  expect(commands(backend)[0]).toEqual(["Print", "Scan"].map((name) => ({ do: "service.add", left_out: true, id: NEW, name })));
  backend.failNext = { class: "refused", message: "There is such a service." };
  await type("Backup{Enter}");
  expect((await screen.findByRole("alert")).textContent).toBe("There is such a service.");
  expect((field as HTMLInputElement).value).toBe("Backup");
});

test("what a question still wants to be said of a row stands at it in words", async () => {
  await open("SW-04", (scope) => {
    scope.open.push({ question: "SW-04", state: "missing", required: true, missing: [{ entry: "Backup and restore", field: "provided_by" }] });
  });
  const [backup, onsite] = screen.getAllByRole("listitem");
  expect(backup!.textContent).toContain("Say who provides it.");
  expect(onsite!.textContent).not.toContain("Say who");
});

test("a row opens on Enter, its fields save themselves, Escape closes it", async () => {
  const { backend } = await open("SW-04");
  const head = screen.getByRole("button", { name: /^Backup and restore/ });
  head.focus();
  await type("{Enter}");
  await user.selectOptions(screen.getByLabelText("Who provides it"), "other");
  await user.click(screen.getByRole("checkbox", { name: "Aldermoor Borough Council" }));
  await user.clear(screen.getByLabelText("Name"));
  await type("Backups{Enter}");
  await vi.waitFor(() => expect(commands(backend)).toHaveLength(3));
  expect(commands(backend)).toEqual([
    [{ do: "service.set", id: "s-backup", performed: "other" }],
    [{ do: "service.set", id: "s-backup", customers: ["carrow", "eskmoor", "wenlow-customer"] }],
    [{ do: "service.set", id: "s-backup", name: "Backups" }],
  ]);
  await type("{Escape}");
  expect(head.getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(head);
});

test("a group is chosen from those there are, or new", async () => {
  const { backend } = await open("SW-07");
  await user.click(screen.getByRole("button", { name: /^Carrow/ }));
  await user.click(screen.getByRole("button", { name: /^Edit Customer group/ }));
  await type("{Control>}a{/Control}blue-light services{Enter}");
  expect(commands(backend)).toEqual([[{ do: "customer.set", id: "carrow", customer_group: "blue-light services" }]]);
});

test("a row is left out only with a reason, and deleted by its key", async () => {
  const { backend } = await open("SW-09");
  await user.click(screen.getByRole("button", { name: /^Acts on .Leeds/ }));
  await user.click(screen.getByRole("menuitem", { name: /^Leave out of the scope/ }));
  await type("{Enter}");
  expect(screen.getByText("Say why: readers of the statement ask.")).toBeTruthy();
  await type("Closes in March{Enter}");
  screen.getByRole("button", { name: /^Gateshead/ }).focus();
  await type("{Delete}");
  expect(commands(backend)).toEqual([
    [{ do: "site.set", id: "leeds", left_out: true, why: "Closes in March" }],
    [{ do: "site.delete", id: "gateshead" }],
  ]);
});

test("what is left out is taken in again, in a row of its own under the others", async () => {
  const { backend } = await open("SW-02");
  expect(screen.getByText("Left out")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Software house/ }));
  await user.click(screen.getByRole("button", { name: "Take into the scope" }));
  expect(commands(backend)).toEqual([[{ do: "unit.set", id: "u-software", left_out: false, why: null }]]);
});

test("other parties are those that are no customers; one says what it does, who checks it and who looks after it", async () => {
  const { backend, scope } = await open("SW-14");
  expect(screen.queryByRole("button", { name: /^Wenlow/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: /^Halden Data Centres/ }));
  const work = within(screen.getByRole("group", { name: /^What does .*Halden.* do for the services in scope/ }));
  expect(work.getAllByRole<HTMLInputElement>("checkbox", { checked: true })).toHaveLength(2);
  await user.click(work.getByRole("button", { name: /^More processes/ }));
  await user.click(work.getByRole("checkbox", { name: /^Problem management/ }));
  await user.click(work.getByRole("button", { name: /^Control… Service availability/ }));
  await type("4");
  await user.click(screen.getByRole("button", { name: /^Save/ }));
  await user.click(screen.getByRole("combobox", { name: "Who looks after this party?" }));
  await type("{Control>}a{/Control}Tom Wade{Enter}");
  const [problem, availability] = ["Problem management", "Service availability management"].map((title) => process(scope, title).id);
  expect(commands(backend)).toEqual([
    [{ do: "involvement.set", process: problem, party: "halden", operates: true }, { do: "process.set", id: problem, performed: "shared" }],
    [{ do: "involvement.set", process: availability, party: "halden", operates: true, controls: ["accountable", "defines", "measures"], evidence: process(scope, "Service availability management").involved[0]!.evidence }],
    [{ do: "party.set", id: "halden", owner: "p3" }],
  ]);
});

test("a new party under the question of customers is a customer acting as supplier", async () => {
  const { backend } = await open("SW-08");
  await user.click(screen.getByRole("textbox"));
  await type("Carrow{Enter}");
  await vi.waitFor(() => expect(commands(backend)).toEqual([[{ do: "party.add", kind: "customer_as_supplier", id: NEW, name: "Carrow" }]]));
});

test("the matrix is walked with arrows and says its places; letters and digits answer them", async () => {
  const { backend, scope } = await open("SW-12");
  const grid = screen.getByRole("grid", { name: "Who does what in the processes" });
  expect(within(grid).getByRole("gridcell", { name: "Incident management, Wenlow Valley Council: operates, 4 of 4 controls shown" })).toBeTruthy();
  expect(within(grid).getByRole("gridcell", { name: "Incident management, we: shared with others" })).toBeTruthy();
  expect(within(grid).queryByText("Leadership and policy")).toBeNull();
  grid.focus();
  const current = () => document.getElementById(grid.getAttribute("aria-activedescendant")!)!.title;
  expect(current()).toBe("Planning of services (service portfolio), we: ours alone");
  await type("3{ArrowDown}{ArrowRight}{ArrowRight}og{Delete}");
  expect(current()).toBe("Service catalogue management, Halden Data Centres: no part");
  const [planning, listed] = ["Planning of services (service portfolio)", "Service catalogue management"].map((title) => process(scope, title).id);
  expect(commands(backend)).toEqual([
    [{ do: "process.set", id: planning, performed: "other" }],
    [{ do: "involvement.set", process: listed, party: "halden", operates: true }, { do: "process.set", id: listed, performed: "shared" }],
    [{ do: "involvement.set", process: listed, party: "halden", governs: true }],
  ]);
});

test("C marks the control over a party: digits turn the marks, Enter saves, and the table has the keys again", async () => {
  const { backend } = await open("SW-13");
  const grid = screen.getByRole("grid");
  expect(within(grid).getAllByRole("row")).toHaveLength(5);
  const cell = within(grid).getByRole("gridcell", { name: /^Incident management, Wenlow/ });
  await user.click(cell);
  await type("c");
  const box = within(screen.getByRole("group", { name: /^Incident management, Wenlow/ }));
  await type("23");
  await user.clear(box.getByLabelText("Where it can be seen"));
  await type("Call notes{Enter}");
  expect(commands(backend)).toEqual([[{ do: "involvement.set", process: INCIDENT, party: "wenlow", operates: true, controls: ["accountable", "improves"], evidence: "Call notes" }]]);
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  await type("c{Escape}");
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  expect(commands(backend)).toHaveLength(1);
});

test("all processes that nobody answered become ours as one act; what is not looked at is said", async () => {
  const { backend, scope } = await open("SW-12", (scope) => {
    process(scope, "Problem management").performed = null;
    process(scope, "Demand management").performed = null;
    process(scope, "Incident management").involved[0]!.assessed = false;
  });
  expect(screen.getByRole("status").textContent).toContain("17 of 20 processes are answered.");
  expect(screen.getByRole("status").textContent).toContain("Control is not looked at in 1 place.");
  await user.click(screen.getByRole("button", { name: "All 2 not answered are ours" }));
  const ids = ["Demand management", "Problem management"].map((title) => process(scope, title).id);
  expect(commands(backend)).toEqual([ids.map((id) => ({ do: "process.set", id, performed: "self" }))]);
});

test("a file that cannot be changed says why, and no key changes it", async () => {
  const { backend } = await open("SW-12", () => {}, "Ruth has it open.");
  screen.getByRole("grid").focus();
  await type("1");
  expect(screen.getByRole("alert").textContent).toBe("Ruth has it open.");
  expect(commands(backend)).toEqual([]);
});

test("a register leads to its table and to a spreadsheet, where these are offered", async () => {
  const { scope } = recordedViews();
  const [show, onbring] = [vi.fn(), vi.fn()];
  const project = new OpenProject(new FixtureBackend(), new Toasts());
  render(RegisterOf, { question: scope.asked.find((one) => one.id === "SW-09")!, scope, open: project, disabledBecause: null, show, onbring });
  await user.click(screen.getByRole("button", { name: "As a table" }));
  await user.click(screen.getByRole("button", { name: "From a spreadsheet…" }));
  expect([show.mock.calls, onbring.mock.calls]).toEqual([[["sites"]], [["sites"]]]);
});

test("in short: what is in and out, users, staff, and what parties do; a heading opens its register", async () => {
  const { scope } = recordedViews();
  const show = vi.fn();
  render(RegistersInShort, { scope, show });
  for (const name of ["Services 5 in, 2 out", "Customers 4, 14,550 users", "Sites 140 staff", "Other parties 5"]) expect(screen.getByRole("button", { name })).toBeTruthy();
  expect(screen.getByText("Halden Data Centres").closest("li")!.textContent).toContain("external, operates");
  await user.click(screen.getByRole("button", { name: /^Sites/ }));
  expect(show).toHaveBeenCalledWith("sites");
});
