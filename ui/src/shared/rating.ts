// The four ratings, what each looks like, and how many there are of each in words.

import { t } from "../words";

export const RATINGS = ["N", "P", "L", "F"] as const;
export type Rating = (typeof RATINGS)[number];

/** How many have which rating. */
export interface Spread {
  n: number;
  p: number;
  l: number;
  f: number;
  unrated: number;
}

/** How many of the three cells of a rating bar are filled. */
export function filledCells(rating: Rating | null): number {
  return rating === null ? 0 : RATINGS.indexOf(rating);
}

/** The rating of a digit key, by the key's place on the keyboard: 1 to 4 are N, P, L, F on every layout. */
export function ratingOfKey(code: string): Rating | undefined {
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  return digit === undefined ? undefined : RATINGS[Number(digit) - 1];
}

/** Counts in words, the gravest first, without those there are none of: `1 N, 3 P, 3 L, 1 not rated`. */
export function spreadWords({ n, p, l, f, unrated }: Spread): string {
  const rated = [["N", n], ["P", p], ["L", l], ["F", f]] as const;
  const words = rated.filter(([, count]) => count > 0).map(([rating, count]) => t("rating.count", { count, rating }));
  return [...words, ...(unrated > 0 ? [t("rating.count_unrated", { count: unrated })] : [])].join(", ");
}
