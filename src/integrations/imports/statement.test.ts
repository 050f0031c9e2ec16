import assert from "node:assert/strict";
import test from "node:test";
import { readCycle, readCycleDates } from "./cycle-text.ts";
import { readInline } from "./inline.ts";
import { readLabel } from "./labels.ts";
import { readSection } from "./section.ts";
import { readStatement } from "./statement.ts";
import { sentencesOf } from "./style.ts";

const outcomes: readonly (readonly [string, string, number | null, string | null])[] = [
  ["Answer within the hour => 81%", "Answer within the hour", 0.81, "81%"],
  ["95% of calls answered => 81%", "95% of calls answered", null, "81%"],
  ["Ship the guide => In review, two chapters left", "Ship the guide", null, "In review, two chapters left"],
  ["Ship the guide [0.7]", "Ship the guide", 0.7, null],
  ["Ship the guide (Score: 0.4)", "Ship the guide", 0.4, null],
  ["Ship the guide — 0.3", "Ship the guide", 0.3, null],
  ["Ship the guide ✅", "Ship the guide", 1, "done"],
  ["❌ Ship the guide", "Ship the guide", 0, "not done"],
  ["~~Ship the guide~~", "Ship the guide", null, "dropped"],
  ["Ship the guide. 50% complete", "Ship the guide", 0.5, "50% complete"],
  ["Host 6 dinners: 5/6 (83%)", "Host 6 dinners", 0.83, "5/6 (83%)"],
  [">= 3 people can run a release", ">= 3 people can run a release", null, null],
  ["Retrieve → verify → score", "Retrieve → verify → score", null, null],
];
for (const [written, text, score, result] of outcomes) {
  test(`“${written}” says “${text}”${score === null ? "" : `, scored ${score}`}`, () => {
    const read = readStatement(written);
    assert.deepEqual([read.text, read.score, read.result], [text, score, result]);
  });
}

const owners: readonly (readonly [string, string, string | null])[] = [
  ["`P0` - @ida - Fix search", "Fix search", "ida"],
  ["P1, @ida: Fix search", "Fix search", "ida"],
  ["[ida] Fix search", "Fix search", "ida"],
  ["Fix search (@ida, @noor)", "Fix search", "ida, noor"],
  ["Fix search (Ida Holm)", "Fix search", "Ida Holm"],
  ["Fix search — Owner: Ida", "Fix search", "Ida"],
  ["Fix search (DRI: Ida Holm)", "Fix search", "Ida Holm"],
  ["Fix search [@ida](https://example.com/ida) [p1]", "Fix search", "ida"],
  ["P2 - OWNER - Fix search", "Fix search", null],
  ["Fix search (EOQ)", "Fix search (EOQ)", null],
  ["Drive down the lead time", "Drive down the lead time", null],
  ["Fix search (together with Support)", "Fix search", null],
];
for (const [written, text, owner] of owners) {
  test(`“${written}” belongs to ${owner ?? "nobody yet"}`, () => {
    const read = readStatement(written);
    assert.deepEqual([read.text, read.owner], [text, owner]);
  });
}

test("links become their words, and references to issues go", () => {
  assert.equal(
    readInline("Ship [the guide](https://example.com/a(b)) [team/app#12](https://example.com/12)").text,
    "Ship the guide",
  );
  assert.equal(
    readInline("Write `snake_case` names for **bold _plans_** &amp; more").text,
    "Write snake_case names for bold plans & more",
  );
});

const labels: Readonly<Record<string, string | undefined>> = {
  "Objective: Grow": "objective",
  "Objective 2 – Grow": "objective",
  "O1. Grow": "objective",
  "O: Grow": "objective",
  "KR1.2 Grow": "key-result",
  "Key Results": "key-result",
  "Support Ops KR: Answer faster": "key-result",
  "We'll know we're successful when:": "key-result",
  "What we'll ship:": "initiative",
  "Rationale: because": "note",
  "DRI: Ana": "owner",
  "Objectively better": undefined,
  "Results improve for everyone": undefined,
  "Lead the market": undefined,
  "From the start": undefined,
};
for (const [words, label] of Object.entries(labels)) {
  test(`“${words}” ${label ? `is labelled as ${label}` : "has no label"}`, () =>
    assert.equal(readLabel(words)?.label, label));
}

const sections: Readonly<Record<string, string>> = {
  "Q3 2026 OKRs": "plan",
  "2019 Q1": "plan",
  "Front-end team OKRs": "plan",
  "Objectives for 2020 Q3": "objectives",
  "🎯 Our goals": "objectives",
  "Key Results": "key-results",
  "Side quests": "initiatives",
  "What are OKRs?": "talk",
  "Defining objectives and key results": "talk",
  "OKR schedule": "talk",
  Retrospective: "retrospective",
  "What went well": "retrospective",
  Marketing: "team",
  "Platform team": "team",
  "Head of Sales": "team",
  "Build a team people stay in": "plain",
  "Introduce feedback to the whole company": "plain",
  "CEO: Great team. Dashboards for all key results": "plain",
};
for (const [words, kind] of Object.entries(sections)) {
  test(`a heading “${words}” opens: ${kind}`, () => assert.equal(readSection(words).kind, kind));
}

test("cycles are found however they are written, with their dates when the calendar gives them", () => {
  for (const words of ["Q3 2026", "2026 Q3", "2026-Q3", "Calendar Year 2026 Q3 OKRs"]) {
    const cycle = readCycle(words);
    assert.deepEqual([cycle?.name, cycle?.startsOn, cycle?.endsBefore], ["Q3 2026", "2026-07-01", "2026-10-01"]);
  }
  assert.deepEqual(
    [readCycle("FY23-Q2")?.name, readCycle("H1 2027")?.endsBefore, readCycle("OKRs 2027")?.startsOn],
    ["FY23-Q2", "2027-07-01", "2027-01-01"],
  );
  assert.deepEqual(readCycleDates("It runs from February 1, 2026 to April 30, 2026."), {
    startsOn: "2026-02-01",
    endsBefore: "2026-05-01",
  });
  assert.equal(readCycle("Reach 2000 users"), undefined);
});

test("sentences end at full stops, but not after abbreviations or inside brackets", () => {
  assert.deepEqual(sentencesOf("Get known. Publish 3 posts (e.g. on search. Or maps.) Speak twice."), [
    "Get known",
    "Publish 3 posts (e.g. on search. Or maps.) Speak twice",
  ]);
  assert.deepEqual(sentencesOf("Rate it 4 of 5 avg. Host one."), ["Rate it 4 of 5 avg. Host one"]);
});
