/** Sign-in at Acme: a database of its own on a real PostgreSQL, a clock that is set, and browsers that come in by HTTP. */
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { sql } from "kysely";
import { idPrefix } from "#okr/ids.ts";
import type { PersonId, TeamId, WorkspaceId } from "#okr/ids.ts";
import { toId, toUuid, uuidV7 } from "#lib/ids.ts";
import type { Uuid } from "#lib/ids.ts";
import { joinWorkspace } from "#operations/set-up/join-workspace.ts";
import type { Database } from "#store/database.ts";
import { testDatabase } from "#test/database.ts";
import { createPasswords } from "./passwords.ts";
import type { Passwords } from "./passwords.ts";
import { hashOfKey } from "./secrets.ts";
import { securityHeaders } from "./security-headers.ts";
import { createSignIn } from "./sign-in.ts";
import type { SignIn } from "./sign-in.ts";
import type { SetUp } from "./set-up.ts";

export const setUpCode = "bcdf-ghjk-mnpq";
export const password = "correct horse battery";
const monday = Temporal.Instant.from("2027-02-15T09:00:00Z");

type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
};
export type From = {
  readonly address?: string;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Browser = {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
  readonly delete: (path: string) => Promise<Answer>;
  readonly cookies: Map<string, string>;
  /** The headers that an API request of this browser carries. */
  readonly headers: (more?: Record<string, string>) => Headers;
};

export type Acme = {
  readonly database: Database;
  readonly signIn: SignIn;
  readonly logged: string[];
  readonly hashed: (string | undefined)[];
  readonly pass: (duration: Temporal.DurationLike) => void;
  readonly browser: (from?: From) => Browser;
  readonly addWorkspace: (name: string, options?: { isExample?: boolean }) => Promise<WorkspaceId>;
  readonly addPerson: (name: string, email: string | null, options?: { withPassword?: boolean }) => Promise<PersonId>;
  readonly addMember: (workspaceId: WorkspaceId, personId: PersonId, role?: string) => Promise<void>;
  readonly removeMember: (workspaceId: WorkspaceId, personId: PersonId) => Promise<void>;
  readonly addTeam: (workspaceId: WorkspaceId, parentId?: TeamId, members?: readonly PersonId[]) => Promise<TeamId>;
  readonly addKey: (workspaceId: WorkspaceId, personId: PersonId, access?: string) => Promise<string>;
  readonly invite: (workspaceId: WorkspaceId, by: PersonId, email: string, teamId?: TeamId) => Promise<string>;
};

const { database: shared } = await testDatabase();
// What points at others goes before them.
const tables = [
  "sessions",
  "credentials",
  "sign_in_attempts",
  "activity",
  "team_members",
  "teams",
  "invitations",
  "api_keys",
  "memberships",
  "people",
  "workspaces",
];

/** Opens an empty Acme: in the test file's database, or in one of its own for a test that breaks something. */
export async function openAcme({ trustProxy = false, isPublic = false, toBreak = false } = {}): Promise<Acme> {
  if (toBreak) return acmeIn((await testDatabase()).database, { trustProxy, isPublic });
  await sql.raw(tables.map((table) => `delete from ${table};`).join(" ")).execute(shared);
  return acmeIn(shared, { trustProxy, isPublic });
}

function acmeIn(database: Database, { trustProxy, isPublic }: { trustProxy: boolean; isPublic: boolean }): Acme {
  let now = monday;
  const clock = {
    now: () => now,
    today: () => now.toZonedDateTimeISO("UTC").toPlainDate().toString(),
    endOf: (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime("UTC").toInstant(),
  };
  const at = (): string => now.toString();
  const newUuid = (): Uuid => uuidV7(now.epochMilliseconds, randomBytes(10));
  const logged: string[] = [];
  const hashed: (string | undefined)[] = [];
  const cheap = createPasswords(randomBytes, { logCost: 4, blockSize: 8, lanes: 1 });
  const passwords: Passwords = {
    hash: (given) => cheap.hash(given),
    isRight: (given, kept) => {
      hashed.push(kept);
      return cheap.isRight(given, kept);
    },
  };

  const addPerson: Acme["addPerson"] = async (name, email, { withPassword = true } = {}) => {
    const id: string = newUuid();
    await database.insertInto("people").values({ id, name, email, created_at: at(), updated_at: at() }).execute();
    const kept = await cheap.hash(password);
    if (withPassword) await sql`insert into credentials values (${id}, ${kept}, ${at()})`.execute(database);
    return toId(idPrefix.person, id);
  };
  const addMember: Acme["addMember"] = async (workspaceId, personId, role = "member") => {
    const row = {
      workspace_id: toUuid(workspaceId),
      person_id: toUuid(personId),
      role,
      created_at: at(),
      removed_at: null,
    };
    await database.insertInto("memberships").values(row).execute();
  };
  const addWorkspace: Acme["addWorkspace"] = async (name, { isExample = false } = {}) => {
    const id: string = newUuid();
    await database.insertInto("workspaces").values({ id, name, is_example: isExample, created_at: at() }).execute();
    return toId(idPrefix.workspace, id);
  };
  const addTeam: Acme["addTeam"] = async (workspaceId, parentId, members = []) => {
    const key = { workspace_id: toUuid(workspaceId), id: newUuid() as string };
    const parent_id = parentId ? toUuid(parentId) : null;
    const rest = { name: "Team", function: "product", lead_id: null, created_at: at(), removed_at: null };
    await database
      .insertInto("teams")
      .values({ ...key, parent_id, ...rest })
      .execute();
    for (const member of members) {
      const row = { workspace_id: key.workspace_id, team_id: key.id, person_id: toUuid(member) };
      await database.insertInto("team_members").values(row).execute();
    }
    return toId(idPrefix.team, key.id);
  };

  const setUp: SetUp = {
    createWorkspace: async ({ personId }, name) => {
      const workspaceId = await addWorkspace(name);
      await addMember(workspaceId, personId, "owner");
      return { workspaceId, personId };
    },
    createExample: async () => {
      const workspaceId = await addWorkspace("Meridian Analytics", { isExample: true });
      const personId = await addPerson("Maya Okafor", null, { withPassword: false });
      await addMember(workspaceId, personId, "admin");
      return { workspaceId, personId };
    },
    joinWorkspace: (joining) => joinWorkspace({ database, clock }, joining),
  };

  const signIn = createSignIn({
    database,
    clock,
    random: randomBytes,
    newUuid,
    log: (sentence) => logged.push(sentence),
    setUpCode,
    trustProxy,
    isPublic,
    passwords,
    ...setUp,
  });
  const app = new Hono().use(securityHeaders({ trustProxy })).route("/sign-in", signIn.routes);

  return {
    database,
    signIn,
    logged,
    hashed,
    pass: (duration) => {
      now = now.add(duration);
    },
    browser: (from) => browserOf(app, from),
    addWorkspace,
    addPerson,
    addMember,
    addTeam,
    removeMember: async (workspaceId, personId) => {
      await database
        .updateTable("memberships")
        .set({ removed_at: at() })
        .where("workspace_id", "=", toUuid(workspaceId))
        .where("person_id", "=", toUuid(personId))
        .execute();
    },
    addKey: async (workspaceId, personId, access = "full") => {
      const key = `lad_${randomBytes(32).toString("base64url")}`;
      const place = { workspace_id: toUuid(workspaceId), id: newUuid() as string, person_id: toUuid(personId) };
      const rest = { name: "Reports", access, key_hash: hashOfKey(key), starts_with: key.slice(0, 8) };
      const times = { created_at: at(), last_used_at: null, revoked_at: null };
      await database
        .insertInto("api_keys")
        .values({ ...place, ...rest, ...times })
        .execute();
      return key;
    },
    invite: async (workspaceId, by, email, teamId) => {
      const token = randomBytes(32).toString("base64url");
      const place = { workspace_id: toUuid(workspaceId), id: newUuid() as string, invited_by: toUuid(by) };
      const rest = { email, role: "member", team_id: teamId ? toUuid(teamId) : null, token_hash: hashOfKey(token) };
      const times = { created_at: at(), expires_at: now.add({ hours: 7 * 24 }).toString() };
      const ends = { accepted_at: null, accepted_by: null, revoked_at: null };
      await database
        .insertInto("invitations")
        .values({ ...place, ...rest, ...times, ...ends })
        .execute();
      return token;
    },
  };
}

function browserOf(
  app: Hono,
  { address = "127.0.0.1", origin = "http://localhost:4300", headers = {} }: From = {},
): Browser {
  const cookies = new Map<string, string>();
  const carried = (more: Record<string, string> = {}): Headers => {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ host: new URL(origin).host, ...(jar ? { cookie: jar } : {}), ...headers, ...more });
  };
  async function ask(method: string, path: string, body?: unknown): Promise<Answer> {
    const isChange = method !== "GET";
    const sent = carried({
      ...(isChange && headers["origin"] === undefined ? { origin } : {}),
      ...(body === undefined || headers["content-type"] ? {} : { "content-type": "application/json" }),
    });
    const init = {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    };
    const env = { incoming: { socket: { remoteAddress: address } } };
    const answer = await app.request(`${origin}/sign-in${path}`, init, env);
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  }
  return {
    get: (path) => ask("GET", path),
    post: (path, body) => ask("POST", path, body),
    delete: (path) => ask("DELETE", path),
    cookies,
    headers: carried,
  };
}
