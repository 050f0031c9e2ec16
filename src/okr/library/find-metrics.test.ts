import assert from "node:assert/strict";
import test from "node:test";
import { findMetrics } from "./find-metrics.ts";
import { libraryMetrics } from "./metrics.ts";

const idsOf = (query: Parameters<typeof findMetrics>[0], most = 4): string[] =>
  findMetrics(query)
    .slice(0, most)
    .map(({ id }) => id);

const suggestions: readonly (readonly [text: string, metric: string])[] = [
  ["Launch V1 of the API by June 26", "live-integration-rate"],
  ["Launch V1 of the API by June 26", "weekly-active-developers"],
  ["Redesign the website", "website-conversion-rate"],
  ["Build an onboarding checklist", "onboarding-completion-rate"],
  ["Publish ten blog articles for SEO", "keyword-rank"],
  ["Write battlecards against our main competitor", "competitive-win-rate"],
  ["Train the sales team on the new pitch", "story-certification-rate"],
  ["Run a survey to raise NPS", "net-promoter-score"],
  ["Send a weekly newsletter", "newsletter-subscribers"],
  ["Hold three webinars", "webinar-to-trial-rate"],
  ["Roll out a new pricing page", "pricing-page-conversion-rate"],
  ["Start a referral program", "referral-rate"],
  ["Fix the crashes in the mobile app", "app-store-rating"],
  ["Ship dark mode feature", "feature-adoption-rate"],
  ["Write the help center documentation", "self-service-rate"],
];

test("a project suggests the metrics it is meant to move", () => {
  for (const [text, metric] of suggestions)
    assert.ok(idsOf({ text }).includes(metric), `${text}: ${idsOf({ text }).join(", ")}`);
});

test("a metric is found by its own name", () => {
  for (const { id, name } of libraryMetrics) assert.ok(idsOf({ text: name }, 3).includes(id), name);
});

test("the function and the area order what a text suggests", () => {
  const paid = idsOf({ text: "campaign", function: "paid" }, 1)[0];
  const content = idsOf({ text: "campaign", function: "content" }, 1)[0];
  assert.notEqual(paid, content);
});

test("without a text all metrics of a function and area come, in the library's order", () => {
  const found = findMetrics({ function: "seo", area: "acquisition" });
  assert.deepEqual(
    found,
    libraryMetrics.filter(({ functions, areas }) => functions.includes("seo") && areas.includes("acquisition")),
  );
  assert.deepEqual(findMetrics({}), libraryMetrics);
});

test("a text that suggests nothing finds nothing", () => {
  assert.deepEqual(findMetrics({ text: "zzz qqq" }), []);
  assert.deepEqual(findMetrics({ text: "the and of 12" }), libraryMetrics);
});

test("the same query finds the same metrics in the same order", () => {
  assert.deepEqual(idsOf({ text: "Launch a website" }, 50), idsOf({ text: "Launch a website" }, 50));
});

test("a very long text, emoji and right-to-left letters are read without harm", () => {
  assert.ok(idsOf({ text: `backlinks ${"word ".repeat(50_000)}` }).includes("backlinks"));
  assert.deepEqual(findMetrics({ text: "🚀🚀 מדדים" }), []);
});
