import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../../App.svelte";
import { FixtureBackend, recordedViews } from "../../../backend/fixture";
import type { AsideRow, Command, ServedItem } from "../../../backend/types";
import DoneFor from "../details/DoneFor.svelte";
import { ScopeItems } from "../details/serves.svelte";
import type { Act } from "../acts";

vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => localStorage.clear());
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const { schedule, scope } = recordedViews();
const id = (wbs: string) => schedule.tasks.find((task) => task.wbs === wbs)!.id;
const ASIDE: AsideRow[] = [
  { id: "sla", code: "P1-20", name: "Agree remaining SLAs", why: "On-site support is out of the scope" },
  { id: "own", name: "Visit Porto", why: "No site there" },
];

async function open(aside: AsideRow[] = [], change: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend({ schedule: { ...schedule, aside }, ...change });
  render(App, { backend, page: "plan" });
  await user.click(await screen.findByRole("radio", { name: "Table" }));
  (await screen.findByRole("treegrid", { name: "Plan" })).focus();
  return backend;
}
const given = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const more = () => user.click(screen.getByRole("button", { name: "More" }));

test("a row is set aside by a key, with its reason, after what that does is told", async () => {
  const backend = await open();
  await type("jjj{Shift>}{Delete}{/Shift}");
  const dialog = within(await screen.findByRole("dialog", { name: "Set this row aside" }));
  expect(backend.foreseen.at(-1)).toEqual([expect.objectContaining({ do: "task.set_aside", id: id("0.1.1") })]);
  await type("{Enter}");
  expect(dialog.getByText("Say why: the reason stays with the row.")).toBeTruthy();
  expect(given(backend)).toEqual([]);
  await type("Not needed here{Enter}");
  await vi.waitFor(() => expect(given(backend)).toEqual([[{ do: "task.set_aside", id: id("0.1.1"), why: "Not needed here" }]]));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("of rows that lie under others only the topmost are named, and all that go are counted", async () => {
  const backend = await open();
  await type("jjx");
  await type("jx");
  await more();
  await user.click(screen.getByRole("menuitem", { name: /^Set aside/ }));
  const dialog = within(await screen.findByRole("dialog", { name: /^Set \d+ rows aside$/ }));
  expect(dialog.getByText(/rows under it go with it/)).toBeTruthy();
  await type("Later{Enter}");
  await vi.waitFor(() => expect(given(backend)).toEqual([[{ do: "task.set_aside", id: id("0.1"), why: "Later" }]]));
});

test("phases, gates and audits are never set aside, and it is said why", async () => {
  const backend = await open();
  await type("j{Shift>}{Delete}{/Shift}");
  expect((await screen.findByRole("alert")).textContent).toMatch(/phases, gates and audits are not set aside/);
  expect([screen.queryByRole("dialog"), given(backend).length]).toEqual([null, 0]);
});

test("what the rules refuse is not offered", async () => {
  const backend = await open([], { effect: { ...recordedViews().effect, refused: "A gate lies under it." } });
  await type("jjj{Shift>}{Delete}{/Shift}");
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("A gate lies under it.")).toBeTruthy();
  await type("Later{Enter}");
  expect(given(backend)).toEqual([]);
});

test("rows set aside are listed with code and reason, and come back together as one act", async () => {
  const backend = await open(ASIDE);
  await more();
  await user.click(screen.getByRole("menuitem", { name: "Rows set aside (2)…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Rows set aside" }));
  expect(dialog.getByText("On-site support is out of the scope.")).toBeTruthy();
  await type("{Control>}{Enter}{/Control}");
  expect(given(backend)).toEqual([]);
  await user.click(dialog.getByRole("checkbox", { name: /^P1-20/ }));
  await user.click(dialog.getByRole("checkbox", { name: "Visit Porto" }));
  await type("{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(given(backend)).toEqual([[{ do: "task.bring_back", id: "sla" }, { do: "task.bring_back", id: "own" }]]));
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("where no row is set aside the menu does not speak of it", async () => {
  await open();
  await more();
  expect(screen.queryByRole("menuitem", { name: /^Rows set aside/ })).toBeNull();
});

/** What a row is done for, by itself. */
function served(serves: ServedItem[], readOnly: string | null = null) {
  const commands: Command[][] = [];
  const ask = vi.fn(() => Promise.resolve(scope.registers));
  const onact = (act: Act) => {
    commands.push(act.commands);
    return Promise.resolve(true);
  };
  render(DoneFor, { task: { id: "t", name: "Agree SLAs" }, serves, items: new ScopeItems(ask), moment: "1", readOnly, onact });
  return { commands, ask };
}
const halden: ServedItem = { id: "halden", name: "Halden Data Centres", kind: "party", left_out: false };

test("an item of the scope is added by its name; the registers are asked for once, and only then", async () => {
  const { commands, ask } = served([halden]);
  expect(ask).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: /Done for one more/ }));
  await type("gates{Enter}");
  await vi.waitFor(() => expect(commands).toHaveLength(1));
  const gateshead = scope.registers.sites.find(({ name }) => name.startsWith("Gates"))!;
  expect(commands[0]).toEqual([{ do: "task.serve", id: "t", site: gateshead.id }]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("an item is taken away by its button, and one that left the scope says so", async () => {
  const { commands } = served([halden, { id: "hw", name: "Hardware resale", kind: "service", left_out: true }]);
  expect(screen.getByText("service, left out")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Not done for .*Halden/ }));
  expect(commands).toEqual([[{ do: "task.unserve", id: "t", party: "halden" }]]);
});

test("in a file that is read only nothing is taken away, and the field says why", async () => {
  const { commands } = served([halden], "Ruth Ellison has this file open.");
  expect(screen.queryByRole("button", { name: /^Not done for/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: /Done for one more/ }));
  expect(screen.getByText("Ruth Ellison has this file open.")).toBeTruthy();
  expect(commands).toEqual([]);
});

test("items that a row is done for are not offered again, nor those that are out", () => {
  const items = new ScopeItems(() => Promise.resolve(scope.registers));
  return items.want("1").then(() => {
    const names = items.choices("", [halden]).map(({ label }) => label);
    expect(names).toContain("Corvane Networks");
    expect(names).not.toContain("Halden Data Centres");
    expect(names).not.toContain(scope.registers.services.find((one) => one.left_out)!.name);
  });
});
