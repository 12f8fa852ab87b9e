import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  // Wide enough for the details to be beside the rows.
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const NEW = "11111111-2222-4333-8444-555555555555";
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

/** Opens RAID and waits until the table of risks has the focus. */
async function open(views: Partial<FixtureBackend["views"]> = {}) {
  vi.spyOn(crypto, "randomUUID").mockReturnValue(NEW);
  const backend = new FixtureBackend(views);
  render(App, { backend, page: "raid" });
  const grid = await screen.findByRole("grid", { name: "Risks" });
  grid.focus();
  return { backend, grid };
}

const commands = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").map((one) => one.given);
const details = (name = "Risk") => within(screen.getByRole("complementary", { name }));
const tab = (name: RegExp) => user.click(screen.getByRole("radio", { name }));

test("the most exposed risk is shown first, with all that is known of it and the counts of the tabs", async () => {
  await open();
  expect(screen.getAllByRole("radio").map((one) => one.closest("label")?.textContent?.trim())).toEqual(["All", "Risks 22", "Actions 33", "Issues 5", "Decisions 13", "Assumptions 4", "Dependencies 3"]);
  expect(await details().findByText("Halden’s standard terms give 8 hours")).toBeTruthy();
  expect(details().getByRole("img", { name: "Exposure since it was raised: Jun 9, Jul 9, Aug 9, Sep 12, Oct 12, now 16." })).toBeTruthy();
  expect(screen.getByText("22 open: 3 red, 4 amber, 15 green")).toBeTruthy();
  expect(screen.getByRole("navigation", { name: "Pages" }).textContent).toContain("3 red");
});

test("digits score a risk: the reason is asked in place and can be left out", async () => {
  const { backend, grid } = await open();
  await type("5");
  expect(screen.getByRole("group", { name: /Likelihood 4 to 5/ }).textContent).toContain("Almost certain");
  await type("Halden refused{Enter}");
  await vi.waitFor(() => expect(document.activeElement).toBe(grid));
  await type("{Shift>}[Digit3]{/Shift}{Enter}-{Enter}");
  await type("4");
  expect(screen.queryByRole("button", { name: /^Save score/ })).toBeNull();
  await type("2{Escape}");
  expect(commands(backend)).toEqual([
    [{ do: "risk.score", id: "risk-07", likelihood: 5, impact: 4, reason: "Halden refused" }],
    [{ do: "risk.score", id: "risk-07", likelihood: 4, impact: 3 }],
    [{ do: "risk.score", id: "risk-07", likelihood: 3, impact: 4 }],
  ]);
});

test("a risk is scored with every grade described", async () => {
  const { backend } = await open();
  await user.click(details().getByRole("button", { name: /4 × 4 = 16/ }));
  const dialog = within(screen.getByRole("dialog", { name: "Score R-07" }));
  expect(dialog.getAllByRole("radio")).toHaveLength(10);
  expect(dialog.getByText("A gate moves, or a requirement stays unmet.")).toBeTruthy();
  await user.click(dialog.getByRole("radio", { name: /^2 Unlikely/ }));
  expect(dialog.getByText(/2 × 4 = 8/)).toBeTruthy();
  await user.click(dialog.getByRole("button", { name: /^Save score/ }));
  expect(commands(backend)).toEqual([[{ do: "risk.score", id: "risk-07", likelihood: 2, impact: 4 }]]);
});

test("the matrix says what stands in its cells, filters by one, and moves a risk by Shift and an arrow", async () => {
  const { backend } = await open();
  const matrix = screen.getByRole("grid", { name: "Likelihood by impact" });
  expect(within(matrix).getAllByRole("gridcell")).toHaveLength(25);
  expect(within(matrix).getByRole("gridcell", { name: "Likelihood 4, impact 4, exposure 16, Red, 2 risks: R-07, R-12" })).toBeTruthy();
  matrix.focus();
  await type("{Shift>}{ArrowDown}{/Shift}{Enter}");
  expect(commands(backend)).toEqual([[{ do: "risk.score", id: "risk-07", likelihood: 3, impact: 4 }]]);
  await user.click(within(matrix).getByRole("gridcell", { name: /^Likelihood 2, impact 2,/ }));
  expect(screen.getByText("5 of 22 risks")).toBeTruthy();
  expect(within(screen.getByRole("grid", { name: "Risks" })).getAllByRole("row")).toHaveLength(6);
  await user.click(screen.getByRole("button", { name: "Clear the filter Cell of the matrix" }));
  expect(screen.getByText(/^22 open/)).toBeTruthy();
});

