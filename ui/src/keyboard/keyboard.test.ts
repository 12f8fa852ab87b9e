import { beforeEach, expect, test } from "vitest";
import { Keyboard } from "./keyboard.svelte";
import { isPressed, readKeys } from "./chord";
import { nextRegion } from "./regions";

let keyboard: Keyboard;
let done: string[];

beforeEach(() => {
  keyboard = new Keyboard();
  done = [];
});

function scope(title: string, keys: string[], more = {}) {
  const within = title === "window" ? "window" : "page";
  const bindings = keys.map((one) => ({ keys: one, does: one, hint: true, run: () => void done.push(`${title}:${one}`), ...more }));
  return keyboard.enter({ title, within, bindings });
}

/** Presses keys, each written as `key` or `key/code` with `^` for Ctrl and `+` for Shift, in a target. */
function press(keys: string[], target: EventTarget = document.body) {
  for (const written of keys) {
    const [, marks = "", key = "", code = ""] = /^([\^+]*)([^/]+|\/)(?:\/(\w+))?$/.exec(written) ?? [];
    const event = new KeyboardEvent("keydown", { key, code, ctrlKey: marks.includes("^"), shiftKey: marks.includes("+"), cancelable: true });
    Object.defineProperty(event, "target", { value: target });
    keyboard.press(event);
  }
  return done;
}

test("the innermost scope answers first, whichever was entered last, and leaving it gives the key back", () => {
  const leave = scope("plan", ["N"]);
  scope("window", ["N"]);
  expect(keyboard.hints.map((hint) => hint.keys)).toEqual(["N"]);
  press(["n"]);
  leave();
  expect(press(["n"])).toEqual(["plan:N", "window:N"]);
});

test("G and a letter go to a page; another key in between forgets the G", () => {
  scope("window", ["G O", "G P", "O"]);
  press(["g"]);
  expect(keyboard.pending).toBe("G");
  press(["p"]);
  expect(keyboard.pending).toBeNull();
  expect(press(["g", "Escape", "o"])).toEqual(["window:G P", "window:O"]);
});

test("single keys are off in a text field, and keys with Ctrl, Escape and F6 are not", () => {
  scope("window", ["N", "G O", "1", "?", "Ctrl K", "Esc", "F6"]);
  const field = document.createElement("input");
  expect(press(["n", "g", "o", "&/Digit1", "+?", "^k", "Escape", "F6"], field)).toEqual(["window:Ctrl K", "window:Esc", "window:F6"]);
});

test("a checkbox takes no text, so keys work on it", () => {
  scope("window", ["N"]);
  const box = document.createElement("input");
  box.type = "checkbox";
  expect(press(["n"], box)).toEqual(["window:N"]);
});

test("undo in a text field is left to the field where a binding says so", () => {
  scope("window", ["Ctrl Z"], { inText: false });
  expect(press(["^z"], document.createElement("textarea"))).toEqual([]);
  expect(press(["^z"])).toEqual(["window:Ctrl Z"]);
});

test("single keys can be switched off, and then the status bar does not promise them", () => {
  scope("window", ["N", "Ctrl K"]);
  expect(keyboard.hints.map((hint) => hint.keys)).toEqual(["N", "Ctrl K"]);
  keyboard.singleKeys = false;
  expect(keyboard.hints.map((hint) => hint.keys)).toEqual(["Ctrl K"]);
  expect(press(["n", "^k"])).toEqual(["window:Ctrl K"]);
});

test("while a text field has the focus the status bar shows only what works in it", () => {
  scope("window", ["N", "Ctrl K", "Esc"]);
  scope("list", ["Enter"], { inText: false });
  keyboard.focused(document.createElement("input"));
  expect(keyboard.hints.map((hint) => hint.keys)).toEqual(["Ctrl K", "Esc"]);
});

test("in a dialog the status bar promises none of the keys behind it", () => {
  scope("window", ["Ctrl K"]);
  const dialog = document.createElement("dialog");
  const button = dialog.appendChild(document.createElement("button"));
  keyboard.focused(button);
  expect(keyboard.hints).toEqual([]);
  keyboard.focused(document.body);
  expect(keyboard.hints).toHaveLength(1);
});

test("digits are read by their place: a French keyboard writes & on 1 and rates all the same", () => {
  scope("readiness", ["1", "Shift 1"]);
  expect(press(["&/Digit1", "+1/Digit1"])).toEqual(["readiness:1", "readiness:Shift 1"]);
});

test("a sign needs no Shift to be told: what it writes is enough", () => {
  expect(isPressed(readKeys("?")[0]!, new KeyboardEvent("keydown", { key: "?", shiftKey: true }))).toBe(true);
  expect(isPressed(readKeys("/")[0]!, new KeyboardEvent("keydown", { key: "/", shiftKey: true, code: "Digit7" }))).toBe(true);
});

test("a twin does the same", () => {
  keyboard.enter({ title: "readiness", within: "page", bindings: [{ keys: "[", twins: ["Shift K"], does: "back", run: () => done.push("back") }] });
  expect(press(["["]).concat(press(["+K"]))).toContain("back");
  expect(done).toEqual(["back", "back"]);
});

test("Shift with a letter is another key than the letter", () => {
  scope("list", ["J", "Shift J"]);
  expect(press(["j", "+J"])).toEqual(["list:J", "list:Shift J"]);
});

test("F6 goes round the regions and always arrives somewhere", () => {
  document.body.innerHTML = '<nav data-region tabindex="-1" id="a"></nav><main data-region tabindex="-1" id="b"><button id="x"></button></main>';
  const seen: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    nextRegion(1);
    seen.push(document.activeElement?.id ?? "");
  }
  document.getElementById("x")?.focus();
  nextRegion(-1);
  expect([...seen, document.activeElement?.id]).toEqual(["a", "b", "a", "a"]);
});
