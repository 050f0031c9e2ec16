import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { statementKinds } from "./kind.ts";
import type { Slot, StatementKind } from "./kind.ts";
import { statementOf } from "./statement.ts";

const kinds: readonly (readonly [string, Slot, StatementKind])[] = [
  ["Launch V1 of the API by June 26", "key-result", "output"],
  ["Publish 12 interviews with nurses", "key-result", "output"],
  ["Hire three account managers for Vienna", "key-result", "output"],
  ["Partner handbook written and translated", "key-result", "output"],
  ["Lift the renewal rate from 81% to 88%", "key-result", "outcome"],
  ["Bring the wait at the counter down to four minutes", "key-result", "outcome"],
  ["900 qualified leads from trade fairs", "key-result", "outcome"],
  ["Become the shop that gardeners recommend", "objective", "objective"],
  ["Win the hearts of independent bakers", null, "objective"],
  ["Implement the new payroll system", "objective", "output"],
  ["Average basket size", null, "metric"],
  ["Keep refunds under 2%", null, "metric"],
  ["The move took longer than expected because two people left.", null, "other"],
  ["We believe that calm teams do better work.", null, "other"],
];

for (const [text, slot, kind] of kinds)
  test(`“${text}” is ${kind} in the place of ${slot ?? "anything"}`, () => {
    assert.equal(statementOf(text, { slot }).kind, kind);
  });

test("a statement says what is measured, from where to where, in what unit and by when", () => {
  const { measured, baseline, target, unit, direction, date, isChange, verb } = statementOf(
    "Raise the renewal rate from 81% to 88% by June 30",
    { slot: "key-result" },
  );
  assert.deepEqual(
    { measured: measured?.text, baseline, target, unit, direction, date: date?.text, isChange, verb: verb?.lemma },
    {
      measured: "renewal rate",
      baseline: 81,
      target: 88,
      unit: { kind: "percent" },
      direction: "up",
      date: "by June 30",
      isChange: false,
      verb: "raise",
    },
  );
  assert.equal(statementOf("Cut returns by 20%").isChange, true);
  assert.equal(statementOf("Cut returns from 8% to 5%").direction, "down");
  assert.equal(statementOf("Keep returns under 5%").direction, "hold");
});

test("whoever launches, ships, releases or deploys something as an objective names a project", () => {
  for (const text of [
    "Successfully launch our new product",
    "Ship an inspiring handbook",
    "Deploy the updated service",
  ])
    assert.equal(statementOf(text, { slot: "objective" }).kind, "output", text);
});

test("what is measured is named in full", () => {
  for (const [text, measured] of [
    ["Raise the win rate from 31% to 38%", "win rate"],
    ["Cut the share of tickets that come back from 12% to 5%", "share of tickets that come back"],
    ["Reduce time to first value from 9 to 4 days", "time to first value"],
    ["Increase the number of weekly active teams from 20 to 40", "weekly active teams"],
    ["Qualified leads from events: 40 → 90", "Qualified leads"],
  ] as const)
    assert.equal(statementOf(text, { slot: "key-result" }).measured?.text, measured, text);
  assert.equal(statementOf("Reach 40 by May", { slot: "key-result" }).measured, null);
});

test("placeholders, vague words and counted own work are found where they stand", () => {
  const text = "Write 12 great articles by {date}";
  const { placeholders, vagueWords, countedOwnWork } = statementOf(text, { slot: "key-result" });
  assert.deepEqual(
    placeholders.map((one) => text.slice(one.start, one.end)),
    ["{date}"],
  );
  assert.deepEqual(
    vagueWords.map((one) => text.slice(one.start, one.end)),
    ["great"],
  );
  assert.equal(countedOwnWork?.count, 12);
  assert.equal(countedOwnWork.text, "12 great articles");
  assert.equal(statementOf("Synonyms for 500 queries", { slot: "key-result" }).countedOwnWork?.text, "500 queries");
  for (const filled of ["Reach xx% by May", "From X to Y", "Grow to ??", "Grow to TBD", "Reach [number] stores"])
    assert.equal(statementOf(filled).placeholders.length > 0, true, filled);
  for (const plain of ["Win against Generation X", "Ship iOS 19", "Grow by 10%", "Move to Plan B"])
    assert.deepEqual(statementOf(plain).placeholders, [], plain);
});

test("a number word sets no target where a number is still to be filled in, nor in a rank or a stretch of time", () => {
  for (const text of [
    "Increase trials from X to Y in two weeks",
    "Answer customers within X days, in two languages",
    "Be among the top three for our terms",
    "Nobody is paged over two weeks",
    "Understood in one reading",
  ])
    assert.equal(statementOf(text, { slot: "key-result" }).target, null, text);
  assert.equal(statementOf("Sign three resellers", { slot: "key-result" }).target, 3);
  assert.equal(statementOf("Answer within two hours", { slot: "key-result" }).target, 2);
});

test("the words that decided are words of the sentence", () => {
  const text = "Ship the new checkout to all stores";
  const { because } = statementOf(text, { slot: "key-result" });
  assert.ok(because.length > 0);
  assert.ok(because.some(({ start, end }) => text.slice(start, end).includes("Ship")));
});

test("other languages are recognized as such; names and numbers are not", () => {
  const foreign = [
    "Die Zufriedenheit der Kunden von 70 auf 85 Punkte steigern",
    "Augmenter le taux de conversion de nos clients",
    "Aumentar la satisfacción de los clientes",
    "Уменьшить отток клиентов до 3%",
    "顧客満足度を上げる",
    "زيادة عدد العملاء الجدد",
  ];
  for (const text of foreign) assert.equal(statementOf(text).language, "other", text);
  for (const text of ["NPS 50+", "Grow revenue", "Café revenue in Zürich", "Launch in São Paulo", "Daily active users"])
    assert.equal(statementOf(text).language, "en", text);
  assert.equal(statementOf("😀 42%").language, "none");
});

test("no text makes the reader fail, and the scores are shares of one", () => {
  const pieces = fc.constantFrom(
    "<b>",
    "{",
    "[x",
    "🙂",
    "\u202e",
    "\u0000",
    "from 1% to ",
    "Q3",
    " ",
    "ship",
    "1.2.3",
    "é",
    "\n",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(pieces).map((all) => all.join("")),
      ),
      (text) => {
        const { scores } = statementOf(text);
        const sum = statementKinds.reduce((total, kind) => total + scores[kind], 0);
        assert.ok(Math.abs(sum - 1) < 1e-9);
      },
    ),
  );
});
