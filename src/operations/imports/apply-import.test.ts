import assert from "node:assert/strict";
import { test } from "node:test";
import type { Asked } from "#contract/index.ts";
import { wholePlan } from "#okr/plan.ts";
import { acme } from "#test/acme.ts";
import { journaled, journaledOnce, refused } from "#test/journal.ts";

const document = `# Q1 2027

## Marketing

### Objective: Be the name buyers know (Maya Cole)

- KR: Raise aided awareness from 12% to 20%
- KR: Publish 12 customer stories
  - Write the first story
- KR: Speak at three events [0.4]

## Sales Team

### Objective: Open the northern market

- KR: Sign 5 partners by 2027-03-01
`;

/** An Acme, and its document as imported by somebody. */
async function importing() {
  const at = await acme();
  const input: Asked["imports"]["apply"] = { document, cycleId: at.cycle.id, teamId: at.product.id };
  const apply = (more: Partial<typeof input> = {}, who: "omar" | "maya" | "ben" = "omar") =>
    at.as(who).imports.apply({ ...input, ...more });
  const plan = async () => wholePlan(await at.as("vera").plan.get({ cycleId: at.cycle.id }));
  return { ...at, at, apply, plan };
}

test("a document becomes part of the plan as one change, with its team, owner, measures and notes", async () => {
  const { at, apply, plan, people, marketing } = await importing();
  const line = await journaledOnce(at, "import.applied", async () => {
    const { added, isUndone, notes } = await apply();
    assert.deepEqual([added, isUndone], [{ teams: 1, objectives: 2, keyResults: 4, initiatives: 1 }, false]);
    assert.ok(
      notes.some((note) => note.text.includes("0.4")),
      "the score of a key result is kept as a note",
    );
  });
  assert.equal(line.subject.kind, "import");
  const { objectives, keyResults, teams, initiatives } = await plan();
  const known = objectives.find((one) => one.title.includes("name buyers know"));
  assert.deepEqual([known?.teamId, known?.ownerId], [marketing.id, people.maya]);
  const sales = teams.find((team) => team.name === "Sales Team");
  assert.equal(objectives.find((one) => one.title.includes("northern"))?.teamId, sales?.id);
  const awareness = keyResults.find((one) => one.title.includes("awareness"));
  assert.equal(awareness?.objectiveId, known?.id);
  const { kind, baseline, target } = awareness!.measure as { kind: string; baseline: number; target: number };
  assert.deepEqual([kind, baseline, target], ["increase", 12, 20]);
  assert.equal(keyResults.find((one) => one.title.includes("partners"))?.dueOn, "2027-03-01");
  assert.ok(initiatives.some((one) => one.title.includes("first story")));
});

test("an import is undone as one, once, and leaves what was there before", async () => {
  const { at, as, apply, plan } = await importing();
  const before = await plan();
  const { id } = await apply();
  await journaledOnce(at, "import.undone", () => as("omar").imports.undo({ importId: id }));
  const { revision, workspace, ...after } = await plan();
  const { revision: _revision, workspace: _workspace, ...rest } = before;
  assert.deepEqual(after, rest);
  assert.ok(revision > before.revision && workspace.revision === revision);
  assert.deepEqual(
    (await as("vera").imports.list({})).imports.map((one) => one.isUndone),
    [true],
  );
  await refused(at, "import-already-undone", () => as("omar").imports.undo({ importId: id }));
});

test("what has been worked on since is not taken out again", async () => {
  const works: ((at: Awaited<ReturnType<typeof importing>>) => Promise<unknown>)[] = [
    async ({ as, plan }) =>
      as("ann").checkIns.record({
        keyResultId: (await plan()).keyResults.find((one) => one.title.includes("stories"))!.id,
        value: 3,
        confidence: "on-track",
      }),
    async ({ as, plan }) => {
      const { id, version } = (await plan()).objectives.find((one) => one.title.includes("northern"))!;
      return as("ann").objectives.edit({ objectiveId: id, title: "Open the north" }, { ifMatch: version });
    },
    async ({ as, plan }) => {
      const { id } = (await plan()).objectives.find((one) => one.title.includes("northern"))!;
      return as("ann").keyResults.add({ objectiveId: id, title: "One more", measure: { kind: "yes-no" } });
    },
    async ({ as, plan }) => {
      const { id, version } = (await plan()).initiatives[0]!;
      return as("ann").initiatives.edit({ initiativeId: id, state: "running" }, { ifMatch: version });
    },
  ];
  for (const work of works) {
    const here = await importing();
    const { id } = await here.apply();
    await work(here);
    await refused(here.at, "import-in-use", () => here.as("omar").imports.undo({ importId: id }));
  }
});

test("a closed cycle keeps what was imported into it, and takes nothing more", async () => {
  const { at, as, apply, cycle } = await importing();
  const { id } = await apply();
  await as("ann").cycles.changeState({ cycleId: cycle.id, state: "closed" }, { ifMatch: cycle.version });
  await refused(at, "cycle-closed", () => as("omar").imports.undo({ importId: id }));
  await refused(at, "cycle-closed", () => apply());
});

