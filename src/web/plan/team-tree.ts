import type { Team } from "./plan-rows.ts";

/** A team with its place in the tree: the company is at depth 0. */
export type PlacedTeam = { readonly team: Team; readonly depth: number };

/** The teams in the order of the tree: each before those under it, siblings in their own order. */
export function teamsInOrder(teams: readonly Team[]): readonly PlacedTeam[] {
  const childrenById = Map.groupBy(teams, (team) => team.parentId);
  const known = new Set<string>(teams.map((team) => team.id));
  const placed: PlacedTeam[] = [];
  const seen = new Set<string>();
  const place = (team: Team, depth: number): void => {
    if (seen.has(team.id)) return;
    seen.add(team.id);
    placed.push({ team, depth });
    const children = childrenById.get(team.id) ?? [];
    for (const child of children.toSorted(
      (one, other) => one.position - other.position || one.name.localeCompare(other.name),
    ))
      place(child, depth + 1);
  };
  for (const team of teams) if (team.parentId === null || !known.has(team.parentId)) place(team, 0);
  return placed;
}

/** A team and all teams under it. */
export function teamIdsUnder(teams: readonly Team[], teamId: string): ReadonlySet<Team["id"]> {
  const ids = new Set<Team["id"]>();
  const order = teamsInOrder(teams);
  const start = order.findIndex(({ team }) => team.id === teamId);
  if (start < 0) return ids;
  const depth = order[start]?.depth ?? 0;
  ids.add(teamId as Team["id"]);
  for (const placed of order.slice(start + 1)) {
    if (placed.depth <= depth) break;
    ids.add(placed.team.id);
  }
  return ids;
}
