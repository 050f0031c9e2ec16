import assert from "node:assert/strict";
import { test } from "node:test";
import { gerundOf } from "./statement/verb-forms.ts";
import { sentenceOf, sentencePartsOf } from "./sentence.ts";

test("an objective and its key results read as one sentence", () => {
  assert.equal(
    sentenceOf({
      title: "Make buyers come back.",
      keyResults: [
        { title: "Returns", measure: { kind: "decrease", unit: { kind: "percent" }, baseline: 9, target: 6 } },
        { title: "Earn 40 referrals a month" },
        { title: "600 trial sign-ups" },
      ],
    }),
    "We will make buyers come back, as measured by returns (from 9% to 6%); earning 40 referrals a month; and 600 trial sign-ups.",
  );
});

test("what is missing stays open", () => {
  assert.equal(sentenceOf({ title: "Win the trust of bakers" }), "We will win the trust of bakers, as measured by ….");
  assert.equal(sentenceOf({ title: "" }), "We will …, as measured by ….");
});

test("names and abbreviations keep their capitals", () => {
  assert.equal(
    sentenceOf({ title: "Become the choice of every CFO", keyResults: [{ title: "NPS from 25 to 50" }] }),
    "We will become the choice of every CFO, as measured by NPS from 25 to 50.",
  );
});

test("the parts say which key results are work, and which have no number yet", () => {
  const { objective, measuredBy } = sentencePartsOf({
    title: "Make buyers come back",
    keyResults: [
      { title: "Launch V1 of the returns portal" },
      { title: "Increase awareness among buyers" },
      { title: "" },
      { title: "Cut returns from 9% to 6%" },
    ],
  });
  assert.equal(objective, "make buyers come back");
  assert.deepEqual(
    measuredBy.map(({ lacks }) => lacks),
    ["outcome", "number", null],
  );
});

test("verbs take the form that the sentence asks for", () => {
  const forms = {
    launch: "launching",
    cut: "cutting",
    make: "making",
    see: "seeing",
    open: "opening",
    begin: "beginning",
  };
  for (const [lemma, gerund] of Object.entries(forms)) assert.equal(gerundOf(lemma), gerund);
});
