import type { AnyRule, Place, Remark, Severity, Suggestion } from "./rule.ts";
import { filled } from "./rule.ts";
import type { About } from "./subject.ts";

/** What was looked at: its sort, its id where it has one, and its words. */
export type FindingSubject = { readonly about: About; readonly id: string | null; readonly title: string };

/** One piece of advice of the Coach: of which rule, what in the person's own words, why, where, and what may be done. */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly subject: FindingSubject;
  readonly place: Place;
  readonly suggestions: readonly Suggestion[];
};

/** A rule's remark as a finding. Without words to underline it is about the whole title. */
export function toFinding(rule: AnyRule, remark: Remark, subject: FindingSubject): Finding {
  const { message, words, at, suggestions = [] } = remark;
  return {
    rule: rule.id,
    severity: rule.isOnTrial ? "hint" : rule.severity,
    message: filled(rule.messages[message] ?? "", words),
    why: rule.why,
    subject,
    place: placeOf(at ?? null, subject.title.length),
    suggestions,
  };
}

function placeOf(at: Remark["at"] | null, length: number): Place {
  if (at && "field" in at) return { field: at.field, start: 0, end: 0 };
  const end = Math.min(at?.end ?? length, length);
  return { field: "title", start: at ? Math.min(at.start, end) : 0, end };
}
