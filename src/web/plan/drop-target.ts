import type { OutlineRow } from "./outline.ts";

/** Where what is dragged would land: into which list, before which row of it, and which line shows it at which edge. */
export type Drop = {
  readonly listId: string;
  readonly beforeId: string | null;
  readonly key: string;
  readonly edge: "top" | "bottom";
};

type Over = { readonly at: number; readonly isUpperHalf: boolean };
type Teams = (objectiveId: string) => string | undefined;

/** The key result after a line in the same objective; null at its end. */
const nextKeyResult = (rows: readonly OutlineRow[], at: number, objectiveId: string): string | null => {
  const next = rows.slice(at + 1).find((row) => row.kind !== "initiative");
  return next?.kind === "key-result" && next.objectiveId === objectiveId ? next.id : null;
};

const nextObjective = (rows: readonly OutlineRow[], at: number, teamId: string, teamOf: Teams): string | null => {
  const next = rows.slice(at + 1).find((row) => row.kind === "objective");
  return next?.kind === "objective" && teamOf(next.id) === teamId ? next.id : null;
};

/**
 * Where a dragged row lands over a line. A key result goes between key results, or to the top of the objective it is held
 * over; an objective goes between the objectives of its own team. Null where it cannot be put down, or would stay.
 */
export function dropOver(
  rows: readonly OutlineRow[],
  dragged: OutlineRow,
  { at, isUpperHalf }: Over,
  teamOf: Teams,
): Drop | null {
  const over = rows[at];
  if (!over || over.key === dragged.key) return null;
  const { key } = over;
  if (dragged.kind === "key-result") {
    if (over.kind === "key-result") {
      const beforeId = isUpperHalf ? over.id : nextKeyResult(rows, at, over.objectiveId);
      if (beforeId === dragged.id) return null;
      return { listId: over.objectiveId, beforeId, key, edge: isUpperHalf ? "top" : "bottom" };
    }
    if (over.kind !== "objective") return null;
    const beforeId = over.keyResultIds[0] ?? null;
    return beforeId === dragged.id ? null : { listId: over.id, beforeId, key, edge: "bottom" };
  }
  if (dragged.kind !== "objective" || over.kind !== "objective") return null;
  const teamId = teamOf(dragged.id);
  if (teamId === undefined || teamOf(over.id) !== teamId) return null;
  const beforeId = isUpperHalf ? over.id : nextObjective(rows, at, teamId, teamOf);
  return beforeId === dragged.id ? null : { listId: teamId, beforeId, key, edge: isUpperHalf ? "top" : "bottom" };
}
