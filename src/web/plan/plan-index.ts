import type { Initiative, KeyResult, Objective, Team } from "./plan-rows.ts";
import { teamsInOrder } from "./team-tree.ts";

/** A row with its title as it is searched. */
type Said<Row> = { readonly row: Row; readonly said: string };
export type IndexedObjective = Said<Objective> & { readonly keyResults: readonly Said<KeyResult>[] };
export type IndexedTeam = {
  readonly team: Team;
  readonly depth: number;
  readonly objectives: readonly IndexedObjective[];
};

/** The plan in its order, whatever is filtered: made once for each change of the facts, read at every key of a filter. */
export type PlanIndex = {
  readonly teams: readonly IndexedTeam[];
  readonly initiativesByKeyResult: ReadonlyMap<string, readonly Initiative[]>;
};

type Facts = {
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly initiatives: readonly Initiative[];
};

const byPosition = (one: { row: { position: number } }, other: { row: { position: number } }): number =>
  one.row.position - other.row.position;

/** What moves things most stands first: doubled down, running, then what is to come, then what is over. */
const liveliness: readonly Initiative["state"][] = [
  "doubled-down",
  "running",
  "planned",
  "proposed",
  "done",
  "stopped",
];
const byLiveliness = (one: Initiative, other: Initiative): number =>
  liveliness.indexOf(one.state) - liveliness.indexOf(other.state) ||
  (one.startsOn ?? "9").localeCompare(other.startsOn ?? "9") ||
  one.title.localeCompare(other.title);

function initiativesOf(initiatives: readonly Initiative[]): ReadonlyMap<string, readonly Initiative[]> {
  const byId = new Map<string, Initiative[]>();
  for (const initiative of initiatives.toSorted(byLiveliness))
    for (const { keyResultId } of initiative.bets) {
      const list = byId.get(keyResultId);
      if (list) list.push(initiative);
      else byId.set(keyResultId, [initiative]);
    }
  return byId;
}

const said = <Row extends { readonly title: string }>(row: Row): Said<Row> => ({ row, said: row.title.toLowerCase() });

/** Puts a plan in order: teams by the tree, objectives and key results by their places, initiatives by how alive they are. */
export function planIndexOf({ teams, objectives, keyResults, initiatives }: Facts): PlanIndex {
  const objectivesByTeam = Map.groupBy(objectives, (row) => row.teamId as string);
  const keyResultsByObjective = Map.groupBy(keyResults, (row) => row.objectiveId as string);
  const indexed = (row: Objective): IndexedObjective => ({
    ...said(row),
    keyResults: (keyResultsByObjective.get(row.id) ?? []).map((one) => said(one)).sort(byPosition),
  });
  return {
    teams: teamsInOrder(teams).map(({ team, depth }) => ({
      team,
      depth,
      objectives: (objectivesByTeam.get(team.id) ?? []).map(indexed).sort(byPosition),
    })),
    initiativesByKeyResult: initiativesOf(initiatives),
  };
}
