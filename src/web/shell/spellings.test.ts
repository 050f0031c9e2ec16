import assert from "node:assert/strict";
import { test } from "node:test";
import { foundByKind, placesFor } from "./palette-list.ts";
import type { Place } from "./palette-list.ts";
import { markedParts } from "./spellings.ts";

const places: readonly Place[] = [
  { title: "Plan", path: "/plan" },
  { title: "Check in", path: "/check-in" },
  { title: "Import a document", path: "/import" },
];

test("places are found by the beginnings of their words", () => {
  assert.deepEqual(placesFor(places, "").length, 3);
  assert.deepEqual(
    placesFor(places, "doc im").map((place) => place.title),
    ["Import a document"],
  );
  assert.deepEqual(placesFor(places, "lan"), []);
});

test("what was typed is marked where words begin", () => {
  const marked = markedParts("Win rate in enterprise deals", "win ent").filter((part) => part.isMarked);
  assert.deepEqual(
    marked.map((part) => part.text),
    ["Win", "ent"],
  );
  assert.equal(
    markedParts("Win rate", "win")
      .map((part) => part.text)
      .join(""),
    "Win rate",
  );
});

test("what was found stands under its kind, key results first", () => {
  const found = (kind: "objective" | "key-result", title: string) => ({
    kind,
    id: title,
    title,
    cycleId: null,
    teamId: null,
  });
  assert.deepEqual(
    foundByKind([found("objective", "Win trust"), found("key-result", "Win rate")]).map((one) => one.heading),
    ["Key results", "Objectives"],
  );
});
