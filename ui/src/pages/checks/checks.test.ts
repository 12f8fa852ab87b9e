import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { CheckFinding, ChecksView } from "../../backend/types";

// Each test opens the whole window, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => vi.unstubAllGlobals());

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);

/** Opens the checks, changed as a test wants them, and waits until a line has the keys. */
async function open(change: (checks: ChecksView) => ChecksView = (checks) => checks, views: Partial<FixtureBackend["views"]> = {}) {
  const backend = new FixtureBackend({ checks: change(recordedViews().checks), ...views });
  render(App, { backend, page: "checks" });
  await vi.waitFor(() => expect(held()).toBeTruthy());
  return backend;
}

/** The line that has the keys. */
const held = () => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset["line"] : undefined);
const given = (backend: FixtureBackend) => backend.asked.filter((one) => one.call === "apply").flatMap((one) => one.given as unknown[]);
const listed = () => [...document.querySelectorAll<HTMLElement>("[data-line]")].map((line) => line.dataset["line"]);
const line = (key: string) => document.querySelector<HTMLElement>(`[data-line="${key}"]`)!;
const heading = () => screen.getByRole("heading", { level: 1 }).parentElement?.textContent ?? "";
/** Goes to a line by its key. */
async function goTo(key: string) {
  await type("{Home}");
  for (let step = 0; step < 40 && held() !== key; step += 1) await type("j");
  expect(held()).toBe(key);
}
/** From now on the checks no longer find this. */
function mended(backend: FixtureBackend, record: string) {
  const { checks } = backend.views;
  backend.views.checks = { ...checks, findings: checks.findings.filter((one) => one.record !== record) };
}
const only = (changed: Partial<CheckFinding>) => (checks: ChecksView): ChecksView => ({ ...checks, findings: [{ ...checks.findings[0]!, ...changed }] });

test("the page says how much there is to mend, the blockers first, and under its rule why each matters", async () => {
  await open();
  expect(heading()).toContain("12 things to mend, 3 of them blockers");
  const rows = within(screen.getByRole("grid", { name: "Things to mend" })).getAllByRole("row").filter((row) => row.dataset["line"] !== undefined);
  expect(rows.map((row) => within(row).getByText(/^(Blocker|Caution)$/).textContent)).toEqual([..."BBBCCCCCCCCC"].map((one) => (one === "B" ? "Blocker" : "Caution")));
  expect(held()).toBe("heavy_at_n c90");
  expect(screen.getByText("Its absence would probably be a major nonconformity.")).toBeTruthy();
  expect(within(screen.getByRole("navigation", { name: "Pages" })).getByRole("button", { name: /^Checks/ }).textContent).toContain("3 blockers");
});

test("an owner is chosen in the line by O and a name; the line is gone, the next has the keys, and it can be undone", async () => {
  const backend = await open();
  await goTo("criterion_no_owner c40");
  mended(backend, "c40");
  await type("oruth{Enter}");
  expect(given(backend)).toEqual([{ do: "criterion.set", id: "c40", owner: "p2" }]);
  expect(listed()).not.toContain("criterion_no_owner c40");
  await vi.waitFor(() => expect(held()).toBe("criterion_no_task c60"));
  expect(await screen.findByText(/Ruth Ellison.* answers for .*6\.1\.1-02/)).toBeTruthy();
  expect(heading()).toContain("11 things to mend, 3 of them blockers");
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(backend.asked.at(-1)?.call).toBe("undo");
});

test.each([
  ["task_no_owner", "019cae6b-6600-74b4-a7c1-dbf50e0dfac0", { do: "task.assign", id: "019cae6b-6600-74b4-a7c1-dbf50e0dfac0", person: "p2" }],
  ["process_no_owner", "pr9", { do: "process.set", id: "pr9", owner: "p2" }],
  ["risk_no_owner", "k3", { do: "risk.set", id: "k3", owner: "p2" }],
])("what has no owner gets one by the command of its kind: %s", async (rule, record, command) => {
  const backend = await open();
  await goTo(`${rule} ${record}`);
  await type("oruth{Enter}");
  expect(given(backend)).toEqual([command]);
});

