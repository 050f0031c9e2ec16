import type { Weights } from "./scores.ts";
import learned from "./weights.json" with { type: "json" };

/** "0 -1 2 -2 -2", a number for each kind. */
const worthOf = (written: string): readonly number[] => written.split(" ").map(Number);

/**
 * What every clue is worth, in the order objective, outcome, output, metric, other. Learned, not written: `npm run learn:coach`
 * makes weights.json.
 */
export const weights: Weights = {
  always: worthOf(learned.always),
  clues: Object.fromEntries(
    Object.entries<string>(learned.clues).map(([name, written]) => [name, worthOf(written)] as const),
  ),
};
