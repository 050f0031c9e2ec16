import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import type { Acme, Acting, Castaway } from "#test/acme.ts";
import { journaled, refused } from "#test/journal.ts";

const everyone: readonly Castaway[] = ["ann", "omar", "maya", "ben", "vera"];
const percent = { kind: "increase", unit: { kind: "percent" }, baseline: 0, target: 10 } as const;

type Deed = {
  readonly what: string;
  readonly who: readonly Castaway[];
  readonly deed: (who: Acting, at: Acme) => Promise<unknown>;
};

const runners: readonly Castaway[] = ["ann", "omar"];
const marketers: readonly Castaway[] = ["ann", "omar", "maya"];

// Maya is in Marketing, Ben in Product, Vera only looks; what is done is done in Marketing.
const deeds: readonly Deed[] = [
  {
    what: "change the workspace",
    who: runners,
    deed: (who) => who.workspace.edit({ name: "Acme Ltd" }, { ifMatch: 1 }),
  },
  {
    what: "add a cycle",
    who: runners,
    deed: (who) => who.cycles.create({ name: "Q2", kind: "quarter", startsOn: "2027-04-04", endsBefore: "2027-07-04" }),
  },
  {
    what: "close a cycle",
    who: runners,
    deed: (who, { cycle }) =>
      who.cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version }),
  },
  {
    what: "add a team",
    who: runners,
    deed: (who, { companyId }) => who.teams.create({ parentId: companyId, name: "Sales" }),
  },
  {
    what: "put someone into a team",
    who: runners,
    deed: (who, { marketing, people }) => who.teams.addMember({ teamId: marketing.id, personId: people.ben }),
  },
  { what: "invite someone", who: runners, deed: (who) => who.invitations.send({ email: "new@acme.example" }) },
  { what: "see who is invited", who: runners, deed: (who) => who.invitations.list({}) },
  {
    what: "change a role",
    who: runners,
    deed: (who, { people }) => who.people.edit({ personId: people.vera, role: "member" }, { ifMatch: 1 }),
  },
  {
    what: "end a membership",
    who: runners,
    deed: (who, { people }) => who.people.remove({ personId: people.vera }, { ifMatch: 1 }),
  },
  { what: "make an API key", who: [...marketers, "ben"], deed: (who) => who.apiKeys.create({ name: "Mine" }) },
  {
    what: "propose an objective",
    who: marketers,
    deed: (who, { cycle, marketing }) =>
      who.objectives.propose({ cycleId: cycle.id, teamId: marketing.id, title: "Be known" }),
  },
  {
    what: "edit an objective",
    who: marketers,
    deed: (who, { shortlist }) =>
      who.objectives.edit({ objectiveId: shortlist.id, title: "Be known" }, { ifMatch: shortlist.version }),
  },
  {
    what: "align an objective",
    who: marketers,
    deed: (who, { shortlist }) =>
      who.objectives.align({ objectiveId: shortlist.id, supports: [] }, { ifMatch: shortlist.version }),
  },
  {
    what: "move an objective",
    who: marketers,
    deed: (who, { shortlist }) =>
      who.objectives.move({ objectiveId: shortlist.id, position: 3 }, { ifMatch: shortlist.version }),
  },
  {
    what: "remove an objective",
    who: marketers,
    deed: (who, { shortlist }) => who.objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version }),
  },
  {
    what: "add a key result",
    who: marketers,
    deed: (who, { shortlist }) =>
      who.keyResults.add({ objectiveId: shortlist.id, title: "Share of voice", measure: percent }),
  },
  {
    what: "edit a key result",
    who: marketers,
    deed: (who, { winRate }) =>
      who.keyResults.edit({ keyResultId: winRate.id, title: "Win rate" }, { ifMatch: winRate.version }),
  },
  {
    what: "remove a key result",
    who: marketers,
    deed: (who, { winRate }) => who.keyResults.remove({ keyResultId: winRate.id }, { ifMatch: winRate.version }),
  },
  {
    what: "check in",
    who: marketers,
    deed: (who, { winRate }) => who.checkIns.record({ keyResultId: winRate.id, value: 32, confidence: "on-track" }),
  },
  {
    what: "keep a finding as it is",
    who: marketers,
    deed: (who, { winRate }) => who.coach.keep({ subjectId: winRate.id, rule: "key-result-is-not-a-project" }),
  },
  {
    what: "propose an initiative",
    who: marketers,
    deed: (who, { marketing }) => who.initiatives.propose({ teamId: marketing.id, title: "Write the guide" }),
  },
  {
    what: "comment",
    who: [...marketers, "ben"],
    deed: (who, { winRate }) => who.comments.add({ subjectId: winRate.id, text: "Well done." }),
  },
  {
    what: "add a metric",
    who: marketers,
    deed: (who, { marketing }) => who.metrics.create({ teamId: marketing.id, name: "Reach", unit: { kind: "number" } }),
  },
];

