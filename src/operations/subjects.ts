import { mayAdminister, mayEdit } from "#okr/access.ts";
import type { Owned } from "#okr/access.ts";
import type { Cycle } from "#okr/cycle.ts";
import type {
  CycleId,
  IdOf,
  InitiativeId,
  KeyResultId,
  MetricId,
  Noun,
  ObjectiveId,
  PersonId,
  TeamId,
} from "#okr/ids.ts";
import type { Initiative } from "#okr/initiative.ts";
import type { KeyResult } from "#okr/key-result.ts";
import type { Metric } from "#okr/metric.ts";
import type { Objective } from "#okr/objective.ts";
import type { Team } from "#okr/team.ts";
import { listActivityOf } from "#store/activity.ts";
import { findCycle, findCycleOf } from "#store/cycles.ts";
import { findInitiative } from "#store/initiatives.ts";
import { findKeyResult } from "#store/key-results.ts";
import { findMetric } from "#store/metrics.ts";
import { findObjective } from "#store/objectives.ts";
import { findPerson } from "#store/people.ts";
import type { Person } from "#store/people.ts";
import { findTeam } from "#store/teams.ts";
import type { Reading, Writing } from "./context.ts";
import { refuse } from "./refusal.ts";

const words = (noun: Noun): string => noun.replaceAll("-", " ");

/** Refuses because there is no such thing, here. */
export const refuseMissing = (noun: Noun, id: string): never =>
  refuse("not-found", `There is no ${words(noun)} ${id} in this workspace. Nothing was changed.`);

const refuseRemoved = (noun: Noun): never =>
  refuse("not-found", `This ${words(noun)} was removed. Restore it first; nothing was changed.`);

export async function getObjective(at: Reading, id: ObjectiveId): Promise<Objective> {
  const found = (await findObjective(at.open, id)) ?? refuseMissing("objective", id);
  return found.isRemoved ? refuseRemoved("objective") : found.objective;
}

export async function getKeyResult(at: Reading, id: KeyResultId): Promise<KeyResult> {
  const found = (await findKeyResult(at.open, id)) ?? refuseMissing("key-result", id);
  return found.isRemoved ? refuseRemoved("key-result") : found.keyResult;
}

export async function getInitiative(at: Reading, id: InitiativeId): Promise<Initiative> {
  const found = (await findInitiative(at.open, id)) ?? refuseMissing("initiative", id);
  return found.isRemoved ? refuseRemoved("initiative") : found.initiative;
}

export async function getMetric(at: Reading, id: MetricId): Promise<Metric> {
  const found = (await findMetric(at.open, id)) ?? refuseMissing("metric", id);
  return found.isRemoved ? refuseRemoved("metric") : found.metric;
}

export async function getTeam(at: Reading, id: TeamId): Promise<Team> {
  const found = (await findTeam(at.open, id)) ?? refuseMissing("team", id);
  return found.isRemoved ? refuseRemoved("team") : found.team;
}

export async function getCycle(at: Reading, id: CycleId): Promise<Cycle> {
  const found = (await findCycle(at.open, id)) ?? refuseMissing("cycle", id);
  return found.isRemoved ? refuseRemoved("cycle") : found.cycle;
}

/** A member who has not left. */
export async function getActivePerson(at: Reading, id: PersonId): Promise<Person> {
  const person = await findPerson(at.open, id);
  return person?.isActive ? person : refuseMissing("person", id);
}

function mustBeOpen(cycle: Cycle): Cycle {
  if (cycle.state === "closed")
    refuse("cycle-closed", `${cycle.name} is closed. Reopen it to change what is in it; nothing was changed.`);
  return cycle;
}

/** The cycle, unless it is closed: then nothing in it changes any more. */
export const getOpenCycle = async (at: Reading, id: CycleId): Promise<Cycle> => mustBeOpen(await getCycle(at, id));

/** The cycle an objective is in, unless it is closed. */
export async function getOpenCycleOf(at: Reading, objectiveId: ObjectiveId): Promise<Cycle> {
  return mustBeOpen((await findCycleOf(at.open, objectiveId)) ?? refuseMissing("objective", objectiveId));
}

/** Refuses those who may not change this. */
export function mustEdit(at: Reading, subject: Owned): void {
  if (!mayEdit(at.caller, subject))
    refuse(
      "not-allowed",
      "Only its owner, its team, owners and admins can change this. Nothing was changed; ask one of them.",
    );
}

/** Refuses everyone but the workspace's owners and admins. */
export function mustAdminister(at: Reading): void {
  if (!mayAdminister(at.caller))
    refuse("not-allowed", "Only the workspace's owners and admins can do this. Nothing was changed; ask one of them.");
}

type Versioned<N extends Noun> = { readonly id: IdOf<N>; readonly version: number };

async function refuseStale<N extends Noun>(at: Writing, kind: N, current: Versioned<N>): Promise<never> {
  const seen = at.ifMatch ?? 0;
  const since = (await listActivityOf(at.open, current.id)).filter(
    (one) => ((one.after as Versioned<N> | null)?.version ?? 0) > seen,
  );
  const changed = new Set<string>();
  for (const { before, after } of since) {
    const [old, now] = [before, after].map((view) => (view ?? {}) as Record<string, unknown>);
    for (const field of Object.keys(now ?? {}))
      if (field !== "version" && field !== "revision" && JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]))
        changed.add(field);
  }
  const last = since.at(-1);
  const name = last?.personId ? (await findPerson(at.open, last.personId))?.name : undefined;
  const what = changed.size > 0 ? `: ${[...changed].join(", ")}` : "";
  return refuse(
    "stale-version",
    `${name ?? "Someone"} changed this ${words(kind)} in the meantime${what}. Your change was not saved; look at it again and repeat it.`,
    {
      current,
      changed: [...changed],
      changedById: last?.personId ?? null,
    },
  );
}

/** A change to something that has a version: what it is called in the journal, how it was, how to do it, how it is now. */
type Change<N extends Noun, Subject extends Versioned<N>> = {
  readonly kind: N;
  readonly operation: string;
  readonly before: Subject;
  /** Does it if the version is still the one before; says whether it was. */
  readonly update: () => Promise<boolean>;
  readonly reread: () => Promise<Subject>;
};

/** Refuses when the caller saw another version than there is, runs the update, and refuses when somebody was quicker. */
async function changed<N extends Noun, Subject extends Versioned<N>>(
  at: Writing,
  change: Change<N, Subject>,
): Promise<Subject> {
  const { kind, before, update, reread } = change;
  if (at.ifMatch !== undefined && at.ifMatch !== before.version) await refuseStale(at, kind, before);
  if (!(await update())) await refuseStale(at, kind, await reread());
  return reread();
}

/** Changes something that has a version and records what it was before, and what it is now. */
export async function revise<N extends Noun, Subject extends Versioned<N>>(
  at: Writing,
  change: Change<N, Subject>,
): Promise<Subject> {
  const { kind, operation, before } = change;
  const after = await changed(at, change);
  at.record(operation, { kind, id: before.id }, before, after);
  return after;
}

/** Takes something that has a version away and records it: the journal keeps what was there, and nothing after it. */
export async function retire<N extends Noun, Subject extends Versioned<N>>(
  at: Writing,
  change: Change<N, Subject>,
): Promise<Subject> {
  const { kind, operation, before } = change;
  const after = await changed(at, change);
  at.record(operation, { kind, id: before.id }, before, null);
  return after;
}
