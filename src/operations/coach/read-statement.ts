import { findingsOfStatement } from "#okr/coach/coach.ts";
import { smartOf } from "#okr/coach/smart.ts";
import { spanOf } from "#okr/coach/statement/span.ts";
import type { Span } from "#okr/coach/statement/span.ts";
import { statementOf } from "#okr/coach/statement/statement.ts";
import type { Statement } from "#okr/coach/statement/statement.ts";
import type { Advice } from "../context.ts";

export const readStatement: Advice<"coach", "statement"> = async (_at, { text, slot, context }) => {
  const statement = statementOf(text, { slot, context });
  const { kind, scores, language, measured, baseline, target, unit, isChange, direction, date, verb } = statement;
  const isKeyResult = slot === "key-result" || (slot === null && kind !== "objective" && kind !== "other");
  return {
    kind,
    scores,
    because: decidingWords(statement),
    language,
    verb: verb && { ...plainSpan(verb), lemma: verb.lemma },
    measured,
    baseline,
    target,
    unit,
    isChange,
    direction,
    date,
    placeholders: statement.placeholders,
    vagueWords: statement.vagueWords,
    countedOwnWork: statement.countedOwnWork,
    findings: findingsOfStatement(text, { slot, context }),
    smart: isKeyResult && language !== "other" ? smartOf({ title: text, objective: context || undefined }) : [],
  };
};

const plainSpan = ({ text, start, end }: Span): Span => ({ text, start, end });

/** Words that spoke through several clues are named once. */
function decidingWords({ text, because }: Statement): Span[] {
  const spans = because.map(({ start, end }) => spanOf(text, start, end));
  return spans.filter(
    (one, place) => spans.findIndex(({ start, end }) => start === one.start && end === one.end) === place,
  );
}