for (const { what, who, deed } of deeds)
  test(`${who.join(", ")} may ${what}; nobody else may`, async () => {
    for (const key of everyone) {
      const at = await acme();
      if (who.includes(key)) await assert.doesNotReject(deed(at.as(key), at), `${key} may not ${what}`);
      else await refused(at, "not-allowed", () => deed(at.as(key), at));
    }
  });

test("everyone reads everything there is to read", async () => {
  const { as, cycle, trust, finished } = await acme();
  for (const key of everyone) {
    const who = as(key);
    assert.equal((await who.plan.numbers({ cycleId: cycle.id })).objectives.length, 2);
    assert.equal((await who.objectives.get({ objectiveId: trust.id })).title, trust.title);
    assert.equal((await who.keyResults.get({ keyResultId: finished.id })).title, finished.title);
    assert.equal((await who.people.list({})).people.length, everyone.length);
    assert.equal((await who.people.me({})).person.name.toLowerCase().split(" ")[0], key);
  }
});

test("who takes part in a key result may check in and edit it, and no more", async () => {
  const at = await acme();
  const { as, winRate, shortlist, people } = at;
  await as("maya").keyResults.edit(
    { keyResultId: winRate.id, participants: [{ personId: people.ben, role: "co-owns", part: "Brings the trials" }] },
    { ifMatch: winRate.version },
  );
  await as("ben").checkIns.record({ keyResultId: winRate.id, value: 32, confidence: "on-track" });
  await as("ben").keyResults.edit(
    { keyResultId: winRate.id, offTrackAnswer: "Call them." },
    { ifMatch: winRate.version + 1 },
  );
  await refused(at, "not-allowed", () =>
    as("ben").keyResults.remove({ keyResultId: winRate.id }, { ifMatch: winRate.version + 2 }),
  );
  await refused(at, "not-allowed", () =>
    as("ben").objectives.edit({ objectiveId: shortlist.id, title: "Mine" }, { ifMatch: shortlist.version }),
  );
});

test("a member does not push an objective into a team that is not theirs", async () => {
  const at = await acme();
  const { as, product, shortlist } = at;
  await refused(at, "not-allowed", () =>
    as("maya").objectives.move({ objectiveId: shortlist.id, teamId: product.id }, { ifMatch: shortlist.version }),
  );
  const lines = await journaled(at, () =>
    as("omar").objectives.move({ objectiveId: shortlist.id, teamId: product.id }, { ifMatch: shortlist.version }),
  );
  assert.deepEqual(
    lines.map((line) => line.operation),
    ["objective.moved"],
  );
});

test("a read-only key changes nothing, whoever it belongs to", async () => {
  const at = await acme();
  const caller = { ...at.callerOf("ann"), access: "read-only" as const };
  const ask = { caller, noun: "teams", verb: "create", input: { parentId: at.companyId, name: "Sales" } };
  await refused(at, "read-only-key", () => at.host.perform(ask));
  const { output } = await at.host.perform({ ...ask, verb: "list", input: {} });
  assert.equal((output as { teams: unknown[] }).teams.length, 3);
});
