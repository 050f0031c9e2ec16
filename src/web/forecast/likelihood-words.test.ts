import assert from "node:assert/strict";
import { test } from "node:test";
import type { Forecast } from "#okr/forecast/forecast.ts";
import { disagreementWords, isUnlikely, likelihoodWords, shownLikelihood } from "./likelihood-words.ts";

const forecast = (state: Forecast["state"], likelihood: number | null): Forecast => ({
  state,
  likelihood,
  because: "",
  quantiles: [],
  method: "",
  points: 6,
});

test("a likelihood is rounded to five, and never quite nothing or everything", () => {
  assert.deepEqual([0, 0.02, 0.03, 0.4, 0.62, 0.97, 0.99, 1].map(likelihoodWords), [
    "<5%",
    "<5%",
    "5%",
    "40%",
    "60%",
    "95%",
    ">95%",
    ">95%",
  ]);
});

test("a list shows a likelihood only while something is open", () => {
  assert.equal(shownLikelihood(forecast("forecast", 0.4)), "40%");
  for (const state of ["too-early", "reached", "over", "none"] as const)
    assert.equal(shownLikelihood(forecast(state, 1)), null);
  assert.equal(shownLikelihood(undefined), null);
});

test("under 30% a target will probably be missed", () => {
  assert.ok(isUnlikely(forecast("forecast", 0.29)));
  assert.ok(!isUnlikely(forecast("forecast", 0.3)));
  assert.ok(!isUnlikely(forecast("over", 0)));
});

test("where a person and the numbers contradict each other it is said in words", () => {
  assert.equal(disagreementWords("on-track", 0.2), "On track, but only 20% likely");
  assert.equal(disagreementWords("off-track", 0.9), "Off track, but 90% likely");
  assert.equal(disagreementWords("at-risk", 0.1), null);
  assert.equal(disagreementWords("on-track", 0.5), null);
  assert.equal(disagreementWords(null, 0.1), null);
  assert.equal(disagreementWords("on-track", null), null);
});
