import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { systemClock } from "#lib/clock.ts";
import { toId, toUuid, uuidV7 } from "#lib/ids.ts";
import type { Uuid } from "#lib/ids.ts";
import type { CycleId, PersonId } from "#okr/ids.ts";
import { hashOfSecret } from "#operations/host.ts";
import { createWorkspace } from "#operations/set-up/create-workspace.ts";
import { startSession } from "#server/sign-in/sessions.ts";
import { insertApiKey } from "#store/api-keys.ts";
import { inWorkspace } from "#store/database.ts";
import type { Database, OpenWorkspace } from "#store/database.ts";
import { scopeOf } from "#store/scope.ts";
import { dice, keyResultTitle, note, objectiveTitle, personName, pick } from "./words.ts";

/** How much to fill in: objectives in a tree of three levels, with key results and check-ins. */
export type Amount = { readonly objectives: number; readonly keyResultsEach: number; readonly checkInsEach: number };

/** What the measurements need to know of what was filled in. */
export type Filled = {
  readonly cycleId: CycleId;
  readonly key: string;
  /** The token of a browser in which the owner is signed in. */
  readonly session: string;
  readonly keyResultIds: readonly string[];
};

type Row = Readonly<Record<string, unknown>>;

const startsOn = "2026-01-05";
const endsBefore = "2036-01-05";
const dayMs = 86_400_000;

/** Rows of one table, a few thousand to a statement. */
async function insertRows({ db }: OpenWorkspace, table: string, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.id(name)));
  for (let done = 0; done < rows.length; done += 2000)
    await sql`insert into ${sql.id(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.id(table)}, ${JSON.stringify(rows.slice(done, done + 2000))}::json)`.execute(
      db,
    );
}

/**
 * Fills an empty database with a company in the middle of its cycle: written long ago by many people, one thing after the
 * other, so that ids share no more than real ones do. The journal has a line for everything, though not a chained one.
 */
