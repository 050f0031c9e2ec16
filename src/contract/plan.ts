import { z } from "zod";
import { Cycle } from "./cycles.ts";
import { id, line, revision } from "./fields.ts";
import { Initiative } from "./initiatives.ts";
import { CheckInSeries, KeyResult } from "./key-results.ts";
import { Numbers } from "./numbers.ts";
import { Objective } from "./objectives.ts";
import { read } from "./operation.ts";
import { Person } from "./people.ts";
import { Team } from "./teams.ts";
import { Workspace } from "./workspace.ts";

/** A key result as the plan holds it: with its check-ins as columns. */
export const PlanKeyResult = KeyResult.extend({ checkIns: CheckInSeries });

/**
 * Everything one cycle's plan is made of, as facts; the numbers are computed from them by `okr`, here and in the browser
 * alike. `above` names what objectives of this cycle ladder up to in other cycles.
 */
export const Plan = z.strictObject({
  revision,
  workspace: Workspace,
  cycle: Cycle,
  teams: z.array(Team),
  people: z.array(Person),
  objectives: z.array(Objective),
  keyResults: z.array(PlanKeyResult),
  initiatives: z.array(Initiative),
  above: z.array(
    z.strictObject({ kind: z.enum(["objective", "key-result"]), id: z.string(), title: line(), cycleId: id("cycle") }),
  ),
});

const cycleId = id("cycle");

export const plan = {
  get: read({
    route: "GET /cycles/{cycleId}/plan",
    summary:
      "Gives the whole plan of a cycle as facts: teams, people, objectives, key results with their check-ins, initiatives.",
    input: z.strictObject({ cycleId }),
    output: Plan,
  }),
  numbers: read({
    route: "GET /cycles/{cycleId}/numbers",
    summary:
      "Gives progress, pace, confidence, health and flags of every objective and key result of a cycle, each explained.",
    input: z.strictObject({ cycleId }),
    output: z.strictObject({
      revision,
      objectives: z.array(z.strictObject({ objectiveId: id("objective"), title: line(), numbers: Numbers })),
      keyResults: z.array(z.strictObject({ keyResultId: id("key-result"), title: line(), numbers: Numbers })),
    }),
  }),
};
