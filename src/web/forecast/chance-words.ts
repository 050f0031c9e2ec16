import type { KeyResult } from "#okr/key-result.ts";
import { dayInWords, endInWords } from "#okr/words.ts";

/** What a likelihood is the likelihood of: `chance of 38% or more by Apr 3`, `chance of holding until Apr 3`. */
export function chanceWords({ measure, dueOn }: Pick<KeyResult, "measure" | "dueOn">, today: string): string {
  const by = `by ${dayInWords(dueOn, today)}`;
  switch (measure.kind) {
    case "increase":
    case "decrease": {
      if (measure.target === null) return by;
      const side = measure.kind === "increase" ? "more" : "less";
      return `chance of ${endInWords(measure, measure.target)} or ${side} ${by}`;
    }
    case "at-least":
    case "at-most":
    case "between":
      return `chance of holding until ${dayInWords(dueOn, today)}`;
    case "milestones":
      return `chance of all milestones ${by}`;
    case "recurring":
      return `chance of hitting every ${measure.period}`;
    default:
      return `chance of it ${by}`;
  }
}
