import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused, tablesHolding } from "#test/journal.ts";

test("an invitation's link is given once, and its secret stands nowhere in the database", async () => {
  const at = await acme();
  const { as } = at;
  let link = "";
  await journaledOnce(at, "invitation.sent", async () => {
    ({ link } = await as("omar").invitations.send({ email: "New@Acme.example" }, { idempotencyKey: "one" }));
  });
  const secret = new URL(link).searchParams.get("token") ?? "";
  assert.match(secret, /^inv_[\w-]{43}$/);
  assert.deepEqual(await tablesHolding(at, secret), []);
  assert.deepEqual(await tablesHolding(at, "new@acme.example"), ["activity", "invitations"]);
  await refused(at, "idempotency-key-reused", () =>
    as("omar").invitations.send({ email: "New@Acme.example" }, { idempotencyKey: "one" }),
  );
  const { invitations } = await as("ann").invitations.list({});
  assert.deepEqual(
    invitations.map((one) => one.email),
    ["new@acme.example"],
  );
  assert.equal("link" in invitations[0]!, false);
});

test("an invitation is open for seven days, unless it is taken back", async () => {
  const at = await acme();
  const { as, parts } = at;
  const { id, expiresAt } = await as("ann").invitations.send({ email: "new@acme.example" });
  assert.equal(expiresAt, "2027-02-23T12:00:00.000Z");
  const late = await as("ann").invitations.send({ email: "late@acme.example" });
  await journaledOnce(at, "invitation.revoked", () => as("omar").invitations.revoke({ invitationId: id }));
  await refused(at, "already-removed", () => as("omar").invitations.revoke({ invitationId: id }));
  assert.deepEqual(
    (await as("ann").invitations.list({})).invitations.map((one) => one.id),
    [late.id],
  );
  parts.clock.set("2027-02-24");
  assert.deepEqual((await as("ann").invitations.list({})).invitations, []);
});

test("who is in the workspace is not invited again, and nobody is invited into a team that is gone", async () => {
  const at = await acme();
  const { as, people, companyId } = at;
  const maya = (await as("ann").people.list({})).people.find((person) => person.id === people.maya);
  await refused(at, "already-a-member", () => as("ann").invitations.send({ email: (maya?.email ?? "").toUpperCase() }));
  const sales = await as("ann").teams.create({ parentId: companyId, name: "Sales" });
  await as("ann").teams.remove({ teamId: sales.id }, { ifMatch: sales.version });
  await refused(at, "not-found", () => as("ann").invitations.send({ email: "new@acme.example", teamId: sales.id }));
});
