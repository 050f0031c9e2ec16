import assert from "node:assert/strict";
import { test } from "node:test";
import { placeholdersIn } from "#okr/coach/statement/placeholders.ts";
import { templates } from "#okr/library/templates.ts";
import { emptyDraft } from "./draft.ts";
import { draftFromTemplate, templateGroups } from "./from-template.ts";

function counting(): () => string {
  let last = 0;
  return () => `key-${++last}`;
}

test("every template fills a draft whose numbers are still blank and whose bets reach its key results", () => {
  for (const template of templates) {
    const { objective, lines, initiatives } = draftFromTemplate(template, emptyDraft("first"), counting());
    assert.equal(objective, template.title);
    for (const { text } of lines) assert.notEqual(placeholdersIn(text).length, 0, text);
    const keys = new Set(lines.map(({ key }) => key));
    for (const { betsOn, title } of initiatives) {
      assert.notEqual(betsOn.length, 0, title);
      assert.ok(betsOn.every((key) => keys.has(key)));
    }
  }
});

const question = { teamFunction: "product-marketing", words: "", focus: [] } as const;

test("a team's own crafts come first, and no template is left out or shown twice", () => {
  const groups = templateGroups(question);
  assert.equal(groups[0]?.heading, "Product marketing");
  const shown = groups.flatMap((group) => group.templates);
  assert.equal(shown.length, templates.length);
  assert.equal(new Set(shown).size, templates.length);
});

test("a chosen stage and focus put what fits best before everything else", () => {
  const [best] = templateGroups({ ...question, stage: "growth", focus: ["activation"] });
  assert.equal(best?.heading, "Fits you best");
  assert.ok(best.templates[0]?.stages.includes("growth"));
  assert.ok(best.templates[0]?.areas.includes("activation"));
});

test("words find templates by how their words begin", () => {
  const found = templateGroups({ ...question, words: "first hour" }).flatMap((group) => group.templates);
  assert.ok(found.some(({ id }) => id === "first-hour-without-help"));
  assert.deepEqual(templateGroups({ ...question, words: "zebra" }), []);
});
