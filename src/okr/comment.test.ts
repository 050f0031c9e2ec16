import assert from "node:assert/strict";
import { test } from "node:test";
import { mayEditComment, mayRemoveComment, subjectOf } from "./comment.ts";
import type { CommentSubjectId } from "./comment.ts";
import type { PersonId } from "./ids.ts";

const digits = "0".repeat(32);
const [maya, ben] = ["per_1", "per_2"] as unknown as [PersonId, PersonId];

test("what a comment is about is told by the prefix of its id", () => {
  const kinds = { kr: "key-result", obj: "objective", ini: "initiative", chk: "check-in" };
  for (const [prefix, kind] of Object.entries(kinds))
    assert.deepEqual(subjectOf(`${prefix}_${digits}` as CommentSubjectId), { kind, id: `${prefix}_${digits}` });
  assert.throws(() => subjectOf(`per_${digits}` as CommentSubjectId), RangeError);
});

test("only authors change their words; those who run the workspace may take them away", () => {
  const comment = { personId: maya };
  const may = (personId: PersonId, role: "owner" | "admin" | "member") => [
    mayEditComment({ personId }, comment),
    mayRemoveComment({ personId, role }, comment),
  ];
  assert.deepEqual(may(maya, "member"), [true, true]);
  assert.deepEqual(may(ben, "member"), [false, false]);
  assert.deepEqual(may(ben, "admin"), [false, true]);
  assert.deepEqual(may(ben, "owner"), [false, true]);
});
