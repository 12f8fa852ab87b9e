import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recordedViews } from "../../../backend/fixture";
import type { Command, ReadinessView } from "../../../backend/types";
import { keyboard } from "../../../keyboard/keyboard.svelte";
import ProcessList from "./ProcessList.svelte";

const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
const { readiness } = recordedViews();
const press = (event: KeyboardEvent) => keyboard.press(event);
beforeEach(() => {
  window.addEventListener("keydown", press);
  vi.stubGlobal("innerWidth", 1440);
});
afterEach(() => {
  window.removeEventListener("keydown", press);
  vi.unstubAllGlobals();
});

function open(given: { view?: ReadinessView; readOnly?: string; hold?: boolean } = {}) {
  const asked: { commands: Command[]; done: string }[] = [];
  const shown: string[] = [];
  let answer: (done: boolean) => void = () => {};
  const props = {
    view: given.view ?? readiness, readOnly: given.readOnly ?? null,
    onapply: (commands: Command[], done: string) => {
      asked.push({ commands, done });
      return given.hold ? new Promise<boolean>((resolve) => (answer = resolve)) : Promise.resolve(true);
    },
    onshow: (process: string) => void shown.push(process),
  };
  const { rerender } = render(ProcessList, props);
  return { asked, shown, answer: (done: boolean) => answer(done), told: (view: ReadinessView) => rerender({ ...props, view }) };
}
const row = (name: RegExp) => screen.getByRole("row", { name });
const inspector = () => within(screen.getByRole("complementary", { name: "Process" }));
const rating = (attribute: string) => within(inspector().getByRole("radiogroup", { name: new RegExp(`^Rating of ${attribute}`) }));
const checked = (attribute: string) => rating(attribute).getAllByRole("radio").find((one) => one.getAttribute("aria-checked") === "true")?.textContent ?? null;

test("a process tells what is grave first, its share beside how much is rated, and its capability apart from both", () => {
  open();
  expect(row(/^Service reporting/).querySelector("td.standing")?.textContent?.replace(/\s+/g, " ").trim()).toBe("1 of weight 2 at N 0% 100% of 5 requirements rated");
  expect(within(row(/^Service catalogue management/)).getByRole("img", { name: "Capability level 2 of 5, Managed" })).toBeTruthy();
  expect(within(row(/^Change management/)).getByText("weakest: 8.5.1.2")).toBeTruthy();
  expect(screen.getAllByText(/It is no conformity, and never counts into readiness/).length).toBeGreaterThan(0);
});

test("J and K go from process to process, Enter to its attributes, and digits rate the one that has the focus", async () => {
  const { asked } = open();
  await user.keyboard("jj{Enter}");
  expect(inspector().getByRole("heading", { name: "Service request management" })).toBeTruthy();
  // The first attribute of the level that is next.
  await user.keyboard("4");
  expect(document.activeElement?.getAttribute("aria-label")).toBe("F, fully");
  await user.keyboard("j3");
  expect(asked).toEqual([
    { commands: [{ do: "process.rate", id: "pr1", attribute: "2.1", rating: "F" }], done: "Service request management: 2.1 Performance management is F" },
    { commands: [{ do: "process.rate", id: "pr1", attribute: "2.2", rating: "L" }], done: "Service request management: 2.2 Documented information management is L" },
  ]);
  await user.keyboard("{Backspace}");
  expect(asked[2]).toEqual({ commands: [{ do: "process.rate", id: "pr1", attribute: "2.2", rating: null }], done: "Service request management: 2.2 Documented information management is not rated" });
});

test("a rating is shown at once, taken back where it is refused, and what the views say counts once they come", async () => {
  const { answer, told } = open({ hold: true });
  await user.click(rating("1.1").getByRole("radio", { name: "F, fully" }));
  expect(checked("1.1")).toBe("F");
  answer(false);
  await vi.waitFor(() => expect(checked("1.1")).toBe("L"));
  await user.click(rating("1.1").getByRole("radio", { name: "P, partially" }));
  // Views that come while it is on its way do not take it back.
  await told({ ...readiness });
  expect(checked("1.1")).toBe("P");
  answer(true);
  await vi.waitFor(async () => {
    await told({ ...readiness });
    expect(checked("1.1")).toBe("L");
  });
});

test("what the next level needs is said, and which levels are reached", () => {
  open();
  expect(inspector().getByText("Level 2 needs 1.1 Process performance at F.")).toBeTruthy();
  expect(inspector().getByText(/^A level is reached when its attributes are L or F and all lower ones are F\./)).toBeTruthy();
  expect(inspector().getByRole("heading", { name: "Level 1, Performed" }).nextElementSibling?.textContent).toBe("reached");
  expect(inspector().getByRole("heading", { name: "Level 2, Managed" }).nextElementSibling?.textContent).toBe("next");
  expect(inspector().getAllByRole("radiogroup")).toHaveLength(9);
});

test("Space folds the details away and back, Escape closes them and the row has the keys again", async () => {
  open();
  await user.keyboard("jj ");
  expect(screen.queryByRole("complementary")).toBeNull();
  await user.keyboard("{Enter}");
  expect(document.activeElement?.getAttribute("role")).toBe("radio");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("complementary")).toBeNull();
  expect(document.activeElement?.textContent).toBe("Service request management");
});

test("C and the button lead to the requirements of the process", async () => {
  const { shown } = open();
  await user.keyboard("jjjc");
  await user.click(inspector().getByRole("button", { name: /Show its criteria/ }));
  expect(shown).toEqual(["pr2", "pr2"]);
});

test("processes of the edition of 2011 stand in their sets", () => {
  const sets = ["Resolution", "Resolution", "Control", "Control"];
  open({ view: { ...readiness, by_set: [{ ...readiness.total, set: "Control", share_percent: 51 }], by_process: readiness.by_process.slice(0, 4).map((one, at) => ({ ...one, set: sets[at] ?? null })) } });
  const told = screen.getAllByRole("row").map((one) => one.querySelector("th")?.textContent?.replace(/[\d.\s]+$/, ""));
  expect(told).toEqual(["Process", "Resolution", "Incident management", "Service request management", "Control", "Problem management", "Change management"]);
  expect(row(/^Control/).textContent?.replace(/\s+/g, " ")).toContain("5 of weight 2 at N 51% 94% of 291 requirements rated");
});

test("a file that is read only says why at each rating and asks for nothing", async () => {
  const { asked } = open({ readOnly: "Ruth Ellison has this file open." });
  await user.click(rating("2.1").getByRole("radio", { name: "F, fully" }));
  expect(asked).toEqual([]);
  expect(rating("2.1").getByRole("radio", { name: "F, fully" }).title).toBe("Ruth Ellison has this file open.");
});

test("without processes it says so", () => {
  open({ view: { ...readiness, by_process: [] } });
  expect(screen.getByRole("heading", { name: "No processes" })).toBeTruthy();
});
