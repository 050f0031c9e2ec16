import assert from "node:assert/strict";
import { test } from "node:test";
import {
  emptyDraft,
  isBlank,
  takenBack,
  withLine,
  withLineMoved,
  withLinesAfter,
  withWorkMoved,
  withoutLine,
  withWords,
} from "./draft.ts";
import type { WriteDraft } from "./draft.ts";

const one = { key: "one", text: "Win rate from 31% to 38%" };
const two = { key: "two", text: "Launch V1 of the API" };
const draft: WriteDraft = {
  ...emptyDraft("first", [one, two]),
  objective: "Be on every shortlist",
  initiatives: [{ key: "page", title: "Pricing page", kind: "content", dueOn: null, betsOn: ["one", "two"] }],
};
const texts = ({ lines }: WriteDraft): string[] => lines.map(({ text }) => text);

test("a draft is blank until something is written, also in what is in the plan", () => {
  assert.ok(isBlank(emptyDraft("first", [{ key: "one", text: " " }])));
  assert.ok(!isBlank(draft));
  assert.ok(!isBlank({ ...emptyDraft("first"), edits: { id: "" } }));
});

test("lines are put in after another, move by one place, and take the bets on them along when they go", () => {
  const three = { key: "three", text: "Third" };
  assert.deepEqual(texts(withLinesAfter(draft, "one", [three])), [one.text, "Third", two.text]);
  assert.deepEqual(texts(withLinesAfter(draft, null, [three])), [one.text, two.text, "Third"]);
  assert.deepEqual(texts(withLineMoved(draft, "two", -1)), [two.text, one.text]);
  assert.equal(withLineMoved(draft, "two", 1), draft);
  assert.deepEqual(withoutLine(draft, "two").initiatives[0]?.betsOn, ["one"]);
});

test("words go where they belong: the objective, a line, or an edit of what is in the plan", () => {
  assert.equal(withWords(draft, "objective", "Win").objective, "Win");
  assert.deepEqual(texts(withWords(draft, "one", "Other")), ["Other", two.text]);
  assert.deepEqual(withWords(draft, "a saved one", "Other").edits, { "a saved one": "Other" });
});

test("a project becomes an initiative that bets on the outcome in its place", () => {
  const move = {
    initiative: { title: "Launch V1 of the API", kind: "launch", due: "by June 26", dueOn: "2027-06-26" },
    alternatives: [],
  } as const;
  const project = { move, outcome: "Raise active accounts from xx to xx", initiativeKey: "api" };
  const moved = withWorkMoved(draft, { ...project, key: "two", isObjective: false, target: "two" });
  assert.deepEqual(texts(moved), [one.text, project.outcome]);
  assert.deepEqual(moved.initiatives[1], {
    key: "api",
    title: "Launch V1 of the API",
    kind: "launch",
    dueOn: "2027-06-26",
    betsOn: ["two"],
  });
  const head = withWorkMoved(draft, { ...project, key: "objective", isObjective: true, target: "new" });
  assert.equal(head.objective, "");
  assert.deepEqual(texts(head), [one.text, two.text, project.outcome]);
  assert.deepEqual(head.initiatives[1]?.betsOn, ["new"]);
});

test("a step taken back leaves what was written since", () => {
  const moved: WriteDraft = {
    ...withLine(draft, "two", { text: "Raise active accounts from xx to xx" }),
    initiatives: [
      ...draft.initiatives,
      { key: "api", title: "Launch V1 of the API", kind: "launch", dueOn: null, betsOn: ["two"] },
    ],
  };
  assert.deepEqual(takenBack(moved, draft, moved), draft);
  const later = withLine(withLinesAfter(moved, null, [{ key: "four", text: "Fourth" }]), "one", { text: "Rewritten" });
  assert.deepEqual(texts(takenBack(later, draft, moved)), ["Rewritten", two.text, "Fourth"]);
});

test("a template taken back leaves the blank sheet it was put on", () => {
  const blank = emptyDraft("first", [{ key: "one", text: "" }]);
  const filled: WriteDraft = { ...blank, objective: "Be chosen", lines: [{ key: "t", text: "xx" }] };
  assert.deepEqual(takenBack(filled, blank, filled), blank);
});
