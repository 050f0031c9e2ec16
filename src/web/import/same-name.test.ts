import assert from "node:assert/strict";
import { test } from "node:test";
import { sameName } from "./same-name.ts";

test("a cycle is known by its name however a document spells it", () => {
  assert.ok(sameName("2027 Q1", "Q1 – 2027"));
  assert.ok(sameName("Product Marketing", "product-marketing"));
  assert.ok(!sameName("2027 Q1", "2027 Q2"));
});
