import { expect, test } from "vitest";
import { dayNumber } from "../../../shared/dates";
import { dayAt, fits, fitting, headLines, unitOf, UNITS, xOf, zoomed, type Scale } from "./scale";

const at = (day: string, perDay: number, width = 566): Scale => ({ left: dayNumber(day), perDay, width });
const words = (labels: { text: string }[]) => labels.map((label) => label.text);

test("a day and its place are each other's way back", () => {
  const scale = at("2026-08-03", UNITS.week);
  expect(xOf(scale, dayNumber("2026-08-03"))).toBe(0);
  for (const x of [-30, 0, 211.5, 900]) expect(xOf(scale, dayAt(scale, x))).toBeCloseTo(x);
});

test("at weeks the head names months and each second Monday, and the first month with room says the year", () => {
  const { upper, lower, minor } = headLines(at("2026-08-03", UNITS.week), 16);
  expect(words(upper.filter((label) => fits(label, 16)))).toEqual(["Aug", "Sep 2026", "Oct", "Nov", "Dec", "Jan 2027", "Feb", "Mar", "Apr", "May"]);
  expect(words(lower).slice(0, 6)).toEqual(["3", "17", "31", "14", "28", "12"]);
  expect(minor[1]! - minor[0]!).toBeCloseTo(7 * UNITS.week);
});

test("the Mondays that are named stay the same as time is moved", () => {
  const first = headLines(at("2026-08-03", UNITS.week), 16).lower[1]!.text;
  expect(words(headLines(at("2026-08-11", UNITS.week), 16).lower)).toContain(first);
  expect(words(headLines(at("2026-08-05", UNITS.week), 16).lower)[0]).toBe("3");
});

test("days, months and quarters have heads of their own, and a closer month has letters of the week", () => {
  expect(words(headLines(at("2026-11-20", UNITS.day, 96), 16).lower)).toEqual(["20", "21", "22", "23"]);
  expect(words(headLines(at("2026-11-20", 40, 80), 16).lower)).toEqual(["F 20", "S 21"]);
  expect(words(headLines(at("2026-11-20", UNITS.month, 100), 16).lower).slice(0, 3)).toEqual(["Nov", "Dec", "Jan"]);
  const quarters = headLines(at("2026-11-20", UNITS.quarter, 100), 16);
  expect([words(quarters.upper), words(quarters.lower).slice(0, 2)]).toEqual([["2026", "2027"], ["Q4", "Q1"]]);
});

test("with larger text the same unit is named, from more pixels", () => {
  expect(words(headLines(at("2026-08-03", UNITS.month * 2), 32).lower)[0]).toBe("Aug");
});

test("zoom goes step by step from end to end and names the unit it comes nearest to", () => {
  let perDay = UNITS.quarter;
  const units = new Set<string>();
  for (let step = 0; step < 30; step += 1) units.add(unitOf((perDay = zoomed(perDay, 1))));
  expect([...units]).toEqual(["month", "week", "day"]);
  expect(zoomed(perDay, 1)).toBe(perDay);
  expect(zoomed(zoomed(UNITS.week, 1), -1)).toBe(UNITS.week);
  expect(fitting(700, 560)).toBeCloseTo(0.8);
  expect(fitting(1_000_000, 560)).toBeGreaterThan(0);
});
