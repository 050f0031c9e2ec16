import type { Cycle } from "#okr/cycle.ts";
import type { KeyResultId, ObjectiveId, TeamId } from "#okr/ids.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import type { Objective } from "#okr/objective.ts";
import type { Team } from "#okr/team.ts";
import { explainKeyResult, explainRollUp } from "./explain.ts";
import type { Flag } from "./flags.ts";
import { flags, flagsOf } from "./flags.ts";
import type { Health, HealthBounds } from "./health.ts";
import { healthOf } from "./health.ts";
import type { Numbers } from "./numbers.ts";
import { ExplainedNumbers } from "./numbers.ts";
import { paceOf } from "./pace.ts";
import { holdingOf, isHeldMeasure, progressOf } from "./progress-of.ts";
import type { Part } from "./roll-up.ts";
import { flagsOfAll, rollUp } from "./roll-up.ts";
import { supportOrder } from "./support-order.ts";

/** What a key result's own numbers are made from. */
export type KeyResultFacts = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn" | "ownerId"> & {
  readonly checkIns: CheckInSeries;
};

type PlanKeyResult = KeyResultFacts & Pick<KeyResult, "id" | "objectiveId" | "teamId" | "title" | "share" | "alsoUnder">;
type PlanObjective = Pick<Objective, "id" | "teamId" | "ownerId" | "title" | "rollUp" | "supports">;

/**
 * The facts a plan's numbers are made from. `teams` is needed for totals that include the teams under a team; without it
 * a team's total is its own.
 */
export type PlanFacts = {
  readonly workspace: HealthBounds;
  readonly cycle: Pick<Cycle, "endsBefore">;
  readonly objectives: readonly PlanObjective[];
  readonly keyResults: readonly PlanKeyResult[];
  readonly teams?: readonly Pick<Team, "id" | "parentId">[] | undefined;
  /** The day the numbers are for, a local date. */
  readonly today: string;
};

/** How many key results have each confidence; `not-started` are those without one. */
export type Tally = Readonly<Record<Health, number>>;
/** What a team's or the company's key results add up to, each counted once. */
export type Total = { readonly numbers: Numbers; readonly tally: Tally };

/** Every number of a plan. */
export type PlanNumbers = {
  readonly objectiveNumbersById: ReadonlyMap<ObjectiveId, Numbers>;
  readonly keyResultNumbersById: ReadonlyMap<KeyResultId, Numbers>;
  readonly teamNumbersById: ReadonlyMap<TeamId, Total>;
  readonly company: Total;
};

/** The numbers of one key result on a day. */
export function numbersOfKeyResult(keyResult: KeyResultFacts, today: string, bounds: HealthBounds): Numbers {
  const { measure, checkIns, startsOn, dueOn } = keyResult;
  const progress = progressOf(measure, checkIns, { startsOn, dueOn, today });
  const pace = paceOf(keyResult, today);
  const holding = isHeldMeasure(measure) ? holdingOf(measure, checkIns, keyResult) : undefined;
  const standing = { hasCheckIns: checkIns.values.length > 0, progress, pace, holding };
  return new ExplainedNumbers(
    {
      progress: progress ?? null,
      pace: pace ?? null,
      confidence: checkIns.confidences[checkIns.confidences.length - 1] ?? null,
      health: healthOf(standing, bounds),
      flags: flagsOf(keyResult, today, progress),
    },
    (numbers) => explainKeyResult(keyResult, numbers, { today, bounds }),
  );
}

/** Collects values under keys, in the order they come. */
function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The key results under each objective: at home with their share, elsewhere with an equal part of what is left. */
function partsByObjective(facts: PlanFacts, numbersById: ReadonlyMap<KeyResultId, Numbers>): Map<ObjectiveId, Part[]> {
  const parts = new Map<ObjectiveId, Part[]>();
  for (const { id, title, share, objectiveId, alsoUnder } of facts.keyResults) {
    const numbers = numbersById.get(id);
    if (!numbers) continue;
    put(parts, objectiveId, { title, share, numbers });
    for (const other of new Set(alsoUnder)) if (other !== objectiveId) put(parts, other, { title, share: null, numbers });
  }
  return parts;
}

/** For each objective, by its place in the list, the places of the objectives that support it or one of its key results. */
function supportersOf({ objectives, keyResults }: PlanFacts): number[][] {
  const placeById = new Map(objectives.map((objective, place) => [objective.id, place]));
  const homeById = new Map(keyResults.map((keyResult) => [keyResult.id, keyResult.objectiveId]));
  const supporters: number[][] = objectives.map(() => []);
  for (const [place, { supports }] of objectives.entries()) {
    const above = new Set<number>();
    for (const support of supports) {
      const id = support.kind === "objective" ? support.id : homeById.get(support.id);
      const upper = id === undefined ? undefined : placeById.get(id);
      if (upper !== undefined && upper !== place) above.add(upper);
    }
    for (const upper of above) supporters[upper]?.push(place);
  }
  return supporters;
}

const partNames = {
  "key-results": "key results",
  "supporting-objectives": "supporting objectives",
  both: "key results and supporting objectives",
} as const;

