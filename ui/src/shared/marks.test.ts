import { createRawSnippet } from "svelte";
import { render, screen } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";
import Banner from "./Banner.svelte";
import EmptyState from "./EmptyState.svelte";
import GateMark from "./GateMark.svelte";
import Icon from "./Icon.svelte";
import { ICONS, iconPaths, type IconName } from "./icons";
import { initials } from "./initials";
import KeyCap from "./KeyCap.svelte";
import OwnerMark from "./OwnerMark.svelte";
import RatingBar from "./RatingBar.svelte";
import { filledCells, ratingOfKey } from "./rating";
import Skeleton from "./Skeleton.svelte";
import StatusMark from "./StatusMark.svelte";
import Tag from "./Tag.svelte";

test("status is told by word and letter, not by colour", () => {
  render(StatusMark, { status: "amber" });
  expect(screen.getByRole("img", { name: "Amber" }).textContent).toContain("A");
});

test("a status beside its own words is not told twice", () => {
  render(StatusMark, { status: "red", decoration: true });
  expect(screen.queryByRole("img")).toBeNull();
});

test("a gate says its number and where it stands", () => {
  render(GateMark, { state: "late", number: 2 });
  expect(screen.getByRole("img", { name: "Gate 2, late" })).toBeTruthy();
});

test("initials are the first letters of the first and last word, whatever the name holds", () => {
  const pairs = [["Helen Marsh", "HM"], ["Åse Marie Ødegård", "ÅØ"], ["Cher", "CH"], ["Project sponsor (executive)", "PS"], ["Training lead / HR", "TL"], ["", "?"], ["<img onerror=x>", "I"], ["👩‍👩‍👧 Ada", "AD"]];
  expect(pairs.map(([name]) => initials(name!))).toEqual(["HM", "ÅØ", "CH", "PS", "TL", "?", "IO", "AD"]);
});

test("an owner is named to screen readers, once", () => {
  render(OwnerMark, { name: "Dana Kowalski" });
  expect(screen.getByRole("img", { name: "Dana Kowalski" }).title).toBe("Dana Kowalski");
});

test("a rating is read as its word, and nothing rated as such", () => {
  render(RatingBar, { value: "L" });
  render(RatingBar, { value: null });
  expect(screen.getByRole("img", { name: "L, largely" })).toBeTruthy();
  expect(screen.getByRole("img", { name: "not rated" })).toBeTruthy();
  expect((["N", "P", "L", "F"] as const).map(filledCells)).toEqual([0, 1, 2, 3]);
  expect([ratingOfKey("Digit1"), ratingOfKey("Numpad4"), ratingOfKey("Digit5"), ratingOfKey("KeyF")]).toEqual(["N", "F", undefined, undefined]);
});

test("every icon draws something and none is heard", () => {
  for (const name of Object.keys(ICONS) as IconName[]) {
    expect(iconPaths(name).every((path) => /^M[-\d. ]/.test(path.d)), name).toBe(true);
  }
  const { container } = render(Icon, { name: "plan" });
  expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
});

test("an empty place says what, why and which keys help", () => {
  render(EmptyState, { drawing: "plan", title: "No task selected", why: "Choose a row.", keys: [{ key: "J", does: "selects the first" }] });
  expect(screen.getByRole("heading", { name: "No task selected" })).toBeTruthy();
  expect(screen.getByRole("listitem").textContent).toContain("selects the first");
});

test("a skeleton shows nothing before 200 ms", async () => {
  vi.useFakeTimers();
  render(Skeleton, { rows: 3 });
  await vi.advanceTimersByTimeAsync(199);
  expect(screen.queryByRole("status")).toBeNull();
  await vi.advanceTimersByTimeAsync(1);
  expect(screen.getByRole("status", { name: "Loading" })).toBeTruthy();
  vi.useRealTimers();
});

test("a banner is heard; a tag and a key show their words as text, whatever these hold", () => {
  const hostile = "<img src=x onerror=alert(1)>";
  render(Banner, { title: hostile, note: "Nothing can be edited here." });
  render(KeyCap, { keys: hostile });
  render(Tag, { children: createRawSnippet(() => ({ render: () => "<span>4 late</span>" })) });
  expect(screen.getByRole("status").textContent).toContain(hostile);
  expect(document.querySelector("img")).toBeNull();
  expect(screen.getByText("4 late")).toBeTruthy();
});
