import assert from "node:assert/strict";
import test from "node:test";
import { unitKinds } from "#okr/measure.ts";
import { focusAreas } from "./focus.ts";
import { craftsOf, functionNames, libraryFunctions } from "./metric.ts";
import { findMetric, libraryMetrics } from "./metrics.ts";
import { teamFunctions } from "#okr/team.ts";

test("the library explains at least eighty metrics, each once", () => {
  assert.ok(libraryMetrics.length >= 80, `${libraryMetrics.length} metrics`);
  assert.equal(new Set(libraryMetrics.map(({ id }) => id)).size, libraryMetrics.length);
  assert.equal(new Set(libraryMetrics.map(({ name }) => name)).size, libraryMetrics.length);
  assert.equal(new Set(libraryMetrics.map(({ definition }) => definition)).size, libraryMetrics.length);
});

test("an id is kebab-case and finds its metric", () => {
  for (const metric of libraryMetrics) {
    assert.match(metric.id, /^[a-z]+(-[a-z]+)*$/);
    assert.equal(findMetric(metric.id), metric);
  }
  assert.equal(findMetric("number-of-meetings"), undefined);
});

test("every metric is explained whole, in sentences short enough to be read", () => {
  for (const { id, name, definition, formula, source, avoidWhen } of libraryMetrics) {
    assert.match(definition, /^[A-Z].{20,140}\.$/, id);
    assert.match(avoidWhen, /^[A-Z].{10,140}\.$/, id);
    assert.match(formula, /^.{8,110}[^.]$/, id);
    assert.match(source, /^[A-Z].{4,60}[^.]$/, id);
    assert.match(name, /^[A-Z].{2,50}[^.]$/, id);
  }
});

test("a metric is no own work, and speaks plain words", () => {
  for (const metric of libraryMetrics) {
    const text = [metric.name, metric.definition, metric.formula, metric.avoidWhen].join(" ");
    assert.doesNotMatch(text, /\b(KPI|KR|OKR|RAG|stakeholder|synerg|leverage)/i, metric.id);
  }
});

test("every metric has a unit, areas, functions and words that projects use", () => {
  for (const { id, unit, areas, functions, words } of libraryMetrics) {
    assert.ok(unitKinds.includes(unit.kind), id);
    if (unit.kind === "currency") assert.match(unit.label ?? "", /^[A-Z]{3}$/, id);
    assert.ok(areas.length > 0 && areas.every((area) => focusAreas.includes(area)), id);
    assert.ok(functions.length > 0 && functions.every((craft) => libraryFunctions.includes(craft)), id);
    assert.ok(words.length >= 3 && new Set(words).size === words.length, id);
    assert.ok(
      words.every((word) => word === word.toLowerCase() && word.trim() === word),
      id,
    );
  }
});

test("a proxy is another metric of the library, and it leads", () => {
  for (const { id, leadingProxies } of libraryMetrics) {
    for (const proxy of leadingProxies) {
      assert.notEqual(proxy, id);
      assert.equal(findMetric(proxy)?.timing, "lead", `${id} → ${proxy}`);
    }
  }
});

test("every lagging metric has a leading proxy", () => {
  const alone = libraryMetrics.filter(({ timing, leadingProxies }) => timing === "lag" && leadingProxies.length === 0);
  assert.deepEqual(
    alone.map(({ id }) => id),
    [],
  );
});

test("every function has metrics of its own, some of which lead", () => {
  for (const craft of libraryFunctions) {
    const own = libraryMetrics.filter(({ functions }) => functions.includes(craft));
    assert.ok(own.length >= 8, `${craft}: ${own.length}`);
    assert.ok(
      own.some(({ timing }) => timing === "lead"),
      craft,
    );
    assert.ok(functionNames[craft].length > 0);
  }
});

test("every focus area has leading and lagging metrics", () => {
  for (const area of focusAreas) {
    for (const timing of ["lead", "lag"]) {
      assert.ok(
        libraryMetrics.some((metric) => metric.timing === timing && metric.areas.includes(area)),
        `${area} ${timing}`,
      );
    }
  }
});

test("product marketing owns some numbers, shares others, and influences revenue without owning it", () => {
  for (const part of ["owns", "shares", "influences"]) {
    assert.ok(libraryMetrics.some(({ productMarketing }) => productMarketing === part));
  }
  for (const id of ["annual-recurring-revenue", "monthly-recurring-revenue", "win-rate"]) {
    assert.equal(findMetric(id)?.productMarketing, "influences");
  }
});

test("the metrics that every guide names are there", () => {
  const named =
    "backlinks keyword-rank domain-authority content-shares cost-per-acquisition customer-acquisition-cost website-visitors " +
    "engaged-visit-rate click-through-rate new-leads marketing-qualified-leads website-conversion-rate win-rate " +
    "competitive-win-rate influenced-pipeline annual-recurring-revenue monthly-recurring-revenue feature-adoption-rate " +
    "activation-rate eight-week-retention net-promoter-score email-open-rate addressable-market";
  for (const id of named.split(" ")) assert.ok(findMetric(id), id);
});

test("a team's function leads to the crafts its metrics are sorted by", () => {
  for (const one of teamFunctions) assert.ok(craftsOf(one).length > 0, one);
  assert.deepEqual(craftsOf("product-marketing"), ["product-marketing", "sales-enablement"]);
  assert.deepEqual(craftsOf("company"), libraryFunctions);
});
