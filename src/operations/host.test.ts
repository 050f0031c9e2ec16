import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

test("a request repeated with its key gets its first answer, whatever has happened since", async () => {
  const at = await acme();
  const { as, marketing, cycle } = at;
  const propose = () =>
    as("maya").objectives.propose(
      { cycleId: cycle.id, teamId: marketing.id, title: "Be known" },
      { idempotencyKey: "k" },
    );
  const first = await propose();
  await as("maya").objectives.edit({ objectiveId: first.id, title: "Be loved" }, { ifMatch: 1 });
  assert.deepEqual(await propose(), first);
  await as("maya").objectives.remove({ objectiveId: first.id }, { ifMatch: 2 });
  assert.deepEqual(await propose(), first);
});

test("a key stands for one request: another body, version or operation is refused", async () => {
  const at = await acme();
  const { as, shortlist } = at;
  const edit = (title: string, ifMatch: number) =>
    as("maya").objectives.edit({ objectiveId: shortlist.id, title }, { ifMatch, idempotencyKey: "k" });
  await edit("Be known", 1);
  await refused(at, "idempotency-key-reused", () => edit("Be loved", 1));
  await refused(at, "idempotency-key-reused", () => edit("Be known", 2));
  await refused(at, "idempotency-key-reused", () =>
    as("maya").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: 2, idempotencyKey: "k" }),
  );
  assert.equal((await edit("Be known", 1)).version, 2);
});

test("a refused request leaves its key free", async () => {
  const at = await acme();
  const { as, winRate } = at;
  const record = (value: number) =>
    as("maya").checkIns.record(
      { keyResultId: winRate.id, value, confidence: "on-track", on: value < 0 ? "2020-01-01" : "2027-02-01" },
      { idempotencyKey: "k" },
    );
  await refused(at, "date-outside-cycle", () => record(-1));
  await journaledOnce(at, "check-in.recorded", () => record(1));
});

test("an operation that nobody declared is not there", async () => {
  const at = await acme();
  for (const [noun, verb] of [
    ["workspace", "destroy"],
    ["constructor", "name"],
    ["objectives", "toString"],
    ["__proto__", "get"],
  ] as const)
    await refused(at, "not-found", () => at.host.perform({ caller: at.callerOf("ann"), noun, verb, input: {} }));
});

test("whoever changes something has to say which version they saw", async () => {
  const at = await acme();
  await refused(at, "version-required", () =>
    at.as("maya").objectives.edit({ objectiveId: at.shortlist.id, title: "Be known" }),
  );
});
