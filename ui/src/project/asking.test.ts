import { expect, test } from "vitest";
import { Asking } from "./asking.svelte";

/** Answers that wait until they are let come, and the questions they are of. */
function slowly() {
  const asked: { row: string; come: (answer: string) => Promise<void>; fail: (why: string) => Promise<void> }[] = [];
  const settled = () => new Promise<void>((done) => setTimeout(done));
  const asking = new Asking<string>((row) => new Promise((come, fail) => {
    asked.push({ row, come: (answer) => (come(answer), settled()), fail: (why) => (fail(new Error(why)), settled()) });
  }));
  return { asking, asked, rows: () => asked.map((one) => one.row) };
}

test("of rows walked past while an answer is on its way only the last is asked about", async () => {
  const { asking, asked, rows } = slowly();
  for (const row of ["a", "b", "c"]) asking.about(row, "1");
  expect(rows()).toEqual(["a"]);
  await asked[0]!.come("of a");
  expect([asking.told, rows()]).toEqual([null, ["a", "c"]]);
  await asked[1]!.come("of c");
  expect([asking.told, rows()]).toEqual(["of c", ["a", "c"]]);
});

test("the same is not asked twice; after a change it is, and what was told stays meanwhile", async () => {
  const { asking, asked, rows } = slowly();
  asking.about("a", "1");
  await asked[0]!.come("then");
  asking.about("a", "1");
  expect(rows()).toEqual(["a"]);
  asking.about("a", "2");
  expect([asking.told, rows()]).toEqual(["then", ["a", "a"]]);
  await asked[1]!.come("now");
  expect(asking.told).toBe("now");
  asking.about("b", "2");
  expect(asking.told).toBeNull();
});

test("what kept an answer away is told until it is asked again", async () => {
  const { asking, asked } = slowly();
  asking.about("a", "1");
  await asked[0]!.fail("The file could not be read.");
  expect([asking.told, asking.fault]).toEqual([null, "The file could not be read."]);
  asking.again();
  expect(asking.fault).toBeNull();
  await asked[1]!.come("of a");
  expect(asking.told).toBe("of a");
});

test("a fault about a row that was left is no fault of the next", async () => {
  const { asking, asked } = slowly();
  asking.about("a", "1");
  asking.about("b", "1");
  await asked[0]!.fail("Not found.");
  expect(asking.fault).toBeNull();
  await asked[1]!.come("of b");
  expect(asking.told).toBe("of b");
});

test("once it is let go an answer on its way is dropped, and the same can be asked again", async () => {
  const { asking, asked, rows } = slowly();
  asking.about("a", "1");
  asking.letGo();
  await asked[0]!.come("of a");
  expect(asking.told).toBeNull();
  asking.about("a", "1");
  await asked[1]!.come("of a");
  expect([asking.told, rows()]).toEqual(["of a", ["a", "a"]]);
});