export async function fill(database: Database, { objectives, keyResultsEach, checkInsEach }: Amount): Promise<Filled> {
  const roll = dice(objectives);
  const at = "2026-01-05T09:00:00.000Z";
  let epochMs = Date.parse(at);
  const newUuid = (): Uuid => {
    epochMs += Math.ceil(roll() * 90_000);
    return uuidV7(epochMs, randomBytes(10));
  };
  const people: Row[] = Array.from({ length: 60 }, (_none, place) => ({
    id: newUuid(),
    name: personName(roll),
    email: `p${place}@company.example`,
    email_verified: false,
    created_at: at,
    updated_at: at,
  }));
  const personIds = people.map((person) => person["id"] as string);
  for (const person of people)
    await database
      .insertInto("people")
      .values(person as never)
      .execute();
  const owner = toId("per", personIds[0] ?? "") as PersonId;
  const random = (bytes: number) => randomBytes(bytes);
  const { workspaceId, companyId } = await createWorkspace({ database, clock: systemClock, random }, owner, {
    name: "Company",
    isExample: false,
    withCycle: false,
  });
  const workspace = toUuid(workspaceId);
  const own = (row: Row): Row => ({ workspace_id: workspace, ...row });
  const secret = `lad_${randomBytes(32).toString("base64url")}`;
  const cycle = newUuid();
  const keyResultIds: string[] = [];
  await inWorkspace(database, scopeOf(workspaceId), async (open) => {
    await insertRows(
      open,
      "memberships",
      personIds.slice(1).map((id) => own({ person_id: id, role: "member", title: "", version: 1, created_at: at })),
    );
    const company = toUuid(companyId);
    const team = (parent: string, name: string, position: number): Row =>
      own({ id: newUuid(), parent_id: parent, name, function: "other", position, version: 1, created_at: at });
    const departments = Array.from({ length: 6 }, (_none, place) => team(company, `Department ${place + 1}`, place));
    const teams = departments.flatMap((department) =>
      Array.from({ length: 6 }, (_none, place) => team(department["id"] as string, `Team ${place + 1}`, place)),
    );
    await insertRows(open, "teams", [...departments, ...teams]);
    await insertRows(open, "cycles", [
      own({
        id: cycle,
        name: "Q1",
        kind: "custom",
        state: "active",
        starts_on: startsOn,
        ends_before: endsBefore,
        version: 1,
        created_at: at,
      }),
    ]);

    const teamIdsByLevel = [[company], departments, teams].map((some) =>
      some.map((one) => (typeof one === "string" ? one : (one["id"] as string))),
    );
    const levels = [Math.ceil(objectives * 0.03), Math.ceil(objectives * 0.2)];
    const above: string[][] = [[], [], []];
    const objectiveRows: Row[] = [];
    const supports: Row[] = [];
    const keyResults: Row[] = [];
    const checkIns: Row[] = [];
    const activity: Row[] = [];
    let revision = 1;
    const journal = (operation: string, kind: string, row: Row): void => {
      activity.push(
        own({
          revision: ++revision,
          at,
          person_id: pick(roll, personIds),
          through: "web",
          operation,
          subject_kind: kind,
          subject_id: row["id"],
          after: row,
          hash: `\\x${randomBytes(32).toString("hex")}`,
        }),
      );
    };
    for (let place = 0; place < objectives; place++) {
      const level = place < (levels[0] ?? 0) ? 0 : place < (levels[0] ?? 0) + (levels[1] ?? 0) ? 1 : 2;
      const teamId = pick(roll, teamIdsByLevel[level] ?? []);
      const id = newUuid();
      above[level]?.push(id);
      const objective = own({
        id,
        cycle_id: cycle,
        team_id: teamId,
        owner_id: pick(roll, personIds),
        title: objectiveTitle(roll),
        description: "",
        position: place,
        roll_up: "key-results",
        version: 1,
        created_at: at,
      });
      objectiveRows.push(objective);
      journal("objective.proposed", "objective", objective);
      if (level > 0)
        supports.push(own({ objective_id: id, place: 0, supported_objective_id: pick(roll, above[level - 1] ?? []) }));
      for (let nth = 0; nth < keyResultsEach; nth++) {
        const baseline = Math.round(roll() * 500) / 10;
        const target = Math.round((baseline + 5 + roll() * 40) * 10) / 10;
        const keyResult = own({
          id: newUuid(),
          objective_id: id,
          team_id: teamId,
          owner_id: pick(roll, personIds),
          title: keyResultTitle(roll, baseline, target),
          position: nth,
          measure_kind: "increase",
          unit_kind: pick(roll, ["percent", "number", "number"]),
          unit_decimals: 1,
          baseline,
          target,
          pace: { shape: "even" },
          starts_on: startsOn,
          due_on: "2036-01-04",
          ownership: "owned",
          off_track_answer: "",
          version: 1,
          created_at: at,
        });
        keyResults.push(keyResult);
        keyResultIds.push(toId("kr", keyResult["id"] as string));
        journal("key-result.added", "key-result", keyResult);
        for (let week = 0; week < checkInsEach; week++) {
          const value = Math.round((baseline + ((target - baseline) * (week + roll())) / (checkInsEach + 4)) * 10) / 10;
          const on = new Date(Date.parse(startsOn) + (7 * week + Math.floor(roll() * 5)) * dayMs)
            .toISOString()
            .slice(0, 10);
          const checkIn = own({
            id: newUuid(),
            key_result_id: keyResult["id"],
            person_id: keyResult["owner_id"],
            on_date: on,
            value,
            confidence: pick(roll, ["on-track", "on-track", "at-risk", "off-track"]),
            note: roll() < 0.3 ? note(roll) : "",
            blocker: "",
            recorded_at: `${on}T09:00:00.000Z`,
            version: 1,
          });
          checkIns.push(checkIn);
          journal("check-in.recorded", "check-in", checkIn);
        }
      }
    }
    await insertRows(open, "objectives", objectiveRows);
    await insertRows(open, "supports", supports);
    await insertRows(open, "key_results", keyResults);
    await insertRows(open, "check_ins", checkIns);
    await insertRows(open, "activity", activity);
    await sql`update workspaces set revision = ${revision} where id = ${workspace}`.execute(open.db);
    const now = systemClock.now();
    const id = toId("key", uuidV7(now.epochMilliseconds, randomBytes(10)));
    await insertApiKey(open, {
      id,
      name: "Bench",
      access: "full",
      personId: owner,
      startsWith: secret.slice(0, 8),
      createdAt: now.toString(),
      keyHash: hashOfSecret(secret),
    });
  });
  const session = await startSession({ database, clock: systemClock, random, newUuid }, owner, {
    replacing: undefined,
  });
  await sql`vacuum analyze`.execute(database);
  return { cycleId: toId("cyc", cycle), key: secret, session, keyResultIds };
}
