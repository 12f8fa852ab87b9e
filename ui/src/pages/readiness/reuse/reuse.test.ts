// The proposals of another framework, as a person takes them over.
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FixtureBackend } from "../../../backend/fixture";
import type { Command, ReuseFramework, ReuseRow, ReuseView } from "../../../backend/types";
import { Offers } from "./offers.svelte";
import ReuseDialog from "./ReuseDialog.svelte";

vi.setConfig({ testTimeout: 30_000 });
const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const type = (keys: string) => user.keyboard(keys);
const recorded = new FixtureBackend().views.reuse;
const offered = recorded.rows.filter((row) => !row.kept && row.proposed !== null);

/** Opens the dialog with some of the rows of the fixture, or all. */
async function open(view: ReuseView = recorded, more: object = {}) {
  const did: { commands: Command[]; done: string }[] = [];
  const asked: ReuseFramework[] = [];
  const shown: string[] = [];
  const state = { does: true };
  const props = {
    open: true, readOnly: null as string | null,
    ask: async (framework: ReuseFramework) => {
      asked.push(framework);
      return { ...view, framework };
    },
    onapply: async (commands: Command[], done: string) => {
      did.push({ commands, done });
      return state.does;
    },
    onshow: (criterion: string) => void shown.push(criterion),
    ...more,
  };
  const drawn = render(ReuseDialog, props);
  await screen.findByText("Proposed, not proven");
  return { ...drawn, props, did, asked, shown, state };
}

const row = (code: string, change: Partial<ReuseRow> = {}): ReuseRow => ({ ...offered[0]!, id: `id ${code}`, code, clause: code.split("-")[0]!, statement: `Statement of ${code}.`, ...change });
/** Two clauses: one of three rows, one of which somebody has rated; one of a single row that is mapped otherwise; and one row with nothing. */
const small: ReuseView = {
  ...recorded,
  rows: [
    row("4.1-01"), row("4.1-02", { kept: true, defined: "L", operating: "L" }), row("4.1-03"),
    row("4.2-01", { strength: "full", proposed: "L", gap: "", trap: null }),
    row("4.3-01", { strength: "none", proposed: null, gap: "", trap: null, places: [] }),
  ],
};
const dialog = () => within(screen.getByRole("dialog", { name: "We already hold…" }));
const box = (code: string) => dialog().getByRole<HTMLInputElement>("checkbox", { name: new RegExp(`^${code.replace(".", "\\.")} `) });
const take = () => dialog().getByRole("button", { name: /^Take over/ });

test("ISO/IEC 27001 is asked for first, others by a choice; all that can be taken over is chosen", async () => {
  const { asked } = await open();
  expect(take().textContent).toContain(`Take over ${offered.length}`);
  expect(dialog().getByText(`${offered.length} of ${offered.length} proposals chosen`)).toBeTruthy();
  await user.click(dialog().getByRole("radio", { name: "COBIT 2019" }));
  await screen.findByText("Proposed, not proven");
  expect(asked).toEqual(["iso27001", "cobit2019"]);
});

