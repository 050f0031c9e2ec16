import type { KeyResult, Objective } from "./plan-rows.ts";

/** Where a row goes: before another of its list, or to the end. */
export type Place = { readonly beforeId: string | null };
type Placed = { readonly id: string; readonly position: number };

const byPosition = (one: Placed, other: Placed): number => one.position - other.position;

/** The objectives of a team, or the key results of an objective, in their order. */
export const siblingsOf = (
  row: Objective | KeyResult,
  { objectives, keyResults }: { readonly objectives: readonly Objective[]; readonly keyResults: readonly KeyResult[] },
): readonly Placed[] =>
  "objectiveId" in row
    ? keyResults.filter((one) => one.objectiveId === row.objectiveId).toSorted(byPosition)
    : objectives.filter((one) => one.teamId === row.teamId).toSorted(byPosition);

/** The number a row gets to stand before another one: that one's own, since it and all after it move on by one. */
export function positionAt(siblings: readonly Placed[], id: string, { beforeId }: Place): number {
  const others = siblings.filter((one) => one.id !== id);
  const before = others.find((one) => one.id === beforeId);
  return before?.position ?? (others.at(-1)?.position ?? -1) + 1;
}

/** Where a row stands now, for putting it back. */
export function placeOfRow(siblings: readonly Placed[], id: string): Place {
  const at = siblings.findIndex((one) => one.id === id);
  return { beforeId: siblings[at + 1]?.id ?? null };
}

/** One place up (−1) or down (1) among what is shown; null at the ends. What is hidden in between is passed over. */
export function stepPlace(
  siblings: readonly Placed[],
  id: string,
  { by, isShown }: { readonly by: 1 | -1; readonly isShown: (id: string) => boolean },
): Place | null {
  const shown = siblings.filter((one) => one.id === id || isShown(one.id));
  const neighbour = shown[shown.findIndex((one) => one.id === id) + by];
  if (!neighbour) return null;
  if (by < 0) return { beforeId: neighbour.id };
  return { beforeId: siblings[siblings.findIndex((one) => one.id === neighbour.id) + 1]?.id ?? null };
}
