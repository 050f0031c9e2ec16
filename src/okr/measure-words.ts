import type { Measure, MeasureKind, Unit } from "./measure.ts";
import { dayInWords, endInWords, numberInWords, placeholderInWords, unitAfter, unitOf } from "./words.ts";

/** An end of a measure in words, or `xx` where it is still to be filled in. */
const end = (measure: Measure, value: number | null): string =>
  value === null ? placeholderInWords(measure) : endInWords(measure, value);

/** The goal of one period, in its unit: `5 posts`, `10%`. */
const perPeriod = (measure: Extract<Measure, { kind: "recurring" }>): string =>
  end(measure, measure.perPeriod) + unitAfter(measure);

const milestonesInWords = (count: number): string =>
  `${numberInWords(count)} ${count === 1 ? "milestone" : "milestones"}`;

/**
 * A measure as the rest of the sentence that a key result's title begins: `rises from 31% to 38%`, `falls from 3.5 to 1.0`,
 * `stays under 4 h`, `reaches 5 posts every week`. What is still to be filled in reads `xx`. The direction follows the
 * numbers when both are there, and the kind otherwise. `today` tells which year goes without saying.
 */
export function measureInWords(measure: Measure, today?: string): string {
  switch (measure.kind) {
    case "increase":
    case "decrease": {
      const { baseline, target } = measure;
      const isRising =
        baseline === null || target === null || baseline === target ? measure.kind === "increase" : target > baseline;
      return `${isRising ? "rises" : "falls"} from ${end(measure, baseline)} to ${end(measure, target)}${unitAfter(measure)}`;
    }
    case "at-least":
      return `stays at ${end(measure, measure.bound)}${unitAfter(measure)} or above`;
    case "at-most":
      return `stays under ${end(measure, measure.bound)}${unitAfter(measure)}`;
    case "between":
      return `stays between ${end(measure, measure.low)} and ${end(measure, measure.high)}${unitAfter(measure)}`;
    case "yes-no":
      return "is done";
    case "milestones":
      return `reaches ${milestonesInWords(measure.milestones.length)}`;
    case "recurring":
      return `reaches ${perPeriod(measure)} every ${measure.period}`;
    case "find-baseline":
      return `gets a baseline by ${dayInWords(measure.by, today)}`;
  }
}

/** What counts as reached, in a few words: `38%`, `under 4 h`, `6 milestones`, `5 posts every week`. */
export function targetInWords(measure: Measure): string {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return end(measure, measure.target) + unitAfter(measure);
    case "at-least":
      return `${end(measure, measure.bound)}${unitAfter(measure)} or above`;
    case "at-most":
      return `under ${end(measure, measure.bound)}${unitAfter(measure)}`;
    case "between":
      return `${end(measure, measure.low)} to ${end(measure, measure.high)}${unitAfter(measure)}`;
    case "yes-no":
      return "done";
    case "milestones":
      return milestonesInWords(measure.milestones.length);
    case "recurring":
      return `${perPeriod(measure)} every ${measure.period}`;
    case "find-baseline":
      return "a first number";
  }
}

const kinds: Readonly<Record<MeasureKind, string>> = {
  increase: "Increase",
  decrease: "Decrease",
  "at-least": "Keep at or above",
  "at-most": "Keep under",
  between: "Keep between",
  "yes-no": "Yes or no",
  milestones: "Milestones",
  recurring: "Every",
  "find-baseline": "Find the baseline",
};

const unitInWords = ({ kind, label }: Unit): string => {
  if (kind === "number") return "";
  return `, in ${label ?? kind}`;
};

/** The kind of a measure and what it counts: `Increase, in percent`, `Keep under, in hours`, `Every week, in posts`. */
export const kindInWords = (measure: Measure): string =>
  `${kinds[measure.kind]}${measure.kind === "recurring" ? ` ${measure.period}` : ""}${unitInWords(unitOf(measure))}`;
