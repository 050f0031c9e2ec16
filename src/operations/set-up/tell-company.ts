import type { Asked, Views } from "#contract/index.ts";
import { settableClock, spell } from "#lib/clock.ts";
import type { Clock } from "#lib/clock.ts";
import { toId, uuidV7 } from "#lib/ids.ts";
import { mentionText } from "#okr/comment-text.ts";
import type {
  CheckInId,
  CycleId,
  KeyResultId,
  MetricId,
  ObjectiveId,
  PersonId,
  TeamId,
  WorkspaceId,
} from "#okr/ids.ts";
import type { ExampleCheckIn, ExampleComment, ExampleCompany, ExamplePerson } from "#okr/example/example-company.ts";
import type { Point } from "#okr/metric.ts";
import { appendActivity } from "#store/activity.ts";
import { inWorkspace } from "#store/database.ts";
import { findPerson, insertMembership, insertPerson } from "#store/people.ts";
import { scopeOf } from "#store/scope.ts";
import { createHost } from "../host.ts";
import type { Host, HostParts } from "../host.ts";
import { createWorkspace } from "./create-workspace.ts";

/** The ids that the keys of the facts have been given. */
class Keys<Id extends string> {
  readonly #ids = new Map<string, Id>();

  set(key: string, id: Id): void {
    this.#ids.set(key, id);
  }

  get(key: string): Id {
    const id = this.#ids.get(key);
    if (id === undefined) throw new Error(`The company has no ${key}.`);
    return id;
  }
}

/** A company on its way into a workspace: each part is told by the operation, the person and on the day it belongs to. */
class Telling {
  readonly people = new Keys<PersonId>();
  readonly teams = new Keys<TeamId>();
  readonly cycles = new Keys<CycleId>();
  readonly metrics = new Keys<MetricId>();
  readonly objectives = new Keys<ObjectiveId>();
  readonly keyResults = new Keys<KeyResultId>();
  readonly workspaceId: WorkspaceId;
  readonly founderId: PersonId;
  readonly #host: Host;

  constructor(host: Host, workspaceId: WorkspaceId, founderId: PersonId) {
    this.#host = host;
    this.workspaceId = workspaceId;
    this.founderId = founderId;
  }

