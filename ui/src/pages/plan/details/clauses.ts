// Clause numbers as people type them: with commas, semicolons or spaces between them, in any order.

const parts = (text: string) => text.split(/[\s,;]+/).filter(Boolean);
const isClause = (text: string) => /^\d{1,2}(\.\d{1,2}){0,4}$/.test(text);

/** The numbers in a text, each once, in the order of the clauses. */
export function clauseNumbers(text: string): string[] {
  const order = new Intl.Collator("en-GB", { numeric: true });
  return [...new Set(parts(text).map((one) => one.replace(/\.$/, "")))].sort(order.compare);
}

/** The first part of a text that is no clause number; nothing where all are. */
export function noClause(text: string): string | undefined {
  return parts(text).find((one) => !isClause(one.replace(/\.$/, "")));
}
