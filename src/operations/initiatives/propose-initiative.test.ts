import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

test("an initiative says which key results it bets on, and is found by them", async () => {
  const at = await acme();
  const { as, people, marketing, winRate, finished, today } = at;
  const bet = { keyResultId: winRate.id, low: 1, high: 2.5, by: today, why: "The last tour did." };
  const line = await journaledOnce(at, "initiative.proposed", () =>
    as("maya").initiatives.propose({ teamId: marketing.id, title: "Shortlist tour", bets: [bet] }),
  );
  const initiative = await as("vera").initiatives.get({ initiativeId: (line.after as { id: string }).id as never });
  assert.deepEqual([initiative.ownerId, initiative.state, initiative.bets], [people.maya, "proposed", [bet]]);
  const betting = async (keyResultId: typeof winRate.id) =>
    (await as("vera").initiatives.list({ keyResultId })).initiatives.length;
  assert.deepEqual([await betting(winRate.id), await betting(finished.id)], [1, 0]);
});

test("a bet is on a key result that is there, once on each, with its low end below its high end", async () => {
  const at = await acme();
  const { as, marketing, winRate } = at;
  const propose = (bets: { keyResultId: typeof winRate.id; low?: number; high?: number }[]) =>
    as("maya").initiatives.propose({ teamId: marketing.id, title: "Tour", bets });
  await refused(at, "invalid-input", () => propose([{ keyResultId: winRate.id }, { keyResultId: winRate.id }]));
  await refused(at, "invalid-input", () => propose([{ keyResultId: winRate.id, low: 3, high: 2 }]));
  await as("maya").keyResults.remove({ keyResultId: winRate.id }, { ifMatch: winRate.version });
  await refused(at, "not-found", () => propose([{ keyResultId: winRate.id }]));
});

test("an initiative is stopped with a reason, and ends on or after the day it starts", async () => {
  const at = await acme();
  const { as, marketing } = at;
  const { id } = await as("maya").initiatives.propose({ teamId: marketing.id, title: "Tour", startsOn: "2027-02-01" });
  const edit = (change: object, ifMatch = 1) =>
    as("maya").initiatives.edit({ initiativeId: id, ...change }, { ifMatch });
  await refused(at, "invalid-input", () => edit({ state: "stopped" }));
  await refused(at, "invalid-input", () => edit({ endsOn: "2027-01-31" }));
  await journaledOnce(at, "initiative.stopped", () => edit({ state: "stopped", reason: "Nobody came." }));
  await journaledOnce(at, "initiative.edited", () => edit({ note: "Maybe next year." }, 2));
});

test("an initiative that starts out stopped says why", async () => {
  const at = await acme();
  await refused(at, "invalid-input", () =>
    at.as("maya").initiatives.propose({ teamId: at.marketing.id, title: "Tour", state: "stopped" }),
  );
});

test("a removed initiative comes back with its bets", async () => {
  const at = await acme();
  const { as, marketing, winRate } = at;
  const { id, version } = await as("maya").initiatives.propose({
    teamId: marketing.id,
    title: "Tour",
    bets: [{ keyResultId: winRate.id }],
  });
  await journaledOnce(at, "initiative.removed", () =>
    as("maya").initiatives.remove({ initiativeId: id }, { ifMatch: version }),
  );
  assert.deepEqual((await as("vera").initiatives.list({})).initiatives, []);
  await refused(at, "already-removed", () =>
    as("maya").initiatives.remove({ initiativeId: id }, { ifMatch: version + 1 }),
  );
  await journaledOnce(at, "initiative.restored", () => as("maya").initiatives.restore({ initiativeId: id }));
  assert.equal((await as("vera").initiatives.get({ initiativeId: id })).bets.length, 1);
});
