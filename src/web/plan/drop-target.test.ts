import assert from "node:assert/strict";
import { test } from "node:test";
import { dropOver } from "./drop-target.ts";
import type { OutlineRow } from "./outline.ts";

const objective = (id: string, ...keyResultIds: string[]): OutlineRow => ({
  kind: "objective",
  key: id,
  id,
  isOpen: true,
  keyResultIds,
  teamName: null,
  endsBlock: false,
});
const keyResult = (id: string, objectiveId: string): OutlineRow => ({
  kind: "key-result",
  key: id,
  id,
  objectiveId,
  isOpen: false,
  initiativeCount: 0,
  isLast: false,
  endsBlock: false,
});
const band: OutlineRow = { kind: "band", key: "t", about: "team", id: "t" };
const rows = [
  band,
  objective("A", "a1", "a2"),
  keyResult("a1", "A"),
  keyResult("a2", "A"),
  objective("B", "b1"),
  keyResult("b1", "B"),
  objective("C"),
];
const row = (key: string): OutlineRow => rows.find((one) => one.key === key) ?? assert.fail(key);
const teamOf = (id: string): string => (id === "C" ? "other" : "t");

function dropped(dragged: string, over: string, isUpperHalf: boolean): string | null {
  const drop = dropOver(rows, row(dragged), { at: rows.indexOf(row(over)), isUpperHalf }, teamOf);
  return drop && `${drop.listId} before ${drop.beforeId}`;
}

test("a key result lands before or after another one, in that one's objective", () => {
  assert.equal(dropped("b1", "a2", true), "A before a2");
  assert.equal(dropped("b1", "a1", false), "A before a2");
  assert.equal(dropped("b1", "a2", false), "A before null");
  assert.equal(dropped("a1", "b1", false), "B before null");
});

test("held over an objective it becomes its first", () => {
  assert.equal(dropped("b1", "A", true), "A before a1");
  assert.equal(dropped("a1", "C", false), "C before null");
});

test("an objective lands among those of its own team only", () => {
  assert.equal(dropped("B", "A", true), "t before A");
  assert.equal(dropped("A", "B", false), "t before null");
  assert.equal(dropped("A", "C", true), null);
  assert.equal(dropped("A", "a1", true), null);
});

test("where it would stay as it is, and on a heading, nothing can be put down", () => {
  assert.equal(dropped("a1", "a1", true), null);
  assert.equal(dropped("a2", "a1", false), null);
  assert.equal(dropped("a1", "A", false), null);
  assert.equal(dropped("a1", "t", true), null);
});
