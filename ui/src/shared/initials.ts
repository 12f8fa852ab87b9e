// Two letters for a name, for the owner mark.

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first letters of the first and the last word; of one word its first two; of nothing a question mark.
 *  What follows a bracket or a stroke, as in the name of a role, is left out. */
export function initials(name: string): string {
  const plain = name.split(/[(/]/u)[0] ?? "";
  const words = plain.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const letters = (word: string) => [...graphemes.segment(word)].map((part) => part.segment).filter((s) => /\p{L}|\p{N}/u.test(s));
  const first = letters(words[0] ?? "");
  const last = words.length > 1 ? letters(words[words.length - 1] ?? "") : first.slice(1);
  return `${first[0] ?? "?"}${last[0] ?? ""}`.toLocaleUpperCase("en");
}
