import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { applySuggestion } from "./apply-suggestion.ts";
import { findingsOf } from "./coach.ts";
import { filled } from "./rule.ts";
import type { AnyRule, Example, Rule, Subject } from "./rule.ts";
import { readSubject } from "./read-subject.ts";
import { rules } from "./rules.ts";
import type { About, Drafts } from "./subject.ts";

const draftOf = <A extends About>(example: Example<A>): Drafts[A] | string =>
  typeof example === "string" ? example : example.draft;
const subjectOf = (rule: AnyRule, example: Example<About>): Subject =>
  readSubject(rule.about, draftOf(example)) as Subject;
const remarksOf = (rule: AnyRule, example: Example<About>) => (rule as unknown as Rule).check(subjectOf(rule, example));
const shown = (example: Example<About>): string => (typeof example === "string" ? example : example.words);

test("a rule's file is named by its id, and every rule is in the list", () => {
  const files = readdirSync(new URL("rules/", import.meta.url)).map((name) => name.replace(/\.ts$/, ""));
  assert.deepEqual(rules.map(({ id }) => id).toSorted(), files.toSorted());
});

test("every rule has its page, and no page is left over", () => {
  const pages = readdirSync("docs/rules").filter((name) => name !== "README.md");
  assert.deepEqual(pages.toSorted(), rules.map(({ id }) => `${id}.md`).toSorted());
});

test("a rule says in sentences what it wants, why, and what is wrong", () => {
  for (const { id, summary, why, messages } of rules)
    for (const sentence of [summary, why, ...Object.values(messages)]) {
      assert.match(sentence, /[.?]$/, id);
      assert.doesNotMatch(sentence, /\bKRs?\b|\bKPIs?\b|\btasks?\b|!/i, id);
    }
});

for (const rule of rules) {
  test(`${rule.id} is content with its good examples and all others are too`, () => {
    for (const example of rule.examples.good) {
      assert.deepEqual(remarksOf(rule, example), [], shown(example));
      const warnings = findingsOf(rule.about, draftOf(example as Example<typeof rule.about>) as never).filter(
        ({ severity }) => severity === "warning",
      );
      assert.deepEqual(
        warnings.map(({ message }) => message),
        [],
        shown(example),
      );
    }
  });

  test(`${rule.id} says each of its messages, in the person's words, where they stand`, () => {
    const said = new Set<string>();
    for (const { message, example } of rule.examples.bad) {
      const remarks = remarksOf(rule, example);
      const remark = remarks.find((one) => one.message === message);
      assert.ok(remark, `${shown(example)}: ${remarks.map((one) => one.message).join(", ") || "nothing"}`);
      said.add(message);
      const text = filled(rule.messages[message] ?? "", remark.words);
      assert.doesNotMatch(text, /(?<!“)\{\w+\}|undefined|“”/, shown(example));
      const { draft } = subjectOf(rule, example);
      if (remark.at && "start" in remark.at && "title" in draft)
        assert.ok(remark.at.start >= 0 && remark.at.start <= remark.at.end, shown(example));
    }
    assert.deepEqual([...said].toSorted(), Object.keys(rule.messages).toSorted());
  });

  test(`${rule.id} is content once its suggestion is applied`, () => {
    for (const { example } of rule.examples.bad)
      for (const { suggestions = [] } of remarksOf(rule, example))
        for (const suggestion of suggestions) {
          if (suggestion.edits.length === 0) {
            assert.equal(suggestion.moveTo, "initiatives", suggestion.label);
            continue;
          }
          const draft = draftOf(example);
          const title = applySuggestion(
            typeof draft === "string" ? draft : "title" in draft ? draft.title : "",
            suggestion,
          );
          const mended = typeof draft === "string" ? title : { ...draft, title };
          assert.deepEqual(
            (rule as unknown as Rule).check(readSubject(rule.about, mended as never) as Subject),
            [],
            title,
          );
        }
  });
}
