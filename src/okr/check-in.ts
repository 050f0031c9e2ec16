import type { CheckInId, KeyResultId, PersonId } from "./ids.ts";

/** What a person believes about a key result, in the order of the keys 1, 2 and 3. */
export const confidences = ["on-track", "at-risk", "off-track"] as const;
export type Confidence = (typeof confidences)[number];

/** A dated report on a key result. `value` is in the measure's unit; for yes-no 0 or 1; for milestones the weight done. */
export type CheckIn = {
  readonly id: CheckInId;
  readonly keyResultId: KeyResultId;
  readonly personId: PersonId;
  readonly on: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly milestonesDone: readonly string[];
  readonly confidence: Confidence;
  readonly note: string;
  readonly blocker: string;
  readonly recordedAt: string;
  readonly version: number;
};

/** How long the author may amend a check-in after recording it, in hours. */
export const amendWithinHours = 24;
