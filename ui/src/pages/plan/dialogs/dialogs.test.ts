import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { BaselinesView, Command, EffectView, IntakeView } from "../../../backend/types";
import { baselines, intake, status } from "../../../states/plan-parts";
import type { Act } from "../acts";
import { gatesToExplain, nextName } from "./acts";
import BringPlan from "./BringPlan.svelte";
import CompareBaselines from "./CompareBaselines.svelte";
import { comparedRows } from "./compared";
import RebookAudit from "./RebookAudit.svelte";
import TakeBaseline from "./TakeBaseline.svelte";
import WhyMoved from "./WhyMoved.svelte";

vi.setConfig({ testTimeout: 30_000 });
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const dialog = () => within(screen.getByRole("dialog"));

/** Takes acts, with the reasons given for them, and refuses with words where there are some. */
function taker(refusals: (string | null)[] = []) {
  const asked: { commands: Command[]; reason?: string }[] = [];
  const save = (act: Act, reason?: string) => {
    asked.push(reason === undefined ? { commands: act.commands } : { commands: act.commands, reason });
    return Promise.resolve(refusals[asked.length - 1] ?? null);
  };
  return { asked, save };
}

test("a baseline is offered the next name, asks why, and says what refused it", async () => {
  const { asked, save } = taker(["“Baseline 3” is there already."]);
  const onclose = vi.fn();
  render(TakeBaseline, { open: true, baselines: baselines.baselines, asOf: status.as_of, ready: "2027-04-06", readOnly: null, save, onclose });
  expect(nextName([])).toBe("Baseline 1");
  await user.keyboard("{Enter}");
  expect(dialog().getByText(/Say why/)).toBeTruthy();
  await user.type(dialog().getByRole("textbox", { name: "Why" }), "Re-planned{Enter}");
  expect((await screen.findByRole("alert")).textContent).toContain("is there already");
  await user.type(dialog().getByRole("textbox", { name: "Name" }), " b");
  await user.type(dialog().getByRole("textbox", { name: /^Approved by/ }), "Colin Adeyemi{Enter}");
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(asked.map((one) => one.commands)).toEqual([
    [{ do: "baseline.set", name: "Baseline 3", reason: "Re-planned", approver: "" }],
    [{ do: "baseline.set", name: "Baseline 3 b", reason: "Re-planned", approver: "Colin Adeyemi" }],
  ]);
});

function showCompare(refusals: (string | null)[] = []) {
  const { asked, save } = taker(refusals);
  const opened: string[] = [];
  const ask = vi.fn((against?: number): Promise<BaselinesView> => Promise.resolve({ ...baselines, against: against ?? baselines.against }));
  const shown = render(CompareBaselines, { open: true, readOnly: null, moment: "1", ask, save, onopen: (id: string) => void opened.push(id), onclose: () => {} });
  return { asked, ask, opened, ...shown };
}

test("the plan is held against any baseline, and its rows are parted by what became of them", async () => {
  const { ask, opened } = showCompare();
  const pick = await screen.findByRole("combobox", { name: "Compare with" });
  expect(ask.mock.calls).toEqual([[]]);
  expect(dialog().getByText("Re-planned after the gap analysis")).toBeTruthy();
  const parts = comparedRows(baselines);
  expect(dialog().getByRole("radio", { name: `${parts.moved.length} moved` })).toBeTruthy();
  await user.click(dialog().getByRole("radio", { name: "Phases and gates" }));
  const gate = dialog().getByText("Gate 2: phase 2 exit").closest('[role="row"]') as HTMLElement;
  expect(within(gate).getAllByRole("gridcell").map((cell) => cell.textContent?.trim())).toEqual(["2.20.1", "Gate 2: phase 2 exit", "23 Dec", "23 Dec", "18 Jan 2027", "18 Jan 2027", "+11", "+11"]);
  await user.click(gate);
  await user.click(dialog().getByRole("button", { name: "Show in the plan" }));
  await user.click(dialog().getByRole("radio", { name: "1 added" }));
  expect(dialog().getByText("Repeat the device survey at Gateshead")).toBeTruthy();
  await user.click(dialog().getByRole("radio", { name: "0 removed" }));
  expect(dialog().getByText("There is no such row.")).toBeTruthy();
  await user.selectOptions(pick, "1");
  await vi.waitFor(() => expect(ask).toHaveBeenLastCalledWith(1));
  expect(opened).toEqual([baselines.gates[2]!.id]);
});

