import { expect, test } from "vitest";
import { close, daysInWords, open, turn } from "./closures";

const shutdown = { first: "2026-12-24", last: "2026-12-31", name: "Office shutdown" };
const fair = { first: "2027-03-01", last: "2027-03-05", name: "Fair" };

test("days that are closed join what they overlap, and keep its name unless they have one", () => {
  expect(turn([fair, shutdown], "2026-12-30", "2027-01-04")).toEqual([{ ...shutdown, last: "2027-01-04" }, fair]);
  expect(close([shutdown], { first: "2026-12-20", last: "2026-12-24", name: "Move" })).toEqual([{ first: "2026-12-20", last: "2026-12-31", name: "Move" }]);
  expect(turn([shutdown], "2027-01-01", "2027-01-01")).toHaveLength(2);
});

test("days that were all closed open again, and what lies around them stays closed", () => {
  expect(turn([shutdown], "2026-12-28", "2026-12-29")).toEqual([{ ...shutdown, last: "2026-12-27" }, { ...shutdown, first: "2026-12-30" }]);
  expect(turn([shutdown], "2026-12-24", "2026-12-31")).toEqual([]);
  const next = { first: "2027-01-01", last: "2027-01-03", name: "" };
  expect(turn([shutdown, next], "2026-12-31", "2027-01-03")).toEqual([{ ...shutdown, last: "2026-12-30" }]);
  expect(open([fair], "2027-02-01", "2027-02-28")).toEqual([fair]);
});

test("days are told with what they share said once", () => {
  expect(daysInWords("2026-12-25", "2026-12-25")).toBe("25 Dec 2026");
  expect(daysInWords("2026-12-24", "2026-12-31")).toBe("24 to 31 Dec 2026");
  expect(daysInWords("2026-11-30", "2026-12-04")).toBe("30 Nov to 4 Dec 2026");
  expect(daysInWords("2026-12-24", "2027-01-02")).toBe("24 Dec 2026 to 2 Jan 2027");
});