test("a team that others have begun to use stays when the import that added it is undone", async () => {
  const { as, apply, cycle, plan } = await importing();
  const { id } = await apply();
  const sales = (await plan()).teams.find((team) => team.name === "Sales Team")!;
  await as("ann").objectives.propose({ cycleId: cycle.id, teamId: sales.id, title: "Ours" });
  await as("omar").imports.undo({ importId: id });
  assert.ok((await plan()).teams.some((team) => team.id === sales.id));
});

test("members import for their own team; adding teams, or to another's plan, is not theirs", async () => {
  const { at, as, apply, marketing } = await importing();
  const own = { document: "## Objective: Ours\n\n- KR: Publish 12 guides\n", teamId: marketing.id };
  await refused(at, "not-allowed", () => apply(own, "maya"));
  await refused(at, "not-allowed", () => apply({ ...own, addTeams: false }, "ben"));
  const { objectives } = await as("maya").imports.preview({ document: own.document });
  const elsewhere = objectives.map((one) => ({ ...one, team: "Product" }));
  await refused(at, "not-allowed", () =>
    apply({ ...own, addTeams: false, objectives: structuredClone(elsewhere) as never }, "maya"),
  );
  const { id } = await apply({ ...own, addTeams: false }, "maya");
  await refused(at, "not-allowed", () => as("ben").imports.undo({ importId: id }));
  await journaledOnce(at, "import.undone", () => as("maya").imports.undo({ importId: id }));
});

test("what a person corrected in the preview is what is added", async () => {
  const { as, apply, plan } = await importing();
  const { objectives } = await as("omar").imports.preview({ document });
  const corrected = objectives
    .slice(0, 1)
    .map((one) => ({ ...one, title: "Be known by buyers", keyResults: one.keyResults.slice(0, 1) }));
  const { added } = await apply({ objectives: structuredClone(corrected) as never });
  assert.deepEqual([added.objectives, added.keyResults], [1, 1]);
  assert.ok((await plan()).objectives.some((one) => one.title === "Be known by buyers"));
});

test("a correction that is no plan is refused and adds nothing", async () => {
  const { at, apply } = await importing();
  const keyResult = {
    title: "Sign 5",
    baseline: null,
    target: 5,
    unit: null,
    due: null,
    owner: null,
    score: null,
    result: null,
    line: 1,
    why: "",
  };
  const objective = {
    title: "Open",
    team: null,
    cycle: null,
    owner: null,
    line: 1,
    why: "",
    keyResults: [keyResult],
    initiatives: [],
    objectives: [],
  };
  const wrong = [
    { ...objective, title: "" },
    { ...objective, title: "a\u0000b" },
    { ...objective, title: "two\nlines" },
    { ...objective, team: "" },
    { ...objective, keyResults: [{ ...keyResult, due: "soon" }] },
    { ...objective, initiatives: [{ title: "Do", owner: null, due: "2027-02-30", line: 1, why: "" }] },
    { ...objective, owner: "a\u0000b" },
    { ...objective, keyResults: [{ ...keyResult, unit: "a\u0000b" }] },
    { ...objective, surprise: 1 },
  ];
  for (const one of wrong) await refused(at, "invalid-input", () => apply({ objectives: [one] as never }));
  await refused(at, "nothing-to-import", () => apply({ objectives: [] }));
  const initiatives = Array.from({ length: 5000 }, () => ({ title: "Do", owner: null, due: null, line: 1, why: "" }));
  await refused(at, "document-too-large", () => apply({ objectives: [{ ...objective, initiatives }] }));
  await refused(at, "document-unreadable", () => apply({ document: "a\u0000b", objectives: [objective] }));
});

test("a preview says what it understood and why, and changes nothing", async () => {
  const { at, as } = await importing();
  const lines = await journaled(at, async () => {
    const { objectives, notes } = await as("vera").imports.preview({ document });
    assert.deepEqual(
      objectives.map((one) => one.keyResults.length),
      [3, 1],
    );
    assert.ok(objectives.every((one) => one.why.length > 0 && one.line > 0));
    assert.ok(Array.isArray(notes));
  });
  assert.deepEqual(lines, []);
});

test("what is no document, or holds no objectives, is refused in words", async () => {
  const { at, apply } = await importing();
  for (const text of ["", "\n\n", "PK\u0003\u0004\u0000\u0000", "# Lunch\n\nSoup on Monday.\n", "﻿", "a\u0000b"]) {
    await assert.rejects(apply({ document: text }), (error: { word: string; message: string }) => {
      assert.ok(["document-unreadable", "nothing-to-import"].includes(error.word), error.word);
      assert.match(error.message, /Nothing was changed/);
      return true;
    });
  }
  assert.deepEqual((await at.as("vera").imports.list({})).imports, []);
});
