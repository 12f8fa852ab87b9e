// Tables as spreadsheet programs lay them on the clipboard: cells with tabs between them, lines one under the other. A text
// that such programs would take for a formula and run has an apostrophe in front, as in the files that are written here.

/** Whether a text begins, behind any apostrophes, in a way that is taken for a formula. */
const looksLikeFormula = (text: string) => /^'*[=+\-@\t\r]/.test(text);

/** A text as a cell. */
export function written(text: string): string {
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /[\t\n\r"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as the text it stands for. */
function read(cell: string): string {
  const text = cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell;
  return text.trim();
}

/** Where the quoted cell that begins at a place ends; nothing where it is none: a quote alone is a sign like any other. */
function endOfQuoted(text: string, at: number): number | undefined {
  for (let next = text.indexOf('"', at + 1); next >= 0; next = text.indexOf('"', next + 1)) {
    if (text[next + 1] === '"') next += 1;
    else return next + 1 === text.length || /[\t\r\n]/.test(text[next + 1] ?? "") ? next : undefined;
  }
  return undefined;
}

/** The lines of a table with their cells. A line break at the very end begins no line. */
export function readTsv(text: string): string[][] {
  const lines: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const end = text[at] === '"' ? endOfQuoted(text, at) : undefined;
    const inside = end === undefined ? "" : text.slice(at + 1, end);
    // Quotes are put round what could not stand without them; round anything else they belong to the text.
    const quoted = end !== undefined && /[\t\r\n]|""/.test(inside);
    const rest = text.slice(at);
    const length = quoted ? (end ?? at) + 1 - at : rest.search(/[\t\r\n]/) < 0 ? rest.length : rest.search(/[\t\r\n]/);
    lines[lines.length - 1]?.push(read(quoted ? inside.replaceAll('""', '"').replace(/\s*[\r\n]+\s*/g, " ") : rest.slice(0, length)));
    at += length;
    if (at >= text.length) break;
    if (text[at] === "\t") at += 1;
    else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at >= text.length) break;
      lines.push([]);
    }
  }
  return lines.length === 1 && lines[0]?.every((cell) => cell === "") ? [] : lines;
}
