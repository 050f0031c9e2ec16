import type { InitiativeKind } from "#okr/initiative.ts";
import type { Ownership, Participant } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import type { TeamFunction } from "#okr/team.ts";

/**
 * What the Coach looks at, as it is written down. Only the words are needed. A fact that is left out is not known, and no rule
 * speaks of it; one that is null, or empty, is known to be missing.
 */
type Known<T> = T | undefined;

/** The first day of a cycle, and the first one after it. */
export type CycleDays = { readonly startsOn: string; readonly endsBefore: string };

/** What a metric was on a day. */
export type MetricPoint = { readonly on: string; readonly value: number };

export type KeyResultDraft = {
  readonly id?: Known<string>;
  readonly title: string;
  readonly measure?: Known<Measure>;
  readonly startsOn?: Known<string>;
  readonly dueOn?: Known<string | null>;
  readonly owner?: Known<string | null>;
  readonly ownership?: Known<Ownership>;
  readonly participants?: Known<readonly Pick<Participant, "role" | "part">[]>;
  readonly offTrackAnswer?: Known<string>;
  /** Whether its metric tells early or late, and the measure that leads it when it lags. */
  readonly timing?: Known<"lead" | "lag">;
  readonly leadingMeasure?: Known<string | null>;
  /** Its metric's own past, oldest first. */
  readonly history?: Known<readonly MetricPoint[]>;
  /** How many initiatives bet on it. */
  readonly initiatives?: Known<number>;
  readonly cycle?: Known<CycleDays>;
  /** The words of the objective above it. */
  readonly objective?: Known<string>;
  /** The words of the other key results of that objective that stand before it. */
  readonly siblings?: Known<readonly string[]>;
  readonly isForSignOff?: Known<boolean>;
};

export type ObjectiveDraft = {
  readonly id?: Known<string>;
  readonly title: string;
  readonly keyResults?: Known<readonly KeyResultDraft[]>;
  /** How many objectives and key results it supports. */
  readonly supports?: Known<number>;
  /** True in the root team: there is nothing above to support. */
  readonly isCompany?: Known<boolean>;
  readonly isForSignOff?: Known<boolean>;
};

export type InitiativeDraft = {
  readonly id?: Known<string>;
  readonly title: string;
  readonly kind?: Known<InitiativeKind>;
  /** How many key results it bets on. */
  readonly bets?: Known<number>;
};

export type TeamDraft = {
  readonly id?: Known<string>;
  readonly name: string;
  readonly function?: Known<TeamFunction>;
  readonly objectives: readonly ObjectiveDraft[];
  /** The areas it chose to work on; null when it has not chosen. */
  readonly focus?: Known<readonly string[] | null>;
};

export type PlanDraft = {
  readonly teams: readonly TeamDraft[];
  readonly initiatives?: Known<readonly InitiativeDraft[]>;
};

/** Everything a rule may be about, by its name. */
export type Drafts = {
  readonly objective: ObjectiveDraft;
  readonly "key-result": KeyResultDraft;
  readonly initiative: InitiativeDraft;
  readonly team: TeamDraft;
  readonly plan: PlanDraft;
};
export type About = keyof Drafts;
