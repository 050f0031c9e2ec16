import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutlineRow } from "#web/plan/outline.ts";
import { blocksOf } from "./blocks.ts";

const row = (kind: OutlineRow["kind"], key: string): OutlineRow => ({ kind, key }) as never;

test("on paper an objective stays with its key results, and a team with its first objective", () => {
  const blocks = blocksOf([
    row("band", "growth"),
    row("objective", "win"),
    row("key-result", "win-1"),
    row("initiative", "bet"),
    row("objective", "keep"),
    row("band", "product"),
    row("objective", "ship"),
    row("key-result", "ship-1"),
  ]);
  assert.deepEqual(
    blocks.map(({ rows }) => rows.map(({ key }) => key)),
    [["growth", "win", "win-1", "bet"], ["keep"], ["product", "ship", "ship-1"]],
  );
  assert.deepEqual(blocksOf([]), []);
});
