import assert from "node:assert/strict";
import { test } from "node:test";
import type { Views } from "#contract/index.ts";
import { Plan as PlanView } from "#contract/plan.ts";
import type { Acting } from "#test/acme.ts";
import { acme, actingAs } from "#test/acme.ts";
import { createHost } from "#operations/host.ts";
import { createExample } from "#operations/set-up/create-example.ts";
import { wholePlan } from "#okr/plan.ts";
import { scopeOf } from "#store/scope.ts";

type Plan = Views["plan"]["get"];
type WholePlan = ReturnType<typeof wholePlan<Plan>>;

const planOf = async (as: Acting, cycleId: Plan["cycle"]["id"]): Promise<WholePlan> =>
  wholePlan(PlanView.parse(await as.plan.get({ cycleId })));

/** What single reads give of everything in a plan. */
async function readOneByOne(as: Acting, plan: WholePlan) {
  const objectives = [];
  for (const { id } of plan.objectives) {
    const { numbers: _numbers, isRemoved: _isRemoved, ...objective } = await as.objectives.get({ objectiveId: id });
    objectives.push(objective);
  }
  const keyResults = [];
  for (const { id } of plan.keyResults) {
    const {
      numbers: _numbers,
      metricValue: _value,
      isRemoved: _isRemoved,
      ...keyResult
    } = await as.keyResults.get({ keyResultId: id });
    keyResults.push(keyResult);
  }
  const initiatives = [];
  for (const { id } of plan.initiatives) {
    const { isRemoved: _isRemoved, ...initiative } = await as.initiatives.get({ initiativeId: id });
    initiatives.push(initiative);
  }
  return { objectives, keyResults, initiatives };
}

test("the plan of a whole company holds exactly what single reads give", async () => {
  const { parts } = await acme();
  const { workspaceId, personId } = await createExample(parts);
  const as = actingAs(createHost(parts), {
    scope: scopeOf(workspaceId),
    personId,
    role: "owner",
    teamIds: new Set(),
    access: "full",
    through: "web",
  });
  for (const cycle of (await as.cycles.list({})).cycles) {
    const plan = await planOf(as, cycle.id);
    const { objectives, keyResults, initiatives } = plan;
    assert.deepEqual({ objectives, keyResults, initiatives }, await readOneByOne(as, plan));
  }
});

test("every measure kind and every awkward character comes through the plan unchanged", async () => {
  const { as, cycle, shortlist, people, product, trust, winRate } = await acme();
  const unit = { kind: "custom", label: 'po"sts \\ per', decimals: 0 } as const;
  const title = 'Say "yes" to \\ back\\slashes, <b>tags</b>, ümläuts, 日本語, 🚀 and \u2028 lines';
  const measures = [
    { kind: "decrease", unit, baseline: 12.5, target: null },
    { kind: "at-least", unit, bound: 0.1 },
    { kind: "at-most", unit: { kind: "duration", label: "hours" }, bound: 4 },
    { kind: "between", unit: { kind: "percent" }, low: -1.25, high: 1e14 },
    { kind: "yes-no" },
    {
      kind: "milestones",
      milestones: [
        { key: "a", title, weight: 1 },
        { key: "b", title: "B", weight: 0.5, dueOn: "2027-03-01" },
      ],
    },
    { kind: "recurring", unit: { kind: "currency", label: "EUR" }, perPeriod: 5, period: "week" },
    { kind: "find-baseline", unit: { kind: "number" }, metric: title, how: "Ask\ntwice", by: "2027-02-01" },
  ] as const;
  const ann = as("ann");
  for (const [place, measure] of measures.entries()) {
    const added = await ann.keyResults.add({
      objectiveId: shortlist.id,
      title,
      measure: measure as never,
      ownerId: place === 0 ? null : people.maya,
      pace: place === 1 ? { shape: "steps", steps: [{ on: "2027-02-01", value: 3 }] } : { shape: "even" },
      participants: [
        { personId: people.ben, role: "supports", part: title },
        { teamId: product.id, role: "owns", part: "" },
      ],
      offTrackAnswer: 'We would\n"stop" \\ it.',
    });
    await ann.keyResults.edit({ keyResultId: added.id, alsoUnder: [trust.id] }, { ifMatch: added.version });
  }
  await ann.initiatives.propose({
    teamId: product.id,
    title,
    note: title,
    ownerId: null,
    bets: [{ keyResultId: winRate.id, low: 0.5, high: null, why: title }],
  });
  const plan = await planOf(ann, cycle.id);
  assert.equal(plan.keyResults.length, measures.length + 2);
  const { objectives, keyResults, initiatives } = plan;
  assert.deepEqual({ objectives, keyResults, initiatives }, await readOneByOne(ann, plan));
});

test("a plan without objectives is a plan with empty lists", async () => {
  const { as } = await acme();
  const cycle = await as("ann").cycles.create({
    name: "Q2 2027",
    kind: "quarter",
    startsOn: "2027-04-04",
    endsBefore: "2027-07-04",
  });
  const plan = await planOf(as("vera"), cycle.id);
  assert.deepEqual([plan.objectives, plan.keyResults, plan.initiatives, plan.above], [[], [], [], []]);
});

test("what objectives of a quarter ladder up to in the year is named in the quarter's plan", async () => {
  const { as, companyId, shortlist, cycle } = await acme();
  const ann = as("ann");
  const year = await ann.cycles.create({
    name: "2027",
    kind: "year",
    startsOn: "2027-01-01",
    endsBefore: "2028-01-01",
    state: "active",
  });
  const whole = await ann.objectives.propose({ cycleId: year.id, teamId: companyId, title: "Be the one they trust" });
  await ann.objectives.align(
    { objectiveId: shortlist.id, supports: [{ kind: "objective", id: whole.id }] },
    { ifMatch: shortlist.version },
  );
  const plan = await planOf(ann, cycle.id);
  assert.deepEqual(plan.above, [{ kind: "objective", id: whole.id, title: whole.title, cycleId: year.id }]);
});
