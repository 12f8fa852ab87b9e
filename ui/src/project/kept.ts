// Which row stays the one that keys act on, as rows come and go.

/**
 * The row to have chosen: the one that is; the first where none is; where it went, what stands in its place now. One that is
 * not there yet stays chosen. `before` are the rows as they were.
 */
export function keptRow(chosen: string | null, rows: string[], before: string[]): string | null {
  if (chosen !== null && rows.includes(chosen)) return chosen;
  const place = chosen === null ? 0 : before.indexOf(chosen);
  return place < 0 ? chosen : (rows[Math.min(place, rows.length - 1)] ?? null);
}
