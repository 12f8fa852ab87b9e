import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import App from "../../App.svelte";
import { FixtureBackend, recordedViews } from "../../backend/fixture";
import type { ExplainView, TaskView } from "../../backend/types";

// Each test opens the whole window on a real plan, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
beforeEach(() => {
  localStorage.clear();
  // Wide enough for the inspector to stand beside the rows.
  Object.defineProperty(window, "innerWidth", { value: 1440, configurable: true, writable: true });
});

const { schedule } = recordedViews();
const named = (wbs: string) => schedule.tasks.find((task) => task.wbs === wbs) as TaskView;
/** On the longest path, driven by the row before it there, which is under way. */
const [stabilise, monitoring] = [named("2.19.1"), named("2.1.6")];
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });

/** Opens the Plan at a row, as the palette does. */
async function openAt(task: TaskView, prepare: (backend: FixtureBackend) => void = () => {}) {
  const backend = new FixtureBackend();
  const ask = vi.spyOn(backend, "explain");
  prepare(backend);
  render(App, { backend, page: "plan" });
  const grid = await screen.findByRole("treegrid", { name: "Plan" });
  grid.focus();
  await goTo(task);
  return { backend, ask, grid };
}

async function goTo(task: TaskView) {
  await user.keyboard(`{Control>}k{/Control}#${task.wbs}{Enter}`);
  await screen.findByRole("heading", { name: task.name });
}

const section = () => within(screen.getByRole("region", { name: "Why it lies there" }));
const open = (name: RegExp) => user.click(section().getByRole("button", { name, expanded: false }));
const current = (grid: HTMLElement) => document.getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.parentElement?.textContent;

test("a row says why it lies there, why it is critical, and what gives way if it takes longer", async () => {
  await openAt(stabilise);
  expect(await section().findByText(`“${stabilise.name}” starts on 25 November 2026, because “${monitoring.name}” finishes on 24 November 2026.`)).toBeTruthy();
  expect(section().getByText("Critical: it lies on the longest path to being ready on 6 April 2027.")).toBeTruthy();
  expect(section().getByText(/^If it takes 1 working day longer, being ready moves to 7 April 2027\. These finish later: /)).toBeTruthy();
  expect(within(screen.getByRole("complementary", { name: "Task" })).getByText("On critical path")).toBeTruthy();
});

test("the chain back to the start is opened by its button, and each step leads to its row", async () => {
  const gate = named("2.20.1");
  const { grid } = await openAt(gate);
  await section().findByText(/^“Gate 2: phase 2 exit” falls on 18 January 2027/);
  expect(section().queryByRole("list")).toBeNull();
  section().getByRole("button", { name: "Back to the start 3 rows" }).focus();
  await user.keyboard("{Enter}");
  const steps = within(section().getByRole("list")).getAllByRole("listitem");
  expect(steps.map((step) => within(step).getByRole("button").textContent?.trim())).toEqual(["2.19.2", "2.19.1", "2.1.6"].map((wbs) => `${wbs} ${named(wbs).name}`));
  expect(steps[2]!.textContent).toContain(`“${monitoring.name}” began on 9 November 2026.`);
  within(steps[1]!).getByRole("button").focus();
  await user.keyboard("{Enter}");
  expect(current(grid)).toContain(stabilise.name);
  expect(document.activeElement).toBe(grid);
  // It stays open, so that a chain can be walked along.
  expect(await section().findByRole("button", { name: "Back to the start 1 row", expanded: true })).toBeTruthy();
});

test("of a long chain thirty rows are listed, and the rest is counted; what is no row is no button", async () => {
  await openAt(stabilise, (backend) => {
    const recorded = backend.explain;
    backend.explain = async (row) => {
      const told = await recorded(row);
      const [own, next] = told.why;
      const ready = { ...next!, task: null, name: "being ready" };
      return { ...told, why: [own!, ready, ...Array.from({ length: 41 }, () => next!)] };
    };
  });
  await vi.waitFor(() => section().getByRole("button", { name: "Back to the start 42 rows" }));
  await open(/^Back to the start/);
  const list = within(section().getByRole("list"));
  expect([list.getAllByRole("listitem").length, list.getAllByRole("button").length]).toEqual([30, 29]);
  expect(section().getByText("And 12 more rows, back to the start.")).toBeTruthy();
});

test("a row that is done and a summary say so, and nothing of what would be if they took longer", async () => {
  await openAt(named("0.1.1"));
  expect(await section().findByText("It is done, so it is not critical.")).toBeTruthy();
  expect(section().queryByText(/longer/)).toBeNull();
  expect(section().queryByRole("button", { name: /^Back to the start/ })).toBeNull();
  expect(screen.queryByText("On critical path")).toBeNull();
  await goTo(named("2.1"));
  expect(await section().findByText(/the first of its rows\.$/)).toBeTruthy();
  expect(section().queryByText(/longer/)).toBeNull();
});

