import { numbersOf } from "../facts.ts";
import type { Rule, Subject } from "../rule.ts";
import type { MetricPoint } from "../subject.ts";
import { dayNumberOf } from "#lib/days.ts";
import { numberInWords } from "#okr/words.ts";

/** More than this many times the best stretch ever is a wish; less than this share of the usual one asks for nothing. */
const tooFar = 2.5;
const tooNear = 0.25;

const past: readonly MetricPoint[] = [
  { on: "2026-01-05", value: 70 },
  { on: "2026-04-06", value: 72 },
  { on: "2026-07-06", value: 73 },
  { on: "2026-10-05", value: 76 },
  { on: "2027-01-04", value: 78 },
];
const renewals = (target: number, words: string) => ({
  words,
  draft: {
    title: "Renewal rate",
    measure: { kind: "increase" as const, unit: { kind: "percent" as const }, baseline: 78, target },
    startsOn: "2027-01-04",
    dueOn: "2027-04-03",
    history: past,
  },
});

export const keyResultIsWithinReach: Rule<"key-result"> = {
  id: "key-result-is-within-reach",
  about: "key-result",
  chapter: "measure",
  severity: "hint",
  summary: "A target is hard and possible, judged by the metric's own past.",
  why: "A target far beyond everything the number has ever done is given up on early; one below its usual pace asks for nothing.",
  messages: {
    "too-far":
      "It asks for {needed} in this time. The most it ever moved in as long was {best}. What will be different?",
    "too-near": "It asks for {needed} in this time, and usually moves {usual} by itself. What would you dare?",
  },
  examples: {
    good: [renewals(83, "From 78% to 83% in a quarter; it rose 3 points in its best one")],
    bad: [
      { message: "too-far", example: renewals(95, "From 78% to 95% in a quarter; it rose 3 points in its best one") },
      { message: "too-near", example: renewals(78.3, "From 78% to 78.3% in a quarter; it usually rises 2 points") },
    ],
  },
  check: (subject) => {
    const moves = movesOf(subject);
    if (!moves) return [];
    const { needed, best, usual } = moves;
    const words = { needed: numberInWords(needed), best: numberInWords(best), usual: numberInWords(usual) };
    if (best > 0 && needed > tooFar * best) return [{ message: "too-far", words, at: { field: "measure" } }];
    return usual > 0 && needed < tooNear * usual ? [{ message: "too-near", words, at: { field: "measure" } }] : [];
  },
};

type Moves = { readonly needed: number; readonly best: number; readonly usual: number };

/** How much the target asks for, and how much the metric moved that way in stretches as long: at most, and on average. */
function movesOf(subject: Subject<"key-result">): Moves | undefined {
  const { history, startsOn, dueOn } = subject.draft;
  const { baseline, target } = numbersOf(subject);
  if (!history || history.length < 4 || baseline === null || target === null || !startsOn || !dueOn) return undefined;
  const days = Math.max(1, dayNumberOf(dueOn) - dayNumberOf(startsOn));
  const sign = Math.sign(target - baseline);
  const changes: number[] = [];
  let later = 0;
  for (const { on, value } of history) {
    while (later < history.length - 1 && dayNumberOf(history[later]?.on ?? on) - dayNumberOf(on) < days) later++;
    const end = history[later];
    const span = end ? dayNumberOf(end.on) - dayNumberOf(on) : 0;
    if (end && span >= days / 2) changes.push((sign * (end.value - value) * days) / span);
  }
  if (changes.length < 2) return undefined;
  return {
    needed: Math.abs(target - baseline),
    best: Math.max(...changes),
    usual: changes.reduce((sum, one) => sum + one, 0) / changes.length,
  };
}
