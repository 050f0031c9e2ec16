import type { Role } from "#okr/access.ts";
import type { Confidence } from "#okr/check-in.ts";
import type { CycleKind, CycleState } from "#okr/cycle.ts";
import type { FunnelTag, InitiativeKind, InitiativeState } from "#okr/initiative.ts";
import type { Ownership, Participant } from "#okr/key-result.ts";
import type { Measure, Pace } from "#okr/measure.ts";
import type { Metric, Point } from "#okr/metric.ts";
import type { RollUp } from "#okr/objective.ts";
import type { TeamFunction } from "#okr/team.ts";

/**
 * A company as plain facts, to be told to a workspace from top to bottom: each list names only what stands in lists before
 * it, by short keys of its own. Alignments come after the key results, because objectives support key results as well.
 */
export type ExampleCompany = {
  readonly name: string;
  readonly people: readonly ExamplePerson[];
  readonly teams: readonly ExampleTeam[];
  readonly cycles: readonly ExampleCycle[];
  readonly metrics: readonly ExampleMetric[];
  readonly objectives: readonly ExampleObjective[];
  readonly keyResults: readonly ExampleKeyResult[];
  readonly alignments: readonly ExampleAlignment[];
  readonly checkIns: readonly ExampleCheckIn[];
  readonly initiatives: readonly ExampleInitiative[];
  readonly comments: readonly ExampleComment[];
};

export type ExamplePerson = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly role: Role;
};

/** A team; the first one has no parent and is the company. */
export type ExampleTeam = {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly function: TeamFunction;
  readonly lead: string | null;
  readonly members: readonly string[];
};

export type ExampleCycle = {
  readonly key: string;
  readonly name: string;
  readonly kind: CycleKind;
  readonly state: CycleState;
  readonly startsOn: string;
  readonly endsBefore: string;
};

/** A metric with its points, oldest first. */
export type ExampleMetric = Omit<Metric, "id" | "teamId" | "ownerId" | "version"> & {
  readonly key: string;
  readonly team: string;
  readonly owner: string;
  readonly points: readonly Point[];
};

export type ExampleObjective = {
  readonly key: string;
  readonly cycle: string;
  readonly team: string;
  readonly owner: string;
  readonly title: string;
  readonly description: string;
  readonly rollUp: RollUp;
};

/** Someone who takes part: a person or a team, by key. */
export type ExampleParticipant = Omit<Participant, "personId" | "teamId"> & {
  readonly person?: string | undefined;
  readonly team?: string | undefined;
};

export type ExampleKeyResult = {
  readonly key: string;
  readonly objective: string;
  readonly team: string;
  readonly owner: string;
  readonly title: string;
  readonly measure: Measure;
  readonly pace: Pace;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly share: number | null;
  readonly ownership: Ownership;
  readonly participants: readonly ExampleParticipant[];
  readonly alsoUnder: readonly string[];
  readonly offTrackAnswer: string;
  /** The metric it reads from, or null. */
  readonly metric: string | null;
};

export type ExampleSupport = { readonly kind: "objective" | "key-result"; readonly key: string };
export type ExampleAlignment = { readonly objective: string; readonly supports: readonly ExampleSupport[] };

/** A check-in; milestones give the keys of the steps done so far and no value of their own. */
export type ExampleCheckIn = {
  readonly keyResult: string;
  readonly person: string;
  readonly on: string;
  readonly value?: number | undefined;
  readonly milestonesDone?: readonly string[] | undefined;
  readonly confidence: Confidence;
  readonly note: string;
  readonly blocker: string;
};

/** A comment on a key result, or on the check-in it had on a day. People are mentioned by key, as in `{MO}`. */
export type ExampleComment = {
  readonly keyResult: string;
  readonly checkInOn?: string | undefined;
  readonly person: string;
  readonly on: string;
  readonly text: string;
};

export type ExampleBet = {
  readonly keyResult: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly by: string | null;
  readonly why: string;
};

export type ExampleInitiative = {
  readonly key: string;
  readonly team: string;
  readonly owner: string;
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly state: InitiativeState;
  readonly reason: string;
  readonly funnel: FunnelTag | null;
  readonly effortDays: number | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly note: string;
  readonly bets: readonly ExampleBet[];
};
