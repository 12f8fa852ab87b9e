// What the command palette shows: entries in three groups, and how typed text narrows them.

import type { IconName } from "./icons";

export type PaletteGroup = "do" | "go" | "ask";

/** One line of the palette. */
export interface PaletteEntry {
  id: string;
  group: PaletteGroup;
  icon: IconName;
  label: string;
  /** At the right: where it is, what it would do. */
  note?: string;
  keys?: string;
  /** The number of a thing, such as 2.7 or R-07: found by `#`. */
  number?: string;
  /** Another number it has, such as its code in the catalogue: found by `#` too. */
  code?: string;
  /** Who it is: found by `@`. */
  person?: string;
  /** What else it is found by in plain words, such as its owner. */
  also?: string;
  /** One of too many to list before anything is typed. */
  deep?: boolean;
  run: () => void;
}

/** What a first sign narrows the search to. */
export type PaletteScope = "all" | "commands" | "numbers" | "people";

/** A typed line taken apart: its scope and the words to find. */
export function readQuery(text: string): { scope: PaletteScope; words: string } {
  const signs: Record<string, PaletteScope> = { ">": "commands", "#": "numbers", "@": "people" };
  const scope = signs[text.charAt(0)];
  return scope ? { scope, words: text.slice(1).trim() } : { scope: "all", words: text.trim() };
}

/** A text without case and accents, for comparing. */
function fold(text: string): string {
  return /[^ -~]/.test(text) ? text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase() : text.toLowerCase();
}

/** An entry with its texts made ready for comparing, once for all that is typed. */
export interface Prepared {
  entry: PaletteEntry;
  label: string;
  numbers: string[];
  person: string | undefined;
  all: string;
}

export function prepare(entries: PaletteEntry[]): Prepared[] {
  return entries.map((entry) => {
    const { label, number = "", code = "", person, note = "", also = "" } = entry;
    return {
      entry,
      label: fold(label),
      numbers: [number, code].filter(Boolean).map(fold),
      person: person === undefined ? undefined : fold(person),
      all: fold([label, number, code, person, note, also].filter(Boolean).join(" ")),
    };
  });
}

const RANKS = 4;

/** How well a text has all of the words: 0 begins with the first, 1 each begins a word of it, 2 they are in it; else nothing. */
function rankIn(text: string, words: string[]): number | undefined {
  if (!words.every((word) => text.includes(word))) return undefined;
  if (!words.every((word) => text.startsWith(word) || text.includes(` ${word}`))) return 2;
  return text.startsWith(words[0] ?? "") ? 0 : 1;
}

function rankOf(one: Prepared, scope: PaletteScope, typed: string, words: string[]): number | undefined {
  if (scope === "commands") return one.entry.group === "do" ? rankIn(one.label, words) : undefined;
  if (scope === "people") return one.person === undefined ? undefined : rankIn(one.person, words);
  if (scope === "numbers") {
    const ranks = one.numbers.flatMap((number) => (number === typed ? 0 : number.startsWith(typed) ? 1 : number.includes(typed) ? 2 : []));
    return ranks.length === 0 ? undefined : Math.min(...ranks);
  }
  if (typed === "") return one.entry.deep ? undefined : 0;
  if (one.numbers.includes(typed)) return 0;
  return rankIn(one.label, words) ?? (rankIn(one.all, words) === undefined ? undefined : RANKS - 1);
}

const GROUPS: PaletteGroup[] = ["do", "go", "ask"];

/**
 * The entries a typed line finds and how many there are in all: in the order do, go, ask; in each what begins with it
 * first, then as they came. At most `limit` are given; the others are counted and not sorted.
 */
export function search(prepared: Prepared[], text: string, limit = 40): { entries: PaletteEntry[]; count: number } {
  const { scope, words } = readQuery(text);
  const typed = fold(words);
  const each = typed.split(/\s+/).filter(Boolean);
  const places: PaletteEntry[][] = Array.from({ length: GROUPS.length * RANKS }, () => []);
  let count = 0;
  for (const one of prepared) {
    const rank = rankOf(one, scope, typed, each);
    if (rank === undefined) continue;
    count += 1;
    const place = places[GROUPS.indexOf(one.entry.group) * RANKS + rank];
    if (place && place.length < limit) place.push(one.entry);
  }
  return { entries: places.flat().slice(0, limit), count };
}

/** The entries a typed line finds. */
export function find(entries: PaletteEntry[], text: string, limit?: number): PaletteEntry[] {
  return search(prepare(entries), text, limit).entries;
}

/** A text in parts, those that match the words that were typed marked. */
export function matched(text: string, typed: string): { text: string; match: boolean }[] {
  const words = fold(readQuery(typed).words).split(/\s+/).filter(Boolean);
  const signs = [...text];
  const folded = signs.map(fold);
  // Where in the folded text each sign begins: folding can make a sign longer, or nothing.
  let length = 0;
  const begins = folded.map((sign) => (length += sign.length) - sign.length);
  const whole = folded.join("");
  const marks = signs.map(() => false);
  for (const word of words) {
    const from = whole.indexOf(word);
    if (from < 0) continue;
    for (const [at, begin] of begins.entries()) {
      if (begin >= from && begin < from + word.length) marks[at] = true;
    }
  }
  const parts: { text: string; match: boolean }[] = [];
  for (const [at, sign] of signs.entries()) {
    const last = parts[parts.length - 1];
    if (last && last.match === marks[at]) last.text += sign;
    else parts.push({ text: sign, match: marks[at] ?? false });
  }
  return parts;
}
