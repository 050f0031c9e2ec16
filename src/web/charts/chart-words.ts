import { standingWords } from "#web/marks/confidence-words.ts";
import { dateWords } from "#web/words/dates.ts";
import { linesOf } from "./measure-lines.ts";
import { paceOn } from "./pace-line.ts";
import type { ChartCheckIn, ChartKeyResult } from "./progress-chart-shape.ts";

/** How a value of this measure is written. */
export type Say = (value: number) => string;

type Spoken = {
  readonly title: string;
  readonly keyResult: ChartKeyResult;
  readonly checkIns: readonly ChartCheckIn[];
  readonly today: string;
  readonly say: Say;
};

/** The words of the target line: "Target 38% by Apr 3", "At most 5", "Between 3 and 5". */
export function targetWords({
  keyResult: { measure, dueOn },
  today,
  say,
}: Pick<Spoken, "keyResult" | "today" | "say">): string {
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
      return `Yes by ${dateWords(dueOn, today)}`;
    default:
      return `Target ${say(first)} by ${dateWords(dueOn, today)}`;
  }
}

/** A chart in one sentence, with the same facts. */
export function chartSentence({ title, keyResult, checkIns, today, say }: Spoken): string {
  const { baseline } = linesOf(keyResult.measure);
  const last = checkIns.at(-1);
  const pace = paceOn(keyResult, today);
  const facts = [
    baseline !== null && `${say(baseline)} at the start`,
    last
      ? `${say(last.value)} on ${dateWords(last.on, today)}, ${standingWords[last.confidence].toLowerCase()}`
      : "no check-ins yet",
    pace !== null && `pace today ${say(pace)}`,
    lowerFirst(targetWords({ keyResult, today, say })),
  ];
  return `${title}: ${facts.filter(Boolean).join(", ")}.`;
}

/** What a point says when the cursor is on it: the check-in, how it stood against pace, and the first words of its note. */
export function pointWords(
  one: ChartCheckIn,
  { keyResult, today, say }: Pick<Spoken, "keyResult" | "today" | "say">,
): { head: string; lines: string[] } {
  const pace = paceOn(keyResult, one.on);
  const standing = standingWords[one.confidence];
  const quote = one.note.length > 90 ? `${one.note.slice(0, 88).replace(/\s+\S*$/, "")}…` : one.note;
  return {
    head: `${dateWords(one.on, today)}, ${say(one.value)}`,
    lines: [pace === null ? standing : `${standing}, pace ${say(pace)}`, ...(quote ? [`“${quote}”`] : [])],
  };
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
