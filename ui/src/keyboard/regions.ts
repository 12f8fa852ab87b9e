// F6 goes round the regions of the window: what carries `data-region`. It always works, so that nobody is kept in one.

/** Moves the focus to the next region, or the previous one; from outside all of them to the first. */
export function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((one) => !one.closest("[inert]"));
  if (regions.length === 0) return;
  // A region may stand in another, as the steps of an errand in its page: the innermost counts.
  const inside = regions.filter((region) => region.contains(document.activeElement)).at(-1);
  const at = inside ? regions.indexOf(inside) : -1;
  const to = regions[(at < 0 ? 0 : at + by + regions.length) % regions.length];
  if (to) enterRegion(to);
}

/** Puts the focus where keys do most in a region: the first field of what is marked `data-enter`, its rows, the page that is shown, else the region itself. */
export function enterRegion(region: HTMLElement): void {
  // WebKit gives no focus to what it has not laid out, and what a container query decides it lays out late: asked for here.
  void region.offsetHeight;
  const inside = region.querySelector<HTMLElement>('[data-enter] input, [role="grid"][tabindex="0"], [role="treegrid"], [role="row"][tabindex="0"], [aria-current="page"]');
  // A page that is opened begins at its top, wherever on it the focus goes.
  (inside ?? region).focus({ preventScroll: true });
}
