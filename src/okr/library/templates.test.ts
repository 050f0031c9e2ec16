import assert from "node:assert/strict";
import test from "node:test";
import { focusAreas } from "./focus.ts";
import type { FocusArea } from "./focus.ts";
import { libraryFunctions } from "./metric.ts";
import { findMetric } from "./metrics.ts";
import { stages } from "./stage.ts";
import { keyResultSentence, moves, repeats, situations } from "./template.ts";
import type { Template } from "./template.ts";
import { fitOf, templates, templatesFor } from "./templates.ts";

const every = (check: (template: (typeof templates)[number]) => void): void => {
  for (const template of templates) check(template);
};

test("there are at least forty templates, each objective once", () => {
  assert.ok(templates.length >= 40, `${templates.length} templates`);
  assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
  assert.equal(new Set(templates.map(({ title }) => title)).size, templates.length);
  every(({ id }) => assert.match(id, /^[a-z]+(-[a-z]+)*$/));
});

test("an objective is one short line without a number, an abbreviation or a boast", () => {
  every(({ title }) => {
    assert.match(title, /^[A-Z][^.!?:;]{18,79}$/, title);
    assert.doesNotMatch(title, /\d|%|\b[A-Z]{2,}\b/, title);
    assert.doesNotMatch(
      title,
      /\b(best|leading|world-class|excellen\w+|amazing|successful\w*|seamless\w*|innovative)\b/i,
    );
    assert.doesNotMatch(title, /^(launch|ship|build|write|run|hire|implement|develop|increase|improve)\b/i, title);
  });
});

test("every template has two to four key results and one to three initiatives", () => {
  every(({ id, keyResults, initiatives }) => {
    assert.ok(keyResults.length >= 2 && keyResults.length <= 4, id);
    assert.ok(initiatives.length >= 1 && initiatives.length <= 3, id);
  });
});

test("a key result moves a metric of the library in its unit and good direction, with its numbers open", () => {
  every(({ id, keyResults }) => {
    assert.equal(new Set(keyResults.map(({ metric }) => metric)).size, keyResults.length, id);
    for (const { metric, measure, title } of keyResults) {
      const known = findMetric(metric);
      assert.ok(known, `${id}: ${metric}`);
      if (measure.kind === "recurring") {
        assert.equal(measure.perPeriod, null, title);
        continue;
      }
      assert.deepEqual(
        measure,
        {
          kind: known.goodDirection === "up" ? "increase" : "decrease",
          unit: known.unit,
          baseline: null,
          target: null,
        },
        title,
      );
    }
  });
});

test("a key result is no own work: its title names what is measured", () => {
  every(({ keyResults }) => {
    for (const { title } of keyResults) {
      assert.match(title, /^[A-Z].{9,79}[^.]$/, title);
      assert.doesNotMatch(title, /\d|xx/, title);
      assert.doesNotMatch(title, /^(Launch|Ship|Build|Write|Run|Hire|Hold|Publish|Create|Train)\b/, title);
    }
  });
});

test("every template has a leading key result", () => {
  every(({ id, keyResults }) => {
    assert.ok(
      keyResults.some(({ metric }) => findMetric(metric)?.timing === "lead"),
      id,
    );
  });
});

test("each initiative bets on key results of its template, and each key result has an initiative", () => {
  every(({ id, keyResults, initiatives }) => {
    const metrics = keyResults.map(({ metric }) => metric);
    const carried = initiatives.flatMap(({ betsOn }) => betsOn);
    assert.ok(
      initiatives.every(({ betsOn }) => betsOn.length > 0),
      id,
    );
    assert.deepEqual(
      carried.filter((metric) => !metrics.includes(metric)),
      [],
      id,
    );
    assert.deepEqual(
      metrics.filter((metric) => !carried.includes(metric)),
      [],
      id,
    );
  });
});

test("initiatives are short lines without a number", () => {
  every(({ initiatives }) => {
    for (const { title } of initiatives) assert.match(title, /^[A-Z][^\d.]{14,79}$/, title);
  });
});

test("what a team may put its own words for stands in the objective", () => {
  every(({ title, slots = {} }) => {
    for (const words of Object.values(slots)) assert.ok(title.includes(words), `${title}: ${words}`);
  });
});

test("every situation, function, stage and focus area has templates", () => {
  for (const situation of Object.keys(situations))
    assert.ok(
      templates.some((one) => one.situation === situation),
      situation,
    );
  for (const craft of libraryFunctions)
    assert.ok(templates.filter((one) => one.functions.includes(craft)).length >= 3, craft);
  for (const stage of stages) assert.ok(templates.filter((one) => one.stages.includes(stage)).length >= 8, stage);
  for (const area of focusAreas) assert.ok(templates.filter((one) => one.areas.includes(area)).length >= 5, area);
});

test("templates for a team begin with its function, focus and stage, and none is left out", () => {
  const found = templatesFor({ function: "product-marketing", stage: "introduction", focus: ["activation"] });
  assert.equal(found.length, templates.length);
  assert.deepEqual(
    found.slice(0, 3).map(({ id }) => id),
    ["prove-the-need", "launch-with-a-splash", "wake-a-persona"],
  );
  const first = templatesFor({ function: "seo", focus: ["acquisition"] })[0];
  assert.equal(first?.situation, "search");
});

test("without a word about the team, templates keep their order", () => {
  assert.deepEqual(templatesFor({}), templates);
});

test("the stage orders templates of the same function", () => {
  const early = templatesFor({ function: "paid", stage: "introduction" })[0];
  const late = templatesFor({ function: "paid", stage: "maturity" })[0];
  assert.equal(early?.id, "first-paid-channel");
  assert.equal(late?.id, "ads-worth-their-money");
});

test("a key result reads as a sentence with its numbers to be filled in", () => {
  assert.equal(keyResultSentence(moves("win-rate", "Win rate")), "Increase win rate from xx% to yy%");
  assert.equal(keyResultSentence(moves("discount-rate", "Discount")), "Decrease discount from xx% to yy%");
  assert.equal(
    keyResultSentence(moves("trial-to-paid-rate", "Trials that become paying customers")),
    "Increase the share of trials that become paying customers from xx% to yy%",
  );
  assert.equal(
    keyResultSentence({
      title: "Win rate",
      measure: { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: null },
    }),
    "Increase win rate from 31% to xx%",
  );
  assert.equal(
    keyResultSentence(repeats("newsletter-subscribers", "Growth of the list", "week", { kind: "percent" })),
    "Growth of the list reaches xx% every week",
  );
});

test("the focus orders templates of the same function, and a nearer stage comes before a farther one", () => {
  const first = (focus: FocusArea): string | undefined => templatesFor({ function: "product", focus: [focus] })[0]?.id;
  assert.notEqual(first("referral"), first("activation"));
  assert.ok(templates.find(({ id }) => id === first("referral"))?.areas.includes("referral"));
  const [early, late] = [templateWithId("prove-the-need"), templateWithId("size-the-next-market")];
  assert.equal(fitOf(early, { stage: "introduction" }) - fitOf(late, { stage: "introduction" }), 3);
  assert.equal(fitOf(early, { stage: "growth" }), -1);
});

function templateWithId(id: string): Template {
  const found = templates.find((one) => one.id === id);
  assert.ok(found);
  return found;
}
