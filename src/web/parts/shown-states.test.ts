import assert from "node:assert/strict";
import { test } from "node:test";
import { shownState } from "./shown-states.ts";

test("a part can be shown as it looks under the pointer or with the focus", () => {
  assert.equal(shownState(".button:hover", "color: red"), '.button:is([data-shown="hover"] *) { color: red }');
  assert.match(
    shownState(".chip:has(select:focus-visible)", "outline: 0") ?? "",
    /^\.chip:has\(select:is\(\[data-shown="focus"\] .*\)\) \{ outline: 0 \}$/,
  );
  assert.equal(shownState(".find:focus-within", "color: red"), undefined);
  assert.equal(shownState(".button", "color: red"), undefined);
});
