import assert from "node:assert/strict";
import { test } from "node:test";
import { createPlanFacts } from "./plan-facts.ts";
import { activity, checkIn, keyResult, objective, smallPlan, today } from "./small-plan.ts";

const [trust] = smallPlan().objectives;
const [winRate, reviews] = smallPlan().keyResults;
assert.ok(trust && winRate && reviews);

function loaded() {
  const facts = createPlanFacts({ today });
  facts.load(smallPlan());
  return facts;
}

test("a check-in of someone else arrives with the journal and moves the numbers", () => {
  const facts = loaded();
  const before = facts.numbers().keyResultNumbersById.get(winRate.id)?.progress;
  assert.equal(before, 0.4);
  const outcome = facts.apply([activity(11, "check-in", checkIn(1, 1, 37), { after: checkIn(1, 1, 37) })]);
  assert.equal(outcome, "applied");
  assert.deepEqual(facts.find("key-result", winRate.id)?.checkIns.values, [31, 34, 37]);
  assert.equal(facts.numbers().keyResultNumbersById.get(winRate.id)?.progress, 0.7);
});

test("what happened is taken over once, however often it is told", () => {
  const facts = loaded();
  const told = [activity(11, "check-in", checkIn(1, 1, 37), { after: checkIn(1, 1, 37) })];
  facts.apply(told);
  facts.apply(told);
  assert.deepEqual(facts.find("key-result", winRate.id)?.checkIns.values, [31, 34, 37]);
  assert.equal(facts.revision(), 11);
});

test("a gap in the journal asks for the plan again and takes nothing over from behind it", () => {
  const facts = loaded();
  assert.equal(
    facts.apply([activity(12, "objective", trust, { before: trust, after: { ...trust, title: "Later", version: 2 } })]),
    "load-again",
  );
  assert.equal(facts.find("objective", trust.id)?.title, trust.title);
  assert.equal(facts.revision(), 10);
});

test("a change shows before the server answers, and is as it was when the server refuses", () => {
  const facts = loaded();
  const expectation = facts.expect([
    { noun: "objective", id: trust.id, change: (row) => ({ ...row, title: "Win every heart" }) },
  ]);
  assert.equal(facts.find("objective", trust.id)?.title, "Win every heart");
  expectation.rollBack();
  assert.equal(facts.find("objective", trust.id)?.title, trust.title);
});

test("rolling one change back keeps the others that were made since", () => {
  const facts = loaded();
  const first = facts.expect([{ noun: "objective", id: trust.id, change: (row) => ({ ...row, title: "First" }) }]);
  facts.expect([{ noun: "objective", id: trust.id, change: (row) => ({ ...row, description: "Second" }) }]);
  first.rollBack();
  const row = facts.find("objective", trust.id);
  assert.equal(row?.title, trust.title);
  assert.equal(row?.description, "Second");
});

test("someone else's change to another field does not undo what is being saved here", () => {
  const facts = loaded();
  facts.expect([{ noun: "objective", id: trust.id, change: (row) => ({ ...row, title: "Mine" }) }]);
  facts.apply([
    activity(11, "objective", trust, { before: trust, after: { ...trust, description: "Theirs", version: 2 } }),
  ]);
  const row = facts.find("objective", trust.id);
  assert.equal(row?.title, "Mine");
  assert.equal(row?.description, "Theirs");
  assert.equal(row?.version, 2);
});

test("an answer that comes after newer news does not bring old words back", () => {
  const facts = loaded();
  const expectation = facts.expect([{ noun: "objective", id: trust.id, change: (row) => ({ ...row, title: "Mine" }) }]);
  facts.apply([
    activity(11, "objective", trust, { before: trust, after: { ...trust, title: "Mine", version: 2 } }),
    activity(12, "objective", trust, { before: trust, after: { ...trust, title: "Theirs", version: 3 } }),
  ]);
  expectation.confirm({ noun: "objective", row: { ...trust, title: "Mine", version: 2 } });
  assert.equal(facts.find("objective", trust.id)?.title, "Theirs");
});

test("a check-in made here counts once, whichever comes first: the answer or the journal", () => {
  const recorded = checkIn(1, 1, 37);
  const told = [activity(11, "check-in", recorded, { after: recorded })];
  const show = {
    noun: "key-result" as const,
    id: winRate.id,
    change: (row: typeof winRate) => ({
      ...row,
      checkIns: {
        ...row.checkIns,
        dates: [...row.checkIns.dates, today],
        values: [...row.checkIns.values, 37],
        confidences: [...row.checkIns.confidences, "on-track" as const],
      },
    }),
  };
  const answerFirst = loaded();
  const one = answerFirst.expect([show]);
  one.confirmWhenTold(recorded.id, 1);
  assert.deepEqual(answerFirst.find("key-result", winRate.id)?.checkIns.values, [31, 34, 37]);
  answerFirst.apply(told);
  assert.deepEqual(answerFirst.find("key-result", winRate.id)?.checkIns.values, [31, 34, 37]);
  const journalFirst = loaded();
  const other = journalFirst.expect([show]);
  journalFirst.apply(told);
  other.confirmWhenTold(recorded.id, 1);
  assert.deepEqual(journalFirst.find("key-result", winRate.id)?.checkIns.values, [31, 34, 37]);
});

