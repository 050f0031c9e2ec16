import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "#okr/coach/finding.ts";
import { findingAt, findingBeside, findingKey, markedRuns } from "./marks.ts";

const title = "Launch V1 of the API";
const finding = (rule: string, start: number, end: number, field = "title"): Finding => ({
  rule,
  severity: "warning",
  message: "",
  why: "",
  subject: { about: "key-result", id: "one", title },
  place: { field, start, end },
  suggestions: [],
});
const shown = (text: string, ...findings: Finding[]): string =>
  markedRuns(text, findings)
    .map((run) => (run.finding ? `[${run.text}]` : run.text))
    .join("");

test("the words a finding is about are marked, and nothing else", () => {
  assert.equal(shown(title, finding("a", 0, 6)), "[Launch] V1 of the API");
  assert.equal(shown(title, finding("b", 17, 20), finding("a", 0, 6)), "[Launch] V1 of the [API]");
  assert.equal(shown(title, finding("a", 0, 9), finding("b", 7, 12)), "[Launch V1] of the API");
  assert.equal(shown(title, finding("a", 0, 0, "owner")), title);
});

test("a mark stays while other words change, and goes with its own", () => {
  assert.equal(shown("Launch V1 of the APIs", finding("a", 0, 6)), "[Launch] V1 of the APIs");
  assert.equal(shown("Lunch V1 of the API", finding("a", 0, 6)), "Lunch V1 of the API");
});

test("the cursor is on a mark from its first to after its last letter", () => {
  const all = [finding("a", 0, 6)];
  assert.equal(findingAt(title, all, 6)?.rule, "a");
  assert.equal(findingAt(title, all, 7), undefined);
});

test("walking goes round in both directions", () => {
  const all = [finding("a", 0, 6), finding("b", 7, 9)];
  assert.equal(findingBeside(all, null, 1)?.rule, "a");
  assert.equal(findingBeside(all, null, -1)?.rule, "b");
  assert.equal(findingBeside(all, findingKey(all[1] as Finding), 1)?.rule, "a");
  assert.equal(findingBeside([], null, 1), undefined);
});
