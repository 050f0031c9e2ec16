import type { CycleId, KeyResultId, ObjectiveId, PersonId, TeamId } from "./ids.ts";
import type { SignOff } from "./sign-off.ts";

/** What an objective ladders up to: another objective, or a key result. */
export type Support =
  | { readonly kind: "objective"; readonly id: ObjectiveId }
  | { readonly kind: "key-result"; readonly id: KeyResultId };

/** What an objective's progress is made of. */
export const rollUps = ["key-results", "supporting-objectives", "both"] as const;
export type RollUp = (typeof rollUps)[number];

/** What a team wants to be true by the end of a cycle, in words. */
export type Objective = {
  readonly id: ObjectiveId;
  readonly cycleId: CycleId;
  readonly teamId: TeamId;
  readonly ownerId: PersonId | null;
  readonly title: string;
  readonly description: string;
  readonly position: number;
  readonly rollUp: RollUp;
  readonly supports: readonly Support[];
  /** Whether it is agreed on; null while nobody was asked. */
  readonly signOff: SignOff | null;
  readonly version: number;
};
