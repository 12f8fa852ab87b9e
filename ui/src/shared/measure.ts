// How large something is drawn, told again whenever that changes. Nothing is told where nothing is laid out.

/** The inner size of an element and of a rem, px. */
export interface Measured {
  wide: number;
  high: number;
  rem: number;
}

/** Pixels a rem, at the text size that is set. */
export function pixelsARem(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Watches an element, for `{@attach}`. */
export function measured(told: (size: Measured) => void): (node: HTMLElement) => () => void {
  return (node) => {
    const observer = new ResizeObserver(() => told({ wide: node.clientWidth, high: node.clientHeight, rem: pixelsARem() }));
    observer.observe(node);
    return () => observer.disconnect();
  };
}
