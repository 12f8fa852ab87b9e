// The fields of a line in which something is written before it is there, and how what was typed in them is read.

import { readDate } from "./dates";
import { initials } from "./initials";

/** One of those who can be chosen by name or by initials. */
export interface Pick {
  id: string;
  label: string;
  note?: string;
}

export interface AddField {
  id: string;
  label: string;
  kind: "text" | "date" | "pick" | "number" | "select";
  /** In rem; what is left over goes to the fields without a width. */
  width?: number;
  /** What is said where it is left empty; left out where it may be. */
  needed?: string;
  /** The day that a date without a year is nearest to. */
  near?: string;
  /** For a pick and a select. */
  options?: Pick[];
  /** What it begins with; for a select the id of an option. */
  begins?: string;
  /** What was typed stays for the next one. */
  keeps?: boolean;
  /** Why a text cannot be taken. */
  refuse?: (text: string) => string | undefined;
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();

/** The options that what is typed may mean: initials first, then who is called so from the beginning of a word, then others. */
export function picksFor(options: Pick[], typed: string): Pick[] {
  const wanted = fold(typed);
  if (wanted === "") return options;
  const rank = (one: Pick) => {
    const label = fold(one.label);
    if (label === wanted || fold(initials(one.label)) === wanted) return 0;
    if (label.startsWith(wanted)) return 1;
    if (label.includes(` ${wanted}`)) return 2;
    return label.includes(wanted) ? 3 : 4;
  };
  return options.map((one) => ({ one, at: rank(one) })).filter(({ at }) => at < 4).sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** A field as it is read: its value, empty for none, or why it has none. */
export type Read = { value: string } | { why: string };

/** Reads a field. Dates become ISO text, a pick its id. */
export function readField(field: AddField, typed: string, words: { noDate: string; nobody: string }): Read {
  const text = typed.trim();
  if (text === "") return field.needed === undefined ? { value: "" } : { why: field.needed };
  if (field.kind === "date") {
    const day = readDate(text, field.near ?? "");
    return day === undefined ? { why: words.noDate } : { value: day };
  }
  if (field.kind === "pick") {
    const [found] = picksFor(field.options ?? [], text);
    return found ? { value: found.id } : { why: words.nobody };
  }
  const why = field.refuse?.(text);
  return why === undefined ? { value: text } : { why };
}
