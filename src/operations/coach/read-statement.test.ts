import assert from "node:assert/strict";
import { test } from "node:test";
import { rules } from "#okr/coach/rules.ts";
import { acme } from "#test/acme.ts";

const { as, cycle } = await acme();
const { statement, outcome, rules: listRules } = as("vera").coach;

test("a project written as a key result is named as work, with the word that decided and a way out", async () => {
  const read = await statement({ text: "Launch V1 of the API by June 26", slot: "key-result" });
  assert.equal(read.kind, "output");
  assert.deepEqual(read.because[0], { text: "Launch", start: 0, end: 6 });
  assert.equal(read.date?.text, "by June 26");
  assert.equal(read.findings[0]?.rule, "key-result-is-not-a-project");
  assert.equal(read.findings[0].suggestions[0]?.moveTo, "initiatives");
});

test("a key result is read with its numbers, and its letters tell their evidence", async () => {
  const read = await statement({ text: "Raise trial conversion from 31% to 38%", context: "Win more trials" });
  assert.deepEqual([read.kind, read.baseline, read.target, read.direction], ["outcome", 31, 38, "up"]);
  assert.equal(read.measured?.text, "trial conversion");
  assert.equal(read.smart.map(({ letter }) => letter).join(""), "SMART");
  assert.deepEqual(read.smart[1], {
    letter: "M",
    name: "Measurable",
    mark: "filled",
    evidence: "It goes from 31 to 38.",
  });
});

test("an objective has no letters, and another language is named and nothing else said", async () => {
  assert.deepEqual((await statement({ text: "Be on every shortlist", slot: "objective" })).smart, []);
  const german = await statement({ text: "Wir sind für die Banken der beste Partner", slot: "key-result" });
  assert.equal(german.language, "other");
  assert.deepEqual(
    german.findings.map(({ rule }) => rule),
    ["statement-is-in-english"],
  );
  assert.deepEqual(german.smart, []);
});

test("hostile and very long text is read like any other", async () => {
  for (const text of ["\u0000\u202e<b>🙂", "increase ".repeat(11_000), "{".repeat(100_000)])
    assert.ok((await statement({ text })).findings.length >= 0);
  await assert.rejects(statement({ text: "x".repeat(100_001) }), { word: "invalid-input" });
});

test("a project becomes an initiative and three drafts, with its day told from the cycle", async () => {
  const { initiative, alternatives } = await outcome({
    text: "Launch V1 of the API by March 26",
    context: "Be easy to build with",
    cycleId: cycle.id,
  });
  assert.deepEqual(initiative, {
    title: "Launch V1 of the API",
    kind: "launch",
    due: "by March 26",
    dueOn: "2027-03-26",
  });
  assert.equal(alternatives.length, 3);
  assert.ok(alternatives.every(({ measure }) => "target" in measure && measure.target === null));
});

test("every rule is listed with its reasons, and each bad example with what is said of it", async () => {
  const { rules: listed } = await listRules({});
  assert.deepEqual(
    listed.map(({ id }) => id),
    rules.map(({ id }) => id),
  );
  for (const { good, bad, why } of listed) {
    assert.ok(why && good.length > 0 && bad.length > 0);
    for (const { written, says } of bad) assert.ok(written && says, `${why} ${written}`);
  }
});
