import { addDays } from "#lib/days.ts";
import type { KeyResult } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import { dueDayOf } from "#okr/progress/pace.ts";
import { dayInWords } from "#okr/words.ts";
import { aheadBy, distanceWords } from "#web/charts/gap-words.ts";
import { endWords } from "#web/charts/value-words.ts";

type Dated = Pick<KeyResult, "measure" | "dueOn">;

/** What is asked for first, by measure: "Where is it today?", "How many this week so far?" */
export function valueQuestion(measure: Measure): string {
  switch (measure.kind) {
    case "milestones":
      return "Which are done?";
    case "yes-no":
      return "Is it done?";
    case "recurring":
      return `How many this ${measure.period} so far?`;
    case "find-baseline":
      return `${measure.metric}: what is it today?`;
    default:
      return "Where is it today?";
  }
}

/** The second question: "How sure are you of 1,000 by Apr 3?" */
export function confidenceQuestion(keyResult: Dated, today: string): string {
  const { measure } = keyResult;
  const due = dayInWords(dueDayOf(keyResult), today);
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return measure.target === null
        ? `How sure are you for ${due}?`
        : `How sure are you of ${endWords(measure, measure.target)} by ${due}?`;
    case "milestones":
      return `How sure are you of all ${measure.milestones.length} by ${due}?`;
    case "yes-no":
      return `How sure are you of a yes by ${due}?`;
    case "recurring":
      return `How sure are you that it keeps up to ${due}?`;
    case "find-baseline":
      return `How sure are you of a number by ${due}?`;
    default:
      return `How sure are you that it holds to ${due}?`;
  }
}

/** What is still missing to pace, or how far past it: "52 more", "0.9 pts less", "12 ahead". Undefined without pace. */
export function toPaceWords(
  measure: Measure,
  value: number,
  pace: number,
  reported: readonly number[],
): { label: string; words: string } | undefined {
  const ahead = aheadBy(measure, value, pace, reported);
  if (ahead === undefined) return undefined;
  if (ahead >= 0)
    return { label: "Against pace", words: ahead === 0 ? "on it" : `${distanceWords(measure, ahead)} ahead` };
  return {
    label: "To reach pace",
    words: `${distanceWords(measure, ahead)} ${measure.kind === "decrease" ? "less" : "more"}`,
  };
}

/** Whether a held value holds, or a round is hit, in words; undefined for other kinds and missing bounds. */
export function holdsWords(measure: Measure, value: number): string | undefined {
  switch (measure.kind) {
    case "at-least":
      return measure.bound === null
        ? undefined
        : value >= measure.bound
          ? "It holds"
          : `Below ${endWords(measure, measure.bound)}`;
    case "at-most":
      return measure.bound === null
        ? undefined
        : value <= measure.bound
          ? "It holds"
          : `Above ${endWords(measure, measure.bound)}`;
    case "between":
      if (measure.low === null || measure.high === null) return undefined;
      return value >= measure.low && value <= measure.high
        ? "It holds"
        : `Outside ${endWords(measure, measure.low)} to ${endWords(measure, measure.high)}`;
    case "recurring": {
      if (measure.perPeriod === null) return undefined;
      const left = measure.perPeriod - value;
      return left <= 0
        ? `Reached this ${measure.period}`
        : `${distanceWords(measure, left)} to go this ${measure.period}`;
    }
    default:
      return undefined;
  }
}

/** When the last check-in was: "Last week", "This week", or its date. */
export function lastTimeLabel(on: string, weekStart: string, today: string): string {
  if (on >= weekStart) return "This week";
  return on >= addDays(weekStart, -7) ? "Last week" : dayInWords(on, today);
}