const flagsByParts = flags.filter((flag) => flag !== "unowned" && flag !== "past-due");

/**
 * The numbers of all objectives. An objective is made of its key results, of the objectives that support it, or of both,
 * as its `rollUp` says; in `both` each supporting objective takes an equal part of what fixed shares leave. Its confidence
 * is the lowest of its key results and of what it is made of.
 */
function objectiveNumbers(facts: PlanFacts, keyResultParts: ReadonlyMap<ObjectiveId, Part[]>): Map<ObjectiveId, Numbers> {
  const { objectives, workspace: bounds, cycle, today } = facts;
  const supporters = supportersOf(facts).map((places, place) => (objectives[place]?.rollUp === "key-results" ? [] : places));
  const { order, circular } = supportOrder(supporters);
  const numbersById = new Map<ObjectiveId, Numbers>();
  for (const place of order) {
    const objective = objectives[place];
    if (!objective) continue;
    const own = keyResultParts.get(objective.id) ?? [];
    const parts: Part[] = objective.rollUp === "supporting-objectives" ? own.map((part) => ({ ...part, share: 0 })) : [...own];
    const leftOut: string[] = [];
    for (const supporter of supporters[place] ?? []) {
      const below = objectives[supporter];
      const numbers = below && numbersById.get(below.id);
      if (!below) continue;
      if (!numbers || (circular.has(place) && circular.has(supporter))) leftOut.push(below.title);
      else parts.push({ title: below.title, share: null, numbers });
    }
    const sum = rollUp(parts, bounds);
    const raised: Flag[] = flagsOfAll(parts, flagsByParts);
    if (objective.ownerId === null) raised.push("unowned");
    if (today >= cycle.endsBefore && (sum.progress ?? 0) < 1) raised.push("past-due");
    const rolled = { parts, of: partNames[objective.rollUp], bounds, circular: leftOut };
    numbersById.set(objective.id, new ExplainedNumbers({ ...sum, flags: raised }, (numbers) => explainRollUp(rolled, numbers)));
  }
  return numbersById;
}

function totalOf(parts: readonly Part[], bounds: HealthBounds): Total {
  const tally: Record<Health, number> = { "not-started": 0, "on-track": 0, "at-risk": 0, "off-track": 0 };
  for (const { numbers } of parts) tally[numbers.confidence ?? "not-started"]++;
  const rolled = { parts, of: "key results, each counted once,", bounds };
  const sum = rollUp(parts, bounds);
  return { numbers: new ExplainedNumbers({ ...sum, flags: [] }, (numbers) => explainRollUp(rolled, numbers)), tally };
}

/**
 * Totals of teams and of the company: the mean of their key results with equal shares, each counted once however many
 * objectives it is under; those with a share of 0 are watched only. A team has the key results that are its own, those that
 * also count under one of its objectives, and, where the tree of teams is given, those of the teams under it.
 */
function totals(facts: PlanFacts, numbersById: ReadonlyMap<KeyResultId, Numbers>): Pick<PlanNumbers, "teamNumbersById" | "company"> {
  const { objectives, keyResults, teams = [], workspace: bounds } = facts;
  const parentById = new Map(teams.map((team) => [team.id, team.parentId]));
  const teamByObjective = new Map(objectives.map((objective) => [objective.id, objective.teamId]));
  const all: Part[] = [];
  const partsByTeam = new Map<TeamId, Part[]>(teams.map((team) => [team.id, []]));
  for (const { id, title, share, teamId, alsoUnder } of keyResults) {
    const numbers = numbersById.get(id);
    if (!numbers) continue;
    const part: Part = { title, share: share === 0 ? 0 : null, numbers };
    all.push(part);
    const counted = new Set<TeamId>();
    for (const own of [teamId, ...alsoUnder.map((other) => teamByObjective.get(other))]) {
      let team: TeamId | null | undefined = own;
      while (team && !counted.has(team)) {
        counted.add(team);
        team = parentById.get(team);
      }
    }
    for (const team of counted) put(partsByTeam, team, part);
  }
  const teamNumbersById = new Map<TeamId, Total>();
  for (const [team, parts] of partsByTeam) teamNumbersById.set(team, totalOf(parts, bounds));
  return { teamNumbersById, company: totalOf(all, bounds) };
}

/**
 * Every number of a plan from its facts, in one pass, on the server and in the browser alike. It takes time in proportion
 * to the facts, does not depend on their order, and ends on supports that run in a circle (which are left out and named).
 */
export function numbersOfPlan(facts: PlanFacts): PlanNumbers {
  const keyResultNumbersById = new Map<KeyResultId, Numbers>();
  for (const keyResult of facts.keyResults) {
    keyResultNumbersById.set(keyResult.id, numbersOfKeyResult(keyResult, facts.today, facts.workspace));
  }
  const objectiveNumbersById = objectiveNumbers(facts, partsByObjective(facts, keyResultNumbersById));
  return { objectiveNumbersById, keyResultNumbersById, ...totals(facts, keyResultNumbersById) };
}
