import type { TeamId } from "#okr/ids.ts";
import type { Health, HealthBounds } from "./health.ts";
import type { Numbers } from "./numbers.ts";
import { RolledNumbers } from "./numbers.ts";
import type { PlanFacts, PlanKeyResult } from "./plan-facts.ts";
import type { Part } from "./roll-up.ts";
import { Adder } from "./roll-up.ts";

/** How many key results have each confidence; `not-started` are those without one. */
export type Tally = Readonly<Record<Health, number>>;
/** What a team's or the company's key results add up to, each counted once. */
export type Total = { readonly numbers: Numbers; readonly tally: Tally };

const weightOf = (keyResult: PlanKeyResult): number => (keyResult.share === 0 ? 0 : 1);

class Totalling {
  readonly #adder = new Adder();
  readonly #tally: Record<Health, number> = { "not-started": 0, "on-track": 0, "at-risk": 0, "off-track": 0 };

  add(keyResult: PlanKeyResult, numbers: Numbers): void {
    this.#tally[numbers.confidence ?? "not-started"]++;
    this.#adder.add(numbers, weightOf(keyResult));
  }

  total(bounds: HealthBounds, parts: () => Part[]): Total {
    const sum = this.#adder.sum(bounds);
    const numbers = new RolledNumbers(sum, [], () => ({
      parts: parts(),
      of: "key results",
      how: "each counted once",
      bounds,
    }));
    return { numbers, tally: this.#tally };
  }
}

/** Each team with the teams it is part of, itself first. A tree that runs in a circle ends where it began. */
function lineages(facts: PlanFacts): (teamId: TeamId) => readonly TeamId[] {
  const parentById = new Map((facts.teams ?? []).map((team) => [team.id, team.parentId]));
  const lineageById = new Map<TeamId, readonly TeamId[]>();
  return (teamId) => {
    const known = lineageById.get(teamId);
    if (known) return known;
    const lineage = new Set<TeamId>();
    let team: TeamId | null | undefined = teamId;
    while (team && !lineage.has(team)) {
      lineage.add(team);
      team = parentById.get(team);
    }
    lineageById.set(teamId, [...lineage]);
    return [...lineage];
  };
}

/**
 * Totals of teams and of the company: the mean of their key results with equal shares, each counted once however many
 * objectives it is under; those with a share of 0 are watched only. A team has the key results that are its own, those that
 * also count under one of its objectives, and, where the tree of teams is given, those of the teams under it. `numbers` are
 * the key results' own, in the order of the facts.
 */
export function totalsOf(
  facts: PlanFacts,
  numbers: readonly Numbers[],
): { teamNumbersById: Map<TeamId, Total>; company: Total } {
  const { keyResults, workspace: bounds } = facts;
  const teamByObjective = new Map(facts.objectives.map((objective) => [objective.id, objective.teamId]));
  const lineageOf = lineages(facts);
  const teamsOf = ({ teamId, alsoUnder }: PlanKeyResult): Iterable<TeamId> => {
    if (alsoUnder.length === 0) return lineageOf(teamId);
    const others = alsoUnder.flatMap((objectiveId) => teamByObjective.get(objectiveId) ?? []);
    return new Set([teamId, ...others].flatMap(lineageOf));
  };
  const partsWhere = (counts: (keyResult: PlanKeyResult) => boolean): Part[] =>
    keyResults.flatMap((keyResult, place) => {
      const own = numbers[place];
      return own && counts(keyResult)
        ? [{ title: keyResult.title, share: weightOf(keyResult) === 0 ? 0 : null, numbers: own }]
        : [];
    });

  const company = new Totalling();
  const byTeam = new Map<TeamId, Totalling>((facts.teams ?? []).map((team) => [team.id, new Totalling()]));
  for (let place = 0; place < keyResults.length; place++) {
    const keyResult = keyResults[place];
    const own = numbers[place];
    if (!keyResult || !own) continue;
    company.add(keyResult, own);
    for (const team of teamsOf(keyResult)) {
      let totalling = byTeam.get(team);
      if (!totalling) byTeam.set(team, (totalling = new Totalling()));
      totalling.add(keyResult, own);
    }
  }
  const teamNumbersById = new Map<TeamId, Total>();
  for (const [team, totalling] of byTeam) {
    const isIts = (keyResult: PlanKeyResult): boolean => [...teamsOf(keyResult)].includes(team);
    teamNumbersById.set(
      team,
      totalling.total(bounds, () => partsWhere(isIts)),
    );
  }
  return { teamNumbersById, company: company.total(bounds, () => partsWhere(() => true)) };
}
