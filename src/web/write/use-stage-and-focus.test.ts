import assert from "node:assert/strict";
import { test } from "node:test";
import { stageAndFocusOf } from "./use-stage-and-focus.ts";

test("stage and focus are read from what was remembered, without what means nothing any more", () => {
  assert.deepEqual(stageAndFocusOf("growth retention activation fame"), {
    stage: "growth",
    focus: ["activation", "retention"],
  });
  assert.deepEqual(stageAndFocusOf(null), { stage: undefined, focus: [] });
});
