import type { ReadInitiative, ReadKeyResult, ReadNote, ReadObjective } from "#integrations/imports/document.ts";
import { readDocument } from "#integrations/imports/read-document.ts";
import type { Cycle } from "#okr/cycle.ts";
import { lastDayOf } from "#okr/cycle.ts";
import type { CycleId, KeyResultId, ObjectiveId, TeamId } from "#okr/ids.ts";
import { measureFromText } from "#okr/measure-text.ts";
import { insertImport } from "#store/imports.ts";
import type { Added } from "#store/imports.ts";
import { insertInitiative } from "#store/initiatives.ts";
import { insertKeyResult } from "#store/key-results.ts";
import { insertObjective, nextObjectivePosition } from "#store/objectives.ts";
import { listPeople } from "#store/people.ts";
import type { Person } from "#store/people.ts";
import { insertTeam, listTeams } from "#store/teams.ts";
import { lockWorkspace } from "#store/workspaces.ts";
import type { Write, Writing } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getOpenCycle, getTeam, mustAdminister, mustEdit } from "../subjects.ts";
import { toImportView } from "./import-view.ts";
import { leftOut, statementsOf } from "./left-out.ts";
import { personNamed } from "./person-named.ts";
import { readOrRefuse } from "./preview-import.ts";

const longestTitle = 300;
// While they are added nobody else in the workspace can write.
const mostStatements = 5000;
const shortened = (title: string): string =>
  title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1)}…`;

/** What is carried along while a document's tree is added. */
type Adding = {
  readonly at: Writing;
  readonly people: readonly Person[];
  readonly cycleOf: (name: string | null) => Cycle;
  readonly teamOf: (name: string | null) => Promise<TeamId>;
  readonly nextPosition: (cycleId: CycleId, teamId: TeamId) => Promise<number>;
  readonly added: { -readonly [Noun in keyof Added]: Added[Noun][number][] };
  readonly notes: ReadNote[];
};

function ownerOf({ people, notes }: Adding, owner: string | null, line: number): Person["id"] | null {
  if (!owner) return null;
  const person = personNamed(people, owner);
  if (!person) notes.push({ text: `Owner: ${owner}`, line });
  return person?.id ?? null;
}

async function addKeyResult(
  adding: Adding,
  read: ReadKeyResult,
  home: { id: ObjectiveId; teamId: TeamId; cycle: Cycle; ownerId: Person["id"] | null },
  position: number,
): Promise<KeyResultId> {
  const { at, notes, added } = adding;
  const { cycle } = home;
  const id = at.newId("key-result");
  const isInside = read.due !== null && read.due >= cycle.startsOn && read.due < cycle.endsBefore;
  if (read.due !== null && !isInside) notes.push({ text: `Due: ${read.due}`, line: read.line });
  if (read.score !== null) notes.push({ text: `Score: ${read.score}`, line: read.line });
  if (read.result !== null) notes.push({ text: `Result: ${read.result}`, line: read.line });
  if (read.title.length > longestTitle) notes.push({ text: read.title, line: read.line });
  await insertKeyResult(
    at.open,
    {
      id,
      objectiveId: home.id,
      teamId: home.teamId,
      ownerId: ownerOf(adding, read.owner, read.line) ?? home.ownerId,
      title: shortened(read.title),
      position,
      measure: measureFromText(read.title, read),
      pace: { shape: "even" },
      startsOn: cycle.startsOn,
      dueOn: isInside && read.due ? read.due : lastDayOf(cycle),
      share: null,
      ownership: "owned",
      participants: [],
      alsoUnder: [],
      offTrackAnswer: "",
      targetReason: "",
      metricId: null,
    },
    at.at,
  );
  added.keyResults.push(id);
  return id;
}

async function addInitiative(
  adding: Adding,
  read: ReadInitiative,
  teamId: TeamId,
  betsOn: KeyResultId | undefined,
): Promise<void> {
  const { at, notes, added } = adding;
  if (read.title.length > longestTitle) notes.push({ text: read.title, line: read.line });
  const id = at.newId("initiative");
  await insertInitiative(
    at.open,
    {
      id,
      teamId,
      ownerId: ownerOf(adding, read.owner, read.line),
      title: shortened(read.title),
      kind: "other",
      state: "proposed",
      reason: "",
      funnel: null,
      effortDays: null,
      startsOn: null,
      endsOn: read.due,
      note: "",
      bets: betsOn ? [{ keyResultId: betsOn, low: null, high: null, by: null, why: "" }] : [],
    },
    at.at,
  );
  added.initiatives.push(id);
}

async function addObjective(adding: Adding, read: ReadObjective, above: ObjectiveId | undefined): Promise<void> {
  const { at, added, notes } = adding;
  const cycle = adding.cycleOf(read.cycle);
  const teamId = await adding.teamOf(read.team);
  const id = at.newId("objective");
  const ownerId = ownerOf(adding, read.owner, read.line);
  if (read.title.length > longestTitle) notes.push({ text: read.title, line: read.line });
  const position = await adding.nextPosition(cycle.id, teamId);
  const supports = above ? [{ kind: "objective" as const, id: above }] : [];
  await insertObjective(
    at.open,
    {
      id,
      cycleId: cycle.id,
      teamId,
      ownerId,
      title: shortened(read.title),
      description: "",
      position,
      rollUp: "key-results",
      signOff: null,
      supports,
    },
    at.at,
  );
  added.objectives.push(id);
  const home = { id, teamId, cycle, ownerId };
  const keyResults: { line: number; id: KeyResultId }[] = [];
  for (const [place, keyResult] of read.keyResults.entries())
    keyResults.push({ line: keyResult.line, id: await addKeyResult(adding, keyResult, home, place) });
  // An initiative stands under the key result it was written below.
  for (const initiative of read.initiatives)
    await addInitiative(adding, initiative, teamId, keyResults.findLast((one) => one.line <= initiative.line)?.id);
  for (const below of read.objectives) await addObjective(adding, below, id);
}

/** Finds the team a document names; adds it under the company when it is not there and may be added. */
async function teamFinder(at: Writing, fallback: TeamId, mayAdd: boolean, added: TeamId[]) {
  const teams = await listTeams(at.open);
  const root = teams.find((team) => team.parentId === null);
  const idByName = new Map(teams.map((team) => [team.name.toLowerCase(), team.id]));
  return async (name: string | null): Promise<TeamId> => {
    const known = name === null ? fallback : idByName.get(name.toLowerCase());
    if (known) {
      mustEdit(at, { teamId: known });
      return known;
    }
    if (!mayAdd || !root || name === null) return fallback;
    const id = at.newId("team");
    await insertTeam(
      at.open,
      {
        id,
        parentId: root.id,
        name: name.slice(0, 120),
        function: "other",
        leadId: null,
        position: teams.length + added.length,
      },
      at.at,
    );
    idByName.set(name.toLowerCase(), id);
    added.push(id);
    return id;
  };
}

export const applyImport: Write<"imports", "apply"> = async (at, input) => {
  const { document, fileName, cycleId, teamId } = input;
  await lockWorkspace(at.open);
  mustEdit(at, { teamId: (await getTeam(at, teamId)).id });
  if (input.addTeams) mustAdminister(at);
  // PostgreSQL cannot keep it, and a reader of what people put together by hand does not look for it.
  if (document.includes("\u0000"))
    refuse("document-unreadable", "The document holds a zero byte, so it is not text. Nothing was changed.");
  // What a person has put together by hand may come from a document in which nothing was recognised.
  const read = input.objectives ? readDocument(document, { fileName }) : readOrRefuse(document, fileName);
  const objectives = input.objectives ?? read.objectives;
  if (objectives.length === 0) refuse("nothing-to-import", "There are no objectives to add. Nothing was changed.");
  if (statementsOf(objectives).length > mostStatements)
    refuse(
      "document-too-large",
      `At most ${mostStatements.toLocaleString("en")} objectives, key results and initiatives are added at once. Nothing was changed; split the document.`,
    );
  const fallbackCycle = await getOpenCycle(at, cycleId);
  const cycleByName = new Map<string, Cycle>();
  for (const one of input.cycles) cycleByName.set(one.name, await getOpenCycle(at, one.cycleId));
  const added: Adding["added"] = { teams: [], objectives: [], keyResults: [], initiatives: [] };
  const positions = new Map<string, number>();
  const adding: Adding = {
    at,
    people: (await listPeople(at.open)).filter((person) => person.isActive),
    cycleOf: (name) => (name === null ? undefined : cycleByName.get(name)) ?? fallbackCycle,
    teamOf: await teamFinder(at, teamId, input.addTeams, added.teams),
    nextPosition: async (cycle, team) => {
      const position = positions.get(cycle + team) ?? (await nextObjectivePosition(at.open, cycle, team));
      positions.set(cycle + team, position + 1);
      return position;
    },
    added,
    notes: leftOut(read, objectives),
  };
  for (const objective of objectives) await addObjective(adding, objective, undefined);
  const one = {
    id: at.newId("import"),
    personId: at.caller.personId,
    fileName,
    notes: adding.notes.toSorted((a, b) => a.line - b.line),
    added,
    appliedAt: at.at,
    isUndone: false,
  };
  await insertImport(at.open, { ...one, document });
  const view = toImportView(one);
  at.record("import.applied", { kind: "import", id: one.id }, null, { ...view, ids: added });
  return view;
};