test("what moved it is asked only when it is opened, the newest eight are listed, and each leads to its entry", async () => {
  const { ask } = await openAt(stabilise);
  await section().findByText(/^Critical/);
  expect(ask.mock.calls.every(([, since]) => since === undefined)).toBe(true);
  await open(/^Why it moved/);
  const acts = within(await section().findByRole("list")).getAllByRole("listitem");
  expect(ask).toHaveBeenLastCalledWith(stabilise.id, "1");
  expect(acts).toHaveLength(8);
  expect(within(acts[0]!).getByText("20 Nov")).toBeTruthy();
  expect(within(acts[0]!).getByText("Ruth Ellison")).toBeTruthy();
  // The sign is for the eye; who listens hears words.
  expect(within(acts[0]!).getByText(/^−\d+$/).getAttribute("aria-hidden")).toBe("true");
  expect(within(acts[0]!).getByText(/^\d+ working days earlier$/)).toBeTruthy();
  expect(section().getByText("And 4 older acts.")).toBeTruthy();
  const act = within(acts[0]!).getByRole("button");
  const what = act.textContent!.trim();
  await user.click(act);
  expect((await screen.findByRole("row", { selected: true })).textContent).toContain(what);
});

test("an act that brought a row into the plan, or left its finish alone, says so in words", async () => {
  await openAt(named("2.5.3"));
  await open(/^Why it moved/);
  const acts = within(await section().findByRole("list")).getAllByRole("listitem");
  const days = acts.map((act) => act.querySelector(".days")?.textContent?.trim());
  expect(days).toEqual(["−2525 working days earlier", "same finish", "came into the plan"]);
});

test("a row that nothing has moved says so", async () => {
  await openAt(named("0.1.1"));
  await open(/^Why it moved/);
  expect(await section().findByText("No act has moved it since the project was made.")).toBeTruthy();
});

/** Lets answers wait until the test gives them. */
function held(backend: FixtureBackend) {
  const waiting: { row: string; give: () => void }[] = [];
  const recorded = backend.explain;
  backend.explain = (row, since) => new Promise<ExplainView>((resolve) => waiting.push({ row, give: () => void recorded(row, since).then(resolve) }));
  return waiting;
}

test("an answer about another row is dropped, and of rows walked past meanwhile only the last is asked for", async () => {
  let waiting: ReturnType<typeof held> = [];
  await openAt(stabilise, (backend) => (waiting = held(backend)));
  await goTo(named("0.1.1"));
  await goTo(monitoring);
  expect(waiting.map(({ row }) => row)).toEqual([stabilise.id]);
  waiting[0]!.give();
  await vi.waitFor(() => expect(waiting.map(({ row }) => row)).toEqual([stabilise.id, monitoring.id]));
  expect(section().queryByText(/25 November/)).toBeNull();
  waiting[1]!.give();
  expect(await section().findByText(`“${monitoring.name}” began on 9 November 2026.`)).toBeTruthy();
});

test("after a change both are asked anew, and what was asked before it is dropped", async () => {
  let waiting: ReturnType<typeof held> = [];
  const { backend } = await openAt(stabilise, (it) => (waiting = held(it)));
  waiting[0]!.give();
  await section().findByText(/^Critical/);
  await open(/^Why it moved/);
  await backend.undo();
  await vi.waitFor(() => expect(waiting).toHaveLength(3));
  expect(waiting.map(({ row }) => row)).toEqual([stabilise.id, stabilise.id, stabilise.id]);
  waiting[1]!.give();
  await vi.waitFor(() => expect(waiting).toHaveLength(4));
  expect(section().queryByRole("list")).toBeNull();
  waiting[3]!.give();
  expect(await section().findByRole("list")).toBeTruthy();
});

test("what could not be told says why and that work is safe, and is asked again by a button", async () => {
  let fails = true;
  await openAt(stabilise, (backend) => {
    const recorded = backend.explain;
    backend.explain = (row, since) => (fails ? Promise.reject(new Error("The file is on a disk that is gone.")) : recorded(row, since));
  });
  const alert = await section().findByRole("alert");
  expect(alert.textContent).toContain("This could not be told: The file is on a disk that is gone. Your project is saved as it was.");
  fails = false;
  await user.click(within(alert).getByRole("button", { name: "Ask again" }));
  expect(document.activeElement).toBe(section().getByRole("heading", { name: "Why it lies there" }));
  expect(await section().findByText(/^Critical/)).toBeTruthy();
});
