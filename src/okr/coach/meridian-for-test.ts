import { meridian } from "#okr/example/meridian.ts";
import type { PlanDraft } from "./subject.ts";

/** The plans of Meridian, the company to explore, as the Coach reads them: one for each of its cycles. */
export function meridianPlans(today: string): readonly PlanDraft[] {
  const { cycles, teams, objectives, keyResults, initiatives, alignments } = meridian(today);
  const betCount = (key: string): number =>
    initiatives.filter(({ bets }) => bets.some(({ keyResult }) => keyResult === key)).length +
    alignments.filter(({ supports }) => supports.some((one) => one.key === key)).length;
  return cycles.map((cycle) => ({
    teams: teams.map(({ key, name, function: craft, parent }) => ({
      id: key,
      name,
      function: craft,
      objectives: objectives
        .filter((one) => one.cycle === cycle.key && one.team === key)
        .map((objective) => ({
          id: objective.key,
          title: objective.title,
          isCompany: parent === null,
          supports: alignments.filter((one) => one.objective === objective.key).flatMap(({ supports }) => supports)
            .length,
          keyResults: keyResults
            .filter((one) => one.objective === objective.key)
            .map((one) => ({
              id: one.key,
              title: one.title,
              measure: one.measure,
              startsOn: one.startsOn,
              dueOn: one.dueOn,
              owner: one.owner,
              ownership: one.ownership,
              participants: one.participants,
              offTrackAnswer: one.offTrackAnswer,
              initiatives: betCount(one.key),
              cycle,
            })),
        })),
    })),
    initiatives: initiatives.map(({ key, title, kind, bets }) => ({ id: key, title, kind, bets: bets.length })),
  }));
}
