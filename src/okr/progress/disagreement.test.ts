import assert from "node:assert/strict";
import test from "node:test";
import { disagreementOf } from "./disagreement.ts";

test("confidence and forecast disagree below 30% and above 80%", () => {
  assert.equal(disagreementOf("on-track", 0.29), "hopeful");
  assert.equal(disagreementOf("on-track", 0.3), undefined);
  assert.equal(disagreementOf("off-track", 0.81), "doubtful");
  assert.equal(disagreementOf("off-track", 0.8), undefined);
  assert.equal(disagreementOf("at-risk", 0.01), undefined);
  assert.equal(disagreementOf(null, 0.01), undefined);
  assert.equal(disagreementOf("on-track", null), undefined);
});
