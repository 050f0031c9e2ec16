import assert from "node:assert/strict";
import test from "node:test";
import { netConfidenceOf } from "./net-confidence.ts";

const tally = (onTrack: number, atRisk: number, offTrack: number, notStarted = 0) => ({
  "not-started": notStarted,
  "on-track": onTrack,
  "at-risk": atRisk,
  "off-track": offTrack,
});

test("net confidence is the share on track less the share off track", () => {
  assert.equal(netConfidenceOf(tally(3, 0, 0)), 1);
  assert.equal(netConfidenceOf(tally(0, 0, 2)), -1);
  assert.equal(netConfidenceOf(tally(2, 1, 1)), 0.25);
});

test("at risk counts for neither side, and what has no confidence does not count", () => {
  assert.equal(netConfidenceOf(tally(0, 4, 0)), 0);
  assert.equal(netConfidenceOf(tally(1, 0, 1, 8)), 0);
  assert.equal(netConfidenceOf(tally(0, 0, 0, 5)), null);
});
