import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOf } from "./coach.ts";
import { initiativeKindOf, projectToOutcome } from "./project-to-outcome.ts";
import type { MoveMetric } from "./project-to-outcome.ts";

const percent = { kind: "percent" } as const;
const metrics: readonly MoveMetric[] = [
  {
    id: "revenue",
    name: "Revenue",
    unit: { kind: "currency", label: "USD" },
    goodDirection: "up",
    timing: "lag",
    leadingProxies: ["trial-signups"],
    words: ["launch", "revenue"],
  },
  {
    id: "trial-signups",
    name: "Trial signups",
    unit: { kind: "number" },
    goodDirection: "up",
    timing: "lead",
    leadingProxies: [],
    words: ["launch", "trial"],
  },
  {
    id: "integrations",
    name: "Customers with a live integration",
    unit: percent,
    goodDirection: "up",
    timing: "lead",
    leadingProxies: [],
    words: ["api", "integration"],
  },
  {
    id: "time-to-value",
    name: "Time to first value",
    unit: { kind: "duration", label: "days" },
    goodDirection: "down",
    timing: "lead",
    leadingProxies: [],
    words: ["onboarding", "setup"],
  },
  {
    id: "win-rate",
    name: "Win rate",
    unit: percent,
    goodDirection: "up",
    timing: "lag",
    leadingProxies: [],
    words: ["battlecard", "deal"],
  },
];

test("a project becomes an initiative with its kind and its day, and three outcomes it may move", () => {
  const { initiative, alternatives } = projectToOutcome("Launch V1 of the API by June 26", {
    objective: "Become the platform that partners build on",
    metrics,
    cycle: { startsOn: "2027-04-05", endsBefore: "2027-07-05" },
  });
  assert.deepEqual(initiative, {
    title: "Launch V1 of the API",
    kind: "launch",
    due: "by June 26",
    dueOn: "2027-06-26",
  });
  assert.equal(alternatives.length, 3);
  assert.equal(new Set(alternatives.map(({ metric }) => metric)).size, 3);
  const api = alternatives.find(({ metric }) => metric === "integrations");
  assert.deepEqual(api, {
    title: "Raise customers with a live integration from xx% to xx% by June 26",
    metric: "integrations",
    measure: { kind: "increase", unit: percent, baseline: null, target: null },
    because: "The project speaks of “api”.",
  });
});

test("metrics are chosen by what is made and by the objective above", () => {
  const first = (text: string, objective?: string): string | undefined =>
    projectToOutcome(text, { metrics, objective }).alternatives[0]?.metric;
  assert.equal(first("Redesign the onboarding"), "time-to-value");
  assert.equal(first("Write battlecards"), "win-rate");
  assert.equal(first("Refurnish the office", "Make setup need no help"), "time-to-value");
});

test("what should fall is cut", () => {
  const [draft] = projectToOutcome("Redesign the onboarding", { metrics }).alternatives;
  assert.equal(draft?.title, "Cut time to first value from xx days to xx days");
  assert.equal(draft.measure.kind, "decrease");
});

test("the drafts are no projects, and ask only for their blanks", () => {
  for (const text of ["Launch V1 of the API", "Redesign the onboarding", "Host 3 webinars"])
    for (const { title } of projectToOutcome(text, { metrics }).alternatives) {
      const warnings = findingsOf("key-result", { title }).filter(({ severity }) => severity === "warning");
      assert.deepEqual(
        warnings.map(({ message }) => message),
        [],
        title,
      );
    }
});

test("the kind of an initiative is read from its words", () => {
  assert.equal(initiativeKindOf("Host 3 webinars"), "event");
  assert.equal(initiativeKindOf("Write battlecards for five rivals"), "enablement");
  assert.equal(initiativeKindOf("Publish 12 articles"), "content");
  assert.equal(initiativeKindOf("Refactor the permission model"), "product");
  assert.equal(initiativeKindOf("Move to another floor"), "other");
});

test("without metrics there is still an initiative", () => {
  assert.deepEqual(projectToOutcome("Launch it", { metrics: [] }).alternatives, []);
});
