import type { Confidence } from "./check-in.ts";
import type { PersonId, TeamId, ViewId } from "./ids.ts";
import type { Ownership } from "./key-result.ts";

/** How a plan is arranged when not by ladder: by who owns what, or by which team does. */
export const arrangements = ["owner", "team"] as const;
export type Arrangement = (typeof arrangements)[number];

/** What is shown of a plan, whatever its cycle; what is left out hides nothing. */
export type PlanFilter = {
  readonly by?: Arrangement | undefined;
  /** This team and the teams under it. */
  readonly teamId?: TeamId | undefined;
  /** What this person owns or takes part in. */
  readonly ownerId?: PersonId | undefined;
  readonly confidence?: Confidence | "not-started" | undefined;
  readonly ownership?: Ownership | undefined;
  /** Only key results that slip. */
  readonly slipping?: true | undefined;
  /** Words that titles have in them, all of them. */
  readonly words?: string | undefined;
  /** Initiatives are shown unless this is false. */
  readonly initiatives?: false | undefined;
};

/** A filter of the plan that a person keeps under a name. It is theirs alone. */
export type SavedView = {
  readonly id: ViewId;
  readonly name: string;
  readonly filter: PlanFilter;
  readonly version: number;
};
