import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import type { WorkspaceId } from "#okr/ids.ts";
import { password, openAcme } from "./sign-in-for-test.ts";
import type { Acme } from "./sign-in-for-test.ts";

const email = "ana@acme.example";

async function openAcmeWithAna(options?: {
  trustProxy?: boolean;
  toBreak?: boolean;
}): Promise<Acme & { workspaceId: WorkspaceId }> {
  const acme = await openAcme(options);
  const workspaceId = await acme.addWorkspace("Acme");
  await acme.addMember(workspaceId, await acme.addPerson("Ana", email), "owner");
  return { ...acme, workspaceId };
}

test("a person signs in with e-mail address and password and is told where they belong", async () => {
  const acme = await openAcmeWithAna();
  const ana = acme.browser();
  const answer = await ana.post("/session", { email: "Ana@Acme.example", password });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body["workspaces"], [
    { id: acme.workspaceId, name: "Acme", role: "owner", isExample: false },
  ]);
  assert.equal((await ana.get("/state")).body["isFirstRun"], false);
  assert.equal(((await ana.get("/state")).body["person"] as { email: string }).email, email);
  const caller = await acme.signIn.callerOf(ana.headers());
  assert.ok(caller && !("refused" in caller));
  assert.deepEqual([caller.role, caller.access, caller.through], ["owner", "full", "web"]);
});

test("an unknown address and a wrong password are answered with the same words after the same work", async () => {
  const acme = await openAcmeWithAna();
  await acme.addPerson("Imported Ivo", "ivo@acme.example", { withPassword: false });
  const wrong = await acme.browser().post("/session", { email, password: "not this one" });
  const unknown = await acme.browser().post("/session", { email: "nobody@acme.example", password });
  const without = await acme.browser().post("/session", { email: "ivo@acme.example", password });
  assert.equal(wrong.status, 401);
  assert.equal(wrong.text, unknown.text);
  assert.equal(wrong.text, without.text);
  assert.deepEqual(
    [wrong, unknown, without].map(({ headers }) => headers.get("set-cookie")),
    [null, null, null],
  );
  assert.equal(acme.hashed.length, 3, "each of them hashed a password");
});

