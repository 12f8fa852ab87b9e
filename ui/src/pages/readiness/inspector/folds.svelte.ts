// Which parts of a criterion are unfolded. It outlives the row and the page: whoever reads the evidence of one criterion
// reads that of the next.

export type Part = "look" | "evidence" | "questions" | "documents" | "reuse" | "apart";

class Folds {
  look = $state(true);
  evidence = $state(false);
  questions = $state(false);
  documents = $state(false);
  reuse = $state(false);
  apart = $state(false);
}

export const folds: Record<Part, boolean> = new Folds();
