import assert from "node:assert/strict";
import test from "node:test";
import { endOfLabel } from "./label.ts";
import { readingOf } from "./reading.ts";
import { statementOf } from "./statement.ts";

const behindLabel = (text: string): string => text.slice(endOfLabel(readingOf(text)));

test("a label before a sentence is stepped over", () => {
  assert.equal(behindLabel("KR2: Lift win rate to 30%"), "Lift win rate to 30%");
  assert.equal(behindLabel("(all) Ship the importer"), "Ship the importer");
  assert.equal(behindLabel("Sales team – Answer within a day"), "Answer within a day");
});

test("an order with a colon in it has no label, nor has one word behind a colon", () => {
  assert.equal(
    behindLabel("Launch in three regions: north, east, south"),
    "Launch in three regions: north, east, south",
  );
  assert.equal(behindLabel("Status: green"), "Status: green");
});

test("own work behind a label is still own work", () => {
  const labelled = statementOf("Platform: Migrate all tenants to the new cluster", { slot: "key-result" });
  assert.equal(labelled.kind, "output");
});
