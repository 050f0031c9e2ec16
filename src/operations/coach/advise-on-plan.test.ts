import assert from "node:assert/strict";
import { test } from "node:test";
import { createExample } from "#operations/set-up/create-example.ts";
import { scopeOf } from "#store/scope.ts";
import { acme, actingAs } from "#test/acme.ts";

const told = (findings: readonly { rule: string; subject: { title: string } }[]): string[] =>
  findings.map(({ rule, subject }) => `${rule}: ${subject.title}`);

/** An Acme with a project as a key result in Marketing. */
async function advised() {
  const at = await acme();
  const project = await at.as("maya").keyResults.add({
    objectiveId: at.shortlist.id,
    title: "Launch the comparison page",
    measure: { kind: "yes-no" },
  });
  const warnings = (more: { teamId?: typeof at.product.id } = {}) =>
    at.as("vera").coach.plan({ cycleId: at.cycle.id, severity: "warning", ...more });
  return { ...at, project, warnings };
}

test("a plan's findings name their subjects, and those that were kept are counted and left out", async () => {
  const { as, project, warnings } = await advised();
  const before = await warnings();
  const finding = before.findings.find(({ subject }) => subject.id === project.id);
  assert.equal(finding?.rule, "key-result-is-not-a-project");
  assert.deepEqual(finding.place, { field: "title", start: 0, end: "Launch".length });
  await as("maya").coach.keep({ subjectId: project.id, rule: finding.rule });
  const after = await warnings();
  assert.deepEqual([before.kept, after.kept], [0, 1]);
  assert.deepEqual(
    after.findings,
    before.findings.filter((one) => one !== finding),
  );
  await as("maya").keyResults.edit({ keyResultId: project.id, title: "Launch the new page" }, { ifMatch: 1 });
  assert.ok((await warnings()).findings.some(({ subject }) => subject.id === project.id));
});

test("what is kept on one key result is still found on another with the same words", async () => {
  const { as, trust, project, warnings } = await advised();
  const twin = await as("ben").keyResults.add({
    objectiveId: trust.id,
    title: project.title,
    measure: { kind: "yes-no" },
  });
  await as("maya").coach.keep({ subjectId: project.id, rule: "key-result-is-not-a-project" });
  const { findings } = await warnings();
  assert.deepEqual(
    findings.flatMap(({ rule, subject }) => (rule === "key-result-is-not-a-project" ? [subject.id] : [])),
    [twin.id],
  );
});

test("a team hears what it has written itself", async () => {
  const { as, cycle, product, marketing, project, warnings } = await advised();
  const { id } = await as("ben").initiatives.propose({ teamId: product.id, title: "Rewrite the guide" });
  const of = async (teamId: typeof product.id) =>
    (await as("vera").coach.plan({ cycleId: cycle.id, teamId })).findings.map(({ subject }) => subject.id);
  assert.ok((await of(marketing.id)).includes(project.id));
  assert.ok(!(await of(product.id)).includes(project.id));
  assert.ok(!(await of(marketing.id)).includes(id));
  assert.ok((await warnings({ teamId: marketing.id })).findings.every(({ severity }) => severity === "warning"));
});

test("a target is held against the past of the metric it reads from", async () => {
  const { as, cycle, marketing, winRate } = await acme();
  const metric = await as("maya").metrics.create({
    teamId: marketing.id,
    name: "Win rate",
    unit: { kind: "percent", decimals: 1 },
    goodDirection: "up",
    timing: "lag",
    cadence: "monthly",
  });
  const days = ["2026-03-30", "2026-06-29", "2026-09-28", "2026-12-28"];
  const points = days.map((on, place) => ({ on, value: 30 + place / 10 }));
  await as("maya").metrics.recordPoints({ metricId: metric.id, points });
  await as("maya").keyResults.edit({ keyResultId: winRate.id, metricId: metric.id }, { ifMatch: winRate.version });
  const { findings } = await as("vera").coach.plan({ cycleId: cycle.id, teamId: marketing.id });
  assert.ok(findings.some(({ rule, subject }) => rule === "key-result-is-within-reach" && subject.id === winRate.id));
});

test("of Acme and of Meridian it warns of nothing but objectives with a single key result", async () => {
  const { as, cycle, parts } = await acme();
  const { findings } = await as("vera").coach.plan({ cycleId: cycle.id, severity: "warning" });
  assert.deepEqual(told(findings), [
    "objective-has-two-to-five-key-results: Make setup need no help",
    "objective-has-two-to-five-key-results: Be on every shortlist",
  ]);
  const { workspaceId, personId } = await createExample(parts);
  const caller = { scope: scopeOf(workspaceId), personId, role: "viewer", teamIds: new Set<never>() } as const;
  const { host } = await acme();
  const visitor = actingAs(host, { ...caller, access: "read-only", through: "web" });
  for (const { id } of (await visitor.cycles.list({})).cycles) {
    const advice = await visitor.coach.plan({ cycleId: id, severity: "warning" });
    assert.deepEqual(
      advice.findings.filter(({ rule }) => rule !== "objective-has-two-to-five-key-results"),
      [],
    );
  }
});
