import { expect, test, vi } from "vitest";
import { recordedViews } from "../backend/fixture";
import { find } from "../shared/palette";
import type { ProjectViews } from "./open.svelte";
import { paletteEntries, type PaletteActs } from "./palette";

function entries(session: Partial<ProjectViews["session"]> = {}, more: Partial<PaletteActs> = {}) {
  const recorded = recordedViews();
  const views: ProjectViews = { ...recorded, session: { ...recorded.session!, ...session } };
  const acts = {
    go: vi.fn(), owner: vi.fn(), undo: vi.fn(), redo: vi.fn(), newTask: vi.fn(), setStatusDate: vi.fn(), exportPack: vi.fn(), raidItem: vi.fn(), saveCopy: vi.fn(), close: vi.fn(), theme: vi.fn(),
    resize: vi.fn(), singleKeys: vi.fn(), ...more,
  };
  return { acts, all: paletteEntries(views, [{ id: "plan", title: "Plan", icon: "plan", key: "P" }], acts) };
}

const labels = (found: { label: string }[]) => found.map((one) => one.label);

test("commands are what can be done now, with their keys", () => {
  const { all } = entries({ redo: "Status date" });
  const found = find(all, ">");
  expect(labels(found).slice(0, 4)).toEqual(["Undo: Status date set to 20 November 2026", "Redo: Status date", "New task", "Set status date"]);
  expect(found.map((one) => one.keys).filter(Boolean)).toEqual(["Ctrl Z", "Ctrl Shift Z", "Ctrl S", "Ctrl Shift H", "Ctrl +", "Ctrl -"]);
});

test("what cannot be done now is not offered", () => {
  const past = { revision: 3, at: "2026-10-30T16:05:00Z", what: "Saved" };
  const { all } = entries({ looking_at: past, undo: "x" }, { newTask: undefined, setStatusDate: undefined, backToNow: vi.fn() });
  const found = labels(find(all, ">"));
  expect(found[0]).toBe("Back to now");
  expect(found.filter((label) => /Undo|New task|Set status/.test(label))).toEqual([]);
});

test("numbers find tasks by WBS and by plan code, and go to them", () => {
  const { all, acts } = entries();
  const [byNumber] = find(all, "#2.3.1");
  const [byCode] = find(all, "#pre-02");
  expect(labels([byNumber!, byCode!])).toEqual(["Hold service reviews", "Obtain standards and brief the core team"]);
  expect(byNumber!.note).toBe("2.3.1, 0%, 9 days late");
  byCode!.run();
  expect(acts.go).toHaveBeenCalledExactlyOnceWith("plan", recordedViews().schedule.tasks.find((task) => task.code === "PRE-02")!.id);
});

test("people are found by name with what they own, and lead to the plan with what is theirs", () => {
  const { all, acts } = entries();
  const found = find(all, "@helen");
  expect(found.map(({ label, note }) => [label, note])).toEqual([["Helen Marsh", "Implementation lead, 12 open tasks"]]);
  found[0]!.run();
  expect(acts.owner).toHaveBeenCalledExactlyOnceWith("Helen Marsh");
  expect(find(all, "@sponsor")[0]?.note).toBe("role nobody fills, 6 open tasks");
});

test("plain words find a task by its owner too, and before anything is typed no task is listed", () => {
  const { all } = entries();
  expect(find(all, "grace").some((one) => one.label === "Brief top management")).toBe(true);
  expect(find(all, "").every((one) => one.group === "do" || one.id === "page plan")).toBe(true);
});
