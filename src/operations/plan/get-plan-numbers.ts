import { forecastOf } from "#okr/forecast/forecast.ts";
import { historyOf } from "#okr/forecast/history.ts";
import { disagreementOf } from "#okr/progress/disagreement.ts";
import type { Numbers } from "#okr/progress/numbers.ts";
import { netConfidenceOf } from "#okr/progress/net-confidence.ts";
import { numbersOfPlan } from "#okr/progress/plan-numbers.ts";
import type { Total } from "#okr/progress/totals.ts";
import { listPoints } from "#store/metric-points.ts";
import { listTeams } from "#store/teams.ts";
import { getWorkspace } from "#store/workspaces.ts";
import type { Read } from "../context.ts";
import { plainNumbers } from "../numbers.ts";
import { getCycle } from "../subjects.ts";
import { belowOf } from "./below.ts";
import { factsOn } from "./facts-on.ts";

const of = (numbers: Numbers | undefined) => {
  if (!numbers) throw new Error("A plan has numbers for everything in it.");
  return plainNumbers(numbers);
};

const totalOf = ({ numbers, tally }: Total) => ({
  numbers: plainNumbers(numbers),
  tally,
  netConfidence: netConfidenceOf(tally),
});

export const getPlanNumbers: Read<"plan", "numbers"> = async (at, { cycleId, on }) => {
  const workspace = await getWorkspace(at.open);
  const cycle = await getCycle(at, cycleId);
  const teams = await listTeams(at.open);
  const { objectives, keyResults } = await factsOn(at, cycle, on);
  const today = on !== undefined && on < at.today ? on : at.today;
  const metricIds = new Set(keyResults.flatMap(({ metricId }) => metricId ?? []));
  const pointsByMetric = await listPoints(at.open, [...metricIds]);
  const below = await belowOf(at, cycle, on);
  const numbers = numbersOfPlan({ workspace, cycle, teams, objectives, keyResults, below, today });
  return {
    revision: workspace.revision,
    company: totalOf(numbers.company),
    teams: teams.flatMap(({ id, name }) => {
      const total = numbers.teamNumbersById.get(id);
      return total ? [{ teamId: id, name, ...totalOf(total) }] : [];
    }),
    objectives: objectives.map(({ id, title }) => ({
      objectiveId: id,
      title,
      numbers: of(numbers.objectiveNumbersById.get(id)),
    })),
    keyResults: keyResults.map((keyResult) => {
      const own = of(numbers.keyResultNumbersById.get(keyResult.id));
      const metric = keyResult.metricId ? pointsByMetric.get(keyResult.metricId) : undefined;
      const history = historyOf(metric, keyResult.checkIns, today);
      const { likelihood } = forecastOf({ ...keyResult, history }, today);
      return {
        keyResultId: keyResult.id,
        title: keyResult.title,
        numbers: own,
        likelihood,
        disagreement: disagreementOf(own.confidence, likelihood) ?? null,
      };
    }),
  };
};
