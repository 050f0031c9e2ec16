import type { InitiativeKind } from "#okr/initiative.ts";
import type { Ownership } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import type { TeamFunction } from "#okr/team.ts";
import type { FocusArea } from "../focus.ts";
import type { LibraryFunction } from "../metric.ts";
import type { Stage } from "../stage.ts";

/** What a team says before a strategy is drafted for it. */
export type StrategyBrief = {
  /** What it wants to get to, in its own words. */
  readonly goal: string;
  readonly function: LibraryFunction;
  readonly stage: Stage;
  readonly focus: readonly FocusArea[];
  /** Numbers of the library the team can move, and what it is to each. */
  readonly influence: readonly { readonly metric: string; readonly ownership: Ownership }[];
};

/** A key result of a draft. Its numbers are open: only the team knows where it stands. */
export type DraftedKeyResult = {
  /** Unique within its objective. */
  readonly key: string;
  readonly title: string;
  readonly measure: Measure;
  /** The library metric it moves; null where the library has none. */
  readonly metric: string | null;
  readonly ownership: Ownership;
  /** The function that answers for the number when the team does not; null when it is the team's own, or unknown. */
  readonly numberOwner: TeamFunction | null;
};

/** Work of a draft, with the key results of its objective that it bets on and why. */
export type DraftedInitiative = {
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly bets: readonly { readonly keyResult: string; readonly why: string }[];
};

/** An objective of a draft, and where it came from. */
export type DraftedObjective = {
  readonly title: string;
  readonly origin: "library" | "language-model";
  readonly keyResults: readonly DraftedKeyResult[];
  readonly initiatives: readonly DraftedInitiative[];
};

/** Two or three objectives to begin with. */
export type DraftedStrategy = { readonly objectives: readonly DraftedObjective[] };
