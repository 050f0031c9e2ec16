import assert from "node:assert/strict";
import { test } from "node:test";
import type { Measure } from "#okr/measure.ts";
import { titleSentence } from "./title-sentence.ts";

const winRate: Measure = { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 };

test("a title that names its number becomes a sentence with its measure", () => {
  assert.equal(
    titleSentence({ title: "Win rate in enterprise deals", measure: winRate }),
    "Win rate in enterprise deals rises from 31% to 38%",
  );
});

test("a title that says its numbers, or is a sentence of its own, stands alone", () => {
  for (const title of ["Win rate from 31% to 38%", "Win rate of 38%", "Increase the win rate"])
    assert.equal(titleSentence({ title, measure: winRate }), title);
});

test("what is done or not is not said twice", () => {
  assert.equal(
    titleSentence({ title: "First analyst report published", measure: { kind: "yes-no" } }),
    "First analyst report published",
  );
});

test("several things rise, one thing rises", () => {
  const verb = (title: string) =>
    titleSentence({ title, measure: winRate })
      .slice(title.length + 1)
      .split(" ")[0];
  for (const title of [
    "AI product trial signups",
    "Setup errors per 100 accounts",
    "Security reviews passed first time",
    "Admins who finish setup",
  ]) {
    assert.equal(verb(title), "rise", title);
  }
  for (const title of [
    "Win rate in enterprise deals",
    "Sales adoption of CRO messaging",
    "Admin NPS, average score",
    "Influenced pipeline",
  ]) {
    assert.equal(verb(title), "rises", title);
  }
});
