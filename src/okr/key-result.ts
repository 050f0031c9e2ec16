import type { Confidence } from "./check-in.ts";
import type { KeyResultId, MetricId, ObjectiveId, PersonId, TeamId } from "./ids.ts";
import type { Measure, Pace } from "./measure.ts";

/** What the team is to the number: it owns it, co-owns it, or moves a number that somebody else owns. */
export const ownerships = ["owned", "shared", "influenced"] as const;
export type Ownership = (typeof ownerships)[number];

export const participantRoles = ["owns", "co-owns", "influences", "supports"] as const;
/** A person or a team that takes part in a key result, and its part in one sentence. */
export type Participant = {
  readonly personId?: PersonId | undefined;
  readonly teamId?: TeamId | undefined;
  readonly role: (typeof participantRoles)[number];
  readonly part: string;
};

/**
 * The check-ins of a key result as three columns of equal length, oldest first: local dates, values in the measure's
 * unit, and the confidence given. It is what lists, sparklines and roll-ups need.
 */
export type CheckInSeries = {
  readonly dates: readonly string[];
  readonly values: readonly number[];
  readonly confidences: readonly Confidence[];
};

/** How we know that an objective was met. Dates are local dates; `dueOn` is the last day. */
export type KeyResult = {
  readonly id: KeyResultId;
  readonly objectiveId: ObjectiveId;
  readonly teamId: TeamId;
  readonly ownerId: PersonId | null;
  readonly title: string;
  readonly position: number;
  readonly measure: Measure;
  readonly pace: Pace;
  readonly startsOn: string;
  readonly dueOn: string;
  /** A fixed share of its objective in percent, 0–100; `null` takes an equal part of what is left. */
  readonly share: number | null;
  readonly ownership: Ownership;
  readonly participants: readonly Participant[];
  /** Further objectives it also counts under; its home is `objectiveId`. */
  readonly alsoUnder: readonly ObjectiveId[];
  /** The kept answer to "would we do anything differently if this went off track?" */
  readonly offTrackAnswer: string;
  /** Why the target was last changed after check-ins had been made against it; empty when it never was. */
  readonly targetReason: string;
  /** The metric it reads its values from; null where people report them. */
  readonly metricId: MetricId | null;
  readonly version: number;
};
