import type { Cycle } from "#okr/cycle.ts";
import type { MetricId } from "#okr/ids.ts";
import type { Initiative } from "#okr/initiative.ts";
import type { KeyResult } from "#okr/key-result.ts";
import type { PointSeries } from "#okr/metric.ts";
import type { Objective } from "#okr/objective.ts";
import type { Team } from "#okr/team.ts";
import type { KeyResultDraft, MetricPoint, ObjectiveDraft, PlanDraft } from "./subject.ts";

/** The facts of a workspace's plan in one cycle, as the store gives them. */
export type PlanToCoach = {
  readonly teams: readonly Team[];
  readonly cycle: Cycle;
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly initiatives: readonly Initiative[];
  /** The points of the metrics that key results read from; what was before a key result began is its past. */
  readonly pointsByMetric?: ReadonlyMap<MetricId, PointSeries> | undefined;
};

/** A cycle's plan as the Coach reads it: each team with its objectives, theirs with their key results, and the initiatives. */
export function planDraftOf({
  teams,
  cycle,
  objectives,
  keyResults,
  initiatives,
  pointsByMetric,
}: PlanToCoach): PlanDraft {
  const betsByKeyResult = Map.groupBy(
    initiatives.flatMap(({ bets }) => bets),
    ({ keyResultId }) => keyResultId,
  );
  const keyResultsByObjective = Map.groupBy(keyResults, ({ objectiveId }) => objectiveId);
  const objectivesByTeam = Map.groupBy(
    objectives.filter(({ cycleId }) => cycleId === cycle.id),
    ({ teamId }) => teamId,
  );
  const carriers = Map.groupBy(
    objectives.flatMap(({ supports }) => supports),
    ({ id }) => id,
  );
  const toKeyResult = (one: KeyResult): KeyResultDraft => ({
    id: one.id,
    title: one.title,
    measure: one.measure,
    startsOn: one.startsOn,
    dueOn: one.dueOn,
    owner: one.ownerId,
    ownership: one.ownership,
    participants: one.participants,
    offTrackAnswer: one.offTrackAnswer,
    history: one.metricId === null ? undefined : pastOf(pointsByMetric?.get(one.metricId), one.startsOn),
    // An objective that supports a key result carries it as well as an initiative does.
    initiatives: (betsByKeyResult.get(one.id)?.length ?? 0) + (carriers.get(one.id)?.length ?? 0),
    cycle,
  });
  const toObjective = (one: Objective, isCompany: boolean): ObjectiveDraft => ({
    id: one.id,
    title: one.title,
    supports: one.supports.length,
    isCompany,
    keyResults: (keyResultsByObjective.get(one.id) ?? []).map(toKeyResult),
  });
  return {
    teams: teams.map((team) => ({
      id: team.id,
      name: team.name,
      function: team.function,
      objectives: (objectivesByTeam.get(team.id) ?? []).map((one) => toObjective(one, team.parentId === null)),
    })),
    initiatives: initiatives.map(({ id, title, kind, bets }) => ({ id, title, kind, bets: bets.length })),
  };
}

const pastOf = (points: PointSeries | undefined, startsOn: string): readonly MetricPoint[] | undefined =>
  points?.dates
    .map((on, place) => ({ on, value: points.values[place] ?? Number.NaN }))
    .filter(({ on }) => on <= startsOn);
