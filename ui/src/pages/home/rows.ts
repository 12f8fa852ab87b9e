// Moving through rows of which one is current: by keys of the page and by keys on the rows.

/** Goes so many rows on from the current one and takes the focus there; answers the key of the row it came to. */
export function stepRow(list: HTMLElement, keys: string[], current: string | null, by: number): string | undefined {
  const to = keys[Math.min(keys.length - 1, Math.max(0, keys.indexOf(current ?? "") + by))];
  if (to === undefined) return undefined;
  const row = list.querySelector<HTMLElement>(`[data-row="${CSS.escape(to)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
  return to;
}

/** How many rows a key goes; nothing for other keys. */
export function rowsBy(event: KeyboardEvent, count: number): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  return { ArrowDown: 1, ArrowUp: -1, Home: -count, End: count }[event.key];
}

/** Whether a key was pressed on a row itself, not on a button in it. */
export const onRow = (event: KeyboardEvent) => event.target instanceof HTMLElement && event.target.dataset["row"] !== undefined;
