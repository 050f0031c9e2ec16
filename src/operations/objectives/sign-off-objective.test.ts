import assert from "node:assert/strict";
import { test } from "node:test";
import type { ObjectiveId } from "#okr/ids.ts";
import { acme, today } from "#test/acme.ts";
import type { Acme, Castaway } from "#test/acme.ts";
import { journaledOnce, refused } from "#test/journal.ts";

// Ann owns the workspace and Omar administers it; Maya is in Marketing, whose objective this is.
const ask = async ({ as, people }: Acme, objectiveId: ObjectiveId, of: Castaway, asker: Castaway = "maya") => {
  const { version } = await as("maya").objectives.get({ objectiveId });
  return as(asker).objectives.askForSignOff({ objectiveId, of: people[of] }, { ifMatch: version });
};

test("an objective is a draft until somebody is asked, who signs it off", async () => {
  const at = await acme();
  const { id: objectiveId, signOff } = await at.as("maya").objectives.get({ objectiveId: at.shortlist.id });
  assert.equal(signOff, null);
  await journaledOnce(at, "objective.sign-off-asked", async () => {
    const asked = await ask(at, objectiveId, "ben");
    assert.deepEqual(asked.signOff, { state: "asked", of: at.people.ben, by: at.people.maya, on: today });
  });
  const { version } = await at.as("ben").objectives.get({ objectiveId });
  await journaledOnce(at, "objective.signed-off", async () => {
    const signed = await at.as("ben").objectives.signOff({ objectiveId }, { ifMatch: version });
    assert.deepEqual(signed.signOff, { state: "signed-off", by: at.people.ben, on: today });
  });
});

test("whoever was asked sends it back with a sentence; it can be asked for again, and taken back", async () => {
  const at = await acme();
  const asked = await ask(at, at.shortlist.id, "ben");
  const objectiveId = asked.id;
  const note = "Say whose shortlist.";
  const back = await at.as("ben").objectives.sendBack({ objectiveId, note }, { ifMatch: asked.version });
  assert.deepEqual(back.signOff, { state: "sent-back", by: at.people.ben, on: today, note });
  const again = await ask(at, objectiveId, "omar");
  const draft = await at.as("maya").objectives.returnToDraft({ objectiveId }, { ifMatch: again.version });
  assert.equal(draft.signOff, null);
});

test("only who was asked decides, and those who run the workspace; only those who may change it ask", async () => {
  const at = await acme();
  await refused(at, "not-allowed", () => ask(at, at.shortlist.id, "omar", "ben"));
  const { id: objectiveId, version } = await ask(at, at.shortlist.id, "ben");
  const seen = { ifMatch: version };
  await refused(at, "not-allowed", () => at.as("maya").objectives.signOff({ objectiveId }, seen));
  await refused(at, "not-allowed", () => at.as("maya").objectives.sendBack({ objectiveId, note: "No." }, seen));
  await refused(at, "not-allowed", () => at.as("ben").objectives.returnToDraft({ objectiveId }, seen));
  assert.equal((await at.as("omar").objectives.signOff({ objectiveId }, seen)).signOff?.state, "signed-off");
});

test("nothing is asked for or signed off while a number is a placeholder, and the refusal names it", async () => {
  const at = await acme();
  const objectiveId = at.shortlist.id;
  const measure = { kind: "increase", unit: { kind: "percent" }, baseline: null, target: 40 } as const;
  const title = "Shortlisted in enterprise deals";
  const { id: keyResultId } = await at.as("maya").keyResults.add({ objectiveId, title, measure });
  await assert.rejects(ask(at, objectiveId, "ben"), new RegExp(`Still to be filled in: “${title}”\\.`));
  const { version } = await at.as("ann").objectives.get({ objectiveId });
  await refused(at, "placeholders-left", () => at.as("ann").objectives.signOff({ objectiveId }, { ifMatch: version }));
  const filled = { ...measure, baseline: 12 };
  await at.as("maya").keyResults.edit({ keyResultId, measure: filled }, { ifMatch: 1 });
  assert.equal((await ask(at, objectiveId, "ben")).signOff?.state, "asked");
});

test("what waits for somebody can be listed, whatever cycle it is in, until they answer", async () => {
  const at = await acme();
  const waiting = async (person: Castaway) =>
    (await at.as("vera").objectives.list({ waitingFor: at.people[person] })).objectives.map(({ id }) => id);
  const asked = await ask(at, at.shortlist.id, "omar");
  assert.deepEqual(await waiting("omar"), [asked.id]);
  assert.deepEqual(await waiting("ben"), []);
  await at.as("omar").objectives.signOff({ objectiveId: asked.id }, { ifMatch: asked.version });
  assert.deepEqual(await waiting("omar"), []);
});

test("the plan says where an objective stands, and signing off locks nothing", async () => {
  const at = await acme();
  const asked = await ask(at, at.shortlist.id, "omar");
  const signed = await at.as("omar").objectives.signOff({ objectiveId: asked.id }, { ifMatch: asked.version });
  const standing = async () =>
    (await at.as("vera").plan.get({ cycleId: at.cycle.id })).objectives.find(({ id }) => id === asked.id)?.signOff;
  assert.deepEqual(await standing(), signed.signOff);
  await at.as("maya").objectives.edit({ objectiveId: asked.id, title: "Be shortlisted" }, { ifMatch: signed.version });
  assert.deepEqual(await standing(), signed.signOff);
});
