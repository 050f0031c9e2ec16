import assert from "node:assert/strict";
import test from "node:test";
import { Body, createBodyCache } from "./body-cache.ts";

const body = (bytes: number): Body => new Body(Buffer.alloc(bytes));

test("the longest unused body goes first, when there are too many bytes or too many bodies", () => {
  const byBytes = createBodyCache(1000);
  for (const name of ["one", "two"]) byBytes.keep(name, "r1", body(450));
  byBytes.find("one", "r1");
  byBytes.keep("three", "r1", body(450));
  assert.deepEqual(
    ["one", "two", "three"].map((name) => byBytes.find(name, "r1") !== undefined),
    [true, false, true],
  );
  const byCount = createBodyCache(1000, 2);
  for (const name of ["one", "two", "three"]) byCount.keep(name, "r1", body(1));
  assert.deepEqual(
    ["one", "two", "three"].map((name) => byCount.find(name, "r1") !== undefined),
    [false, true, true],
  );
});

test("a long address counts like the body it stands for", () => {
  const bodies = createBodyCache(1000);
  bodies.keep("a".repeat(900), "r1", body(1));
  bodies.keep("b".repeat(900), "r1", body(1));
  assert.equal(bodies.find("a".repeat(900), "r1"), undefined);
});
