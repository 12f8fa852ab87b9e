// Keys as they are written (`Ctrl Shift Z`, `G O`, `1`, `?`) and as they arrive from the keyboard.
//
// Digits are read by the place of the key (`event.code`), because French keyboards write them with Shift. Letters and
// signs are read by what they write. Signs that need AltGr somewhere count as written without it.

/** One press of a key with what is held down. */
export interface Chord {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

const NAMES: Record<string, string> = {
  esc: "Escape", enter: "Enter", space: " ", tab: "Tab", del: "Delete", backspace: "Backspace",
  up: "ArrowUp", down: "ArrowDown", left: "ArrowLeft", right: "ArrowRight",
};
const MODIFIERS = new Set(["ctrl", "alt", "shift"]);

/** The chords of written keys: one, or two where the second follows the first, as in `G O`. */
export function readKeys(written: string): Chord[] {
  const chords: Chord[] = [];
  let held = new Set<string>();
  for (const word of written.split(" ").filter(Boolean)) {
    const name = word.toLowerCase();
    if (MODIFIERS.has(name)) {
      held.add(name);
      continue;
    }
    const key = NAMES[name] ?? (word.length === 1 ? name : word);
    chords.push({ key, ctrl: held.has("ctrl"), alt: held.has("alt"), shift: held.has("shift") });
    held = new Set();
  }
  return chords;
}

const isSign = (key: string) => key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);

/** Whether a press is this chord. */
export function isPressed(chord: Chord, event: KeyboardEvent): boolean {
  const written = event.getModifierState?.("AltGraph") ?? false;
  const ctrl = (event.ctrlKey || event.metaKey) && !written;
  const alt = event.altKey && !written;
  if (ctrl !== chord.ctrl || alt !== chord.alt) return false;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (/^\d$/.test(chord.key)) return digit === chord.key && event.shiftKey === chord.shift;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // What a sign needs held down differs by keyboard; what it writes is the same.
  return key === chord.key && (isSign(chord.key) || event.shiftKey === chord.shift);
}

/** Whether a chord is a key that also writes text: off while a text field has the focus (WCAG 2.1.4). */
export function writesText(chord: Chord): boolean {
  return !chord.ctrl && !chord.alt && chord.key.length === 1;
}

/** Whether what has the focus takes text. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !["checkbox", "radio", "button", "submit", "range", "color", "file"].includes(target.type);
}
