// A page of the pack made ready for drawing and for reading aloud. Positions come from the Rust side, to the letter.

import type { PackItem, PackPage } from "../../backend/types";

type PackText = Extract<PackItem, { kind: "text" }>;

/** A section of the pack and the pages it has, counted from 0, both inclusive. */
export interface Section {
  title: string;
  first: number;
  last: number;
}

/** The sections of a pack: pages with one title that follow each other. */
export function sectionsOf(pages: PackPage[]): Section[] {
  const sections: Section[] = [];
  for (const [at, page] of pages.entries()) {
    const before = sections[sections.length - 1];
    if (before?.title === page.title) before.last = at;
    else sections.push({ title: page.title, first: at, last: at });
  }
  return sections;
}

/** Thousandths of a point in points, the unit pages are drawn in: letters over some thousand units high are not drawn everywhere. */
export const points = (thousandths: number) => thousandths / 1000;

/** Letters with the left edge of each as SVG wants them. */
export interface SetLetters {
  text: string;
  edges: string;
}

/**
 * A text in parts, each with the edges of its letters. A mark stands on its letter by itself, so it is given no edge; it
 * ends its part, because SVG takes edges in order and knows no gap. SVG counts a letter outside the basic plane as two,
 * so it gets its edge twice; the second is not used.
 */
export function lettersOf(item: PackText): SetLetters[] {
  const parts: { text: string; edges: number[]; ended: boolean }[] = [];
  for (const [at, letter] of [...item.text].entries()) {
    let part = parts[parts.length - 1];
    const isMark = /\p{M}/u.test(letter) && part !== undefined;
    if (part === undefined || (part.ended && !isMark)) parts.push((part = { text: "", edges: [], ended: false }));
    part.text += letter;
    part.ended = isMark;
    if (!isMark) part.edges.push(...Array<number>(letter.length).fill(points(item.xs[at] ?? item.x)));
  }
  return parts.map(({ text, edges }) => ({ text, edges: edges.join(" ") }));
}

/** The corners of a polygon as SVG wants them. */
export function corners(of: [number, number][]): string {
  return of.map(([x, y]) => `${points(x)},${points(y)}`).join(" ");
}

/** The words of a page line by line, in the order in which the page is read. */
export function linesOf(page: PackPage): string[] {
  const lines: { y: number; text: string }[] = [];
  for (const item of page.items) {
    if (item.kind !== "text" || item.text.trim() === "") continue;
    const line = lines[lines.length - 1];
    if (line?.y === item.y) line.text += ` ${item.text.trim()}`;
    else lines.push({ y: item.y, text: item.text.trim() });
  }
  return lines.map((line) => line.text);
}
