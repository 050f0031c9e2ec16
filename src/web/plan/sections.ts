import type { Arrangement } from "#okr/saved-view.ts";
import type { IndexedObjective, PlanIndex } from "./plan-index.ts";
import type { KeyResult, Objective, Person } from "./plan-rows.ts";

/** An objective in its place. A guest is there for key results of the section only; its own place is elsewhere. */
export type PlacedObjective = IndexedObjective & { readonly isGuest: boolean };

/** Lines of the outline that stand under one heading, or under none. */
export type Section = {
  readonly key: string;
  readonly heading: { readonly about: "team" | "person"; readonly id: string | null } | null;
  /** Said beside each objective where there is no heading. */
  readonly teamName: string | null;
  readonly startsOpen: boolean;
  readonly objectives: readonly PlacedObjective[];
};

const atHome = (objective: IndexedObjective): PlacedObjective => ({ ...objective, isGuest: false });

/** By ladder: the company and its departments under headings and open, the teams below them closed. */
const byLadder = ({ teams }: PlanIndex): Section[] =>
  teams.map(({ team, depth, objectives }) => ({
    key: team.id,
    heading: depth > 1 ? null : { about: "team", id: team.id },
    teamName: depth > 1 ? team.name : null,
    startsOpen: depth <= 1,
    objectives: objectives.map(atHome),
  }));

type Grouping = {
  readonly about: "team" | "person";
  /** The groups in their order; null stands for nobody. */
  readonly ids: readonly (string | null)[];
  readonly idOf: (row: Objective | KeyResult) => string | null;
};

/**
 * By what objectives and key results have of their own, such as an owner. An objective comes with the key results of the
 * group, once for each group that has one; each key result stands once.
 */
function grouped({ teams }: PlanIndex, { about, ids, idOf }: Grouping): Section[] {
  const objectivesById = new Map<string | null, PlacedObjective[]>(ids.map((id) => [id, []]));
  for (const objective of teams.flatMap((team) => team.objectives)) {
    const keyResultsById = Map.groupBy(objective.keyResults, (one) => idOf(one.row));
    const home = idOf(objective.row);
    for (const id of new Set([home, ...keyResultsById.keys()]))
      objectivesById.get(id)?.push({ ...objective, keyResults: keyResultsById.get(id) ?? [], isGuest: id !== home });
  }
  return ids.map((id) => ({
    key: id ?? "nobody",
    heading: { about, id },
    teamName: null,
    startsOpen: true,
    objectives: objectivesById.get(id) ?? [],
  }));
}

/** The plan in sections: by ladder, or by who owns what, or by which team does. */
export function sectionsOf(index: PlanIndex, people: readonly Person[], by: Arrangement | undefined): Section[] {
  if (by === "team")
    return grouped(index, {
      about: "team",
      ids: index.teams.map(({ team }) => team.id),
      idOf: (row) => row.teamId,
    });
  if (by === "owner") {
    const ids = people.toSorted((one, other) => one.name.localeCompare(other.name)).map(({ id }) => id);
    const known = new Set<string | null>(ids);
    const idOf = ({ ownerId }: Objective | KeyResult) => (known.has(ownerId) ? ownerId : null);
    return grouped(index, { about: "person", ids: [...ids, null], idOf });
  }
  return byLadder(index);
}
