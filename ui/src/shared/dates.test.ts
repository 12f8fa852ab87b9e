import { expect, test } from "vitest";
import { addDays, addMonths, clockTime, dateWithYear, dayNumber, dayOfInstant, fullDate, isoDayOf, longDate, monthName, monthTicks, monthWeeks, perDay, readDate, shortDate, weekdayDate, weekdayOf } from "./dates";

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
  expect(dayOfInstant("2026-10-30T23:30:00Z", "Europe/London")).toBe("Friday 30 October 2026");
});

test("what happened is counted under the day of the reader", () => {
  const days = ["2026-10-30T22:30:00Z", "2026-10-30T23:30:00Z", "2026-10-31T08:00:00Z"].map((at) => isoDayOf(at, "Europe/Oslo"));
  expect(perDay(days)).toEqual([{ day: "2026-10-30", count: 1 }, { day: "2026-10-31", count: 2 }]);
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

test("a date is read as people type it", () => {
  const near = "2026-11-20";
  for (const typed of ["2027-01-15", "2027-1-15", "15 Jan 2027", "15 january 2027", " 15  JAN, 2027 ", "Fri 15 Jan 2027", "15.1.2027", "15.01.27", "15/1/2027", "15-1-2027", "15th Jan 27"]) {
    expect(readDate(typed, near), typed).toBe("2027-01-15");
  }
});

test("a date without a year is the nearest to the one that stood there", () => {
  expect(readDate("15 Jan", "2027-01-08")).toBe("2027-01-15");
  expect(readDate("15 Jan", "2026-12-11")).toBe("2027-01-15");
  expect(readDate("15.12", "2027-01-08")).toBe("2026-12-15");
  expect(readDate("15.12.", "2026-11-01")).toBe("2026-12-15");
  expect(readDate("29 Feb", "2027-05-01")).toBe("2028-02-29");
});

test("what is no day is not read as one", () => {
  for (const typed of ["", "15", "soon", "31 Jun 2027", "29 Feb 2027", "2027-13-01", "0 Jan", "15 Ja 2027", "15 Januar 2027x", "1.2.3.4", "20270115", "<b>15 Jan</b>"]) {
    expect(readDate(typed, "2026-11-20"), typed).toBeUndefined();
  }
});

test("days and months of a calendar run on over their ends", () => {
  expect([addDays("2026-12-31", 1), addDays("2028-03-01", -1), addDays("2026-03-28", 2)]).toEqual(["2027-01-01", "2028-02-29", "2026-03-30"]);
  expect([addMonths("2026-12-31", 2), addMonths("2027-01-15", -1), addMonths("2026-10-31", 12)]).toEqual(["2027-02-28", "2026-12-15", "2027-10-31"]);
});

test("a month is its weeks from Monday, with places left empty before and after it", () => {
  const weeks = monthWeeks("2026-12-24");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual([null, "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"]);
  expect(weeks[4]).toEqual(["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", null, null, null]);
  expect(monthWeeks("2027-02-01").flat()).toHaveLength(28);
  expect([weekdayOf("2026-12-21"), weekdayOf("2026-12-27")]).toEqual([0, 6]);
  expect([monthName("2026-12-24"), fullDate("2026-12-25")]).toEqual(["December 2026", "Friday 25 December 2026"]);
});