test("a risk is dragged to another cell, and a drag that ends nowhere changes nothing", async () => {
  const { backend } = await open();
  const matrix = screen.getByRole("grid", { name: "Likelihood by impact" });
  const cell = within(matrix).getByRole("gridcell", { name: /^Likelihood 2, impact 5/ });
  const chip = within(matrix).getByText("R-12");
  const drag = async (over: Element | null) => {
    document.elementFromPoint = () => over;
    const at = (x: number) => ({ bubbles: true, button: 0, clientX: x, clientY: 10 });
    chip.dispatchEvent(new PointerEvent("pointerdown", at(10)));
    window.dispatchEvent(new PointerEvent("pointermove", at(60)));
    window.dispatchEvent(new PointerEvent("pointerup", at(60)));
    await Promise.resolve();
  };
  await drag(document.body);
  expect(screen.queryByPlaceholderText("Why? (optional)")).toBeNull();
  await drag(cell);
  await screen.findByRole("group", { name: /Likelihood 4 to 2/ });
  await type("{Enter}");
  expect(commands(backend)).toEqual([[{ do: "risk.score", id: "risk-12", likelihood: 2, impact: 5 }]]);
});

test("fields are edited where they stand: texts, choices, days, links", async () => {
  const { backend } = await open();
  await user.click(await details().findByRole("button", { name: /^Edit Cause/ }));
  await type("{Control>}a{/Control}A new cause{Enter}");
  await user.click(details().getByRole("button", { name: /^Edit Working days of delay/ }));
  await type("{Control>}a{/Control}20{Enter}");
  await type("racc{Enter}");
  for (const typed of ["8.6.1-03", "extend conf"]) {
    await type("l");
    await screen.findByRole("combobox", { name: "Link" });
    await type(`${typed}{Enter}`);
  }
  await user.click(details().getByRole("button", { name: "Take away the link to 2.2.2" }));
  const task = recordedViews().schedule.tasks.find((one) => one.code === "P2-17")!;
  const linked = recordedViews().risk.linked[0]!;
  expect(commands(backend)).toEqual([
    [{ do: "risk.set", id: "risk-07", cause: "A new cause" }],
    [{ do: "risk.set", id: "risk-07", delay: 20 }],
    [{ do: "risk.set", id: "risk-07", response: "accept" }],
    [{ do: "risk.link", id: "risk-07", criterion: "8.6.1-03" }],
    [{ do: "risk.link", id: "risk-07", task: task.id }],
    [{ do: "risk.unlink", id: "risk-07", task: linked.id }],
  ]);
});

test("N and a letter ask for a title first; Ctrl Enter adds and asks for another; the new row is the one keys act on", async () => {
  const { backend } = await open();
  await type("na");
  const strip = () => within(screen.getByRole("group", { name: "New action" }));
  expect(document.activeElement).toBe(strip().getByLabelText("New action"));
  await type("{Enter}");
  expect(screen.getByRole("alert").textContent).toContain("It needs a title.");
  await type("Ask the carrier{Tab}{Tab}27 nov{Tab}3{Control>}{Enter}{/Control}");
  await vi.waitFor(() => expect(commands(backend)).toHaveLength(1));
  expect((strip().getByLabelText("New action") as HTMLInputElement).value).toBe("");
  await type("Call Halden{Enter}");
  expect(commands(backend)).toEqual([
    [{ do: "action.add", id: NEW, title: "Ask the carrier", due: "2026-11-27", hours: 3 }],
    [{ do: "action.add", id: NEW, title: "Call Halden" }],
  ]);
  expect(screen.queryByRole("group", { name: "New action" })).toBeNull();
});

test("a risk is closed with a reason, and becomes an issue when it happens", async () => {
  const { backend } = await open();
  await type("c");
  const dialog = within(screen.getByRole("dialog", { name: "Close R-07?" }));
  await type("{Enter}");
  expect(dialog.getByText("Say why it is closed.")).toBeTruthy();
  await type("The contract was varied{Enter}");
  await type("h");
  await user.selectOptions(within(screen.getByRole("dialog", { name: "R-07 happened?" })).getByLabelText("Severity"), "amber");
  await user.click(screen.getByRole("button", { name: /^Make it an issue/ }));
  expect(commands(backend)).toEqual([
    [{ do: "risk.close", id: "risk-07", reason: "The contract was varied" }],
    [{ do: "risk.happen", id: "risk-07", issue_id: NEW, title: "Halden contract lacks our restore targets", severity: "amber", owner: "p2" }],
  ]);
});

test("a decision is taken: an option, words, by whom, at which meeting", async () => {
  const { backend } = await open();
  await user.click(screen.getByRole("option", { name: /^D-12/ }));
  await type("c");
  const dialog = within(screen.getByRole("dialog", { name: "Take decision D-12" }));
  expect(dialog.getByRole<HTMLInputElement>("radio", { name: "Fund 25 days (recommended)" }).checked).toBe(true);
  await user.click(dialog.getByRole("radio", { name: "None of these: say it in words" }));
  await user.click(dialog.getByRole("button", { name: /^Record/ }));
  expect(dialog.getByText("Say what was decided, or choose an option.")).toBeTruthy();
  await user.type(dialog.getByLabelText(/^What was decided/), "15 days");
  await user.selectOptions(dialog.getByLabelText(/^Meeting/), "m7");
  await user.click(dialog.getByRole("button", { name: /^Record/ }));
  expect(commands(backend)).toEqual([[{ do: "decision.take", id: "decision-12", outcome: "15 days", by: "Steering committee", meeting: "m7", on: "2026-11-20" }]]);
});

