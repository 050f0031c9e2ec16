import type { Views } from "#contract/index.ts";
import type { Objective } from "#okr/objective.ts";
import type { KeyResultWithSeries } from "#okr/plan.ts";

/** A whole plan, with everything filled in that the server leaves out. */
export type PlanView = Omit<Views["plan"]["get"], "objectives"> & {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResultWithSeries[];
};
/** One thing that happened, as the journal gives it. */
export type Activity = Views["activity"]["since"]["activities"][number];

/** What each noun's row looks like. A key result carries its check-ins as columns. */
export type RowByNoun = {
  readonly team: PlanView["teams"][number];
  readonly person: PlanView["people"][number];
  readonly objective: PlanView["objectives"][number];
  readonly "key-result": PlanView["keyResults"][number];
  readonly initiative: PlanView["initiatives"][number];
};
export type RowNoun = keyof RowByNoun;
export type Row = RowByNoun[RowNoun];

export type Team = RowByNoun["team"];
export type Person = RowByNoun["person"];
export type { Objective } from "#okr/objective.ts";
export type KeyResult = RowByNoun["key-result"];
export type Initiative = RowByNoun["initiative"];
export type CheckIn = Views["checkIns"]["record"];
export type CheckInSeries = KeyResult["checkIns"];

export const rowNouns: readonly RowNoun[] = ["team", "person", "objective", "key-result", "initiative"];

/** The list of a plan that holds a noun's rows. */
export const rowsOf = (plan: PlanView): { readonly [N in RowNoun]: readonly RowByNoun[N][] } => ({
  team: plan.teams,
  person: plan.people,
  objective: plan.objectives,
  "key-result": plan.keyResults,
  initiative: plan.initiatives,
});
