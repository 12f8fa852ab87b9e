import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  // Wide enough for the details to be beside the rows.
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const NEW = "11111111-2222-4333-8444-555555555555";
const NEXT = "11111111-2222-4333-8444-666666666666";
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

/** Opens RAID with the focus on the table of risks. */
async function open() {
  vi.spyOn(crypto, "randomUUID").mockReturnValue(NEW);
  const backend = new FixtureBackend();
  render(App, { backend, page: "raid" });
  const grid = await screen.findByRole("grid", { name: "Risks" });
  grid.focus();
  return { backend, grid };
}

const commands = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const details = (name = "Risk") => within(screen.getByRole("complementary", { name }));
const tab = (name: RegExp) => user.click(screen.getByRole("radio", { name }));

test("rows that are selected get an owner and a day, and go, each as one act; of the kinds each has its own field", async () => {
  const { backend } = await open();
  await type("x{Shift>}j{/Shift}");
  expect(screen.getAllByText("2 rows selected").length).toBe(1);
  await user.click(screen.getByRole("option", { name: /^D-12/ }));
  await type("x");
  await type("oruth{Enter}");
  await type("d27 nov{Enter}");
  await type("{Delete}");
  const dialog = within(screen.getByRole("dialog", { name: "Delete 3 rows?" }));
  expect(dialog.getByText("R-12")).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: "Delete 3 rows" }));
  const owner = recordedViews().raid.people.find((one) => one.name === "Ruth Ellison")!.id;
  expect(commands(backend)).toEqual([
    [{ do: "risk.set", id: "risk-07", owner }, { do: "risk.set", id: "risk-12", owner }, { do: "decision.set", id: "decision-12", owner }],
    [{ do: "risk.set", id: "risk-07", due: "2026-11-27" }, { do: "risk.set", id: "risk-12", due: "2026-11-27" }, { do: "decision.set", id: "decision-12", needed_by: "2026-11-27" }],
    [{ do: "risk.delete", id: "risk-07" }, { do: "risk.delete", id: "risk-12" }, { do: "decision.delete", id: "decision-12" }],
  ]);
  await type("{Escape}");
  expect(screen.queryByText("3 rows selected")).toBeNull();
});

test("what is typed in the search leaves the rows of all kinds that have it, and Enter goes to the first", async () => {
  await open();
  await type("/halden");
  expect(screen.getByText("1 of 22 risks")).toBeTruthy();
  expect(within(screen.getByRole("listbox", { name: "Decisions" })).getAllByRole("option")).toHaveLength(1);
  await type("{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("grid", { name: "Risks" })));
  await type("/{Control>}a{/Control}d-12{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("listbox", { name: "Decisions" })));
  expect(details("Decision").getByText("D-12")).toBeTruthy();
  await user.click(screen.getByRole("textbox", { name: "Find in RAID" }));
  await type("{Escape}{Escape}");
  expect(screen.getByText(/^22 open/)).toBeTruthy();
});

test("a row that was added has the keys once it is there, in its own list", async () => {
  const { backend } = await open();
  const { raid } = recordedViews();
  await type("na");
  backend.views.raid = { ...raid, actions: [...raid.actions, { ...raid.actions[0]!, id: NEW, ref: "A-99", title: "Call Halden" }] };
  await type("Call Halden{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("listbox", { name: "Actions" })));
  expect(screen.getByRole("listbox", { name: "Actions" }).getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { name: /Call Halden/ }).id);
  await type("ns");
  vi.spyOn(crypto, "randomUUID").mockReturnValue(NEXT);
  backend.views.raid = { ...raid, assumptions: [...raid.assumptions, { ...raid.assumptions[0]!, id: NEXT, ref: "AS-99", title: "It will do" }] };
  await type("It will do{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("grid", { name: "Assumptions" })));
  expect(details("Assumption").getByText("AS-99")).toBeTruthy();
});

test("a row that goes leaves the keys with the one that takes its place, and filters as they are", async () => {
  const { backend } = await open();
  const { raid } = recordedViews();
  await user.click(screen.getByRole("button", { name: "Open only" }));
  backend.views.raid = { ...raid, risks: raid.risks.slice(1) };
  await type("{Delete}");
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Delete R-07" }));
  await vi.waitFor(() => expect(details().getByText("R-12")).toBeTruthy());
  expect(screen.getByRole("button", { name: /^Clear the filter/ })).toBeTruthy();
});

test("the rows that are shown are brought from a spreadsheet and written to one from the menu that adds", async () => {
  await open();
  await tab(/^Decisions/);
  await user.click(screen.getByRole("button", { name: /^Add/ }));
  expect(screen.getByRole("menuitem", { name: /Bring from a spreadsheet/ })).toBeTruthy();
  await user.click(screen.getByRole("menuitem", { name: /Export to a spreadsheet/ }));
  expect(await screen.findByRole("dialog", { name: /decisions/i })).toBeTruthy();
});
