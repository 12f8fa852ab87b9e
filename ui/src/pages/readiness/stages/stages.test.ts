import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recordedViews } from "../../../backend/fixture";
import type { Command, Todo, Verdict } from "../../../backend/types";
import { keyboard } from "../../../keyboard/keyboard.svelte";
import Stages from "./Stages.svelte";

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const { verdicts } = recordedViews().readiness;
const press = (event: KeyboardEvent) => keyboard.press(event);
beforeEach(() => window.addEventListener("keydown", press));
afterEach(() => window.removeEventListener("keydown", press));

function open(given: { verdicts?: Verdict[]; readOnly?: string | null; refuse?: boolean } = {}) {
  const asked: { commands: Command[]; done: string }[] = [];
  const opened: Todo[] = [];
  let answer: (done: boolean) => void = () => {};
  const props = {
    verdicts: given.verdicts ?? verdicts, readOnly: given.readOnly ?? null,
    onapply: (commands: Command[], done: string) => {
      asked.push({ commands, done });
      return given.refuse ? new Promise<boolean>((resolve) => (answer = resolve)) : Promise.resolve(true);
    },
    onopen: (todo: Todo) => void opened.push(todo),
  };
  const { rerender } = render(Stages, props);
  return { asked, opened, rerender: (next: Verdict[]) => rerender({ ...props, verdicts: next }), answer: (done: boolean) => answer(done) };
}
const stage = (number: number) => within(screen.getByRole("region", { name: `Stage ${number}` }));
const focused = () => document.activeElement?.closest<HTMLElement>("[data-todo]")?.dataset["id"];

test("each stage says whether it is ready, how much is missing, and which conditions are met", () => {
  open();
  expect(stage(1).getByText("Not ready")).toBeTruthy();
  expect(stage(1).getByText("Not ready for stage 1: 13 things are missing")).toBeTruthy();
  const heads = stage(1).getAllByRole("heading", { level: 3 }).map((one) => `${one.textContent}: ${one.nextElementSibling?.textContent}`);
  expect(heads).toEqual(["Every requirement of weight 2 is rated above N on “defined”: 4 to do", "Every document that stage 1 looks at is approved: 9 to do", "No clause is at N as a whole: met"]);
  expect(screen.getByText("By our own rating. Waymark predicts no audit result.")).toBeTruthy();
});

test("what is ready says so", () => {
  open({ verdicts: [{ stage: 1, ready: true, sentence: "Ready for stage 1 by our own rating", missing: 0, conditions: [{ id: "clauses", met: true, what: "No clause is at N as a whole", todo: [] }] }] });
  expect(stage(1).getByText("Ready")).toBeTruthy();
  expect(stage(1).queryByText("Not ready")).toBeNull();
});

test("of many things the first five are shown until all are asked for, and those of the stage before wait", async () => {
  open();
  const documents = () => stage(1).getAllByRole("button", { name: /^Approved/ });
  expect(documents()).toHaveLength(5);
  await user.click(stage(1).getByRole("button", { name: /^Show all 9/ }));
  expect(documents()).toHaveLength(9);
  await user.click(stage(1).getByRole("button", { name: /^Show the first 5/ }));
  expect(documents()).toHaveLength(5);
  expect(stage(2).queryByText("Top management sees to it that a service management plan is created, carried out and kept current.")).toBeNull();
  await user.click(stage(2).getByRole("button", { name: /^The same 4 as for stage 1/ }));
  expect(stage(2).getByText("Top management sees to it that a service management plan is created, carried out and kept current.")).toBeTruthy();
});

test("J and K go through all that is to do, and Enter opens what it is about", async () => {
  const { opened } = open();
  await user.keyboard("jj");
  expect(focused()).toBe("c272");
  await user.keyboard("k{Enter}");
  expect(opened.map(({ kind, id }) => [kind, id])).toEqual([["criterion", "c18"]]);
  await user.click(stage(2).getByRole("button", { name: /Full internal audit/ }));
  expect(opened[1]?.kind).toBe("audit");
});

test("A approves the document that has the focus as one act, shows it at once, and goes on with the next", async () => {
  const { asked, rerender } = open();
  await user.keyboard("jjjjj");
  expect(focused()).toBe("d0");
  await user.keyboard("aa");
  expect(asked).toEqual([
    { commands: [{ do: "document.approve", id: "d0" }], done: "DOC-01 Scope statement of the SMS is approved" },
    { commands: [{ do: "document.approve", id: "d1" }], done: "DOC-02 Service management policy is approved" },
  ]);
  expect(focused()).toBe("d2");
  expect(stage(1).queryByRole("button", { name: "Approved Scope statement of the SMS" })).toBeNull();
  // Taken back by undo, the document is to be approved again.
  await rerender(verdicts.map((one) => ({ ...one, conditions: one.conditions.map((two) => ({ ...two, todo: two.todo.filter(({ id }) => id !== "d0" && id !== "d1") })) })));
  await rerender(verdicts);
  expect(stage(1).getByRole("button", { name: "Approved Scope statement of the SMS" })).toBeTruthy();
});

test("an approval that is refused is taken back", async () => {
  const { answer } = open({ refuse: true });
  await user.click(stage(1).getByRole("button", { name: "Approved Service management policy" }));
  expect(stage(1).queryByRole("button", { name: "Approved Service management policy" })).toBeNull();
  answer(false);
  expect(await stage(1).findByRole("button", { name: "Approved Service management policy" })).toBeTruthy();
});

test("A says why it does nothing: on what is no document, and where nothing can be changed", async () => {
  const { asked } = open({ readOnly: "Ruth Ellison has this file open." });
  await user.keyboard("ja");
  expect(screen.getByRole("alert").textContent).toBe("Only documents are approved here; go to one with J and K.");
  await user.keyboard("jjjja");
  expect(screen.getByRole("alert").textContent).toBe("Ruth Ellison has this file open.");
  await user.click(stage(1).getByRole("button", { name: "Approved Scope statement of the SMS" }));
  expect(asked).toEqual([]);
  expect(stage(1).getByRole("button", { name: "Approved Scope statement of the SMS" }).title).toBe("Ruth Ellison has this file open.");
});

test("without anything to judge it says so", () => {
  open({ verdicts: [] });
  expect(screen.getByRole("heading", { name: "Nothing to judge yet" })).toBeTruthy();
});

test("things that are not there yet stand beside one another, and nothing of them is approved", () => {
  const nothing = { kind: "document" as const, id: "", ref: "", title: "Plan", what: "There is none yet", owner: null, owner_name: null, owner_short: null };
  open({ verdicts: [{ stage: 1, ready: false, sentence: "Not ready", missing: 2, conditions: [{ id: "documents", met: false, what: "Every document is approved", todo: [nothing, nothing] }] }] });
  expect(stage(1).getAllByText("There is none yet")).toHaveLength(2);
  expect(stage(1).queryByRole("button")).toBeNull();
});
