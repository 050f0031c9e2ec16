import assert from "node:assert/strict";
import { test } from "node:test";
import { createUndoSteps } from "./undo-steps.ts";

test("undo takes back the newest thing first, each once", () => {
  const undone: string[] = [];
  const steps = createUndoSteps();
  for (const text of ["first", "second"]) steps.push({ text, undo: () => undone.push(text) });
  assert.equal(steps.undo(), true);
  assert.equal(steps.undo(), true);
  assert.equal(steps.undo(), false);
  assert.deepEqual(undone, ["second", "first"]);
});

test("what a toast took back is not taken back again by the key", () => {
  let times = 0;
  const steps = createUndoSteps();
  const step = { text: "renamed", undo: () => times++ };
  steps.push(step);
  steps.undo(step);
  assert.equal(steps.undo(step), false);
  assert.equal(steps.undo(), false);
  assert.equal(times, 1);
});

test("ten steps are kept", () => {
  const steps = createUndoSteps();
  for (let place = 0; place < 12; place++) steps.push({ text: `${place}`, undo: () => undefined });
  let count = 0;
  while (steps.undo()) count++;
  assert.equal(count, 10);
});
