import { expect, test } from "vitest";
import { recordedViews } from "./fixture";
import { ToldSchedule } from "./told";
import type { ScheduleDiffers, ScheduleView } from "./types";

const whole = recordedViews().schedule;
const { tasks, links, ...plan } = whole;
const differs = (from: number, what: Partial<ScheduleDiffers>): ScheduleDiffers => ({ from, plan, order: null, new: [], changed: [], links: [], links_gone: [], ...what });

test("what differs is laid over what was told, and rows that do not differ stay the same", () => {
  const told = new ToldSchedule();
  expect(told.known).toBeNull();
  expect(told.take({ number: 1, whole, differs: null })).toBe(whole);
  const [first, , second, third] = tasks;
  const changed = [{ id: second!.id, set: { name: "Another name", owner: null }, gone: ["code"] }];
  const next = told.take({ number: 2, whole: null, differs: differs(1, { changed }) }) as ScheduleView;
  expect(next.tasks[0]).toBe(first);
  const { code, ...rest } = second!;
  expect(code).toBeTruthy();
  expect(next.tasks[2]).toEqual({ ...rest, name: "Another name", owner: null });
  expect(next.links).toBe(whole.links);
  expect(told.known).toBe(2);

  const added = { ...third!, id: "added" };
  const order = [third!.id, "added", ...tasks.slice(4).map((row) => row.id)];
  const [gone, changedLink] = links;
  const later = told.take({ number: 3, whole: null, differs: differs(2, { order, new: [added], links: [{ ...changedLink!, lag_days: 9 }], links_gone: [gone!.id] }) }) as ScheduleView;
  expect(later.tasks.map((row) => row.id)).toEqual(order);
  expect(later.tasks[0]).toBe(third);
  expect(later.links).toHaveLength(links.length - 1);
  expect(later.links.find((link) => link.id === changedLink!.id)?.lag_days).toBe(9);
});

test("news that rest on an answer that did not arrive are not laid over anything", () => {
  const told = new ToldSchedule();
  told.take({ number: 1, whole, differs: null });
  expect(told.take({ number: 3, whole: null, differs: differs(2, {}) })).toBeNull();
  expect(told.known).toBeNull();
});
