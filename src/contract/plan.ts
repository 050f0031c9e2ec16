import { z } from "zod";
import { Cycle } from "./cycles.ts";
import { healths } from "#okr/progress/health.ts";
import { date, id, line, revision } from "./fields.ts";
import { Disagreement } from "./forecasts.ts";
import { Initiative } from "./initiatives.ts";
import { KeyResult } from "./key-results.ts";
import { CheckInSeries, netConfidence, Numbers, Tally } from "./numbers.ts";
import { Objective, Support } from "./objectives.ts";
import { read } from "./operation.ts";
import { Person } from "./people.ts";
import { Team } from "./teams.ts";
import { Workspace } from "./workspace.ts";

const usualOfKeyResult = {
  teamId: true,
  ownerId: true,
  pace: true,
  startsOn: true,
  dueOn: true,
  share: true,
  ownership: true,
  participants: true,
  alsoUnder: true,
  offTrackAnswer: true,
  targetReason: true,
  metricId: true,
  version: true,
} as const;

/** A key result as the plan holds it, under its objective: with its check-ins as columns, without what usually holds. */
export const PlannedKeyResult = KeyResult.omit({ objectiveId: true })
  .partial(usualOfKeyResult)
  .extend({ checkIns: CheckInSeries.optional() })
  .describe(
    "What is left out is as it usually is: team and owner are the objective's, the dates are the cycle's first and last day, " +
      "the pace is even, the share is null, it is owned, reads from no metric, version is 1, and there are no check-ins or participants",
  );

/** An objective as the plan holds it, with its key results, without what usually holds. */
export const PlannedObjective = Objective.omit({ cycleId: true })
  .partial({ description: true, rollUp: true, supports: true, signOff: true, version: true })
  .extend({ keyResults: z.array(PlannedKeyResult) })
  .describe(
    "What is left out is as it usually is: no description, rolled up from its key results, no supports, nobody asked to sign it off, version 1",
  );

/**
 * Everything one cycle's plan is made of, as facts; the numbers are computed from them by `okr`, here and in the browser
 * alike. `above` names what objectives of this cycle ladder up to in other cycles. `wholePlan` of `okr` fills in what is
 * left out.
 */
export const Plan = z.strictObject({
  revision,
  workspace: Workspace,
  cycle: Cycle,
  teams: z.array(Team),
  people: z.array(Person),
  objectives: z.array(PlannedObjective),
  initiatives: z.array(Initiative),
  below: z
    .array(
      z.strictObject({
        id: id("objective"),
        title: line(),
        cycleId: id("cycle"),
        supports: z.array(Support),
        numbers: Numbers,
      }),
    )
    .describe("Objectives of other cycles that this cycle's are made of, with their numbers"),
  above: z.array(
    z.strictObject({ kind: z.enum(["objective", "key-result"]), id: z.string(), title: line(), cycleId: id("cycle") }),
  ),
});

const cycleId = id("cycle");
const on = date
  .optional()
  .describe(
    "As it stood at the end of this day, with the targets and check-ins of then; today unless you say otherwise",
  );

/** What a team's or the company's key results add up to, each counted once, and how many have which confidence. */
const Total = z.strictObject({
  numbers: Numbers,
  tally: Tally,
  netConfidence,
});

/** Where the company, a team or an objective stood at the end of a week. */
const Standing = z.strictObject({
  progress: z.number().nullable(),
  pace: z.number().nullable(),
  health: z.enum(healths),
  tally: Tally,
  netConfidence,
});

export const plan = {
  get: read({
    route: "GET /cycles/{cycleId}/plan",
    summary:
      "Gives the whole plan of a cycle as facts: teams, people, objectives, key results with their check-ins, initiatives.",
    input: z.strictObject({ cycleId, on }),
    output: Plan,
  }),
  numbers: read({
    route: "GET /cycles/{cycleId}/numbers",
    summary:
      "Gives progress, pace, confidence, health and flags of every objective and key result of a cycle, each explained.",
    input: z.strictObject({ cycleId, on }),
    output: z.strictObject({
      revision,
      company: Total,
      teams: z.array(Total.extend({ teamId: id("team"), name: line() })),
      objectives: z.array(z.strictObject({ objectiveId: id("objective"), title: line(), numbers: Numbers })),
      keyResults: z.array(
        z.strictObject({
          keyResultId: id("key-result"),
          title: line(),
          numbers: Numbers,
          likelihood: z.number().min(0).max(1).nullable().describe("Of reaching the target in time; see its forecast"),
          disagreement: Disagreement.nullable(),
        }),
      ),
    }),
  }),
  history: read({
    route: "GET /cycles/{cycleId}/history",
    summary:
      "Gives progress, pace and net confidence of the company, teams and objectives at the end of each week so far.",
    input: z.strictObject({ cycleId }),
    output: z.strictObject({
      revision,
      weeks: z.array(
        z.strictObject({
          week: z.int().min(1).describe("Counted from 1"),
          on: date.describe("The week's last day; today in the week that runs"),
          company: Standing,
          teams: z.array(Standing.extend({ teamId: id("team") })),
          objectives: z.array(Standing.extend({ objectiveId: id("objective") })),
        }),
      ),
    }),
  }),
};
