import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOfPlan } from "#okr/coach/coach.ts";
import { documentDraft } from "./document-draft.ts";
import { documentFindings } from "./document-findings.ts";
import { readDocumentText } from "./read-document.ts";

const document = `# Q1 2027

## Objective: Be the name buyers know

- KR: Raise aided awareness from 12% to 20%
- KR: Publish 12 customer stories

## Objective: Launch the partner portal in May

- KR: Raise active partners from 3 to 20
- KR: Raise deals with partners from 2 to 9
`;

test("a document's projects are named with their lines, in its order, and hints are left for later", () => {
  const read = readDocumentText(document, "okrs.md");
  const findings = documentFindings(findingsOfPlan(documentDraft(read, "okrs.md")));
  assert.deepEqual(
    findings.map(({ line, rule }) => [line, rule]),
    [
      [6, "key-result-is-not-a-project"],
      [8, "objective-states-an-outcome"],
    ],
  );
});

test("a line with many warnings tells two of them", () => {
  const subject = { about: "objective", id: "3", title: "Be the best" } as const;
  const finding = { rule: "a", severity: "warning", message: "", why: "", subject, suggestions: [] } as const;
  const place = { field: "title", start: 0, end: 0 };
  const all = ["a", "b", "c"].map((rule) => ({ ...finding, rule, place }));
  assert.deepEqual(
    documentFindings(all).map(({ rule }) => rule),
    ["a", "b"],
  );
});
