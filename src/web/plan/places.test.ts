import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeOfRow, positionAt, siblingsOf, stepPlace } from "./places.ts";
import { keyResult, objective } from "./small-plan.ts";

const list = (...ids: string[]) => ids.map((id, place) => ({ id, position: place * 2 }));
const all = { isShown: () => true };

/** What the server does: everything from the place on moves on by one, then the row takes it. */
function moved(rows: ReturnType<typeof list>, id: string, position: number): string {
  return rows
    .map((one) =>
      one.id === id ? { id, position } : { ...one, position: one.position + Number(one.position >= position) },
    )
    .toSorted((one, other) => one.position - other.position)
    .map((one) => one.id)
    .join("");
}

test("a row goes one up or one down, and stays at the ends", () => {
  const rows = list("a", "b", "c");
  const step = (id: string, by: 1 | -1): string | null => {
    const place = stepPlace(rows, id, { by, ...all });
    return place && moved(rows, id, positionAt(rows, id, place));
  };
  assert.equal(step("b", -1), "bac");
  assert.equal(step("b", 1), "acb");
  assert.equal(step("c", -1), "acb");
  assert.equal(step("a", -1), null);
  assert.equal(step("c", 1), null);
});

test("what a filter hides is passed over", () => {
  const rows = list("a", "b", "c", "d");
  const place = stepPlace(rows, "a", { by: 1, isShown: (id) => id === "c" });
  assert.deepEqual(place, { beforeId: "d" });
  assert.equal(stepPlace(rows, "a", { by: -1, isShown: (id) => id === "c" }), null);
});

test("wherever a row is put it stands there, and goes back to where it was", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.nat(), (count, from, to) => {
      const ids = Array.from({ length: count }, (_, place) => String.fromCodePoint(97 + place));
      const rows = list(...ids);
      const id = ids[from % count] ?? "";
      const others = ids.filter((one) => one !== id);
      const at = to % count;
      const position = positionAt(rows, id, { beforeId: others[at] ?? null });
      const after = moved(rows, id, position);
      assert.equal(after, others.toSpliced(at, 0, id).join(""));
      const now = after.split("").map((one, place) => ({ id: one, position: place }));
      assert.equal(moved(now, id, positionAt(now, id, placeOfRow(rows, id))), ids.join(""));
    }),
  );
});

test("the list of a key result is its objective's, that of an objective its team's", () => {
  const [one, other] = [objective(1, "", 1), objective(2, "", 2)];
  const [first, second, elsewhere] = [keyResult(1, "", [1, 1]), keyResult(2, "", [1, 2]), keyResult(3, "", [2, 1])];
  const plan = { objectives: [one, other], keyResults: [elsewhere, second, first] };
  assert.deepEqual(siblingsOf(first, plan), [first, second]);
  assert.deepEqual(siblingsOf(other, plan), [other]);
});
