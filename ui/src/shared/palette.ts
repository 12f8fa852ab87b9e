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
  /** Whose it is or who it is: found by `@`. */
  person?: string;
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

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The entries a typed line finds, those that begin with it first, in the order do, go, ask; at most `limit`. */
export function find(entries: PaletteEntry[], text: string, limit = 40): PaletteEntry[] {
  const { scope, words } = readQuery(text);
  const wanted = fold(words);
  const where = (entry: PaletteEntry): string | undefined => {
    if (scope === "commands") return entry.group === "do" ? entry.label : undefined;
    if (scope === "numbers") return entry.number;
    if (scope === "people") return entry.person;
    return `${entry.label} ${entry.number ?? ""} ${entry.person ?? ""} ${entry.note ?? ""}`;
  };
  const ranked = entries.flatMap((entry, order) => {
    const place = fold(where(entry) ?? "").indexOf(wanted);
    if (where(entry) === undefined || place < 0) return [];
    return [{ entry, order, rank: place === 0 ? 0 : 1 }];
  });
  const groups: PaletteGroup[] = ["do", "go", "ask"];
  ranked.sort(
    (a, b) => groups.indexOf(a.entry.group) - groups.indexOf(b.entry.group) || a.rank - b.rank || a.order - b.order,
  );
  return ranked.slice(0, limit).map((one) => one.entry);
}

/** A text in parts, those that match what was typed marked. */
export function matched(text: string, typed: string): { text: string; match: boolean }[] {
  const words = readQuery(typed).words;
  const at = words === "" ? -1 : text.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return [{ text, match: false }];
  return [
    { text: text.slice(0, at), match: false },
    { text: text.slice(at, at + words.length), match: true },
    { text: text.slice(at + words.length), match: false },
  ].filter((part) => part.text !== "");
}
