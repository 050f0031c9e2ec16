import type { Confidence } from "#okr/check-in.ts";

/** A likelihood below this contradicts somebody who is on track. */
const unlikely = 0.3;
/** A likelihood above this contradicts somebody who is off track. */
const likely = 0.8;

/** How a person's confidence and the forecast contradict each other: the person is too hopeful, or too doubtful. */
export type Disagreement = "hopeful" | "doubtful";

/**
 * Whether confidence and forecast disagree: on track with a likelihood under 30%, or off track with one over 80%.
 * Undefined where they do not, and where there is no confidence or no likelihood.
 */
export function disagreementOf(confidence: Confidence | null, likelihood: number | null): Disagreement | undefined {
  if (likelihood === null) return undefined;
  if (confidence === "on-track" && likelihood < unlikely) return "hopeful";
  return confidence === "off-track" && likelihood > likely ? "doubtful" : undefined;
}
