import assert from "node:assert/strict";
import test from "node:test";
import { healthOf, lowerConfidence, usualBounds } from "./health.ts";

const health = (progress: number | undefined, pace: number | undefined) =>
  healthOf({ hasCheckIns: true, progress, pace }, usualBounds);

test("within ten points of pace is on track, within twenty-five at risk, further behind off track", () => {
  assert.equal(health(0.5, 0.6), "on-track");
  assert.equal(health(0.499, 0.6), "at-risk");
  assert.equal(health(0.35, 0.6), "at-risk");
  assert.equal(health(0.349, 0.6), "off-track");
  // In binary fractions 0.8 − 0.7 is a hair more than a tenth.
  assert.equal(health(0.7, 0.8), "on-track");
});

test("ahead of pace is on track, and past the target counts as reached", () => {
  assert.equal(health(0.9, 0.2), "on-track");
  assert.equal(health(1.4, 1), "on-track");
  assert.equal(health(-3, 0.1), "on-track");
});

test("a workspace may set both bounds", () => {
  assert.equal(
    healthOf({ hasCheckIns: true, progress: 0.5, pace: 0.6 }, { onTrackWithin: 5, atRiskWithin: 8 }),
    "off-track",
  );
});

test("without a check-in, or without an honest number, nothing has started", () => {
  assert.equal(healthOf({ hasCheckIns: false, progress: 0, pace: 0.9 }, usualBounds), "not-started");
  assert.equal(health(undefined, 0.5), "not-started");
});

test("a held measure is judged by what holds now and held lately", () => {
  const held = (now: boolean, brokenLately: boolean) =>
    healthOf(
      { hasCheckIns: true, progress: 0.5, pace: undefined, holding: { held: 1, reported: 2, now, brokenLately } },
      usualBounds,
    );
  assert.equal(held(true, false), "on-track");
  assert.equal(held(true, true), "at-risk");
  assert.equal(held(false, true), "off-track");
});

test("the lower confidence wins, and no confidence is no opinion", () => {
  assert.equal(lowerConfidence("on-track", "off-track"), "off-track");
  assert.equal(lowerConfidence("at-risk", "on-track"), "at-risk");
  assert.equal(lowerConfidence(null, "at-risk"), "at-risk");
  assert.equal(lowerConfidence(null, null), null);
});
