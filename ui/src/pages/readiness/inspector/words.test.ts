// The words of a criterion, apart from where they stand.
import { expect, test } from "vitest";
import { FixtureBackend } from "../../../backend/fixture";
import { taskChoices } from "./tasks";
import { changeWords, ratedBefore, wholeWords } from "./words";

const bare = (words: string[]) => words.map((one) => one.replace(/[\u2068\u2069]/g, ""));

test("what was rated before comes from the history, also while that is a step behind", async () => {
  const { history } = await new FixtureBackend().criterion("8.2.6-02");
  expect(ratedBefore("defined", "P", history)).toEqual({ was: "N", on: "2026-09-30" });
  expect(ratedBefore("defined", "L", history)).toEqual({ was: "P", on: "2026-11-13" });
  expect(ratedBefore("defined", null, history)).toEqual({ was: "P", on: "2026-11-13" });
  expect(ratedBefore("defined", "P", history.slice(0, 1))).toEqual({ was: "N", on: null });
  expect(ratedBefore("defined", "N", history.slice(2))).toBeNull();
  expect(ratedBefore("defined", "N", [])).toBeNull();
});

test("changes are told by what is now, both axes once where they changed alike", () => {
  const axes = (defined: string | null, operating: string | null) => [
    { field: "defined", what: "Defined", was: defined, is: "L" },
    { field: "operating", what: "Operating", was: operating, is: "L" },
  ];
  expect(bare(changeWords(axes("P", "P")))).toEqual(["Defined and operating: P to L"]);
  expect(bare(changeWords(axes("P", null)))).toEqual(["Defined: P to L", "Operating: L"]);
  expect(bare(changeWords([{ field: "owner", what: "Owner", was: "Ruth Ellison", is: null }, { field: "gap", what: "Gap", was: "Old", is: "New" }]))).toEqual(["Owner: taken away", "Gap: New"]);
});

test("what both axes make together is said only where it is not plain", () => {
  const row = new FixtureBackend().views.readiness.criteria[0]!;
  expect(wholeWords({ ...row, defined: null, operating: null, rating: null })).toBeNull();
  expect(wholeWords({ ...row, defined: "L", operating: "L", rating: "L" })).toBeNull();
  expect(wholeWords({ ...row, defined: null, operating: "L", rating: null })).toBe("Not rated as a whole: defined is missing.");
});

test("tasks are offered by number first, then by words of their name; what is linked and headings are not", () => {
  const { tasks } = new FixtureBackend().views.schedule;
  const [first, ...others] = taskChoices(tasks, "2.2.2", []);
  expect(first?.label.startsWith("2.2.2 ")).toBe(true);
  expect(taskChoices(tasks, "2.2.2", [first!.id]).map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  const named = taskChoices(tasks, "configuration", []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.every(({ label }) => /configuration/i.test(label))).toBe(true);
  const percents = named.map(({ id }) => (tasks.find((task) => task.id === id)!.percent < 100 ? 0 : 1));
  expect(new Set(percents).size).toBe(2);
  expect(percents).toEqual([...percents].sort());
  const headings = new Set(tasks.filter((task) => task.summary).map(({ id }) => id));
  expect(headings.size).toBeGreaterThan(0);
  const done = new Set(tasks.filter((task) => task.percent >= 100).map(({ id }) => id));
  expect(done.size).toBeGreaterThan(0);
  expect(done.has(taskChoices(tasks, "", [])[0]!.id)).toBe(false);
  expect(taskChoices(tasks, "", []).some(({ id }) => headings.has(id))).toBe(false);
});
