import assert from "node:assert/strict";
import { test } from "node:test";
import { laterParts } from "#test/house/built-web.ts";

test("every room, and everything else that is loaded later, takes at most 60 KB", () => {
  const parts = laterParts();
  for (const room of ["home-page", "key-result-page", "check-in-page", "write-page", "settings-page", "import-page"])
    assert.ok((parts.find(({ name }) => name === room)?.bytes ?? 0) > 1000, `${room} is among them`);
  assert.deepEqual(
    parts.filter(({ bytes }) => bytes > 60 * 1024),
    [],
  );
});
