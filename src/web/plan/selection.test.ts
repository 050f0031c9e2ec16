import assert from "node:assert/strict";
import { test } from "node:test";
import type { OutlineRow } from "./outline.ts";
import { extended, nothingSelected, toggled } from "./selection.ts";
import type { Selection } from "./selection.ts";

const keyResult = (id: string): OutlineRow => ({
  kind: "key-result",
  key: id,
  id,
  objectiveId: "o",
  isOpen: false,
  initiativeCount: 0,
  isLast: false,
  endsBlock: false,
});
const band: OutlineRow = { kind: "band", key: "t", about: "team", id: "t" };
const rows: readonly OutlineRow[] = [keyResult("a"), keyResult("b"), band, keyResult("c"), keyResult("d")];
const ids = (selection: Selection): string => [...selection.ids].toSorted().join("");

test("X selects a line, and again takes it out", () => {
  const one = toggled(nothingSelected, rows[1]);
  assert.equal(ids(one), "b");
  assert.equal(ids(toggled(one, rows[3])), "bc");
  assert.equal(ids(toggled(one, rows[1])), "");
  assert.equal(toggled(one, band), one, "a heading cannot be selected");
});

test("extending selects all it passes but headings, and gives back what it goes back over", () => {
  const two = extended(nothingSelected, rows, { from: 0, to: 1 });
  assert.equal(ids(two), "ab");
  const three = extended(two, rows, { from: 1, to: 3 });
  assert.equal(ids(three), "abc");
  const back = extended(three, rows, { from: 3, to: 1 });
  assert.equal(ids(back), "ab");
});

test("extending from another line begins anew and keeps what was selected", () => {
  const first = extended(nothingSelected, rows, { from: 0, to: 1 });
  const more = extended(first, rows, { from: 4, to: 3 });
  assert.equal(ids(more), "abcd");
  const less = extended(more, rows, { from: 3, to: 4 });
  assert.equal(ids(less), "abd");
});

test("extending begins where X was pressed", () => {
  assert.equal(ids(extended(toggled(nothingSelected, rows[0]), rows, { from: 0, to: 1 })), "ab");
});
