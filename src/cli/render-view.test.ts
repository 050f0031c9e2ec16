import assert from "node:assert/strict";
import { test } from "node:test";
import { renderView } from "./render-view.ts";
import { shortened, widthOf } from "./text-width.ts";

const lines = (...all: string[]): string => all.join("\n");

test("a list is a table: text to the left, numbers to the right, other things' ids left out", () => {
  const keyResults = [
    {
      id: "kr_1",
      objectiveId: "obj_1",
      title: "Win rate",
      measure: { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 },
      share: null,
      version: 2,
    },
    { id: "kr_2", objectiveId: "obj_1", title: "Shortlists", measure: { kind: "yes-no" }, share: 40, version: 12 },
  ];
  assert.equal(
    renderView({ keyResults, nextCursor: null }, undefined),
    lines(
      "id    title       measure                share  version",
      "kr_1  Win rate    rises from 31% to 38%      –        2",
      "kr_2  Shortlists  is done                   40       12",
    ),
  );
});

test("a list that goes on says how", () => {
  assert.match(
    renderView({ objectives: [{ id: "obj_1" }], nextCursor: "abc" }, undefined),
    /There are more: --cursor abc$/,
  );
  assert.match(
    renderView({ revision: 9, activities: [{ revision: 3, operation: "x" }], hasMore: true }, undefined),
    /There are more: --revision 3$/,
  );
});

test("an empty list says so", () => {
  assert.equal(renderView({ checkIns: [], nextCursor: null }, undefined), "No check-ins.");
});

test("one thing is a line for each field, and what it holds below", () => {
  const view = {
    id: "kr_1",
    ownerId: null,
    isRemoved: false,
    description: "",
    note: "One\nTwo",
    checkIns: { dates: ["2027-01-05", "2027-01-12"], values: [31, 33.5], confidences: ["on-track", "at-risk"] },
    numbers: { progress: 0.357, pace: 1 / 3, flags: [] },
  };
  assert.equal(
    renderView(view, undefined),
    lines(
      "id:       kr_1",
      "owner:    –",
      "removed:  no",
      "note:     One",
      "          Two",
      "",
      "check-ins:",
      "  date        value  confidence",
      "  2027-01-05     31  on-track",
      "  2027-01-12   33.5  at-risk",
      "",
      "numbers:",
      "  progress:  36%",
      "  pace:      33%",
      "  flags:     –",
    ),
  );
});

test("numbers beside a thing stand in its row", () => {
  const keyResults = [
    {
      keyResultId: "kr_1",
      title: "Win rate",
      numbers: { progress: 0.357, pace: 0.5, health: "at-risk", flags: ["stale"], because: "long" },
    },
  ];
  assert.equal(
    renderView({ revision: 1, keyResults }, undefined),
    lines(
      "key result  title     progress  health   flags  expected",
      "kr_1        Win rate       36%  at-risk  stale       50%",
    ),
  );
});

test("of things that hang on a row there is their count", () => {
  const imports = [
    {
      id: "imp_1",
      fileName: "q1.md",
      notes: [
        { text: "a", line: 1 },
        { text: "b", line: 2 },
      ],
    },
    { id: "imp_2", fileName: "q2.md", notes: [] },
  ];
  assert.equal(
    renderView({ imports }, undefined),
    lines("id     file name  notes", "imp_1  q1.md      2", "imp_2  q2.md"),
  );
});

test("in a window the widest columns give way; in a file nothing is cut", () => {
  const view = {
    objectives: [{ id: "obj_1", title: "A title that is a good deal longer than the window is wide", version: 1 }],
  };
  const shown = renderView(view, 40).split("\n");
  assert.ok(shown.every((line) => widthOf(line) <= 40));
  assert.match(shown[1] ?? "", /^obj_1 {2}A title that is .*… +1$/);
  assert.match(renderView(view, undefined), /than the window is wide/);
});

test("what people wrote cannot steer a terminal", () => {
  const shown = renderView({ objectives: [{ id: "obj_1", title: "\u001b[2Jgone\u0007\u009b31m\u202e" }] }, undefined);
  // oxlint-disable-next-line no-control-regex
  assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  assert.match(shown, /gone/);
});

test("width is counted as a terminal draws it", () => {
  for (const [text, width] of [
    ["abc", 3],
    ["日本", 4],
    ["é", 1],
    ["e\u0301", 1],
    ["👩‍🚀", 2],
    ["✔️", 2],
    ["한", 2],
  ] as const)
    assert.equal(widthOf(text), width, text);
  assert.equal(shortened("日本語のタイトル", 7), "日本語…");
  assert.equal(shortened("short", 5), "short");
});
