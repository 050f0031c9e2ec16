import assert from "node:assert/strict";
import { test } from "node:test";
import { smartOf } from "./smart.ts";
import type { KeyResultDraft } from "./subject.ts";

const marks = (draft: KeyResultDraft): string =>
  smartOf(draft)
    .map(({ letter, mark }) => `${letter} ${mark}`)
    .join(", ");

const cycle = { startsOn: "2027-01-04", endsBefore: "2027-04-04" };

test("each letter is filled when there is evidence for it", () => {
  const full: KeyResultDraft = {
    title: "Renewal rate",
    measure: { kind: "increase", unit: { kind: "percent" }, baseline: 78, target: 82 },
    startsOn: cycle.startsOn,
    dueOn: "2027-03-31",
    cycle,
    objective: "Make customers renew gladly",
    history: [
      { on: "2026-01-05", value: 66 },
      { on: "2026-04-06", value: 69 },
      { on: "2026-07-06", value: 72 },
      { on: "2026-10-05", value: 75 },
      { on: "2027-01-04", value: 78 },
    ],
  };
  assert.equal(marks(full), "S filled, M filled, A filled, R filled, T filled");
});

test("a project fills nothing but its day", () => {
  assert.equal(
    marks({ title: "Launch V1 of the API by June 26", objective: "" }),
    "S outlined, M outlined, A outlined, R outlined, T filled",
  );
});

test("what stands before the numbers is what is measured, also where the lists know no such metric", () => {
  const [specific] = smartOf({ title: "Trial to paid rises from 11.4% to 15% by March 31", cycle });
  assert.deepEqual(specific, {
    letter: "S",
    name: "Specific",
    mark: "filled",
    evidence: "It measures “Trial to paid”.",
  });
});

test("a target without a baseline is half measurable, and nobody can say how far it is", () => {
  assert.equal(
    marks({ title: "Raise the renewal rate to 88%", cycle }),
    "S filled, M half, A outlined, R outlined, T half",
  );
});

test("yes or no is half measurable", () => {
  assert.match(marks({ title: "The regulator certifies us", measure: { kind: "yes-no" } }), /M half/);
});

test("every letter gives its evidence in a sentence", () => {
  for (const title of ["Launch it", "Raise the renewal rate to 88%", "Happier customers", ""])
    for (const { evidence } of smartOf({ title })) assert.match(evidence, /^\p{Lu}.*\.$/u);
});
