import assert from "node:assert/strict";
import { test } from "node:test";
import { placeNotes } from "./place-notes.ts";

const plot = { left: 40, right: 800, top: 10, bottom: 270 };
const touches = (one: { left: number; right: number; top: number; bottom: number }, other: typeof one): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

test("a note stands above its point with its leader between them", () => {
  const [placed] = placeNotes([{ x: 200, y: 200, width: 120 }], { plot, lines: [], boxes: [] });
  assert.ok(placed);
  assert.equal(placed.anchor, "start");
  assert.ok(placed.box.bottom < 200);
  assert.ok(placed.leader.from < 200 && placed.leader.to > placed.box.bottom);
});

test("notes of neighbouring points, newest first, stack upwards and never cover each other", () => {
  const wanted = [3, 2, 1, 0].map((step) => ({ x: 100 + step * 30, y: 220 - step * 6, width: 150 }));
  const placed = placeNotes(wanted, { plot, lines: [], boxes: [] }).filter((note) => note !== undefined);
  assert.equal(placed.length, 4);
  for (const [index, note] of placed.entries()) {
    for (const other of placed.slice(index + 1)) assert.ok(!touches(note.box, other.box));
  }
});

test("a note keeps clear of the pace line, rising above it", () => {
  const pace = [
    { x: 40, y: 250 },
    { x: 800, y: 90 },
  ];
  const [placed] = placeNotes([{ x: 220, y: 230, width: 160 }], { plot, lines: [pace], boxes: [] });
  assert.ok(placed);
  const paceUnderItsRightEdge = 250 - ((placed.box.right - 40) / 760) * 160;
  assert.ok(placed.box.bottom < paceUnderItsRightEdge || placed.box.top > paceUnderItsRightEdge);
});

test("a note near the right edge leans to the left", () => {
  const [placed] = placeNotes([{ x: 780, y: 200, width: 120 }], { plot, lines: [], boxes: [] });
  assert.equal(placed?.anchor, "end");
});

test("a note without room above goes below its point", () => {
  const [placed] = placeNotes([{ x: 200, y: 30, width: 120 }], { plot, lines: [], boxes: [] });
  assert.ok(placed && placed.box.top > 30);
});

test("a note without any room is left out", () => {
  const everywhere = { left: 0, right: 900, top: 0, bottom: 300 };
  assert.deepEqual(placeNotes([{ x: 200, y: 200, width: 120 }], { plot, lines: [], boxes: [everywhere] }), [undefined]);
});
