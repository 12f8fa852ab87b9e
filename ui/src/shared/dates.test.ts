import { expect, test } from "vitest";
import { clockTime, dateWithYear, dayNumber, dayOfInstant, longDate, monthTicks, shortDate, weekdayDate } from "./dates";

test("a date leaves its year out where the reader knows it", () => {
  expect(shortDate("2026-11-05", "2026-11-20")).toBe("5 Nov");
  expect(shortDate("2027-01-15", "2026-11-20")).toBe("15 Jan 2027");
  expect(shortDate("2027-09-15")).toBe("15 Sep");
  expect(dateWithYear("2027-04-12")).toBe("12 Apr 2027");
  expect(longDate("2027-04-12")).toBe("12 April 2027");
  expect(weekdayDate("2026-11-27")).toBe("Fri 27 Nov");
});

test("an instant is told in the time of the reader", () => {
  expect(clockTime("2026-10-30T16:05:00Z", "Europe/Oslo")).toBe("17:05");
  expect(dayOfInstant("2026-10-30T23:30:00Z", "Europe/Oslo")).toBe("Saturday 31 October 2026");
});

test("day numbers run on over month ends, leap days and changes of the clock", () => {
  expect(dayNumber("2028-03-01") - dayNumber("2028-02-28")).toBe(2);
  expect(dayNumber("2026-03-30") - dayNumber("2026-03-28")).toBe(2);
});

test("months are labelled at their first day, with the year at the start and in January", () => {
  const ticks = monthTicks(dayNumber("2026-11-15"), dayNumber("2027-02-01"));
  expect(ticks.map((tick) => tick.label)).toEqual(["Dec 2026", "Jan 2027", "Feb"]);
  expect(ticks[1]?.day).toBe(dayNumber("2027-01-01"));
  expect(monthTicks(dayNumber("2026-03-01"), dayNumber("2026-03-02"))[0]?.label).toBe("Mar 2026");
});
