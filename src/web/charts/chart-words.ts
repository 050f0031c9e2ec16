import { confidenceInWords, dayInWords } from "#okr/words.ts";
import type { Forecast } from "#okr/forecast/forecast.ts";
import { likelihoodWords } from "#web/forecast/likelihood-words.ts";
import { linesOf } from "./measure-lines.ts";
import { paceOn } from "./pace-line.ts";
import type { ChartCheckIn, ChartKeyResult } from "./progress-chart-shape.ts";
import { computedWords, endWords, valueWords } from "./value-words.ts";

type Spoken = {
  readonly title: string;
  readonly keyResult: ChartKeyResult;
  readonly checkIns: readonly ChartCheckIn[];
  readonly today: string;
  readonly forecast?: Forecast | undefined;
};

/** The words of the target line: "Target 38% by Apr 3", "At most 5", "Between 3 and 5". */
export function targetWords({ keyResult: { measure, dueOn }, today }: Pick<Spoken, "keyResult" | "today">): string {
  const say = (value: number): string => endWords(measure, value);
  const [first, second] = linesOf(measure).targets;
  if (first === undefined) return "";
  switch (measure.kind) {
    case "at-least":
      return `At least ${say(first)}`;
    case "at-most":
      return `At most ${say(first)}`;
    case "between":
      return second === undefined ? say(first) : `Between ${say(first)} and ${say(second)}`;
    case "recurring":
      return `${say(first)} every ${measure.period}`;
    case "yes-no":
      return `Yes by ${dayInWords(dueOn, today)}`;
    default:
      return `Target ${say(first)} by ${dayInWords(dueOn, today)}`;
  }
}

/** A chart in one sentence, with the same facts. */
export function chartSentence({ title, keyResult, checkIns, today, forecast }: Spoken): string {
  const { measure } = keyResult;
  const { baseline } = linesOf(measure);
  const last = checkIns.at(-1);
  const pace = paceOn(keyResult, today);
  const facts = [
    baseline !== null && `${endWords(measure, baseline)} at the start`,
    last
      ? `${valueWords(measure, last.value)} on ${dayInWords(last.on, today)}, ${confidenceInWords[last.confidence].toLowerCase()}`
      : "no check-ins yet",
    pace !== null && `pace today ${computedWords(measure, pace, valuesOf(checkIns))}`,
    lowerFirst(targetWords({ keyResult, today })),
    forecast?.state === "forecast" &&
      forecast.likelihood !== null &&
      `${likelihoodWords(forecast.likelihood)} likely to get there`,
  ];
  return `${title}: ${facts.filter(Boolean).join(", ")}.`;
}

/** What a point says when the cursor is on it: the check-in, how it stood against pace, and the first words of its note. */
export function pointWords(
  one: ChartCheckIn,
  { keyResult, checkIns, today }: Omit<Spoken, "title">,
): { head: string; lines: string[] } {
  const pace = paceOn(keyResult, one.on);
  const standing = confidenceInWords[one.confidence];
  const quote = one.note.length > 90 ? `${one.note.slice(0, 88).replace(/\s+\S*$/, "")}…` : one.note;
  return {
    head: `${dayInWords(one.on, today)}, ${valueWords(keyResult.measure, one.value)}`,
    lines: [
      pace === null ? standing : `${standing}, pace ${computedWords(keyResult.measure, pace, valuesOf(checkIns))}`,
      ...(quote ? [`“${quote}”`] : []),
    ],
  };
}

const valuesOf = (checkIns: readonly ChartCheckIn[]): number[] => checkIns.map((one) => one.value);
const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