test("without TLS the cookie is HttpOnly and Lax and lasts thirty days", async () => {
  const acme = await openAcmeWithAna();
  const answer = await acme.browser().post("/session", { email, password });
  assert.match(
    answer.headers.get("set-cookie") ?? "",
    /^ladder-session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  assert.equal(answer.headers.get("strict-transport-security"), null);
});

test("over TLS the cookie is a __Host- cookie, and a cookie without that name opens nothing", async () => {
  const acme = await openAcmeWithAna();
  const ana = acme.browser({ origin: "https://okr.acme.example" });
  const answer = await ana.post("/session", { email, password });
  assert.match(
    answer.headers.get("set-cookie") ?? "",
    /^__Host-ladder-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  assert.match(answer.headers.get("strict-transport-security") ?? "", /^max-age=/);
  const token = ana.cookies.get("__Host-ladder-session") ?? "";
  const planted = new Headers({ cookie: `ladder-session=${token}` });
  assert.equal(await acme.signIn.callerOf(planted, "https://okr.acme.example/api/v1/people"), undefined);
  assert.ok(await acme.signIn.callerOf(ana.headers(), "https://okr.acme.example/api/v1/people"));
});

test("what a proxy says about TLS counts only when Ladder was told to trust it", async () => {
  const headers = { "x-forwarded-proto": "https" };
  const trusting = await openAcmeWithAna({ trustProxy: true });
  const cookieOf = async (acme: Acme) =>
    (
      await acme.browser({ headers, origin: "http://okr.acme.example" }).post("/session", { email, password })
    ).headers.get("set-cookie");
  assert.equal(await cookieOf(trusting), null, "a page without TLS is another origin than one with");
  const secure = { ...headers, origin: "https://okr.acme.example" };
  const ana = trusting.browser({ headers: secure, origin: "http://okr.acme.example" });
  const answer = await ana.post("/session", { email, password });
  assert.match(answer.headers.get("set-cookie") ?? "", /^__Host-/);
  assert.ok(await trusting.signIn.callerOf(ana.headers()));
  assert.match((await cookieOf(await openAcmeWithAna())) ?? "", /^ladder-session=/);
});

test("signing in gives a new session, whatever cookie the browser brought, and ends the one it replaces", async () => {
  const acme = await openAcmeWithAna();
  const ana = acme.browser();
  ana.cookies.set("ladder-session", "planted-by-somebody-else");
  await ana.post("/session", { email, password });
  const first = ana.cookies.get("ladder-session");
  assert.notEqual(first, "planted-by-somebody-else");
  const before = ana.headers();
  assert.ok(await acme.signIn.callerOf(before));
  await ana.post("/session", { email, password });
  assert.notEqual(ana.cookies.get("ladder-session"), first);
  assert.equal(await acme.signIn.callerOf(before), undefined);
});

test("a session ends after thirty days without a visit", async () => {
  const acme = await openAcmeWithAna();
  const ana = acme.browser();
  await ana.post("/session", { email, password });
  acme.pass({ hours: 30 * 24 + 1 });
  assert.equal(await acme.signIn.callerOf(ana.headers()), undefined);
  assert.equal((await ana.get("/state")).body["person"], null);
});

test("a visit keeps a session open for another thirty days, in the browser too", async () => {
  const acme = await openAcmeWithAna();
  const ana = acme.browser();
  await ana.post("/session", { email, password });
  acme.pass({ hours: 29 * 24 });
  assert.match((await ana.get("/state")).headers.get("set-cookie") ?? "", /Max-Age=2592000/);
  acme.pass({ hours: 29 * 24 });
  assert.ok(await acme.signIn.callerOf(ana.headers()));
  acme.pass({ hours: 29 * 24 });
  assert.ok(await acme.signIn.callerOf(ana.headers()), "using the API is a visit, too");
});

test("signing out ends the session at once, here and in what was remembered", async () => {
  const acme = await openAcmeWithAna();
  const ana = acme.browser();
  await ana.post("/session", { email, password });
  const before = ana.headers();
  assert.ok(await acme.signIn.callerOf(before));
  const answer = await ana.delete("/session");
  assert.equal(answer.status, 204);
  assert.match(answer.headers.get("set-cookie") ?? "", /^ladder-session=; Max-Age=0; Path=\//);
  assert.equal(await acme.signIn.callerOf(before), undefined);
  assert.equal((await acme.browser().delete("/session")).status, 204, "signing out twice is no mistake");
});

test("a new password needs the current one and ends every other session", async () => {
  const acme = await openAcmeWithAna();
  const [here, elsewhere] = [acme.browser(), acme.browser()];
  for (const browser of [here, elsewhere]) await browser.post("/session", { email, password });
  assert.ok(await acme.signIn.callerOf(elsewhere.headers()));
  assert.equal((await acme.browser().post("/password", { current: password, next: "another long one" })).status, 401);
  assert.equal(
    (await here.post("/password", { current: "not this one", next: "another long one" })).body["word"],
    "wrong-password",
  );
  assert.equal((await here.post("/password", { current: password, next: "too short" })).status, 400);
  assert.equal((await here.post("/password", { current: password, next: email.toUpperCase() })).status, 400);
  assert.equal((await here.post("/password", { current: password, next: "another long one" })).status, 204);
  assert.ok(await acme.signIn.callerOf(here.headers()));
  assert.equal(await acme.signIn.callerOf(elsewhere.headers()), undefined);
  assert.equal((await elsewhere.post("/session", { email, password })).status, 401);
  assert.equal((await elsewhere.post("/session", { email, password: "another long one" })).status, 200);
});

test("after ten wrong passwords an account waits, and the right one does not help until then", async () => {
  const acme = await openAcmeWithAna();
  const attempt = (address: string, given: string) =>
    acme.browser({ address }).post("/session", { email, password: given });
  for (let count = 0; count < 10; count++) {
    assert.equal((await attempt(`192.0.2.${count}`, "not this one")).status, 401);
    acme.pass({ minutes: 1 });
  }
  const refused = await attempt("198.51.100.7", password);
  assert.equal(refused.status, 429);
  assert.equal(
    refused.headers.get("retry-after"),
    "300",
    "the first attempt was ten minutes ago and counts for fifteen",
  );
  assert.match(refused.body["detail"] as string, /wait 5 minutes/);
  acme.pass({ minutes: 5 });
  assert.equal((await attempt("198.51.100.7", password)).status, 200, "what was refused did not prolong the wait");
});

test("an address that tries many accounts waits, also when its IPv6 address changes within its network", async () => {
  const acme = await openAcmeWithAna();
  for (let count = 0; count < 60; count++) {
    const from = acme.browser({ address: `2001:db8:0:7::${count.toString(16)}` });
    const answer = await from.post("/session", { email: `guess${count}@acme.example`, password });
    assert.equal(answer.status, 401);
  }
  assert.equal(
    (await acme.browser({ address: "2001:db8::7:a:b:c:d" }).post("/session", { email, password })).status,
    429,
  );
  assert.equal((await acme.browser({ address: "2001:db8:0:8::1" }).post("/session", { email, password })).status, 200);
});

test("of many attempts at the same moment no more are tried than one after the other would be", async () => {
  const acme = await openAcmeWithAna();
  const attempts = Array.from({ length: 30 }, (_, count) =>
    acme.browser({ address: `192.0.2.${count}` }).post("/session", { email, password: "not this one" }),
  );
  const statuses = (await Promise.all(attempts)).map(({ status }) => status);
  assert.ok(statuses.filter((status) => status === 401).length <= 10);
  assert.ok(acme.hashed.length <= 10);
});

test("signing in clears what was counted against the account", async () => {
  const acme = await openAcmeWithAna();
  for (let round = 0; round < 3; round++) {
    for (let count = 0; count < 9; count++) await acme.browser().post("/session", { email, password: "not this one" });
    assert.equal((await acme.browser().post("/session", { email, password })).status, 200);
  }
});

test("a change that another site asked for is refused, and so is one that does not say who asked", async () => {
  const acme = await openAcmeWithAna();
  const body = { email, password };
  const refusals: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:4300.evil.example" },
    { "sec-fetch-site": "cross-site", origin: "http://localhost:4300" },
    { "sec-fetch-site": "same-site", origin: "http://localhost:4300" },
    { origin: "" },
  ];
  for (const headers of refusals) {
    const answer = await acme.browser({ headers }).post("/session", body);
    assert.equal(answer.status, 403, JSON.stringify(headers));
    assert.equal(answer.body["word"], "other-origin");
    assert.equal(answer.headers.get("set-cookie"), null);
  }
  assert.equal(
    (await acme.browser({ headers: { "sec-fetch-site": "same-origin" } }).post("/session", body)).status,
    200,
  );
});

test("what does not fit is refused in words that name the place and repeat nothing that was typed", async () => {
  const acme = await openAcmeWithAna();
  const secret = "hunter2hunter2";
  const inputs: [unknown, RegExp][] = [
    [{ email, password: secret, remember: true }, /remember/],
    [{ email: "ana", password: secret }, /email: not an e-mail address/],
    [{ email, password: secret.repeat(20) }, /password: at most 200/],
    [`{"email":"${email}","password":"${secret}`, /not JSON/],
    [[secret], /./],
  ];
  for (const [input, expected] of inputs) {
    const answer = await acme.browser().post("/session", input);
    assert.equal(answer.status, 400);
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
    assert.match(answer.body["detail"] as string, expected);
    assert.ok(!answer.text.includes(secret));
  }
  const form = acme.browser({ headers: { "content-type": "text/plain" } });
  assert.equal((await form.post("/session", { email, password })).status, 400);
  assert.equal((await acme.browser().post("/session", { email, password: "x".repeat(20_000) })).status, 413);
});

test("when something breaks the log says where, and neither log nor answer holds a secret", async () => {
  const acme = await openAcmeWithAna({ toBreak: true });
  // PostgreSQL's message will quote the address, which is no number.
  await sql`alter table people drop constraint people_email_check, alter email type integer using 0`.execute(
    acme.database,
  );
  const answer = await acme.browser().post("/session", { email, password });
  assert.equal(answer.status, 500);
  assert.equal(answer.body["word"], "failed");
  assert.match(acme.logged.join("\n"), /Sign-in failed: .*22P02 at /);
  for (const secret of [password, email, "scrypt"])
    assert.ok(!`${acme.logged.join("\n")}${answer.text}`.includes(secret));
});

test("what is kept of sessions and passwords opens nothing, and the app's role cannot even see it", async () => {
  const acme = await openAcmeWithAna();
  const ana = acme.browser();
  await ana.post("/session", { email, password });
  const token = ana.cookies.get("ladder-session") ?? "";
  const rows = await sql<{ row: string }>`
    select sessions::text as row from sessions union all select credentials::text from credentials
    union all select sign_in_attempts::text from sign_in_attempts`.execute(acme.database);
  const kept = rows.rows.map(({ row }) => row).join("\n");
  for (const secret of [token, Buffer.from(token).toString("hex"), password]) assert.ok(!kept.includes(secret));
  for (const table of ["sessions", "credentials", "sign_in_attempts"]) {
    const asApp = acme.database.transaction().execute(async (db) => {
      await sql`select set_config('role', 'ladder_app', true)`.execute(db);
      await sql`select 1 from ${sql.table(table)}`.execute(db);
    });
    await assert.rejects(asApp, { code: "42501" });
  }
});

test("answers about signing in are kept by no cache and carry the security headers", async () => {
  const acme = await openAcmeWithAna();
  const { headers } = await acme.browser().get("/state");
  assert.equal(headers.get("cache-control"), "no-store");
  assert.match(
    headers.get("content-security-policy") ?? "",
    /default-src 'none'; script-src 'self'; style-src 'self';/,
  );
  assert.doesNotMatch(headers.get("content-security-policy") ?? "", /unsafe|\*/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
});