test("a row that came or went has dates on one side only; what is as it was is not among the moved", () => {
  const [same] = baselines.tasks;
  const view = { ...baselines, tasks: [{ ...same!, slip_days: 0, start_slip_days: 0 }, { ...baselines.tasks[1]!, slip_days: 0, start_slip_days: 2 }], removed: [{ ...baselines.added[0]!, id: null }] };
  const parts = comparedRows(view);
  expect(parts.moved.map((row) => row.id)).toEqual([baselines.tasks[1]!.id]);
  expect([parts.removed[0]!.after, parts.added[0]!.before]).toEqual([null, null]);
  expect(parts.removed[0]!.before).toEqual({ start: baselines.added[0]!.start, finish: baselines.added[0]!.finish });
});

test("a baseline is used for slip, renamed and deleted; what refuses it is said", async () => {
  const { asked } = showCompare([null, null, "Slip is measured against it."]);
  const pick = await screen.findByRole("combobox", { name: "Compare with" });
  expect(dialog().getByRole("button", { name: "Use for slip" }).getAttribute("aria-disabled")).toBe("true");
  await user.selectOptions(pick, "1");
  await dialog().findByText("The plan the sponsor agreed to start with");
  await user.click(dialog().getByRole("button", { name: "Use for slip" }));
  await user.click(dialog().getByRole("button", { name: /^Edit Name/ }));
  await user.keyboard("{Control>}a{/Control}Agreed{Enter}");
  await user.click(dialog().getByRole("button", { name: "Delete" }));
  expect((await screen.findByRole("alert")).textContent).toBe("Slip is measured against it.");
  expect(asked.map((one) => one.commands)).toEqual([
    [{ do: "baseline.use", id: "baseline-1" }],
    [{ do: "baseline.set_name", id: "baseline-1", name: "Agreed" }],
    [{ do: "baseline.delete", id: "baseline-1" }],
  ]);
});

const told = (more: Partial<EffectView> = {}): EffectView => ({ sentence: "Gate 2 moves to 25 January 2027.", tasks_moved: 4, refused: null, notes: [], goal: null, gates: [{ gate: 2, name: "Gate 2", before: "2027-01-18", after: "2027-01-25", days: 5 }], ...more });

test("rebooking says what it does before it is done, and keeps why", async () => {
  const { asked, save } = taker();
  const onclose = vi.fn();
  const effectOf = vi.fn((commands: Command[]) => Promise.resolve(JSON.stringify(commands).includes("2028-02-13") ? told({ refused: "13 February 2028 is a Sunday" }) : told()));
  render(RebookAudit, { props: { open: true, target: "2027-04-12", ready: "2027-04-06", asOf: status.as_of, readOnly: null, effectOf, save, onclose } });
  const book = () => dialog().getByRole("button", { name: "Rebook" });
  expect(book().getAttribute("aria-disabled")).toBe("true");
  const date = () => dialog().getByRole("textbox", { name: /^First day/ });
  const give = async (text: string) => {
    await user.clear(date());
    await user.type(date(), `${text}{Enter}`);
  };
  await give("13 feb 2028");
  expect((await screen.findByRole("alert")).textContent).toContain("13 February 2028 is a Sunday.");
  expect(book().getAttribute("aria-disabled")).toBe("true");
  await give("26 apr 2027");
  expect(await dialog().findByText("Gate 2 moves to 25 January 2027.")).toBeTruthy();
  expect(effectOf).toHaveBeenLastCalledWith([{ do: "project.set_target", date: "2027-04-26" }]);
  expect(dialog().getByText("5 working days later")).toBeTruthy();
  await user.click(book());
  expect(asked).toEqual([]);
  await user.type(dialog().getByRole("textbox", { name: "Why" }), "The auditor is away{Enter}");
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(asked).toEqual([{ commands: [{ do: "project.set_target", date: "2027-04-26" }], reason: "The auditor is away" }]);
});

test("why is asked where a gate moves by five working days or more, either way", () => {
  const shifts = [4, 5, -5, -4].map((days, gate) => ({ gate, name: `Gate ${gate}`, before: "2027-01-18", after: "2027-01-25", days }));
  expect(gatesToExplain(told({ gates: shifts })).map((gate) => gate.gate)).toEqual([1, 2]);
});

