import type { KeyResultId, ObjectiveId, TeamId } from "#okr/ids.ts";
import type { HealthBounds } from "./health.ts";
import type { KeyResultFacts, Numbers, On } from "./numbers.ts";
import { KeyResultNumbers, RolledNumbers } from "./numbers.ts";
import type { PlanFacts, PlanKeyResult, PlanObjective } from "./plan-facts.ts";
import type { Part } from "./roll-up.ts";
import { flagsOfAll, rollUp } from "./roll-up.ts";
import { supportOrder } from "./support-order.ts";
import type { Total } from "./totals.ts";
import { totalsOf } from "./totals.ts";

/** Every number of a plan. */
export type PlanNumbers = {
  readonly objectiveNumbersById: ReadonlyMap<ObjectiveId, Numbers>;
  readonly keyResultNumbersById: ReadonlyMap<KeyResultId, Numbers>;
  readonly teamNumbersById: ReadonlyMap<TeamId, Total>;
  readonly company: Total;
};

/** The numbers of one key result on a day. */
export const numbersOfKeyResult = (keyResult: KeyResultFacts, today: string, bounds: HealthBounds): Numbers =>
  new KeyResultNumbers(keyResult, { today, bounds });

/** The key results under each objective: at home with their share, elsewhere with an equal part of what is left. */
function partsByObjective({ keyResults }: PlanFacts, keyResultNumbers: readonly Numbers[]): Map<ObjectiveId, Part[]> {
  const partsById = new Map<ObjectiveId, Part[]>();
  const put = (objectiveId: ObjectiveId, part: Part): void => {
    const parts = partsById.get(objectiveId);
    if (parts) parts.push(part);
    else partsById.set(objectiveId, [part]);
  };
  for (let place = 0; place < keyResults.length; place++) {
    const keyResult = keyResults[place];
    const numbers = keyResultNumbers[place];
    if (!keyResult || !numbers) continue;
    const { title, share, objectiveId, alsoUnder } = keyResult;
    put(objectiveId, { title, share, numbers });
    if (alsoUnder.length === 0) continue;
    for (const other of new Set(alsoUnder)) if (other !== objectiveId) put(other, { title, share: null, numbers });
  }
  return partsById;
}

/** The home objectives of the key results that some objective supports. */
function homesOf(
  keyResults: readonly PlanKeyResult[],
  objectives: readonly PlanObjective[],
): Map<KeyResultId, ObjectiveId> {
  const supported = new Set<KeyResultId>();
  for (const { supports } of objectives)
    for (const support of supports) if (support.kind === "key-result") supported.add(support.id);
  const homeById = new Map<KeyResultId, ObjectiveId>();
  if (supported.size === 0) return homeById;
  for (const { id, objectiveId } of keyResults) if (supported.has(id)) homeById.set(id, objectiveId);
  return homeById;
}

const none: readonly number[] = [];

/**
 * For each objective that is made of supporting objectives, by its place in the list, the places of the objectives that
 * support it or one of its key results.
 */
function supportersOf({ objectives, keyResults }: PlanFacts): (readonly number[])[] {
  const supporters: number[][] = [];
  if (objectives.every((objective) => objective.rollUp === "key-results")) return objectives.map(() => none);
  const placeById = new Map(objectives.map((objective, place) => [objective.id, place]));
  const homeById = homesOf(keyResults, objectives);
  for (const [place, { supports }] of objectives.entries()) {
    for (const support of supports) {
      const id = support.kind === "objective" ? support.id : homeById.get(support.id);
      const upper = id === undefined ? undefined : placeById.get(id);
      if (upper === undefined || upper === place || objectives[upper]?.rollUp === "key-results") continue;
      const known = (supporters[upper] ??= []);
      // One that supports an objective twice was just put last.
      if (known[known.length - 1] !== place) known.push(place);
    }
  }
  return objectives.map((_, place) => supporters[place] ?? none);
}

const partNames = {
  "key-results": "key results",
  "supporting-objectives": "supporting objectives",
  both: "key results and supporting objectives",
} as const;

/**
 * The numbers of all objectives. An objective is made of its key results, of the objectives that support it, or of both,
 * as its `rollUp` says; in `both` each supporting objective takes an equal part of what fixed shares leave. Its confidence
 * is the lowest of its key results and of what it is made of. It is past due when its cycle is over and it is not reached.
 */
function objectiveNumbers(
  facts: PlanFacts,
  keyResultParts: ReadonlyMap<ObjectiveId, Part[]>,
): Map<ObjectiveId, Numbers> {
  const { objectives, workspace: bounds } = facts;
  const isOver = facts.today >= facts.cycle.endsBefore;
  const supporters = supportersOf(facts);
  const { order, circular } = supportOrder(supporters);
  const numbersById = new Map<ObjectiveId, Numbers>();
  for (const place of order) {
    const objective = objectives[place];
    if (!objective) continue;
    let parts = keyResultParts.get(objective.id) ?? [];
    const leftOut: string[] = [];
    if (objective.rollUp !== "key-results") {
      parts = objective.rollUp === "both" ? [...parts] : parts.map((part) => ({ ...part, share: 0 }));
      for (const supporter of supporters[place] ?? none) {
        const below = objectives[supporter];
        const numbers = below && numbersById.get(below.id);
        if (!below) continue;
        if (!numbers || (circular.has(place) && circular.has(supporter))) leftOut.push(below.title);
        else parts.push({ title: below.title, share: null, numbers });
      }
    }
    const sum = rollUp(parts, bounds);
    const raised = flagsOfAll(parts);
    if (objective.ownerId === null) raised.push("unowned");
    if (isOver && (sum.progress ?? 0) < 1) raised.push("past-due");
    const of = partNames[objective.rollUp];
    const numbers = new RolledNumbers(sum, raised, () => ({ parts, of, how: "by share", bounds, circular: leftOut }));
    numbersById.set(objective.id, numbers);
  }
  return numbersById;
}

/**
 * Every number of a plan from its facts, in one pass, on the server and in the browser alike. It takes time in proportion
 * to the facts, does not depend on their order, and ends on supports that run in a circle (which are left out and named).
 */
export function numbersOfPlan(facts: PlanFacts): PlanNumbers {
  const on: On = { today: facts.today, bounds: facts.workspace };
  const keyResultNumbersById = new Map<KeyResultId, Numbers>();
  const keyResultNumbers: Numbers[] = [];
  for (const keyResult of facts.keyResults) {
    const numbers = new KeyResultNumbers(keyResult, on);
    keyResultNumbers.push(numbers);
    keyResultNumbersById.set(keyResult.id, numbers);
  }
  const objectiveNumbersById = objectiveNumbers(facts, partsByObjective(facts, keyResultNumbers));
  return { objectiveNumbersById, keyResultNumbersById, ...totalsOf(facts, keyResultNumbers) };
}
