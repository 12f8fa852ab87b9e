// The words of the window. Every text a person reads comes from window.json through `t`, so that wording is decided in
// one place and a translation is one file. What the Rust side says (sentences, reasons, names) is shown as it comes.
import catalogue from "../../../crates/waymark-words/words/en/window.json";

export type WordId = keyof typeof catalogue;
export type WordArguments = Record<string, string | number>;

const LOCALE = "en-GB";
const plurals = new Intl.PluralRules(LOCALE);
const figures = new Intl.NumberFormat(LOCALE);

/** A whole number as people read it: `2,318`, with a real minus sign. */
export function figure(value: number): string {
  return figures.format(value).replace("-", "−");
}

/** A difference with its sign: `+13`, `−3`, `0`. */
export function signed(value: number): string {
  return value > 0 ? `+${figure(value)}` : figure(value);
}

/**
 * The words of an id, with `{arguments}` filled in. Where the catalogue holds several plural forms, the argument
 * `count` chooses. An argument that is not given stays visible in braces: wrong words are better than none.
 */
export function t(id: WordId, given: WordArguments = {}): string {
  const words: string | Record<string, string> = catalogue[id];
  const text = typeof words === "string" ? words : pluralForm(words, given["count"]);
  return text.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = given[name];
    if (value === undefined) return braces;
    return typeof value === "number" ? figure(value) : value;
  });
}

function pluralForm(forms: Record<string, string>, count: string | number | undefined): string {
  const form = typeof count === "number" ? plurals.select(count) : "other";
  return forms[form] ?? forms["other"] ?? "";
}

/** A name as it can stand inside other words: whichever way it runs, it turns nothing round but itself. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** What the Rust side gives as a reason, ended as a sentence. How it begins is left: it may be the name of a file. */
export function sentence(reason: string): string {
  const text = reason.trim();
  return /[.!?:]$/.test(text) || text === "" ? text : `${text}.`;
}