  async perform<N extends keyof Asked, V extends string & keyof Asked[N] & keyof Views[N]>(
    personId: PersonId,
    [noun, verb]: readonly [N, V],
    input: Asked[N][V],
    ifMatch?: number,
  ): Promise<Views[N][V]> {
    const scope = scopeOf(this.workspaceId);
    const caller = {
      scope,
      personId,
      role: "owner",
      teamIds: new Set<TeamId>(),
      access: "full",
      through: "set-up",
    } as const;
    return (await this.#host.perform({ caller, noun, verb, input, ifMatch })).output as Views[N][V];
  }
}

/** Makes a workspace of a company given as facts, told through the operations people use, and gives its id. */
export async function tellCompany(parts: HostParts, company: ExampleCompany): Promise<WorkspaceId> {
  const firstDay = company.cycles.map((cycle) => cycle.startsOn).toSorted()[0] ?? parts.clock.today();
  const clock = settableClock(firstDay);
  const founder = company.people.find((person) => person.role === "owner");
  if (!founder) throw new Error("The company has no owner.");
  const founderId = newPersonId(parts, clock);
  const { workspaceId, companyId } = await createWorkspace(
    { ...parts, clock },
    founderId,
    { name: company.name, isExample: true, withCycle: false },
    founder,
  );
  const telling = new Telling(createHost({ ...parts, clock }), workspaceId, founderId);
  for (const person of company.people) {
    telling.people.set(person.key, person === founder ? founderId : newPersonId(parts, clock));
    await addPerson(parts, clock, telling, person);
  }
  await tellTeams(telling, company, companyId);
  await tellCycles(telling, company);
  await tellMetrics(telling, company);
  await tellPoints(telling, company, ({ on }) => on <= firstDay);
  await tellObjectives(telling, company);
  await tellKeyResults(telling, company);
  await tellAlignments(telling, company);
  await tellInitiatives(telling, company);
  await tellDays(telling, company, clock);
  await tellPoints(telling, company, ({ on }) => on > firstDay);
  return workspaceId;
}

const newPersonId = ({ random }: HostParts, clock: Clock): PersonId =>
  toId("per", uuidV7(clock.now().epochMilliseconds, random(10)));

async function addPerson(
  { database }: HostParts,
  clock: Clock,
  telling: Telling,
  person: ExamplePerson,
): Promise<void> {
  const at = spell(clock.now());
  const id = telling.people.get(person.key);
  await inWorkspace(database, scopeOf(telling.workspaceId), async (open) => {
    if (id !== telling.founderId) await insertPerson(open, { id, name: person.name, email: person.email, at });
    await insertMembership(open, { personId: id, role: person.role, title: person.title, at });
    const after = await findPerson(open, id);
    await appendActivity(open, {
      at,
      personId: id,
      through: "set-up",
      operation: "person.joined",
      subject: { kind: "person", id },
      before: null,
      after,
    });
  });
}

async function tellTeams(telling: Telling, company: ExampleCompany, companyId: TeamId): Promise<void> {
  for (const { key, parent, name, function: teamFunction, lead, members } of company.teams) {
    const leadId = lead === null ? null : telling.people.get(lead);
    const parentId = parent === null ? null : telling.teams.get(parent);
    const input = { name, function: teamFunction, leadId };
    telling.teams.set(
      key,
      parentId === null
        ? companyId
        : (await telling.perform(telling.founderId, ["teams", "create"], { ...input, parentId })).id,
    );
    for (const member of members)
      await telling.perform(telling.founderId, ["teams", "addMember"], {
        teamId: telling.teams.get(key),
        personId: telling.people.get(member),
      });
  }
}

async function tellCycles(telling: Telling, company: ExampleCompany): Promise<void> {
  for (const { key, state, ...cycle } of company.cycles) {
    const first = state === "draft" || state === "planning" ? state : "active";
    const created = await telling.perform(telling.founderId, ["cycles", "create"], { ...cycle, state: first });
    telling.cycles.set(key, created.id);
    if (state !== first)
      await telling.perform(
        telling.founderId,
        ["cycles", "changeState"],
        { cycleId: created.id, state },
        created.version,
      );
  }
}

async function tellMetrics(telling: Telling, company: ExampleCompany): Promise<void> {
  for (const { key, team, owner, points: _points, bands, ...rest } of company.metrics) {
    const ownerId = telling.people.get(owner);
    const input = { ...rest, bands: bands && { ...bands }, teamId: telling.teams.get(team), ownerId };
    telling.metrics.set(key, (await telling.perform(ownerId, ["metrics", "create"], input)).id);
  }
}

/** The points of each metric that are of this kind, at once, as a source gives them. */
async function tellPoints(telling: Telling, company: ExampleCompany, isTold: (point: Point) => boolean): Promise<void> {
  for (const { key, owner, points } of company.metrics) {
    const told = points.filter(isTold);
    const input = { metricId: telling.metrics.get(key), points: told.map((point) => ({ ...point })) };
    if (told.length > 0) await telling.perform(telling.people.get(owner), ["metrics", "recordPoints"], input);
  }
}

async function tellObjectives(telling: Telling, company: ExampleCompany): Promise<void> {
  for (const { key, cycle, team, owner, title, description, rollUp } of company.objectives) {
    const ownerId = telling.people.get(owner);
    const input = { cycleId: telling.cycles.get(cycle), teamId: telling.teams.get(team), title, description, ownerId };
    const created = await telling.perform(ownerId, ["objectives", "propose"], input);
    telling.objectives.set(key, created.id);
    if (rollUp !== created.rollUp)
      await telling.perform(ownerId, ["objectives", "edit"], { objectiveId: created.id, rollUp }, created.version);
  }
}

async function tellKeyResults(telling: Telling, company: ExampleCompany): Promise<void> {
  for (const { key, objective, team, owner, participants, alsoUnder, metric, ...rest } of company.keyResults) {
    const ownerId = telling.people.get(owner);
    const created = await telling.perform(ownerId, ["keyResults", "add"], {
      ...(rest as Pick<Asked["keyResults"]["add"], "title" | "measure">),
      objectiveId: telling.objectives.get(objective),
      teamId: telling.teams.get(team),
      ownerId,
      metricId: metric === null ? null : telling.metrics.get(metric),
      participants: participants.map(({ person, team: ofTeam, ...one }) => ({
        ...one,
        ...(person && { personId: telling.people.get(person) }),
        ...(ofTeam && { teamId: telling.teams.get(ofTeam) }),
      })),
    });
    telling.keyResults.set(key, created.id);
    const others = alsoUnder.map((other) => telling.objectives.get(other));
    if (others.length > 0)
      await telling.perform(
        ownerId,
        ["keyResults", "edit"],
        { keyResultId: created.id, alsoUnder: others },
        created.version,
      );
  }
}

async function tellAlignments(telling: Telling, company: ExampleCompany): Promise<void> {
  for (const { objective, supports } of company.alignments) {
    const objectiveId = telling.objectives.get(objective);
    const { version } = await telling.perform(telling.founderId, ["objectives", "get"], { objectiveId });
    const above = supports.map(({ kind, key }) =>
      kind === "objective" ? { kind, id: telling.objectives.get(key) } : { kind, id: telling.keyResults.get(key) },
    );
    await telling.perform(telling.founderId, ["objectives", "align"], { objectiveId, supports: above }, version);
  }
}

async function tellInitiatives(telling: Telling, company: ExampleCompany): Promise<void> {
  for (const { key: _key, team, owner, bets, ...rest } of company.initiatives) {
    const ownerId = telling.people.get(owner);
    await telling.perform(ownerId, ["initiatives", "propose"], {
      ...rest,
      teamId: telling.teams.get(team),
      ownerId,
      bets: bets.map(({ keyResult, ...bet }) => ({ ...bet, keyResultId: telling.keyResults.get(keyResult) })),
    });
  }
}

/** Check-ins and comments in the order of their days: the journal and the ids follow the calendar. */
async function tellDays(
  telling: Telling,
  company: ExampleCompany,
  clock: ReturnType<typeof settableClock>,
): Promise<void> {
  const days = [...company.checkIns, ...company.comments].toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const checkInIds = new Keys<CheckInId>();
  for (const one of days) {
    clock.set(one.on);
    if ("text" in one) await tellComment(telling, checkInIds, company, one);
    else checkInIds.set(`${one.keyResult} ${one.on}`, await tellCheckIn(telling, one));
  }
}

async function tellCheckIn(telling: Telling, { keyResult, person, ...reported }: ExampleCheckIn): Promise<CheckInId> {
  const { milestonesDone, ...rest } = reported;
  const keyResultId = telling.keyResults.get(keyResult);
  const done = milestonesDone && { milestonesDone: [...milestonesDone] };
  const input = { ...rest, keyResultId, ...done };
  return (await telling.perform(telling.people.get(person), ["checkIns", "record"], input)).id;
}

// oxlint-disable-next-line max-params
async function tellComment(
  telling: Telling,
  checkInIds: Keys<CheckInId>,
  { people }: ExampleCompany,
  { keyResult, checkInOn, person, text }: ExampleComment,
): Promise<void> {
  const mentioned = (_all: string, key: string): string =>
    mentionText({ id: telling.people.get(key), name: people.find((one) => one.key === key)?.name ?? "" });
  await telling.perform(telling.people.get(person), ["comments", "add"], {
    subjectId: checkInOn ? checkInIds.get(`${keyResult} ${checkInOn}`) : telling.keyResults.get(keyResult),
    text: text.replace(/\{(\w+)\}/g, mentioned),
  });
}
