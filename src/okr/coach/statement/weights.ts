import type { Weights } from "./scores.ts";
import learned from "./weights.json" with { type: "json" };

type Place = "unknown" | "key-result" | "objective";

/** "2 -1 4 -4 -5", in tenths; empty where a clue says nothing. */
const worthIn = (written: string): readonly number[] =>
  written === "" ? [] : written.split(" ").map((tenths) => Number(tenths) / 10);

/** What was learned for a place, which is the column of the file, of the clues that say something there. */
function weightsAt(column: number): Weights {
  const worthOf = (columns: string): readonly number[] => worthIn(columns.split(" | ")[column]?.trim() ?? "");
  const clues: Record<string, readonly number[]> = {};
  for (const [name, columns] of Object.entries<string>(learned.clues)) {
    const worth = worthOf(columns);
    if (worth.length > 0) clues[name] = worth;
  }
  return { always: worthOf(learned.always), clues };
}

/**
 * What every clue is worth in each place a statement may stand in, in the order objective, outcome, output, metric, other.
 * Learned, not written: `npm run learn:coach` makes weights.json.
 */
export const weightsByPlace: Readonly<Record<Place, Weights>> = {
  unknown: weightsAt(0),
  "key-result": weightsAt(1),
  objective: weightsAt(2),
};
