import assert from "node:assert/strict";
import { test } from "node:test";
import { toUuid } from "#lib/ids.ts";
import type { PersonId, WorkspaceId } from "#okr/ids.ts";
import { password, openAcme } from "./sign-in-for-test.ts";
import type { Acme } from "./sign-in-for-test.ts";

const email = "ben@acme.example";

async function openAcmeWithAna(): Promise<Acme & { workspaceId: WorkspaceId; ana: PersonId }> {
  const acme = await openAcme();
  const workspaceId = await acme.addWorkspace("Acme");
  const ana = await acme.addPerson("Ana", "ana@acme.example");
  await acme.addMember(workspaceId, ana, "owner");
  return { ...acme, workspaceId, ana };
}

test("an invitation says where, as what and by whom before it is accepted", async () => {
  const acme = await openAcmeWithAna();
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  const answer = await acme.browser().get(`/invitation?token=${token}`);
  assert.deepEqual(answer.body, { workspaceName: "Acme", email, role: "member", invitedBy: "Ana", hasAccount: false });
});

test("someone new joins with a name and a password, is signed in, and can sign in again", async () => {
  const acme = await openAcmeWithAna();
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  const ben = acme.browser();
  assert.match((await ben.post("/invitation", { token, password })).body["detail"] as string, /write your name/);
  assert.deepEqual((await ben.post("/invitation", { token, name: "Ben", password })).body, {
    workspaceId: acme.workspaceId,
  });
  const caller = await acme.signIn.callerOf(ben.headers());
  assert.ok(caller && !("refused" in caller));
  assert.equal(caller.role, "member");
  assert.equal((await acme.browser().post("/session", { email, password })).status, 200);
});

test("someone with an account joins with its password only, and keeps it", async () => {
  const acme = await openAcmeWithAna();
  await acme.addPerson("Ben", email);
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  assert.equal((await acme.browser().get(`/invitation?token=${token}`)).body["hasAccount"], true);
  const wrong = await acme.browser().post("/invitation", { token, name: "Ben", password: "a password of my own" });
  assert.equal(wrong.body["word"], "wrong-credentials");
  assert.equal((await acme.browser().post("/invitation", { token, password })).status, 200);
  assert.equal((await acme.database.selectFrom("people").select("id").where("email", "=", email).execute()).length, 1);
});

test("an owner who came with an imported plan takes their place there with the first password", async () => {
  const acme = await openAcmeWithAna();
  const imported = await acme.addPerson("Ben", email, { withPassword: false });
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  const ben = acme.browser();
  assert.equal((await ben.post("/invitation", { token, password })).status, 200);
  assert.equal(((await ben.get("/state")).body["person"] as { id: string }).id, imported);
});

test("an invitation of one workspace does not make its holder a person of another", async () => {
  const acme = await openAcmeWithAna();
  const ben = await acme.addPerson("Ben", email, { withPassword: false });
  await acme.addMember(await acme.addWorkspace("Elsewhere"), ben, "owner");
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  const answer = await acme.browser().post("/invitation", { token, name: "Eve", password });
  assert.equal(answer.body["word"], "email-in-use");
  assert.equal((await acme.browser().post("/session", { email, password })).status, 401);
});

test("an invitation works once, also for two who use it at the same moment", async () => {
  const acme = await openAcmeWithAna();
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  const accept = () => acme.browser().post("/invitation", { token, name: "Ben", password });
  const statuses = (await Promise.all([accept(), accept(), accept()])).map(({ status }) => status);
  assert.equal(statuses.filter((status) => status === 200).length, 1);
  const again = await accept();
  assert.equal(again.body["word"], "invitation-closed");
  assert.match(again.body["detail"] as string, /was used before/);
  assert.equal((await acme.browser().get(`/invitation?token=${token}`)).status, 409);
});

test("after seven days, or once it was taken back, an invitation opens nothing and says so", async () => {
  const acme = await openAcmeWithAna();
  const [late, revoked] = [
    await acme.invite(acme.workspaceId, acme.ana, "late@acme.example"),
    await acme.invite(acme.workspaceId, acme.ana, "revoked@acme.example"),
  ];
  const anyTime = "2027-02-15T10:00:00Z";
  await acme.database
    .updateTable("invitations")
    .set({ revoked_at: anyTime })
    .where("email", "like", "revoked%")
    .execute();
  const accept = (token: string) => acme.browser().post("/invitation", { token, name: "Ben", password });
  assert.match((await accept(revoked)).body["detail"] as string, /was taken back/);
  acme.pass({ hours: 7 * 24 });
  assert.match((await accept(late)).body["detail"] as string, /older than seven days/);
  assert.equal((await accept("no-such-token")).status, 404);
  assert.equal((await acme.database.selectFrom("people").select("id").execute()).length, 1);
});

test("a new password that comes with an invitation keeps the rules", async () => {
  const acme = await openAcmeWithAna();
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  for (const given of ["nine char", email.toUpperCase()])
    assert.equal((await acme.browser().post("/invitation", { token, name: "Ben", password: given })).status, 400);
});

test("guessing an account's password through an invitation is throttled like signing in", async () => {
  const acme = await openAcmeWithAna();
  await acme.addPerson("Ben", email);
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  const guess = (count: number) =>
    acme.browser({ address: `192.0.2.${count}` }).post("/invitation", { token, password: "not this one" });
  for (let count = 0; count < 10; count++) assert.equal((await guess(count)).status, 401);
  assert.equal((await guess(11)).status, 429);
  assert.equal((await acme.browser().post("/session", { email, password })).status, 429);
});

test("who joins is remembered as a member at once", async () => {
  const acme = await openAcmeWithAna();
  const ben = await acme.addPerson("Ben", email);
  await acme.addMember(await acme.addWorkspace("Elsewhere"), ben);
  acme.pass({ minutes: 1 });
  const token = await acme.invite(acme.workspaceId, acme.ana, email);
  const browser = acme.browser();
  await browser.post("/session", { email, password });
  assert.ok(await acme.signIn.callerOf(browser.headers()));
  assert.equal((await browser.post("/invitation", { token, password })).status, 200);
  const caller = await acme.signIn.callerOf(browser.headers());
  assert.ok(caller && !("refused" in caller));
  assert.equal(caller.scope.workspace, toUuid(acme.workspaceId), "the newest membership is where one is by default");
});
