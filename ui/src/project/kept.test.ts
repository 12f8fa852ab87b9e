import { expect, test } from "vitest";
import { keptRow } from "./kept";

test("where nothing is chosen it is the first, and nothing where there are no rows", () => {
  expect(keptRow(null, ["a", "b"], [])).toBe("a");
  expect(keptRow(null, [], [])).toBeNull();
});

test("what takes the place of a row that went is chosen, at the end the one before", () => {
  expect(keptRow("b", ["a", "c"], ["a", "b", "c"])).toBe("c");
  expect(keptRow("c", ["a", "b"], ["a", "b", "c"])).toBe("b");
  expect(keptRow("a", [], ["a"])).toBeNull();
});

test("a row that stays is chosen wherever it stands now, and one that is to come is waited for", () => {
  expect(keptRow("b", ["b", "a"], ["a", "b"])).toBe("b");
  expect(keptRow("new", ["a"], ["a"])).toBe("new");
});