test("what is chosen is taken over as one act, and the dialog closes once that is done", async () => {
  const { did, state } = await open(small);
  await user.click(box("4.1-03"));
  state.does = false;
  await user.click(take());
  expect(screen.getByRole("dialog")).toBeTruthy();
  state.does = true;
  await user.click(take());
  expect(did).toHaveLength(2);
  expect(did[1]).toEqual({ commands: [{ do: "criterion.reuse", framework: "iso27001", criteria: ["4.1-01", "4.2-01"] }], done: "2 proposals taken over from ISO/IEC 27001:2022" });
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("what somebody rated stays and cannot be chosen; what has nothing is folded away with its count", async () => {
  await open(small);
  expect(dialog().getByText("rated L by a person; stays")).toBeTruthy();
  expect(dialog().queryByRole("checkbox", { name: /^4\.1-02/ })).toBeNull();
  expect(dialog().queryByText("Statement of 4.3-01.")).toBeNull();
  await user.click(dialog().getByRole("button", { name: "Nothing to reuse for these 1" }));
  expect(dialog().getByText("Statement of 4.3-01.")).toBeTruthy();
  await user.click(dialog().getByRole("checkbox", { name: "Show the one that stays" }));
  expect(dialog().queryByText("Statement of 4.1-02.")).toBeNull();
});

test("a clause is chosen or left out at once, and only what can be reused in full too", async () => {
  await open(small);
  const clause = dialog().getByRole<HTMLInputElement>("checkbox", { name: "All of clause 4.1" });
  await user.click(box("4.1-01"));
  expect([clause.checked, clause.indeterminate]).toEqual([false, true]);
  await user.click(clause);
  expect([box("4.1-01").checked, box("4.1-03").checked]).toEqual([true, true]);
  await user.click(clause);
  expect([box("4.1-01").checked, box("4.1-03").checked, box("4.2-01").checked]).toEqual([false, false, true]);
  await user.click(dialog().getByRole("button", { name: "All" }));
  expect(take().textContent).toContain("Take over 3");
  await user.click(dialog().getByRole("button", { name: "Only in full" }));
  expect([box("4.1-01").checked, box("4.2-01").checked]).toEqual([false, true]);
  await user.click(dialog().getByRole("button", { name: "None" }));
  expect(take().getAttribute("aria-disabled")).toBe("true");
  expect(take().title).toBe("Nothing is chosen.");
});

test("J and K walk through what can be chosen, X leaves one out, Shift X its clause, Ctrl Enter takes over", async () => {
  const { did } = await open(small);
  // From anywhere in the dialog, also from the choice of the framework that has the keyboard first.
  dialog().getByRole("radio", { name: "ISO/IEC 27001" }).focus();
  await type("j");
  expect(document.activeElement).toBe(box("4.1-01"));
  await type("jx");
  expect(document.activeElement).toBe(box("4.1-03"));
  expect(box("4.1-03").checked).toBe(false);
  await type("jjk{ArrowDown}");
  expect(document.activeElement).toBe(box("4.2-01"));
  await type("k{Shift>}X{/Shift}");
  expect([box("4.1-01").checked, box("4.1-03").checked]).toEqual([true, true]);
  // The list is one stop for Tab.
  expect([...screen.getByRole("dialog").querySelectorAll("[data-offer] input")].filter((one) => one.getAttribute("tabindex") === "0")).toEqual([box("4.1-03")]);
  await type("{Control>}{Enter}{/Control}");
  expect(did.map((one) => one.commands)).toEqual([[{ do: "criterion.reuse", framework: "iso27001", criteria: ["4.1-01", "4.1-03", "4.2-01"] }]]);
});

test("what all of a clause is mapped to is said once, what differs at each row", async () => {
  expect(new Offers(small).clauses.map((of) => of.shared?.strength)).toEqual(["partial", "full"]);
  const mixed = { ...small, rows: [row("4.1-01"), row("4.1-02", { strength: "full", proposed: "L", gap: "Something else", trap: null })] };
  expect(new Offers(mixed).clauses[0]!.shared).toBeNull();
  await open(small);
  expect(dialog().getAllByText(offered[0]!.gap)).toHaveLength(1);
  expect(dialog().getAllByText(offered[0]!.trap!)).toHaveLength(1);
});

test("it says how high a proposal goes, what the strengths mean and where it misleads", async () => {
  await open(small);
  expect(dialog().getByText(/at most L on both axes, with low confidence/)).toBeTruthy();
  expect(dialog().getByText("some content or records can be used, named parts have to be added")).toBeTruthy();
  expect(dialog().getByText(/^Clause 10 is swapped/)).toBeTruthy();
});

test("a criterion is shown on its page, by a click and by Enter", async () => {
  const { shown, rerender, props } = await open(small);
  await user.click(dialog().getByRole("button", { name: "4.1-03" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  await rerender({ ...props, open: true });
  await screen.findByText("Proposed, not proven");
  box("4.2-01").focus();
  await type("{Enter}");
  expect(shown).toEqual(["id 4.1-03", "id 4.2-01"]);
});

test("read only it can be read, not taken over", async () => {
  const why = "Ruth Ellison has this file open on RUTH-LAPTOP.";
  const { did } = await open(small, { readOnly: why });
  expect(take().title).toBe(why);
  await user.click(take());
  expect(box("4.1-01").disabled).toBe(true);
  expect(did).toEqual([]);
});

test("an answer that is overtaken is dropped, and what cannot be told says why", async () => {
  const waiting = new Map<string, (view: ReuseView) => void>();
  const ask = (framework: ReuseFramework) => (framework === "itil" ? Promise.reject(new Error("The file is gone")) : new Promise<ReuseView>((answer) => waiting.set(framework, answer)));
  render(ReuseDialog, { open: true, ask, readOnly: null, onapply: async () => true, onshow: () => {} });
  expect(take().title).toBe("The proposals are not there yet.");
  await user.click(dialog().getByRole("radio", { name: "ISO 9001" }));
  waiting.get("iso27001")!({ ...small, name: "overtaken" });
  waiting.get("iso9001")!({ ...small, framework: "iso9001", name: "ISO 9001:2015" });
  expect(await screen.findByRole("region", { name: "About reuse of ISO 9001:2015" })).toBeTruthy();
  await user.click(dialog().getByRole("radio", { name: "ITIL" }));
  expect((await dialog().findByRole("alert")).textContent).toContain("The file is gone.");
});
