import type { Cycle } from "#okr/cycle.ts";
import { isNewRound } from "#web/check-in/due-check-ins.ts";
import type { KeyResult, Objective } from "./plan-rows.ts";

/** What was selected, as rows. */
export type Selected = { readonly objectives: readonly Objective[]; readonly keyResults: readonly KeyResult[] };

/** What can be done with all that is selected. What cannot be done with anything is not offered. */
export type BulkChoices = {
  /** Objectives and key results that may get another owner. */
  readonly owned: Selected;
  /** Objectives that may move to another cycle, with all selected key results going along; else none. */
  readonly movable: readonly Objective[];
  /** Key results that may be called something else at the value they have. */
  readonly reported: readonly KeyResult[];
};

type Asked = {
  readonly mayChange: (row: Objective | KeyResult) => boolean;
  readonly cycle: Pick<Cycle, "state">;
  readonly today: string;
};

/**
 * Confidence needs a value to stand by: key results without a check-in have none, and a measure that recurs begins a new
 * round without one, since last week's number says nothing of this week. Key results move with their objective only.
 */
export function bulkChoices(selected: Selected, { mayChange, cycle, today }: Asked): BulkChoices {
  if (cycle.state === "closed") return { owned: { objectives: [], keyResults: [] }, movable: [], reported: [] };
  const owned = {
    objectives: selected.objectives.filter(mayChange),
    keyResults: selected.keyResults.filter(mayChange),
  };
  const objectiveIds = new Set<string>(owned.objectives.map(({ id }) => id));
  const allGoAlong = selected.keyResults.every((one) => objectiveIds.has(one.objectiveId));
  return {
    owned,
    movable: allGoAlong ? owned.objectives : [],
    reported: owned.keyResults.filter(
      (one) => one.checkIns.values.length > 0 && one.startsOn <= today && !isNewRound(one, today),
    ),
  };
}
