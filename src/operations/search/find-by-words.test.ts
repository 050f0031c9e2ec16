import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";
import { refused } from "#test/journal.ts";

async function searching() {
  const at = await acme();
  const find = async (words: string) => (await at.as("vera").search.find({ words })).found.map((one) => one.title);
  return { ...at, at, find };
}

test("a few letters find objectives, key results, initiatives, metrics, teams and people", async () => {
  const { as, marketing, find } = await searching();
  await as("maya").initiatives.propose({ teamId: marketing.id, title: "Shortlist tour" });
  await as("maya").metrics.create({ name: "Shortlists, a month", unit: { kind: "number" } });
  assert.deepEqual(await find("short"), ["Be on every shortlist", "Shortlist tour", "Shortlists, a month"]);
  assert.deepEqual(await find("WIN enter"), ["Win rate in enterprise deals"]);
  assert.deepEqual(await find("mark"), ["Marketing"]);
  assert.deepEqual(await find("cole"), ["Maya Cole"]);
  assert.deepEqual(await find("short nothing"), []);
});

test("words are found as they are written: with dots, slashes, hyphens, apostrophes and in any script", async () => {
  const { as, marketing, cycle, find } = await searching();
  const titles = [
    "Rating 4.2 in every store",
    "Run A/B tests",
    "A go-to-market plan",
    "Don't stop",
    "Größe zählt",
    "四半期の目標",
    "Reach #1 on example.com",
  ];
  for (const title of titles) await as("maya").objectives.propose({ cycleId: cycle.id, teamId: marketing.id, title });
  for (const title of titles) assert.deepEqual(await find(title), [title]);
  assert.deepEqual(await find("4.2"), [titles[0]]);
  assert.deepEqual(await find("a/b"), [titles[1]]);
  assert.deepEqual(await find("market plan"), [titles[2]]);
  assert.deepEqual(await find("größ"), [titles[4]]);
});

test("no sign has a meaning of its own, and signs alone find nothing", async () => {
  const { find } = await searching();
  for (const words of ["!", "& | !", "':*", "\\", "' \\' ''", "(", "%", "_", "a <-> b", "\\'; --", "💥"])
    assert.deepEqual(await find(words), []);
  for (const words of ["short!", "short:*", "!short", "(short", "short\\"])
    assert.deepEqual(await find(words), ["Be on every shortlist"]);
});

test("what was removed is not found, and words are asked for", async () => {
  const { at, as, shortlist, find } = await searching();
  await as("maya").objectives.remove({ objectiveId: shortlist.id }, { ifMatch: shortlist.version });
  assert.deepEqual(await find("shortlist"), []);
  for (const words of ["", "  ", "a\u0000b"])
    await refused(at, "invalid-input", () => as("vera").search.find({ words }));
});
