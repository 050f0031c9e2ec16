import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findingsOf, findingsOfObjective, findingsOfPlan, findingsOfStatement } from "./coach.ts";
import type { Finding } from "./finding.ts";
import { keep, withoutKept } from "./kept.ts";
import { meridianPlans } from "./meridian-for-test.ts";
import { countsInWords, countsOf } from "./report.ts";
import { rules } from "./rules.ts";
import type { About } from "./subject.ts";

const ruleIds = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);
const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, subject, message }) => `${rule}: ${subject.title}: ${message}`);

test("Meridian is told of its gaps, and nothing about its words", () => {
  const gaps = [
    "key-result-has-an-initiative",
    "initiative-moves-a-key-result",
    "objective-has-two-to-five-key-results",
    "objective-serves-something-above",
  ];
  const findings = meridianPlans("2027-02-16").flatMap((plan) => [...findingsOfPlan(plan)]);
  assert.deepEqual(told(findings.filter(({ rule }) => !gaps.includes(rule))), []);
  assert.ok(
    findings.some(
      ({ rule, subject }) => rule === "initiative-moves-a-key-result" && subject.title === "Tone of voice guide",
    ),
  );
});

test("Acme's objectives and key results pass", () => {
  const percent = { kind: "percent" } as const;
  const objectives = [
    {
      title: "Make setup need no help",
      key: {
        title: "Admins who finish setup alone",
        measure: { kind: "increase" as const, unit: percent, baseline: 42, target: 70 },
      },
    },
    {
      title: "Be on every shortlist",
      key: {
        title: "Win rate in enterprise deals",
        measure: { kind: "increase" as const, unit: percent, baseline: 31, target: 38 },
      },
    },
  ];
  for (const { title, key } of objectives) {
    assert.deepEqual(told(findingsOf("objective", { title })), []);
    assert.deepEqual(
      told(
        findingsOf("key-result", {
          ...key,
          objective: title,
          owner: "Ben",
          offTrackAnswer: "Yes. We call ten admins.",
        }),
      ),
      [],
    );
  }
});

test("a project written as a key result is caught, in its own words, under its verb, with a way out", () => {
  const title = "Launch V1 of the API by June 26";
  const [finding] = findingsOf("key-result", { title });
  assert.equal(finding?.rule, "key-result-is-not-a-project");
  assert.match(finding.message, /Launch V1 of the API/);
  assert.equal(title.slice(finding.place.start, finding.place.end), "Launch");
  assert.equal(finding.suggestions[0]?.moveTo, "initiatives");
});

test("a key result is read with the objective above it and the key results before it", () => {
  const findings = findingsOfObjective({
    title: "Make buyers come back",
    keyResults: [{ title: "Cut returns from 9% to 6%" }, { title: "Cut returns from 9% to 5%" }],
  });
  assert.deepEqual(ruleIds(findings.filter(({ severity }) => severity === "warning")), [
    "key-result-differs-from-its-siblings",
  ]);
});

test("another language is named once, and nothing else is said of its words", () => {
  const german = ["Die Kunden sollen mit uns zufrieden sein", "Wir sind für die Banken der beste Partner"];
  const findings = findingsOfPlan({ teams: [{ name: "Vertrieb", objectives: german.map((title) => ({ title })) }] });
  assert.deepEqual(ruleIds(findings), ["statement-is-in-english"]);
});

test("where the place is not known, the kind of sentence decides what is looked at", () => {
  assert.deepEqual(findingsOfStatement("The launch slipped because two people left.", { slot: null }), []);
  assert.deepEqual(ruleIds(findingsOfStatement("Publish 12 interviews with nurses", { slot: null })), [
    "key-result-is-not-a-project",
  ]);
});

test("what was kept stays quiet for the same words, and is reported once it is not needed", () => {
  const findings = findingsOf("key-result", { title: "Publish 12 interviews with nurses" });
  const kept = findings.map(keep);
  assert.deepEqual(withoutKept(findings, kept), { findings: [], unused: [] });
  const rewritten = findingsOf("key-result", { title: "Publish 14 interviews with nurses" });
  assert.deepEqual(withoutKept(rewritten, kept), { findings: rewritten, unused: kept });
});

test("findings are counted in words", () => {
  const findings = findingsOf("key-result", {
    title: "Lift checkout conversion from 2.1% to 2.8%",
    owner: null,
    offTrackAnswer: "",
  });
  assert.equal(countsInWords(countsOf(findings)), "1 warning and 1 hint");
  assert.equal(countsInWords(countsOf([])), "Nothing to say");
});

test("the same words always get the same advice, whatever the words are", () => {
  const abouts: readonly About[] = ["objective", "key-result", "initiative"];
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.constantFrom(...abouts), (title, about) => {
      const findings = findingsOf(about, { title });
      assert.deepEqual(findingsOf(about, { title }), findings);
      for (const { place } of findings) assert.ok(place.start <= place.end && place.end <= title.length);
    }),
  );
});

const hostile: readonly string[] = [
  "a",
  " ",
  "\t\n",
  "1",
  "1,000 ",
  "%",
  "$",
  "{",
  "[x",
  "<b>",
  "<",
  "from 1% to ",
  "by the end of ",
  "the best in the world ",
  "increase ",
  "a.a-a'",
  "A",
  "é",
  "🙂",
  "\u202e",
  "\u0000",
  "x% ",
  "10 10 ",
  "- ",
  "improve our the quality of ",
  "https://a",
  "(((",
  "I. I. ",
  "of the of the ",
];

test("a text twice as long takes about twice as long, whatever is in it", () => {
  const cost = (title: string): number => {
    const before = process.cpuUsage();
    for (const about of ["objective", "key-result"] as const) findingsOf(about, { title });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  const least = (title: string): number => Math.min(...[1, 2].map(() => cost(title)));
  for (const piece of hostile) {
    const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    cost(text(1000));
    // A quadratic expression would cost sixteen times as much; the constant forgives a busy machine.
    assert.ok(least(text(200_000)) < 6 * least(text(50_000)) + 40_000, JSON.stringify(piece));
  }
});

test("advice is about one subject: no rule is told twice of the same words", () => {
  for (const rule of rules) assert.equal(rules.filter(({ id }) => id === rule.id).length, 1);
});
