import assert from "node:assert/strict";
import { test } from "node:test";
import { password, setUpCode, openAcme } from "./sign-in-for-test.ts";
import type { Acme, From } from "./sign-in-for-test.ts";

const owner = { name: "Ana Lima", email: "ana@acme.example", password, workspaceName: "Acme" };
const elsewhere = { address: "192.0.2.1", origin: "http://okr.acme.example" };

const countPeople = async ({ database }: Acme): Promise<number> =>
  (await database.selectFrom("people").select("id").execute()).length;

test("on the machine itself the first visitor makes a workspace, owns it and is signed in", async () => {
  const acme = await openAcme();
  const ana = acme.browser();
  assert.deepEqual((await ana.get("/state")).body, {
    isFirstRun: true,
    needsSetUpCode: false,
    person: null,
    workspaces: [],
  });
  const answer = await ana.post("/first-run", owner);
  assert.equal(answer.status, 201);
  const { workspaceId } = answer.body;
  const state = (await ana.get("/state")).body;
  assert.equal(state["isFirstRun"], false);
  assert.deepEqual(state["workspaces"], [{ id: workspaceId, name: "Acme", role: "owner", isExample: false }]);
  assert.equal((await acme.browser().post("/session", { email: owner.email, password })).status, 200);
});

test("a second first run is refused and changes nothing", async () => {
  const acme = await openAcme();
  await acme.browser().post("/first-run", owner);
  for (const input of [{ ...owner, email: "eve@acme.example" }, { explore: true }]) {
    const answer = await acme.browser().post("/first-run", input);
    assert.equal(answer.status, 409);
    assert.equal(answer.body["word"], "set-up-done");
    assert.equal(answer.headers.get("set-cookie"), null);
  }
  assert.equal(await countPeople(acme), 1);
});

test("of several first runs at the same moment one succeeds", async () => {
  const acme = await openAcme();
  const runs = Array.from({ length: 12 }, (_, count) =>
    acme.browser().post("/first-run", { ...owner, email: `ana${count}@acme.example` }),
  );
  const statuses = (await Promise.all(runs)).map(({ status }) => status);
  assert.deepEqual(
    statuses.toSorted((one, other) => one - other),
    [201, ...Array<number>(11).fill(409)],
  );
  assert.equal((await acme.database.selectFrom("workspaces").select("id").execute()).length, 1);
});

test("from another machine, or through a proxy, setting up needs the code that Ladder printed", async () => {
  const acme = await openAcme();
  const strangers: From[] = [
    elsewhere,
    { address: "192.0.2.1" },
    { address: "127.0.0.1", origin: "http://okr.acme.example" },
    { headers: { "x-forwarded-for": "127.0.0.1" } },
    { headers: { forwarded: "for=127.0.0.1" } },
    { address: "" },
  ];
  for (const from of strangers) {
    const stranger = acme.browser(from);
    assert.equal((await stranger.get("/state")).body["needsSetUpCode"], true, JSON.stringify(from));
    for (const input of [
      owner,
      { explore: true },
      { ...owner, setUpCode: "wrong" },
      { explore: true, setUpCode: "" },
    ]) {
      const answer = await stranger.post("/first-run", input);
      assert.equal(answer.body["word"], "set-up-code-needed", JSON.stringify(from));
      assert.ok(!answer.text.includes(setUpCode));
    }
  }
  assert.equal(await countPeople(acme), 0);
  const knowing = acme.browser(elsewhere);
  assert.equal((await knowing.post("/first-run", { ...owner, setUpCode })).status, 201);
  assert.ok(!acme.logged.join("\n").includes(setUpCode));
});

test("where Ladder is reached by a public URL, setting up needs the code even on the machine itself", async () => {
  const acme = await openAcme({ isPublic: true });
  const behindSilentProxy = acme.browser();
  assert.equal((await behindSilentProxy.get("/state")).body["needsSetUpCode"], true);
  assert.equal((await behindSilentProxy.post("/first-run", owner)).status, 403);
  assert.equal((await behindSilentProxy.post("/first-run", { ...owner, setUpCode })).status, 201);
});

test("guessing the set-up code is throttled", async () => {
  const acme = await openAcme();
  const stranger = acme.browser(elsewhere);
  const guess = (code: string) => stranger.post("/first-run", { explore: true, setUpCode: code });
  for (let count = 0; count < 60; count++) assert.equal((await guess(`guess ${count}`)).status, 403);
  const refused = await guess(setUpCode);
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers.get("retry-after")) > 0);
});

test("whoever explores the example company is signed in as its Maya, and it is still the first run", async () => {
  const acme = await openAcme();
  const visitor = acme.browser();
  assert.equal((await visitor.post("/first-run", { explore: true })).status, 201);
  const state = (await visitor.get("/state")).body;
  assert.equal((state["person"] as { name: string }).name, "Maya Okafor");
  assert.equal((state["workspaces"] as { isExample: boolean }[])[0]?.isExample, true);
  assert.equal(state["isFirstRun"], true);
  assert.equal((await visitor.post("/first-run", owner)).status, 201);
  assert.equal(((await visitor.get("/state")).body["person"] as { name: string }).name, "Ana Lima");
});

test("a first run that broke off halfway is finished with the same password, and with no other", async () => {
  const acme = await openAcme();
  await acme.addPerson("Ana Lima", owner.email);
  assert.equal((await acme.browser().post("/first-run", { ...owner, password: "not this one" })).status, 401);
  assert.equal((await acme.browser().post("/first-run", owner)).status, 201);
  assert.equal(await countPeople(acme), 1);
});

test("nobody becomes a person of the example by using their address", async () => {
  const acme = await openAcme();
  await acme.addPerson("Maya Okafor", "maya@meridian.example", { withPassword: false });
  const answer = await acme.browser().post("/first-run", { ...owner, email: "maya@meridian.example" });
  assert.equal(answer.body["word"], "email-in-use");
  assert.equal((await acme.browser().get("/state")).body["isFirstRun"], true);
});

test("a password is ten to two hundred characters and not the e-mail address", async () => {
  const acme = await openAcme();
  const reasons: [string, RegExp][] = [
    ["nine char", /password: use at least 10/],
    ["x".repeat(201), /password: at most 200/],
    ["ANA@acme.example", /password: choose a password other than your e-mail/],
  ];
  for (const [given, reason] of reasons) {
    const answer = await acme.browser().post("/first-run", { ...owner, password: given });
    assert.equal(answer.status, 400);
    assert.match(answer.body["detail"] as string, reason);
    assert.ok(!answer.text.includes(given));
  }
});

test("another site cannot set Ladder up, though the visitor's browser is on this machine", async () => {
  const acme = await openAcme();
  const lured = acme.browser({ headers: { origin: "https://evil.example" } });
  assert.equal((await lured.post("/first-run", { explore: true })).status, 403);
  assert.equal(await countPeople(acme), 0);
});
