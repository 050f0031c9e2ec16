import assert from "node:assert/strict";
import { test } from "node:test";
import { acme } from "#test/acme.ts";

const { as } = await acme();
const { metrics, templates, focus } = as("vera").library;

test("metrics are found for what is being done, as many as were asked for, with how many fit", async () => {
  const { total, metrics: found } = await metrics({ text: "Launch V1 of the API", limit: 2 });
  assert.equal(found.length, 2);
  assert.ok(total > 2);
  assert.ok(found.some(({ id }) => id === "live-integration-rate"));
  assert.deepEqual((await metrics({ text: "xyzzy" })).metrics, []);
});

test("metrics of a function and an area are all of both", async () => {
  const { metrics: found } = await metrics({ function: "seo", area: "acquisition" });
  assert.ok(found.length > 0);
  for (const { functions, areas } of found) assert.ok(functions.includes("seo") && areas.includes("acquisition"));
});

test("templates that fit come first, with sentences whose numbers are open", async () => {
  const { total, templates: found } = await templates({ function: "seo", focus: "acquisition, revenue", limit: 1 });
  assert.ok(total >= 40);
  assert.equal(found[0]?.functions[0], "seo");
  assert.match(found[0].keyResults[0]?.sentence ?? "", /xx/);
});

test("a focus that is none is refused in words", async () => {
  await assert.rejects(templates({ focus: "acquisition,fame" }), { word: "invalid-input", message: /^focus/ });
});

test("focus and stages come with their questions and advice", async () => {
  const { areas, stages, pick } = await focus({});
  assert.deepEqual([areas.length, stages.length, pick], [5, 3, { fewest: 2, most: 3 }]);
  assert.ok(areas.every(({ questions }) => questions.length > 0));
});
