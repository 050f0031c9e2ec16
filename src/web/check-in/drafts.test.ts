import assert from "node:assert/strict";
import { test } from "node:test";
import { draftsIn } from "./drafts.ts";

function storage(kept: Map<string, string> = new Map()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const entry = { value: "431", note: "Half typed" };

test("what was typed is there again after the page was loaded again", () => {
  const { kept } = storage();
  draftsIn(storage(kept)).keep("kr_1", entry);
  assert.deepEqual(draftsIn(storage(kept)).find("kr_1"), entry);
  assert.equal(draftsIn(storage(kept)).find("kr_2"), undefined);
});

test("a saved check-in leaves no draft behind", () => {
  const place = storage();
  const drafts = draftsIn(place);
  drafts.keep("kr_1", entry);
  drafts.drop("kr_1");
  assert.equal(drafts.find("kr_1"), undefined);
});

test("what cannot be read is no draft", () => {
  const place = storage();
  place.setItem("ladder check-in kr_1", "{oops");
  assert.equal(draftsIn(place).find("kr_1"), undefined);
  place.setItem("ladder check-in kr_1", '{"value":4}');
  assert.equal(draftsIn(place).find("kr_1"), undefined);
});

test("a storage that refuses loses nothing on the page", () => {
  const full = { ...storage(), setItem: () => assert.fail("full") };
  draftsIn(full).keep("kr_1", entry);
});
