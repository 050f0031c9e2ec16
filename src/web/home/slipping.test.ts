import assert from "node:assert/strict";
import { test } from "node:test";
import { byGravity, isSlipping } from "./slipping.ts";
import type { Judged } from "./slipping.ts";

const judged = (more: Partial<Judged> = {}): Judged => ({
  progress: 0.5,
  confidence: "on-track",
  health: "on-track",
  flags: [],
  likelihood: null,
  ...more,
});

test("a key result slips when people say so, whatever the numbers say", () => {
  assert.equal(isSlipping(judged()), false);
  assert.equal(isSlipping(judged({ confidence: "at-risk" })), true);
  assert.equal(isSlipping(judged({ confidence: "off-track" })), true);
});

test("it slips when the numbers say so, although people call it on track", () => {
  assert.equal(isSlipping(judged({ health: "off-track" })), true);
  assert.equal(isSlipping(judged({ health: "at-risk" })), false, "a little behind is no news yet");
  for (const flag of ["stalled", "regressing", "slowing", "past-due"] as const)
    assert.equal(isSlipping(judged({ flags: [flag] })), true, flag);
  assert.equal(isSlipping(judged({ flags: ["stale", "unowned"] })), false, "nobody reporting is another matter");
});

test("what people say against the odds slips, whatever they call it", () => {
  assert.equal(isSlipping(judged({ likelihood: 0.1 })), true);
  assert.equal(isSlipping(judged({ likelihood: 0.4 })), false);
});

test("what is worst stands first, by people, then by numbers, then by the way done", () => {
  const off = judged({ confidence: "off-track", progress: 0.9 });
  const worse = judged({ confidence: "at-risk", health: "off-track" });
  const little = judged({ confidence: "at-risk", progress: 0.1 });
  const more = judged({ confidence: "at-risk", progress: 0.3 });
  assert.deepEqual([more, little, worse, off].toSorted(byGravity), [off, worse, little, more]);
});
