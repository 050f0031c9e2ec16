import assert from "node:assert/strict";
import { test } from "node:test";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import { toUuid } from "#lib/ids.ts";
import type { Caller } from "#operations/caller.ts";
import { password, openAcme } from "./sign-in-for-test.ts";
import type { Acme, Browser } from "./sign-in-for-test.ts";

type Opened = Acme & { readonly workspaceId: WorkspaceId; readonly ana: PersonId; readonly anasBrowser: Browser };

async function openAcmeWithAna(): Promise<Opened> {
  const acme = await openAcme();
  const workspaceId = await acme.addWorkspace("Acme");
  const ana = await acme.addPerson("Ana", "ana@acme.example");
  await acme.addMember(workspaceId, ana, "owner");
  const anasBrowser = acme.browser();
  await anasBrowser.post("/session", { email: "ana@acme.example", password });
  return { ...acme, workspaceId, ana, anasBrowser };
}

const withKey = (key: string, more: Record<string, string> = {}): Headers =>
  new Headers({ authorization: `Bearer ${key}`, ...more });

async function callerIn(asked: ReturnType<Acme["signIn"]["callerOf"]>): Promise<Caller> {
  const who = await asked;
  assert.ok(who && !("refused" in who));
  return who;
}

test("an API key acts as its person, in its workspace, with its access", async () => {
  const acme = await openAcmeWithAna();
  const full = await callerIn(acme.signIn.callerOf(withKey(await acme.addKey(acme.workspaceId, acme.ana))));
  assert.deepEqual([full.personId, full.role, full.access, full.through], [acme.ana, "owner", "full", "api-key"]);
  assert.equal(full.scope.workspaceId, acme.workspaceId);
  const reading = await acme.addKey(acme.workspaceId, acme.ana, "read-only");
  assert.equal((await callerIn(acme.signIn.callerOf(withKey(reading)))).access, "read-only");
});

test("nobody is whoever sends no key, an unknown key, a key in disguise, or a session as a key", async () => {
  const acme = await openAcmeWithAna();
  const key = await acme.addKey(acme.workspaceId, acme.ana);
  const session = acme.anasBrowser.cookies.get("ladder-session") ?? "";
  // Remembered as what they are, they are not taken for something else.
  await callerIn(acme.signIn.callerOf(acme.anasBrowser.headers()));
  await callerIn(acme.signIn.callerOf(withKey(key)));
  const nobodies = [
    new Headers(),
    withKey(`lad_${"x".repeat(43)}`),
    withKey(key.slice(4)),
    withKey(key.slice(0, -1)),
    withKey(session),
    new Headers({ authorization: `Basic ${key}` }),
    new Headers({ cookie: `ladder-session=${key}` }),
    new Headers({ cookie: "ladder-session=" }),
  ];
  for (const headers of nobodies) assert.equal(await acme.signIn.callerOf(headers), undefined);
});

test("a bad key is not made good by a session, but a proxy's own authorization is not ours to judge", async () => {
  const acme = await openAcmeWithAna();
  const asked = (authorization: string) => acme.signIn.callerOf(acme.anasBrowser.headers({ authorization }));
  for (const bad of ["Bearer lad_wrong", "Bearer", "bearer a b"]) assert.equal(await asked(bad), undefined);
  assert.equal((await callerIn(asked("Basic cHJveHk6b25seQ=="))).personId, acme.ana);
});

test("a revoked key opens nothing once that is known, and after a minute in any case", async () => {
  const acme = await openAcmeWithAna();
  const revoked_at = "2027-02-15T10:00:00Z";
  const announced = await acme.addKey(acme.workspaceId, acme.ana);
  await callerIn(acme.signIn.callerOf(withKey(announced)));
  await acme.database.updateTable("api_keys").set({ revoked_at }).execute();
  acme.signIn.forget(acme.workspaceId);
  assert.equal(await acme.signIn.callerOf(withKey(announced)), undefined);
  const unannounced = await acme.addKey(acme.workspaceId, acme.ana);
  await callerIn(acme.signIn.callerOf(withKey(unannounced)));
  await acme.database.updateTable("api_keys").set({ revoked_at }).execute();
  await callerIn(acme.signIn.callerOf(withKey(unannounced)));
  acme.pass({ seconds: 60 });
  assert.equal(await acme.signIn.callerOf(withKey(unannounced)), undefined);
});

