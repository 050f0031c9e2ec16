import type { PersonId, TeamId } from "./ids.ts";

export const teamFunctions = [
  "company",
  "product",
  "product-marketing",
  "marketing",
  "content",
  "community",
  "brand",
  "sales",
  "customer-success",
  "engineering",
  "design",
  "other",
] as const;
export type TeamFunction = (typeof teamFunctions)[number];

/** Who works together. The root team (`parentId` null) is the company; departments and teams nest under it. */
export type Team = {
  readonly id: TeamId;
  readonly parentId: TeamId | null;
  readonly name: string;
  readonly function: TeamFunction;
  readonly leadId: PersonId | null;
  readonly position: number;
  readonly memberIds: readonly PersonId[];
  readonly version: number;
};

/** A team and all teams under it. Teams may come in any order; a tree that runs in a circle ends where it began. */
export function teamsUnder(teams: readonly Pick<Team, "id" | "parentId">[], teamId: TeamId): ReadonlySet<TeamId> {
  const childrenById = Map.groupBy(teams, (team) => team.parentId);
  const under = new Set([teamId]);
  for (const id of under) for (const child of childrenById.get(id) ?? []) under.add(child.id);
  return under;
}
