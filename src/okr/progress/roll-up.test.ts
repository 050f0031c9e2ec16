import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { Confidence } from "#okr/check-in.ts";
import { usualBounds } from "./health.ts";
import type { Part } from "./roll-up.ts";
import { rollUp, sharesOf } from "./roll-up.ts";
import { supportOrder } from "./support-order.ts";

const shares = (...fixed: (number | null)[]) => sharesOf(fixed.map((share) => ({ share })));
const part = (progress: number | null, rest: Partial<Part["numbers"]> & { share?: number | null } = {}): Part => {
  const { share = null, ...numbers } = rest;
  return {
    title: "A key result",
    share,
    numbers: { progress, pace: 0.5, confidence: "on-track", health: "on-track", flags: [], ...numbers },
  };
};

test("shares are equal until someone fixes one, and the others split the rest", () => {
  assert.deepEqual(shares(null, null, null, null), [25, 25, 25, 25]);
  assert.deepEqual(shares(40, null, null), [40, 30, 30]);
  assert.deepEqual(shares(0, null), [0, 100]);
});

test("fixed shares keep their proportions when they do not make a hundred by themselves", () => {
  assert.deepEqual(shares(30, 30), [50, 50]);
  assert.deepEqual(shares(150, 50, null), [75, 25, 0]);
  assert.deepEqual(shares(0, 0), [0, 0]);
});

test("shares always make a hundred", () => {
  const share = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 12 }), (fixed) => {
      const all = shares(...fixed);
      const sum = all.reduce((one, other) => one + other, 0);
      if (fixed.every((one) => one === 0)) assert.equal(sum, 0);
      else assert.ok(Math.abs(sum - 100) < 1e-6, `${sum}`);
      assert.ok(all.every((one) => one >= 0));
    }),
  );
});

test("an objective is the weighted mean of its clamped parts", () => {
  assert.equal(rollUp([part(1.4), part(0)], usualBounds).progress, 0.5);
  assert.equal(rollUp([part(-2), part(0.5)], usualBounds).progress, 0.25);
  assert.equal(rollUp([part(1, { share: 75 }), part(0)], usualBounds).progress, 0.75);
});

test("a part without an honest number is left out, and a share of 0 is watched only", () => {
  assert.equal(rollUp([part(null), part(0.4), part(0.8)], usualBounds).progress?.toFixed(6), "0.600000");
  const watched = rollUp([part(0.4), part(1, { share: 0, confidence: "off-track" })], usualBounds);
  assert.equal(watched.progress, 0.4);
  assert.equal(watched.confidence, "off-track");
  assert.equal(rollUp([part(0.4, { share: 0 })], usualBounds).progress, null);
  assert.equal(rollUp([], usualBounds).progress, null);
});

test("confidence is the lowest under it", () => {
  const all = (...given: (Confidence | null)[]) =>
    rollUp(
      given.map((confidence) => part(0.5, { confidence })),
      usualBounds,
    ).confidence;
  assert.equal(all("on-track", "at-risk", null), "at-risk");
  assert.equal(all(null), null);
});

test("held parts are expected to hold all the time; where nothing has a pace the lowest health counts", () => {
  const held = part(0.8, { pace: null, health: "at-risk" });
  assert.equal(rollUp([part(0.2, { pace: 0.5 }), held], usualBounds).pace, 0.75);
  const only = rollUp([held, part(1, { pace: null })], usualBounds);
  assert.deepEqual([only.pace, only.health], [null, "at-risk"]);
});

test("nothing has started until one of the parts has", () => {
  const unstarted = part(0, { health: "not-started", confidence: null });
  assert.equal(rollUp([unstarted, unstarted], usualBounds).health, "not-started");
  assert.equal(rollUp([unstarted, part(0.6)], usualBounds).health, "at-risk");
});

const anyPart = fc.record({
  share: fc.option(fc.double({ min: 0, max: 60, noNaN: true }), { nil: null }),
  progress: fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { nil: null }),
  pace: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  confidence: fc.constantFrom("on-track" as const, "at-risk" as const, "off-track" as const, null),
});

test("totals stay within 0 and 1, and the order of the parts never matters", () => {
  fc.assert(
    fc.property(fc.array(anyPart, { maxLength: 8 }), (all) => {
      const parts = all.map(({ progress, ...rest }) => part(progress, rest));
      const one = rollUp(parts, usualBounds);
      const other = rollUp(parts.toReversed(), usualBounds);
      for (const number of [one.progress, one.pace]) assert.ok(number === null || (number >= 0 && number <= 1));
      assert.equal(one.progress === null, other.progress === null);
      assert.ok(Math.abs((one.progress ?? 0) - (other.progress ?? 0)) < 1e-9);
      assert.ok(Math.abs((one.pace ?? 0) - (other.pace ?? 0)) < 1e-9);
      assert.deepEqual([one.confidence, one.health], [other.confidence, other.health]);
    }),
  );
});

test("everything comes after what it depends on, and what runs in a circle is named", () => {
  assert.deepEqual(supportOrder([[1], [2], []]), { order: [2, 1, 0], circular: new Set() });
  const { order, circular } = supportOrder([[1], [2], [1], [], [3]]);
  assert.deepEqual(circular, new Set([1, 2]));
  assert.deepEqual(
    order.toSorted((one, other) => one - other),
    [0, 1, 2, 3, 4],
  );
  assert.ok(order.indexOf(0) > order.indexOf(1));
});

test("any graph is ordered, whole, and dependencies outside of circles come first", () => {
  const graph = fc
    .integer({ min: 1, max: 12 })
    .chain((size) => fc.array(fc.uniqueArray(fc.nat(size - 1)), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graph, (drawn) => {
      const dependencies = drawn.map((all, node) => all.filter((one) => one !== node));
      const { order, circular } = supportOrder(dependencies);
      assert.equal(new Set(order).size, dependencies.length);
      assert.equal(order.length, dependencies.length);
      const placeByNode = new Map(order.map((node, place) => [node, place]));
      for (const [node, all] of dependencies.entries()) {
        for (const one of all) {
          if (circular.has(node) && circular.has(one)) continue;
          assert.ok((placeByNode.get(one) ?? 0) < (placeByNode.get(node) ?? 0));
        }
      }
    }),
  );
});