test("who was removed from a workspace has no place there, by session or by key", async () => {
  const acme = await openAcmeWithAna();
  const key = await acme.addKey(acme.workspaceId, acme.ana);
  await callerIn(acme.signIn.callerOf(acme.anasBrowser.headers()));
  await callerIn(acme.signIn.callerOf(withKey(key)));
  await acme.removeMember(acme.workspaceId, acme.ana);
  acme.signIn.forget(acme.workspaceId);
  assert.deepEqual(await acme.signIn.callerOf(acme.anasBrowser.headers()), { refused: "no-such-workspace" });
  assert.equal(await acme.signIn.callerOf(withKey(key)), undefined);
  assert.deepEqual((await acme.anasBrowser.get("/state")).body["workspaces"], []);
});

test("a workspace that is not the asker's is refused like one that does not exist", async () => {
  const acme = await openAcmeWithAna();
  const foreign = await acme.addWorkspace("Elsewhere");
  await acme.addMember(foreign, await acme.addPerson("Eve", "eve@elsewhere.example"), "owner");
  const key = await acme.addKey(acme.workspaceId, acme.ana);
  const named = [foreign, `wsp_${"0".repeat(32)}`, toUuid(acme.workspaceId), "' or true --", acme.ana];
  for (const workspace of named) {
    const header = { "ladder-workspace": workspace };
    assert.deepEqual(await acme.signIn.callerOf(acme.anasBrowser.headers(header)), { refused: "no-such-workspace" });
    assert.deepEqual(await acme.signIn.callerOf(withKey(key, header)), { refused: "no-such-workspace" });
  }
});

test("a key works in its own workspace only, though its person is in others", async () => {
  const acme = await openAcmeWithAna();
  const second = await acme.addWorkspace("Second");
  await acme.addMember(second, acme.ana, "viewer");
  const key = await acme.addKey(acme.workspaceId, acme.ana);
  assert.equal((await callerIn(acme.signIn.callerOf(withKey(key)))).scope.workspaceId, acme.workspaceId);
  const header = { "ladder-workspace": second };
  assert.deepEqual(await acme.signIn.callerOf(withKey(key, header)), { refused: "no-such-workspace" });
  assert.equal((await callerIn(acme.signIn.callerOf(acme.anasBrowser.headers(header)))).role, "viewer");
});

test("without a name the newest own workspace is meant, the example last", async () => {
  const acme = await openAcmeWithAna();
  acme.pass({ hours: 1 });
  const example = await acme.addWorkspace("Meridian Analytics", { isExample: true });
  await acme.addMember(example, acme.ana);
  const workspaceNow = async () => (await callerIn(acme.signIn.callerOf(acme.anasBrowser.headers()))).scope.workspaceId;
  assert.equal(await workspaceNow(), acme.workspaceId);
  acme.pass({ hours: 1 });
  const second = await acme.addWorkspace("Second");
  await acme.addMember(second, acme.ana);
  acme.signIn.forget(second);
  assert.equal(await workspaceNow(), second);
});

test("a caller's teams are their own and all under them, and no one else's", async () => {
  const acme = await openAcmeWithAna();
  const company = await acme.addTeam(acme.workspaceId);
  const product = await acme.addTeam(acme.workspaceId, company, [acme.ana]);
  const design = await acme.addTeam(acme.workspaceId, product);
  const research = await acme.addTeam(acme.workspaceId, design);
  const gone = await acme.addTeam(acme.workspaceId, product);
  await acme.addTeam(acme.workspaceId, company);
  const removed_at = "2027-02-15T10:00:00Z";
  await acme.database.updateTable("teams").set({ removed_at }).where("id", "=", toUuid(gone)).execute();
  const { teamIds } = await callerIn(acme.signIn.callerOf(acme.anasBrowser.headers()));
  assert.deepEqual(teamIds, new Set([product, design, research]));
});

test("when a key was last used is noted once an hour", async () => {
  const acme = await openAcmeWithAna();
  const key = await acme.addKey(acme.workspaceId, acme.ana);
  const lastUsed = async () =>
    (await acme.database.selectFrom("api_keys").select("last_used_at").executeTakeFirstOrThrow()).last_used_at;
  await callerIn(acme.signIn.callerOf(withKey(key)));
  assert.equal(await lastUsed(), "2027-02-15T09:00:00.000Z");
  acme.pass({ minutes: 59 });
  await callerIn(acme.signIn.callerOf(withKey(key)));
  assert.equal(await lastUsed(), "2027-02-15T09:00:00.000Z");
  acme.pass({ minutes: 1 });
  await callerIn(acme.signIn.callerOf(withKey(key)));
  assert.equal(await lastUsed(), "2027-02-15T10:00:00.000Z");
});
