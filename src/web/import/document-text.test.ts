import assert from "node:assert/strict";
import { test } from "node:test";
import { refusalOf, textOf } from "./document-text.ts";

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const read = (content: Uint8Array) => textOf(content, "plan.md");

test("UTF-8, with or without its mark, and UTF-16 are read", () => {
  assert.deepEqual(read(new TextEncoder().encode("# Ziele für Q1")), { text: "# Ziele für Q1" });
  assert.deepEqual(read(bytes(0xef, 0xbb, 0xbf, 0x4f)), { text: "O" });
  assert.deepEqual(read(bytes(0xff, 0xfe, 0x4f, 0x00, 0xfc, 0x00)), { text: "Oü" });
});

test("what older Windows programs write is read too", () => {
  assert.deepEqual(read(bytes(0x47, 0x72, 0xf6, 0xdf, 0x65)), { text: "Größe" });
});

test("a file that is not text is refused in words", () => {
  const refused = read(bytes(0x50, 0x4b, 0x03, 0x00, 0x00));
  assert.ok("refusal" in refused && refused.refusal.includes("Nothing was changed"));
});

test("too large, empty and other formats are refused before anything is read", () => {
  assert.match(refusalOf("plan.md", 52_400_000) ?? "", /52\.4 MB.*5 MB/);
  assert.match(refusalOf("plan.docx", 1000) ?? "", /Word document/);
  assert.match(refusalOf("plan.md", 0) ?? "", /empty/);
  assert.equal(refusalOf("plan.md", 5_000_000), undefined);
});
