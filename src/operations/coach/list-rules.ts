import { exampleInWords, messageFor } from "#okr/coach/rule-page.ts";
import type { AnyRule } from "#okr/coach/rule.ts";
import { rules } from "#okr/coach/rules.ts";
import type { Advice } from "../context.ts";

export const listRules: Advice<"coach", "rules"> = async () => ({ rules: rules.map(viewOf) });

function viewOf(rule: AnyRule) {
  const { id, about, chapter, severity, isOnTrial = false, summary, why, examples } = rule;
  return {
    id,
    about,
    chapter,
    severity: isOnTrial ? ("hint" as const) : severity,
    isOnTrial,
    summary,
    why,
    good: examples.good.map((example) => exampleInWords(example)),
    bad: examples.bad.map(({ example, message }) => ({
      written: exampleInWords(example),
      says: messageFor(rule, example, message),
    })),
  };
}