test("a role that nobody fills is filled", async () => {
  const backend = await open(only({ id: "role_empty", kind: "role", record: "r2", ref: "", name: "Continuity process owner", fix: "owner" }));
  await type("{Enter}ruth{Enter}");
  expect(given(backend)).toEqual([{ do: "role.fill", id: "r2", person: "p2" }]);
});

test.each([
  ["criterion_past_due c91", { do: "criterion.set", id: "c91", due: "2026-12-04" }],
  ["finding_past_due f2", { do: "finding.set", id: "f2", due: "2026-12-04" }],
  ["assumption_unchecked as2", { do: "assumption.set", id: "as2", check_by: "2026-12-04" }],
])("a day is set in the line by D: %s", async (key, command) => {
  const backend = await open();
  await goTo(key);
  await type("d4 dec{Enter}");
  expect(given(backend)).toEqual([command]);
  expect(await screen.findByText(/is due on 4 December 2026/)).toBeTruthy();
});

test.each([
  ["decision", { do: "decision.set", needed_by: "2026-12-04" }],
  ["action", { do: "action.set", due: "2026-12-04" }],
  ["task", { do: "task.set_deadline", date: "2026-12-04" }],
])("the day of a record of another kind goes into its own field: %s", async (kind, command) => {
  const backend = await open(only({ id: "late", kind, record: "x1", ref: "X-1", fix: "due" }));
  await type("{Enter}4 dec{Enter}");
  expect(given(backend)).toEqual([{ id: "x1", ...command }]);
});

test("a task is found in the plan by L and linked with the requirement", async () => {
  const backend = await open();
  await goTo("criterion_no_task c60");
  await type("l");
  const field = within(line("criterion_no_task c60")).getByRole("combobox");
  expect(document.activeElement).toBe(field);
  await type("known error");
  expect(within(line("criterion_no_task c60")).getAllByRole("option").map((one) => one.textContent).join()).toContain("Build the known error store");
  await type("{Enter}");
  const task = recordedViews().schedule.tasks.find(({ name, summary }) => name === "Build the known error store" && !summary);
  expect(given(backend)).toEqual([{ do: "criterion.link", id: "c60", task: task?.id }]);
});

test("with nothing typed the tasks about the same clause are offered, then those about one beside it", async () => {
  const { schedule } = recordedViews();
  const about: Record<string, string[]> = { "2.4.2": ["8.6.2"], "2.5.3": ["8.6.1"] };
  await open(
    (checks) => ({ ...checks, findings: checks.findings.map((one) => (one.fix === "task" ? { ...one, ref: "8.6.1-03" } : one)) }),
    { schedule: { ...schedule, tasks: schedule.tasks.map((task) => ({ ...task, clauses: about[task.wbs] ?? task.clauses })) } },
  );
  await goTo("criterion_no_task c60");
  await type("l");
  const offered = within(line("criterion_no_task c60")).getAllByRole("option").map((one) => one.textContent ?? "");
  expect(offered.map((one) => /^[\d.]+/.exec(one)?.[0])).toEqual(["2.5.3", "2.4.2"]);
});

test("a rating is given by one digit, both axes at once, or by its cell", async () => {
  const backend = await open();
  await type("[Digit3]");
  expect(given(backend)).toEqual([{ do: "criterion.rate", id: "c90", axis: "both", rating: "L" }]);
  await vi.waitFor(() => expect(held()).toBe("gate_before_tasks device-survey"));
  expect(await screen.findByText(/7\.5\.2-01.* is rated L/)).toBeTruthy();
});