test("why a gate moves is one line that Enter keeps; without one it says so, and both ways out are there", async () => {
  const kept: (string | null)[] = [];
  const onclose = vi.fn();
  const props = { gates: told().gates, what: "Length of Align contracts changed", onkeep: (reason: string | null) => void kept.push(reason), onclose };
  const { rerender } = render(WhyMoved, props);
  expect(screen.getByRole("dialog", { name: "Why does this gate move?" })).toBeTruthy();
  expect(dialog().getByText("Gate 2: 5 working days later, on 25 Jan 2027")).toBeTruthy();
  await user.keyboard("{Enter}");
  expect(dialog().getByText("Write why, or go on without a reason.")).toBeTruthy();
  await user.keyboard("Halden asked for more time{Enter}");
  await user.click(dialog().getByRole("button", { name: "Without a reason" }));
  await user.keyboard("{Escape}");
  expect(onclose).toHaveBeenCalledOnce();
  expect(kept).toEqual(["Halden asked for more time", null]);
  await rerender({ ...props, gates: [] });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a plan is brought after every row of it was shown; options are asked about again", async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `r${at}`, name: `Row ${at}` }));
  const preview = vi.fn((_path: string, _links: boolean, remove: boolean): Promise<IntakeView> => Promise.resolve({ ...intake, new: rows(250), missing: rows(2), missing_removed: remove }));
  const bring = vi.fn((): Promise<string | null> => Promise.resolve("The file was moved."));
  const onclose = vi.fn();
  render(BringPlan, { open: true, readOnly: null, choose: () => Promise.resolve("/plan.xml"), preview, bring, onclose });
  await user.click(dialog().getByRole("button", { name: "Choose file…" }));
  expect(await dialog().findByText(/^name “Extend configuration data/)).toBeTruthy();
  await user.click(dialog().getByRole("radio", { name: "250 new" }));
  expect(dialog().getAllByRole("listitem")).toHaveLength(200);
  await user.click(dialog().getByRole("button", { name: "Show 50 more rows" }));
  expect(dialog().getAllByRole("listitem")).toHaveLength(250);
  await user.click(dialog().getByRole("radio", { name: "1 not carried" }));
  expect(dialog().getByText(/^22 tasks lie on more days/)).toBeTruthy();
  expect(dialog().getByText(/and 16 more$/)).toBeTruthy();
  expect(dialog().getByRole("button", { name: "Bring 251 rows" })).toBeTruthy();
  await user.click(dialog().getByRole("checkbox", { name: /^Remove the 2 rows/ }));
  await user.click(dialog().getByRole("checkbox", { name: /^Let links drive/ }));
  await vi.waitFor(() => expect(preview).toHaveBeenLastCalledWith("/plan.xml", true, true));
  await user.click(await dialog().findByRole("button", { name: "Bring 253 rows" }));
  expect((await screen.findByRole("alert")).textContent).toBe("The file was moved.");
  expect(bring).toHaveBeenCalledWith("/plan.xml", true, true, 253);
  expect(onclose).not.toHaveBeenCalled();
});

test("a plan that changes nothing cannot be brought, one that cannot be read says why, and one from elsewhere removes nothing", async () => {
  const nothing = { ...intake, changed: [], comes_back: false };
  const answers: (() => Promise<IntakeView>)[] = [() => Promise.reject(new Error("notes.txt is no plan.")), () => Promise.resolve(nothing)];
  render(BringPlan, { open: true, readOnly: null, choose: () => Promise.resolve("/plan.xml"), preview: () => answers.shift()!(), bring: () => Promise.resolve(null), onclose: () => {} });
  await user.click(dialog().getByRole("button", { name: "Choose file…" }));
  expect((await screen.findByRole("alert")).textContent).toBe("notes.txt is no plan.");
  await user.click(dialog().getByRole("button", { name: "Choose file…" }));
  const button = await dialog().findByRole("button", { name: "Bring 0 rows" });
  expect(button.title).toBe("There is nothing to bring: all of it is so already.");
  expect(dialog().queryByRole("checkbox", { name: /^Remove/ })).toBeNull();
  expect(dialog().queryByRole("radio", { name: /missing/ })).toBeNull();
});
