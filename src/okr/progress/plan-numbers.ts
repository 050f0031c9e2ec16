import { CountedPlan } from "./counted-plan.ts";
import type { PlanNumbers } from "./counted-plan.ts";
import type { HealthBounds } from "./health.ts";
import type { ExplainedNumbers, KeyResultFacts } from "./numbers.ts";
import { KeyResultNumbers } from "./numbers.ts";
import type { PlanFacts } from "./plan-facts.ts";

export type { PlanNumbers } from "./counted-plan.ts";

/** The numbers of one key result on a day. */
export const numbersOfKeyResult = (keyResult: KeyResultFacts, today: string, bounds: HealthBounds): ExplainedNumbers =>
  new KeyResultNumbers(keyResult, { today, bounds });

/**
 * Every number of a plan from its facts, in one pass, on the server and in the browser alike. It takes time in proportion
 * to the facts, does not depend on their order, and ends on supports that run in a circle (which are left out and named).
 */
export const numbersOfPlan = (facts: PlanFacts): PlanNumbers => new CountedPlan(facts).numbers;
