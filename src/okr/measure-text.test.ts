import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { readDueDate } from "./due-text.ts";
import { measureFromText, readMeasureText, unitFromText, unitText } from "./measure-text.ts";
import { quantitiesIn } from "./quantity-text.ts";

const spring = { startsOn: "2027-04-01", endsBefore: "2027-07-01" };
const read = (text: string): string => {
  const one = readMeasureText(text, spring);
  return `${one.kind} ${one.baseline ?? "?"} → ${one.target ?? "?"}${one.unit ? ` ${unitText(one.unit) ?? ""}` : ""}`.trimEnd();
};

const sentences: Readonly<Record<string, string>> = {
  "Raise trial conversion from 6% to 12%": "increase 6 → 12 %",
  "Cut churn from 4.2% to 2.5%": "decrease 4.2 → 2.5 %",
  "NPS 41 to 55": "increase 41 → 55",
  "Gross margin 70% → 78%": "increase 70 → 78 %",
  "200k views (current is 125k)": "increase 125000 → 200000 views",
  "Average handling time under 5 minutes (from 10+ minutes)": "decrease 10 → 5 minutes",
  "Median wait falls from 19 days to 6 days": "decrease 19 → 6 days",
  "Close $2.5M in new pipeline": "increase ? → 2500000 USD",
  "Cost per lead below €900": "at-most ? → 900 EUR",
  "Maintain at least 99.9% availability": "at-least ? → 99.9 %",
  "Increase sign-ups by 15%": "increase 0 → 15 %",
  "Reduce support tickets by 25%": "decrease 0 → -25 %",
  "20% lift in referral traffic": "increase 0 → 20 %",
  "Publish 5 new case studies": "increase 0 → 5 case studies",
  "Two keynotes": "increase 0 → 2 keynotes",
  "Grow to 10,000 weekly readers": "increase ? → 10000 readers",
  "Increase trials by 3x": "increase 1 → 3 x",
  "5 posts a week": "recurring ? → 5 posts",
  "10% more signups every week": "recurring ? → 10 %",
  "Keep first response under 4 h": "at-most ? → 4 hours",
  "Attendees rate it 4.5 out of 5": "increase ? → 4.5 /5",
  "Retire 3 of 5 indices": "increase 0 → 3 indices",
  "Recovery time from 4h to 1h": "decrease 4 → 1 hours",
  "Ship version 2 of the guide in Q3 2027": "yes-no ? → ?",
  "Sign the S3 contract": "yes-no ? → ?",
  "Everyone knows the plan": "yes-no ? → ?",
};

for (const [sentence, expected] of Object.entries(sentences)) {
  test(`“${sentence}” is measured as ${expected}`, () => assert.equal(read(sentence), expected));
}

const dates: Readonly<Record<string, string | undefined>> = {
  "by June 30": "2027-06-30",
  "by 15 May": "2027-05-15",
  "by February 3": "2028-02-03",
  "due: 2027-05-02": "2027-05-02",
  "by end of May": "2027-05-31",
  "by the end of Q4": "2027-12-31",
  "by Q1 2028": "2028-03-31",
  "by EOQ": "2027-06-30",
  "by end of 2028": "2028-12-31",
  "by February 31": undefined,
  "in June many things happen": undefined,
};

for (const [words, date] of Object.entries(dates)) {
  test(`“${words}” is ${date ?? "no due date"}`, () => assert.equal(readDueDate(words, spring)?.date, date));
}

test("a day without a year and without a cycle is not guessed", () =>
  assert.equal(readDueDate("by June 30")?.date, undefined));

test("names, versions and years are not quantities", () => {
  assert.deepEqual(quantitiesIn("Q3 FY21 v2 P0 S3 #12 KR1 24/7 1st 2027 COVID-19 h264"), []);
});

test("every number that is written plainly is found with its value", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1800 }),
      fc.constantFrom("customers", "%", "days", "posts"),
      (value, unit) => {
        const [found] = quantitiesIn(`Reach ${value}${unit === "%" ? "" : " "}${unit} soon`);
        assert.equal(found?.value, value);
        assert.equal(unitText(found?.unit ?? null), unit);
      },
    ),
  );
});

test("a unit that is written down reads as itself", () => {
  for (const unit of ["%", "USD", "days", "x", "/5", "blog posts"]) assert.equal(unitText(unitFromText(unit)), unit);
  assert.deepEqual(unitFromText(null), { kind: "number" });
});

test("a measure starts from the words and from the numbers a table gave", () => {
  assert.deepEqual(measureFromText("Failed deployments", { baseline: 14, target: 5, unit: "%" }), {
    kind: "decrease",
    unit: { kind: "percent" },
    baseline: 14,
    target: 5,
  });
  assert.deepEqual(measureFromText("Sick leave stays below 4%", { baseline: null, target: 4, unit: "%" }), {
    kind: "at-most",
    unit: { kind: "percent" },
    bound: 4,
  });
  assert.deepEqual(measureFromText("5 posts a week", { baseline: null, target: 5, unit: "posts" }), {
    kind: "recurring",
    unit: { kind: "custom", label: "posts" },
    perPeriod: 5,
    period: "week",
  });
  assert.deepEqual(measureFromText("The guide is published", { baseline: null, target: null, unit: null }), {
    kind: "yes-no",
  });
});
