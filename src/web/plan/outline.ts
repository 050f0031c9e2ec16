import type { Standing } from "#web/marks/confidence-words.ts";
import { filterCount } from "./plan-filter.ts";
import type { PlanSearch } from "./plan-filter.ts";
import type { Initiative, KeyResult, Objective, Team } from "./plan-rows.ts";
import { teamIdsUnder, teamsInOrder } from "./team-tree.ts";

/** A line of the outline. `key` names it for as long as it exists; rows under it are one level deeper. */
export type OutlineRow =
  | { readonly kind: "band"; readonly key: string; readonly teamId: string }
  | {
      readonly kind: "objective";
      readonly key: string;
      readonly id: string;
      readonly isOpen: boolean;
      readonly keyResultIds: readonly string[];
      /** Teams below the departments have no band of their own; their objectives carry the team's name. */
      readonly teamName: string | null;
      readonly endsBlock: boolean;
    }
  | {
      readonly kind: "key-result";
      readonly key: string;
      readonly id: string;
      readonly objectiveId: string;
      readonly isOpen: boolean;
      readonly initiativeCount: number;
      readonly isLast: boolean;
      readonly endsBlock: boolean;
    }
  | {
      readonly kind: "initiative";
      readonly key: string;
      readonly id: string;
      readonly keyResultId: string;
      readonly isLast: boolean;
      readonly isUnderLast: boolean;
      readonly endsBlock: boolean;
    };

export type Outline = {
  readonly rows: readonly OutlineRow[];
  /** How many key results are shown with each standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  readonly objectiveCount: number;
};

type Facts = {
  readonly teams: readonly Team[];
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly initiatives: readonly Initiative[];
  readonly standingOf: (keyResultId: string) => Standing;
};

/** Rows a person opened or closed, against how they start. */
export type Turned = ReadonlySet<string>;

/** Words are found anywhere in a title, all of them, whatever their case. */
function saysAll(words: string | undefined): (title: string) => boolean {
  const wanted = words?.toLowerCase().split(/\s+/u).filter(Boolean) ?? [];
  return (title) => {
    const said = title.toLowerCase();
    return wanted.every((word) => said.includes(word));
  };
}

type Passes = {
  readonly objective: (row: Objective) => boolean;
  readonly keyResult: (row: KeyResult, isUnderMatch: boolean) => boolean;
};

function passesOf(search: PlanSearch, { teams, standingOf }: Facts): Passes {
  const teamIds = search.team ? teamIdsUnder(teams, search.team) : null;
  const says = saysAll(search.words);
  const isHere = (teamId: Team["id"]): boolean => teamIds === null || teamIds.has(teamId);
  const isTheirs = (row: KeyResult): boolean =>
    search.owner === undefined ||
    row.ownerId === search.owner ||
    row.participants.some((one) => one.personId === search.owner);
  const isAboutKeyResults = search.confidence !== undefined || search.ownership !== undefined;
  return {
    objective: (row) =>
      !isAboutKeyResults &&
      isHere(row.teamId) &&
      (search.owner === undefined || row.ownerId === search.owner) &&
      says(row.title),
    keyResult: (row, isUnderMatch) =>
      isHere(row.teamId) &&
      isTheirs(row) &&
      (search.ownership === undefined || row.ownership === search.ownership) &&
      (search.confidence === undefined || standingOf(row.id) === search.confidence) &&
      (isUnderMatch || says(row.title)),
  };
}

const byPosition = (one: { position: number }, other: { position: number }): number => one.position - other.position;

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

function initiativesByKeyResult(initiatives: readonly Initiative[]): ReadonlyMap<string, readonly Initiative[]> {
  const byId = new Map<string, Initiative[]>();
  for (const initiative of initiatives)
    for (const { keyResultId } of initiative.bets) {
      const list = byId.get(keyResultId);
      if (list) list.push(initiative);
      else byId.set(keyResultId, [initiative]);
    }
  return byId;
}

/**
 * The plan as lines, in the order of the teams: what passes the filters, opened and closed as asked. A filter opens what it
 * finds. Each key result stands once, under its home objective.
 */
export function outlineOf(facts: Facts, search: PlanSearch, turned: Turned): Outline {
  const passes = passesOf(search, facts);
  const isFiltered = filterCount(search) > 0;
  const says = saysAll(search.words);
  const objectivesByTeam = Map.groupBy(facts.objectives, (row) => row.teamId as string);
  const keyResultsByObjective = Map.groupBy(facts.keyResults, (row) => row.objectiveId as string);
  const initiativesOf =
    search.initiatives === false ? new Map<string, readonly Initiative[]>() : initiativesByKeyResult(facts.initiatives);
  const counts: Record<Standing, number> = { "on-track": 0, "at-risk": 0, "off-track": 0, "not-started": 0 };
  const rows: OutlineRow[] = [];
  let objectiveCount = 0;

  function addKeyResults(keyResults: readonly KeyResult[]): void {
    for (const [place, row] of keyResults.entries()) {
      const initiatives = (initiativesOf.get(row.id) ?? []).toSorted(byLiveliness);
      const isLast = place === keyResults.length - 1;
      const isOpen = initiatives.length > 0 && turned.has(row.id);
      rows.push({
        kind: "key-result",
        key: row.id,
        id: row.id,
        objectiveId: row.objectiveId,
        isOpen,
        initiativeCount: initiatives.length,
        isLast,
        endsBlock: isLast && !isOpen,
      });
      if (!isOpen) continue;
      for (const [at, initiative] of initiatives.entries()) {
        const isLastOne = at === initiatives.length - 1;
        rows.push({
          kind: "initiative",
          key: `${row.id} ${initiative.id}`,
          id: initiative.id,
          keyResultId: row.id,
          isLast: isLastOne,
          isUnderLast: isLast,
          endsBlock: isLast && isLastOne,
        });
      }
    }
  }

  for (const { team, depth } of teamsInOrder(facts.teams)) {
    let hasBand = depth > 1;
    for (const objective of (objectivesByTeam.get(team.id) ?? []).toSorted(byPosition)) {
      const isMatch = passes.objective(objective);
      const isNamed = search.words !== undefined && says(objective.title);
      const all = (keyResultsByObjective.get(objective.id) ?? []).toSorted(byPosition);
      const keyResults = isFiltered ? all.filter((row) => passes.keyResult(row, isNamed)) : all;
      if (isFiltered && !isMatch && keyResults.length === 0) continue;
      if (!hasBand) rows.push({ kind: "band", key: team.id, teamId: team.id });
      hasBand = true;
      objectiveCount++;
      for (const row of keyResults) counts[facts.standingOf(row.id)]++;
      const startsOpen = isFiltered || depth <= 1;
      const isOpen = turned.has(objective.id) ? !startsOpen : startsOpen;
      rows.push({
        kind: "objective",
        key: objective.id,
        id: objective.id,
        isOpen,
        keyResultIds: keyResults.map((row) => row.id),
        teamName: depth > 1 ? team.name : null,
        endsBlock: isOpen && keyResults.length === 0,
      });
      if (isOpen) addKeyResults(keyResults);
    }
  }
  return { rows, counts, objectiveCount };
}
