import type { Weights } from "./scores.ts";
import weights from "./weights.json" with { type: "json" };

/**
 * What each clue and word is worth, by the place a statement was written in: for objective, outcome, output, metric, other.
 * Learned, not written: `npm run learn:coach` makes weights.json.
 */
export const weightsByPlace: Readonly<Record<"unknown" | "key-result" | "objective", Weights>> = weights;
