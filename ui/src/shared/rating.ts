// The four ratings and what each looks like.

export const RATINGS = ["N", "P", "L", "F"] as const;
export type Rating = (typeof RATINGS)[number];

/** How many of the three cells of a rating bar are filled. */
export function filledCells(rating: Rating | null): number {
  return rating === null ? 0 : RATINGS.indexOf(rating);
}

/** The rating of a digit key, by the key's place on the keyboard: 1 to 4 are N, P, L, F on every layout. */
export function ratingOfKey(code: string): Rating | undefined {
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  return digit === undefined ? undefined : RATINGS[Number(digit) - 1];
}