test("a rating that leaves the finding as it is brings the line back and says so", async () => {
  await open();
  await user.click(within(line("heavy_at_n c90")).getByRole("button", { name: "N, not" }));
  expect((await screen.findByRole("alert")).textContent).toBe("7.5.2-01 is still to be mended: Rated N; gate 2 is on 15 January 2027, in 38 working days.");
  expect(listed()[0]).toBe("heavy_at_n c90");
});

test("a link that leads nowhere is deleted by Del", async () => {
  const backend = await open();
  await goTo("dangling_link l9");
  await type("{Delete}");
  expect(given(backend)).toEqual([{ do: "link.delete", id: "l9" }]);
  expect(listed()).not.toContain("dangling_link l9");
});

test("what can only be mended elsewhere is opened there by Enter: somebody over-booked at the week that is too full", async () => {
  await open((checks) => ({ ...checks, findings: checks.findings.map((one) => (one.kind === "person" ? { ...one, record: "p6", name: "Ruth Ellison" } : one)) }));
  await goTo("owner_over_booked p6");
  await type("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Owners" })).toBeTruthy();
  expect((await screen.findByRole("heading", { level: 2, name: /Ruth Ellison/ })).textContent).toContain("30 November");
});

test("Shift Enter and the reference open the record of any line; who comes back finds the same line", async () => {
  await open();
  await goTo("finding_past_due f2");
  await type("{Shift>}{Enter}{/Shift}");
  expect(await screen.findByRole("heading", { level: 1, name: "Audits" })).toBeTruthy();
  expect((await screen.findByRole("complementary", { name: "Finding" })).textContent).toContain("F-02");
  await type("gc");
  await vi.waitFor(() => expect(held()).toBe("finding_past_due f2"));
  await user.click(within(line("risk_no_owner k3")).getByRole("button", { name: "R-03" }));
  expect(await screen.findByRole("heading", { level: 1, name: "RAID" })).toBeTruthy();
});

test("a key that does not mend the line says which one does, and does nothing", async () => {
  const backend = await open();
  await type("o");
  expect(screen.getByRole("alert").textContent).toBe("7.5.2-01 is mended by a rating (1 to 4)");
  await type("jj2");
  expect(screen.getByRole("alert").textContent).toBe("PARTIES is mended by an owner (O)");
  expect(given(backend)).toEqual([]);
});

test("what is refused brings the line back with the keys on it", async () => {
  const backend = await open();
  backend.failNext = { class: "refused", message: "The rating is locked by a merge." };
  await type("4");
  expect(await screen.findByText(/The rating is locked by a merge/)).toBeTruthy();
  await vi.waitFor(() => expect(held()).toBe("heavy_at_n c90"));
});

test("Escape leaves the field, and the line has the keys again", async () => {
  const backend = await open();
  await goTo("criterion_past_due c91");
  await type("{Enter}4 dec{Escape}");
  await vi.waitFor(() => expect(held()).toBe("criterion_past_due c91"));
  expect(given(backend)).toEqual([]);
});

test("a rule shows what it found alone; brackets go round the rules, and Escape back to all", async () => {
  await open();
  const rules = within(screen.getByRole("region", { name: "13 rules" }));
  expect(rules.getAllByRole("button").at(-1)?.textContent).toContain("A deadline cannot be kept, In order");
  await user.click(rules.getByRole("button", { name: /^A risk has no owner/ }));
  expect(listed()).toEqual(["risk_no_owner k3"]);
  await type("]");
  expect(listed()).toEqual(["assumption_unchecked as2"]);
  await type("{Escape}");
  expect(listed()).toHaveLength(12);
  await user.click(rules.getByRole("button", { name: /^A deadline cannot be kept/ }));
  expect(screen.getByRole("heading", { name: "In order: A deadline cannot be kept" })).toBeTruthy();
});

test("where all is in order it says how much was checked", async () => {
  const checks = recordedViews().checks;
  render(App, { backend: new FixtureBackend({ checks: { ...checks, findings: [], rules: checks.rules.map((rule) => ({ ...rule, found: 0 })) } }), page: "checks" });
  expect(await screen.findByText("Nothing to mend: 13 rules, all in order")).toBeTruthy();
  expect(within(screen.getByRole("navigation", { name: "Pages" })).getByRole("button", { name: /^Checks/ }).textContent?.trim()).toBe("Checks");
});