test("C finishes an action and opens one that was done; assumptions are settled by H and C, dependencies met", async () => {
  const { backend } = await open();
  await user.click(screen.getByRole("option", { name: /^A-27/ }));
  await type("c");
  await tab(/^Assumptions/);
  await type("h");
  await user.click(details("Assumption").getByRole("button", { name: /^It does not hold/ }));
  await tab(/^Dependencies/);
  expect(details("Dependency").getByText("After the day it is needed.")).toBeTruthy();
  await type("c");
  await tab(/^Actions/);
  await user.click(screen.getByText("Print desk cards, part 12"));
  await type("c");
  expect(commands(backend)).toEqual([
    [{ do: "action.done", id: "action-27" }],
    [{ do: "assumption.settle", id: "assumption-02", held: true }],
    [{ do: "assumption.settle", id: "assumption-02", held: false }],
    [{ do: "dependency.meet", id: "dependency-03" }],
    [{ do: "action.reopen", id: "action-12" }],
  ]);
});

test("options of a decision are added, worded, priced and recommended", async () => {
  const { backend } = await open();
  await tab(/^Decisions/);
  await user.click(details("Decision").getByRole("button", { name: /^Edit New option/ }));
  await type("Fund 5 days{Enter}");
  await user.click(details("Decision").getAllByRole("button", { name: /^Edit Cost/ })[1]!);
  await type("{Control>}a{/Control}6000{Enter}");
  await user.click(details("Decision").getAllByRole("button", { name: "Recommend this" })[0]!);
  expect(commands(backend)).toEqual([
    [{ do: "option.add", id: NEW, decision: "decision-12", title: "Fund 5 days" }],
    [{ do: "option.set", id: "o2", cost: 6000 }],
    [{ do: "decision.set", id: "decision-12", recommended: "o2" }],
  ]);
});

test("a risk is taken from the library by typing and Enter; what was taken says so", async () => {
  const { backend } = await open();
  await type("{Control>}l{/Control}");
  const dialog = within(await screen.findByRole("dialog", { name: "Library of risks" }));
  await dialog.findByText("40 of 40 risks");
  await type("RK-07");
  expect(dialog.getByRole("button", { name: /^Take it/ }).title).toBe("It is in the register as R-18.");
  await type("{Enter}{Control>}a{/Control}RK-03{Enter}");
  expect(commands(backend)).toEqual([[{ do: "risk.take", library: "RK-03", id: NEW }]]);
});

test("filters leave what is asked for, in every tab", async () => {
  await open();
  await user.click(screen.getByRole("button", { name: "Owner", expanded: false }));
  await user.click(screen.getByRole("menuitemcheckbox", { name: "Ruth Ellison" }));
  expect(screen.getByText("2 of 22 risks")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Open only" }));
  await tab(/^Decisions/);
  expect(within(screen.getByRole("grid", { name: "Decisions" })).getAllByRole("row").slice(1).map((row) => row.textContent?.trim().slice(0, 4))).toEqual(["D-13"]);
});

test("where nothing can be changed, keys and fields say why", async () => {
  const { session } = recordedViews();
  const { backend } = await open({ session: { ...session!, read_only: "Ruth Ellison has this file open." } });
  await type("5");
  expect(screen.getAllByRole("alert").some((one) => one.textContent?.includes("Ruth Ellison has this file open."))).toBe(true);
  await type("nc");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("button", { name: /^Add/ }).getAttribute("aria-disabled")).toBe("true");
  expect(commands(backend)).toEqual([]);
});

test("with no risk yet it leads to the library; where it cannot be told it says why and asks again", async () => {
  const { raid } = recordedViews();
  await open({ raid: { ...raid, risks: [] } });
  await user.click(screen.getByRole("button", { name: "Take from the library…" }));
  expect(await screen.findByRole("dialog", { name: "Library of risks" })).toBeTruthy();
});

test("where RAID cannot be told the page says why, and the rest of the window works", async () => {
  const backend = new FixtureBackend();
  backend.raid = () => Promise.reject(new Error("The register could not be read."));
  render(App, { backend, page: "raid" });
  expect(await screen.findByText("The register could not be read.")).toBeTruthy();
  backend.raid = () => Promise.resolve(backend.views.raid);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("grid", { name: "Risks" })).toBeTruthy();
});

test("numbers of RAID are found in the palette, and lead to their row", async () => {
  await open();
  await type("{Control>}k{/Control}#a-05{Enter}");
  expect(await screen.findByRole("complementary", { name: "Action" })).toBeTruthy();
  expect(details("Action").getByText("A-05")).toBeTruthy();
  expect(screen.getByRole("grid", { name: "Actions" })).toBeTruthy();
});
