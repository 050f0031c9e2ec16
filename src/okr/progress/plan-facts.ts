import type { Cycle } from "#okr/cycle.ts";
import type { KeyResult } from "#okr/key-result.ts";
import type { Objective } from "#okr/objective.ts";
import type { Team } from "#okr/team.ts";
import type { HealthBounds } from "./health.ts";
import type { KeyResultFacts } from "./numbers.ts";
import type { Part } from "./roll-up.ts";

/** A key result as a plan's numbers need it. */
export type PlanKeyResult = KeyResultFacts &
  Pick<KeyResult, "id" | "objectiveId" | "teamId" | "title" | "share" | "alsoUnder">;

/** An objective as a plan's numbers need it. */
export type PlanObjective = Pick<Objective, "id" | "teamId" | "ownerId" | "title" | "rollUp" | "supports">;

/** An objective of another cycle that supports this one's, with its own numbers: a quarter's under a year's. */
export type Below = Pick<Objective, "id" | "title" | "supports"> & { readonly numbers: Part["numbers"] };

/**
 * The facts a plan's numbers are made from. `teams` is needed for totals that include the teams under a team; without it
 * a team's total is its own.
 */
export type PlanFacts = {
  readonly workspace: HealthBounds;
  readonly cycle: Pick<Cycle, "endsBefore">;
  readonly objectives: readonly PlanObjective[];
  readonly keyResults: readonly PlanKeyResult[];
  readonly teams?: readonly Pick<Team, "id" | "parentId">[] | undefined;
  /** Objectives of other cycles that support this cycle's; without them an objective is made of its own cycle only. */
  readonly below?: readonly Below[] | undefined;
  /** The day the numbers are for, a local date. */
  readonly today: string;
};