test("the last line that is mended leaves the words that nothing is left", async () => {
  const backend = await open(only({}));
  mended(backend, "c90");
  await type("4");
  expect(await screen.findByRole("heading", { name: "Nothing to mend" })).toBeTruthy();
});

test("many findings of a rule are listed when they are asked for", async () => {
  await open((checks) => ({ ...checks, findings: Array.from({ length: 200 }, (_, at) => ({ ...checks.findings[6]!, record: `t${at}` })) }));
  expect(heading()).toContain("200 things to mend");
  expect(listed()).toHaveLength(60);
  await user.click(screen.getByRole("button", { name: "Show 140 more" }));
  expect(listed()).toHaveLength(200);
});

test("a rule that finds a record twice has a line for each", async () => {
  await open((checks) => ({ ...checks, findings: [...checks.findings, { ...checks.findings[9]!, message: "131% in the week of 30 November 2026" }] }));
  expect(screen.getByText("124% in the week of 23 November 2026")).toBeTruthy();
  expect(screen.getByText("131% in the week of 30 November 2026")).toBeTruthy();
});

test("in a file that is read only nothing is given, and each control says why", async () => {
  const session = { ...recordedViews().session!, read_only: "Ruth Ellison has this file open." };
  const backend = await open(undefined, { session });
  await type("3");
  expect(screen.getAllByRole("alert").some((one) => one.textContent?.includes("Ruth Ellison"))).toBe(true);
  await goTo("criterion_no_owner c40");
  await type("o{Enter}");
  expect(screen.queryByRole("combobox", { name: /^Choose who/ })).toBeNull();
  expect(within(line("criterion_no_owner c40")).getByRole("button", { name: /^Choose who/ }).title).toContain("Ruth Ellison");
  expect(within(line("heavy_at_n c90")).getByRole("button", { name: "N, not" }).title).toContain("Ruth Ellison");
  expect(given(backend)).toEqual([]);
});

test("where the checks cannot be told the page says why, and asks again", async () => {
  const backend = new FixtureBackend();
  backend.checks = () => Promise.reject(new Error("The rules could not be read."));
  render(App, { backend, page: "checks" });
  expect(await screen.findByText("The rules could not be read.")).toBeTruthy();
  backend.checks = () => Promise.resolve(backend.views.checks);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("12 things to mend, 3 of them blockers")).toBeTruthy();
});

test("Overview says how much there is to mend and leads there; it says nothing where all is in order", async () => {
  const backend = new FixtureBackend();
  const asked = vi.spyOn(backend, "checks");
  const { unmount } = render(App, { backend });
  await user.click(await screen.findByRole("button", { name: "12 things to mend, 3 of them blockers" }));
  expect(screen.getByRole("heading", { level: 1, name: "Checks" })).toBeTruthy();
  expect(asked).toHaveBeenCalledTimes(1);
  unmount();
  const { checks } = recordedViews();
  render(App, { backend: new FixtureBackend({ checks: { ...checks, findings: [] } }) });
  await screen.findByRole("heading", { level: 1, name: "Overview" });
  await vi.waitFor(() => expect(screen.queryByText(/to mend/)).toBeNull());
});

test("the palette finds the checks by what else they are called, and a criterion by its number", async () => {
  await open();
  await type("{Control>}k{/Control}standing");
  expect(await screen.findByRole("option", { name: /^Checks/ })).toBeTruthy();
  const { code } = recordedViews().readiness.criteria.find((one) => one.code.startsWith("8.2.6"))!;
  await type(`{Escape}{Control>}k{/Control}#${code}`);
  expect(await screen.findByRole("option", { name: new RegExp(code) })).toBeTruthy();
  await type("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Readiness" })).toBeTruthy();
});
