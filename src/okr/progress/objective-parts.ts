import type { KeyResultId, ObjectiveId } from "#okr/ids.ts";
import type { Numbers } from "./numbers.ts";
import type { PlanFacts, PlanKeyResult, PlanObjective } from "./plan-facts.ts";
import type { Part } from "./roll-up.ts";

/** The objectives a key result counts under: its home, and each other one once. */
export const countsUnder = ({ objectiveId, alsoUnder }: PlanKeyResult): ObjectiveId[] =>
  alsoUnder.length === 0 ? [objectiveId] : [...new Set([objectiveId, ...alsoUnder])];

/** A key result as a part of an objective: at home with its share, elsewhere with an equal part of what is left. */
export const partOf = ({ title, share, objectiveId }: PlanKeyResult, under: ObjectiveId, numbers: Numbers): Part => ({
  title,
  share: under === objectiveId ? share : null,
  numbers,
});

/** The key results under each objective. */
export function partsByObjective(
  { keyResults }: PlanFacts,
  keyResultNumbers: readonly Numbers[],
): Map<ObjectiveId, Part[]> {
  const partsById = new Map<ObjectiveId, Part[]>();
  for (let place = 0; place < keyResults.length; place++) {
    const keyResult = keyResults[place];
    const numbers = keyResultNumbers[place];
    if (!keyResult || !numbers) continue;
    for (const under of countsUnder(keyResult)) {
      const part = partOf(keyResult, under, numbers);
      const parts = partsById.get(under);
      if (parts) parts.push(part);
      else partsById.set(under, [part]);
    }
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

/** For each objective that is made of supporting objectives, by its place, the parts that other cycles give it, each once. */
export function partsFromElsewhere({
  objectives,
  keyResults,
  below = [],
}: PlanFacts): ReadonlyMap<number, readonly Part[]> {
  const partsByPlace = new Map<number, Part[]>();
  if (below.length === 0) return partsByPlace;
  const placeById = new Map(objectives.map((objective, place) => [objective.id, place]));
  const homeById = new Map(keyResults.map(({ id, objectiveId }) => [id, objectiveId]));
  for (const { title, supports, numbers } of below) {
    const uppers = supports.map((support) => (support.kind === "objective" ? support.id : homeById.get(support.id)));
    for (const upper of new Set(uppers)) {
      const place = upper === undefined ? undefined : placeById.get(upper);
      if (place === undefined || objectives[place]?.rollUp === "key-results") continue;
      const part: Part = { title, share: null, numbers };
      const parts = partsByPlace.get(place);
      if (parts) parts.push(part);
      else partsByPlace.set(place, [part]);
    }
  }
  return partsByPlace;
}

/** No places. */
export const none: readonly number[] = [];

/**
 * For each objective that is made of supporting objectives, by its place in the list, the places of the objectives that
 * support it or one of its key results.
 */
export function supportersOf({ objectives, keyResults }: PlanFacts): (readonly number[])[] {
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
