import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { journaled, journaledOnce, refused } from "#test/journal.ts";

const rule = "key-result-is-not-a-project";

/** An Acme with a key result that is work, and what is kept in its cycle. */
async function keeping() {
  const at = await acme();
  const { as, cycle, shortlist } = at;
  const project = await as("maya").keyResults.add({
    objectiveId: shortlist.id,
    title: "Launch the comparison page",
    measure: { kind: "yes-no" },
  });
  const kept = async () => (await as("vera").coach.kept({ cycleId: cycle.id })).keptFindings;
  return { ...at, at, project, kept };
}

test("a finding is kept for the words it was found in, and no longer applies when they change", async () => {
  const { at, as, people, project, kept } = await keeping();
  const line = await journaledOnce(at, "finding.kept", () => as("maya").coach.keep({ subjectId: project.id, rule }));
  const [one, ...more] = await kept();
  assert.deepEqual(more, []);
  assert.deepEqual({ ...(line.after as object), isUsed: true }, one);
  assert.deepEqual(
    [one?.subjectId, one?.rule, one?.text, one?.personId, one?.isUsed],
    [project.id, rule, project.title, people.maya, true],
  );
  await as("maya").keyResults.edit({ keyResultId: project.id, title: "Launch the new page" }, { ifMatch: 1 });
  assert.deepEqual(
    (await kept()).map(({ isUsed }) => isUsed),
    [false],
  );
  await as("maya").keyResults.edit({ keyResultId: project.id, title: project.title }, { ifMatch: 2 });
  assert.deepEqual(
    (await kept()).map(({ isUsed }) => isUsed),
    [true],
  );
});

test("what a rule does not find is kept for nothing, and says so", async () => {
  const { as, project, kept } = await keeping();
  await as("maya").coach.keep({ subjectId: project.id, rule: "objective-is-short" });
  assert.deepEqual(
    (await kept()).map(({ isUsed }) => isUsed),
    [false],
  );
});

test("kept twice it is kept once, and other words are kept beside the first", async () => {
  const { at, as, project, kept } = await keeping();
  const first = await as("maya").coach.keep({ subjectId: project.id, rule });
  const lines = await journaled(at, async () =>
    assert.deepEqual(await as("ann").coach.keep({ subjectId: project.id, rule }), first),
  );
  assert.deepEqual(lines, []);
  await as("maya").coach.keep({ subjectId: project.id, rule, text: "Ship the comparison page" });
  assert.deepEqual((await kept()).map(({ text }) => text).toSorted(), [
    "Launch the comparison page",
    "Ship the comparison page",
  ]);
});

test("a kept finding comes back when it is let go", async () => {
  const { at, as, project, kept } = await keeping();
  const { id } = await as("maya").coach.keep({ subjectId: project.id, rule });
  const line = await journaledOnce(at, "finding.unkept", () => as("maya").coach.unkeep({ keptFindingId: id }));
  assert.equal(line.after, null);
  assert.deepEqual(await kept(), []);
  await refused(at, "not-found", () => as("maya").coach.unkeep({ keptFindingId: id }));
});

test("what is kept goes and comes back with its key result", async () => {
  const { as, project, kept } = await keeping();
  await as("maya").coach.keep({ subjectId: project.id, rule });
  await as("maya").keyResults.remove({ keyResultId: project.id }, { ifMatch: 1 });
  assert.deepEqual(await kept(), []);
  await as("maya").keyResults.restore({ keyResultId: project.id });
  assert.equal((await kept()).length, 1);
});

test("a rule that the Coach does not have is refused by name", async () => {
  const { at, as, project } = await keeping();
  await refused(at, "invalid-input", () => as("maya").coach.keep({ subjectId: project.id, rule: "be-nice" }));
});

test("a closed cycle keeps its findings as they are", async () => {
  const { at, as, cycle, shortlist } = await keeping();
  const { id } = await as("maya").coach.keep({ subjectId: shortlist.id, rule: "objective-is-short" });
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", () => as("maya").coach.keep({ subjectId: shortlist.id, rule }));
  await refused(at, "cycle-closed", () => as("maya").coach.unkeep({ keptFindingId: id }));
});
