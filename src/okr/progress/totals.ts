import type { TeamId } from "#okr/ids.ts";
import { healths } from "./health.ts";
import type { Health, HealthBounds } from "./health.ts";
import type { ExplainedNumbers, Numbers } from "./numbers.ts";
import { RolledNumbers } from "./numbers.ts";
import type { PlanFacts, PlanKeyResult } from "./plan-facts.ts";
import type { Part } from "./roll-up.ts";
import { Adder } from "./roll-up.ts";

/** How many key results have each confidence; `not-started` are those without one. */
export type Tally = Readonly<Record<Health, number>>;
/** What a team's or the company's key results add up to, each counted once. */
export type Total = { readonly numbers: ExplainedNumbers; readonly tally: Tally };

const weightOf = (keyResult: PlanKeyResult): number => (keyResult.share === 0 ? 0 : 1);

class Totalling {
  readonly #adder = new Adder();
  readonly #tally: Record<Health, number> = { "not-started": 0, "on-track": 0, "at-risk": 0, "off-track": 0 };

  add(keyResult: PlanKeyResult, numbers: Numbers): void {
    this.#tally[numbers.confidence ?? "not-started"]++;
    this.#adder.add(numbers, weightOf(keyResult));
  }

  addAll(other: Totalling): void {
    for (const health of healths) this.#tally[health] += other.#tally[health];
    this.#adder.addAll(other.#adder);
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

/** Key results that the same teams have, with their sum until one of them changes. */
type Group = { readonly teams: readonly TeamId[]; readonly places: number[]; sum: Totalling | undefined };

/**
 * Totals of teams and of the company: the mean of their key results with equal shares, each counted once however many
 * objectives it is under; those with a share of 0 are watched only. A team has the key results that are its own, those that
 * also count under one of its objectives, and, where the tree of teams is given, those of the teams under it. `numbers` are
 * the key results' own, in the order of the facts; where one of them is replaced, `changed` is told its place.
 */
export class Totals {
  readonly #facts: PlanFacts;
  readonly #keyResults: readonly PlanKeyResult[];
  readonly #numbers: readonly Numbers[];
  readonly #groups = new Map<string, Group>();
  readonly #groupAt: Group[] = [];

  constructor(facts: PlanFacts, numbers: readonly Numbers[]) {
    this.#facts = facts;
    this.#keyResults = facts.keyResults;
    this.#numbers = numbers;
    const teamByObjective = new Map(facts.objectives.map((objective) => [objective.id, objective.teamId]));
    const lineageOf = lineages(facts);
    for (const { teamId, alsoUnder } of facts.keyResults) {
      const group =
        alsoUnder.length === 0
          ? (this.#groups.get(teamId) ?? this.#newGroup(teamId, lineageOf(teamId)))
          : this.#sharedGroup(
              teamId,
              alsoUnder.flatMap((id) => teamByObjective.get(id) ?? []),
              lineageOf,
            );
      group.places.push(this.#groupAt.length);
      this.#groupAt.push(group);
    }
  }

  #newGroup(key: string, teams: readonly TeamId[]): Group {
    const group: Group = { teams, places: [], sum: undefined };
    this.#groups.set(key, group);
    return group;
  }

  #sharedGroup(teamId: TeamId, others: readonly TeamId[], lineageOf: (teamId: TeamId) => readonly TeamId[]): Group {
    const own = [...new Set([teamId, ...others])].toSorted();
    const key = own.join(" ");
    return this.#groups.get(key) ?? this.#newGroup(key, [...new Set(own.flatMap(lineageOf))]);
  }

  /** Says that the numbers of the key result at this place are new. */
  changed(place: number): void {
    const group = this.#groupAt[place];
    if (group) group.sum = undefined;
  }

  all(): { teamNumbersById: Map<TeamId, Total>; company: Total } {
    const company = new Totalling();
    const byTeam = new Map<TeamId, Totalling>((this.#facts.teams ?? []).map((team) => [team.id, new Totalling()]));
    for (const group of this.#groups.values()) {
      const sum = (group.sum ??= this.#sumOf(group));
      company.addAll(sum);
      for (const team of group.teams) {
        let totalling = byTeam.get(team);
        if (!totalling) byTeam.set(team, (totalling = new Totalling()));
        totalling.addAll(sum);
      }
    }
    const { workspace: bounds } = this.#facts;
    const partsWhere = (isIts: (group: Group) => boolean) => (): Part[] =>
      this.#keyResults.flatMap((keyResult, place) => {
        const [group, numbers] = [this.#groupAt[place], this.#numbers[place]];
        if (!group || !numbers || !isIts(group)) return [];
        return [{ title: keyResult.title, share: weightOf(keyResult) === 0 ? 0 : null, numbers }];
      });
    const totalOf = ([team, totalling]: [TeamId, Totalling]): [TeamId, Total] => [
      team,
      totalling.total(
        bounds,
        partsWhere(({ teams }) => teams.includes(team)),
      ),
    ];
    return {
      teamNumbersById: new Map([...byTeam].map(totalOf)),
      company: company.total(
        bounds,
        partsWhere(() => true),
      ),
    };
  }

  #sumOf({ places }: Group): Totalling {
    const sum = new Totalling();
    for (const place of places) {
      const [keyResult, numbers] = [this.#keyResults[place], this.#numbers[place]];
      if (keyResult && numbers) sum.add(keyResult, numbers);
    }
    return sum;
  }
}
