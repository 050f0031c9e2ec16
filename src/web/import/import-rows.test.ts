import assert from "node:assert/strict";
import { test } from "node:test";
import { countsOf, objectivesOf, placed, rowsOf } from "./import-rows.ts";
import type { ReadDocument, ReadObjective, Role } from "./import-rows.ts";

const keyResult = (title: string, line: number) => ({
  title,
  line,
  why: "",
  baseline: 1,
  target: 2,
  unit: null,
  due: null,
  owner: null,
  score: null,
  result: null,
});
const initiative = (title: string, line: number) => ({ title, line, why: "", owner: null, due: null });
const objective = (title: string, line: number, parts: Partial<ReadObjective> = {}): ReadObjective => ({
  title,
  line,
  why: "",
  team: null,
  cycle: null,
  owner: null,
  keyResults: [],
  initiatives: [],
  objectives: [],
  ...parts,
});
const document: ReadDocument = {
  cycles: [],
  teams: [],
  objectives: [
    objective("Delight admins", 1, {
      team: "Product",
      keyResults: [keyResult("Setup alone", 2), keyResult("Fewer tickets", 6)],
      objectives: [
        objective("First hour", 3, {
          keyResults: [keyResult("Days to dashboard", 4)],
          initiatives: [initiative("Guided setup", 5)],
        }),
      ],
    }),
    objective("Grow", 9, { keyResults: [keyResult("Revenue", 10)] }),
  ],
  notes: [
    { text: "Plan of Q1", line: 0 },
    { text: "Win the market", line: 7 },
    { text: "Ask Ruth", line: 8 },
  ],
  findings: [],
};
const rows = rowsOf(document);
const keyOf = (title: string): string => rows.find((row) => row.title === title)!.key;
const corrected = (...changes: [string, Role][]) =>
  placed(rows, new Map(changes.map(([title, role]) => [keyOf(title), role])));
const homes = (of: ReturnType<typeof placed>) =>
  Object.fromEntries(
    of.map((row) => [
      row.title,
      row.role === "note" ? "note" : (of.find((other) => other.key === row.underKey)?.title ?? null),
    ]),
  );

test("every line of the document is a row, in the document's order", () => {
  assert.deepEqual(
    rows.map((row) => row.line),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
});

test("without corrections what is imported is what was understood", () => {
  const [first, second] = objectivesOf(placed(rows, new Map()));
  assert.deepEqual(
    [first, second],
    [
      // An objective under another one belongs to the same team unless it names its own.
      { ...document.objectives[0], objectives: [{ ...document.objectives[0]!.objectives[0], team: "Product" }] },
      document.objectives[1],
    ],
  );
});

test("a note made an objective takes over what follows, up to the next objective", () => {
  const later = {
    ...document,
    objectives: [
      objective("Delight admins", 1, { keyResults: [keyResult("Setup alone", 2), keyResult("Share of market", 8)] }),
    ],
    notes: [{ text: "Win the market", line: 7 }],
  };
  const laterRows = rowsOf(later);
  const key = laterRows.find((row) => row.title === "Win the market")!.key;
  assert.deepEqual(homes(placed(laterRows, new Map([[key, "objective"]]))), {
    "Delight admins": null,
    "Setup alone": "Delight admins",
    "Win the market": null,
    "Share of market": "Win the market",
  });
});

test("a key result after a nested objective stays with its own", () => {
  assert.equal(homes(placed(rows, new Map()))["Fewer tickets"], "Delight admins");
});

test("when a nested objective is none any more, what it held goes to the objective above it", () => {
  const now = homes(corrected(["First hour", "key-result"]));
  assert.equal(now["First hour"], "Delight admins");
  assert.equal(now["Days to dashboard"], "Delight admins");
  assert.equal(now["Guided setup"], "Delight admins");
});

test("when a top objective is none any more, what it held goes where the line before it is", () => {
  assert.equal(homes(corrected(["Grow", "note"]))["Revenue"], "Delight admins");
});

test("a note made a key result goes where the line before it is", () => {
  assert.equal(homes(corrected(["Ask Ruth", "key-result"]))["Ask Ruth"], "Delight admins");
});

test("nothing before the first objective can be a key result", () => {
  assert.equal(homes(corrected(["Plan of Q1", "key-result"]))["Plan of Q1"], "note");
});

test("a role changed and changed back loses nothing", () => {
  assert.deepEqual(objectivesOf(corrected(["Revenue", "key-result"])), objectivesOf(placed(rows, new Map())));
});

test("the counts are those of the corrected document", () => {
  assert.deepEqual(countsOf(corrected(["Guided setup", "key-result"], ["Ask Ruth", "initiative"])), {
    objective: 3,
    "key-result": 5,
    initiative: 1,
    note: 2,
  });
});