test("an amended check-in takes the place of what it said before, a withdrawn one is gone", () => {
  const facts = loaded();
  const first = checkIn(1, 1, 37);
  const second = checkIn(1, 1, 38, { version: 2, confidence: "at-risk" });
  facts.apply([
    activity(11, "check-in", first, { after: first }),
    activity(12, "check-in", first, { before: first, after: second }),
  ]);
  assert.deepEqual(facts.find("key-result", winRate.id)?.checkIns, {
    dates: ["2027-01-12", "2027-02-09", today],
    values: [31, 34, 38],
    confidences: ["on-track", "at-risk", "at-risk"],
  });
  facts.apply([activity(13, "check-in", first, { before: second })]);
  assert.deepEqual(facts.find("key-result", winRate.id)?.checkIns.values, [31, 34]);
});

test("what stands behind the new place of a moved row moves on by one, and once only", () => {
  const facts = loaded();
  const last = keyResult(4, "Contracts renewed", [1, 1]);
  facts.put({ noun: "key-result", row: last });
  const order = () =>
    facts
      .all("key-result")
      .filter((one) => one.objectiveId === trust.id)
      .toSorted((one, other) => one.position - other.position)
      .map((one) => one.title);
  assert.deepEqual(order(), [winRate.title, reviews.title, last.title]);
  const { checkIns: _, ...before } = last;
  const after = { ...before, position: winRate.position, version: 2 };
  const told = [activity(11, "key-result", last, { before, after })];
  facts.apply(told);
  facts.apply(told);
  assert.deepEqual(order(), [last.title, winRate.title, reviews.title]);
  assert.equal(facts.find("key-result", reviews.id)?.position, reviews.position + 1);
  const renamed = { ...after, title: "Renewals", version: 3 };
  facts.apply([activity(12, "key-result", last, { before: after, after: renamed })]);
  assert.equal(facts.find("key-result", reviews.id)?.position, reviews.position + 1, "a new title moves nothing");
});

test("a removed objective takes its key results with it, and leaves the other's", () => {
  const facts = loaded();
  facts.apply([activity(11, "objective", trust, { before: trust })]);
  assert.deepEqual(
    facts.all("objective").map((row) => row.title),
    ["Be found by people who search"],
  );
  assert.deepEqual(
    facts.all("key-result").map((row) => row.title),
    ["Visits from enterprise domains"],
  );
});

test("a new objective and its new key result appear from the journal alone", () => {
  const facts = loaded();
  const added = objective(9, "Make admins self-sufficient", 2);
  const { checkIns: _, ...measured } = keyResult(9, "Support requests per person", [9, 2]);
  assert.equal(
    facts.apply([
      activity(11, "objective", added, { after: added }),
      activity(12, "key-result", measured, { after: measured }),
    ]),
    "applied",
  );
  assert.equal(facts.find("key-result", measured.id)?.checkIns.dates.length, 0);
  assert.equal(facts.numbers().keyResultNumbersById.get(measured.id)?.health, "not-started");
});

test("a restored objective asks for the plan, which knows its key results", () => {
  const facts = loaded();
  const restored = objective(9, "Back again", 2, { version: 4 });
  assert.equal(facts.apply([activity(11, "objective", restored, { after: restored })]), "load-again");
});

test("what nobody foresaw asks for the plan again", () => {
  assert.equal(loaded().apply([activity(11, "import", { id: "imp_1" }, { after: {} })]), "load-again");
});

test("an edited key result keeps its check-ins, though the answer comes without them", () => {
  const facts = loaded();
  const { checkIns: _, ...answer } = { ...winRate, title: "Win rate", version: 2 };
  facts.put({ noun: "key-result", row: answer });
  assert.equal(facts.find("key-result", winRate.id)?.title, "Win rate");
  assert.deepEqual(facts.find("key-result", winRate.id)?.checkIns.values, [31, 34]);
});

test("only who looks at a row hears of its change, and numbers are computed once for each change of what they are made of", () => {
  const facts = loaded();
  let heard = 0;
  let heardOther = 0;
  facts.subscribeTo(winRate.id, () => heard++);
  facts.subscribeTo(reviews.id, () => heardOther++);
  const before = facts.numbers();
  facts.expect([{ noun: "key-result", id: winRate.id, change: (row) => ({ ...row, title: "Another name" }) }]);
  assert.equal(heard, 1);
  assert.equal(heardOther, 0);
  assert.equal(facts.numbers(), before);
  facts.expect([{ noun: "key-result", id: winRate.id, change: (row) => ({ ...row, dueOn: "2027-03-01" }) }]);
  assert.notEqual(facts.numbers(), before);
});

test("an older plan that arrives late does not replace a newer one", () => {
  const facts = loaded();
  facts.apply([activity(11, "objective", trust, { before: trust, after: { ...trust, title: "Newer", version: 2 } })]);
  facts.load(smallPlan());
  assert.equal(facts.find("objective", trust.id)?.title, "Newer");
});

test("what is confirmed is what was loaded and what the journal told, never what is only expected", () => {
  const facts = loaded();
  assert.deepEqual(facts.confirmed(), smallPlan());
  facts.expect([{ noun: "key-result", id: winRate.id, change: (row) => ({ ...row, title: "Not yet" }) }]);
  facts.apply([activity(11, "check-in", checkIn(1, 1, 37), { after: checkIn(1, 1, 37) })]);
  const [first] = facts.confirmed().keyResults;
  assert.deepEqual([first?.title, first?.checkIns.values], [winRate.title, [31, 34, 37]]);
  assert.equal(facts.confirmed().revision, 11);
});
