import type { CheckInSeries } from "#okr/key-result.ts";
import { dayInWords, numberInWords, shareInWords, valueInWords, confidenceInWords, unitAfter } from "#okr/words.ts";
import { formulaOf, gapInWords, heldInWords, paceInWords } from "./explain.ts";
import type { Explained, Rolled } from "./explain.ts";
import type { HealthBounds } from "./health.ts";
import { newestValue, whyNoProgress } from "./progress-of.ts";
import type { Sum } from "./roll-up.ts";
import { sharesOf } from "./roll-up.ts";

/** One figure: what it is called, what it is, and how it came about, all in words. */
export type Figure = { readonly figure: string; readonly value: string; readonly formula: string };

/** A part of a roll-up with the weight it had: its share in percent, 0 where it is watched only or left out. */
export type Weight = { readonly title: string; readonly share: number; readonly progress: number | null };

/**
 * Why figures are what they are: each with its formula in words, the inputs it was made from, the weights of the parts it
 * adds up, and the check-ins that everything comes from.
 */
export type Explanation = {
  readonly figures: readonly Figure[];
  readonly inputs: readonly { readonly name: string; readonly value: string }[];
  readonly weights: readonly Weight[];
  readonly checkIns: CheckInSeries;
};

const none: CheckInSeries = { dates: [], values: [], confidences: [] };

function inputsOf({ measure, checkIns, startsOn, dueOn }: Explained, today: string): Explanation["inputs"] {
  const inWords = (value: number | null): string =>
    value === null ? "not filled in" : `${valueInWords(measure, value)}${unitAfter(measure)}`;
  const numbers = ((): readonly (readonly [string, string])[] => {
    switch (measure.kind) {
      case "increase":
      case "decrease":
        return [
          ["baseline", inWords(measure.baseline)],
          ["target", inWords(measure.target)],
        ];
      case "at-least":
      case "at-most":
        return [[measure.kind === "at-least" ? "at least" : "at most", inWords(measure.bound)]];
      case "between":
        return [
          ["at least", inWords(measure.low)],
          ["at most", inWords(measure.high)],
        ];
      case "recurring":
        return [[`every ${measure.period}`, inWords(measure.perPeriod)]];
      case "milestones":
        return measure.milestones.map(({ title, weight }) => [title, `weight ${numberInWords(weight)}`] as const);
      default:
        return [];
    }
  })();
  const value = newestValue(checkIns);
  const newest = checkIns.dates[checkIns.dates.length - 1];
  const now =
    value !== undefined && newest !== undefined
      ? ([["now", `${inWords(value)}, ${dayInWords(newest, today)}`]] as const)
      : [];
  const days = [
    ["starts", dayInWords(startsOn, today)],
    ["due", dayInWords(dueOn, today)],
  ] as const;
  return [...numbers, ...now, ...days].map(([name, text]) => ({ name, value: text }));
}

/** Why a key result's figures are what they are on a day. */
export function explanationOfKeyResult(
  facts: Explained,
  numbers: Sum,
  on: { readonly today: string; readonly bounds: HealthBounds },
): Explanation {
  const { today, bounds } = on;
  const { progress, pace, health, confidence } = numbers;
  const figures: Figure[] = [
    {
      figure: "progress",
      value: shareInWords(progress),
      formula: progress === null ? `No progress: ${whyNoProgress(facts.measure)}` : formulaOf(facts, today),
    },
  ];
  if (pace !== null) figures.push({ figure: "pace", value: shareInWords(pace), formula: paceInWords(facts, today) });
  const held = progress === null ? "" : heldInWords(health).trim();
  figures.push({
    figure: "health",
    value: confidenceInWords[health],
    formula: (pace === null ? held : gapInWords(numbers, bounds)) || "There is no number to judge by yet",
  });
  if (confidence !== null)
    figures.push({
      figure: "confidence",
      value: confidenceInWords[confidence],
      formula: "The newest check-in says so",
    });
  return { figures, inputs: inputsOf(facts, today), weights: [], checkIns: facts.checkIns };
}

/** Why rolled-up figures are what they are. */
export function explanationOfRollUp({ parts, of, how, bounds }: Rolled, sum: Sum): Explanation {
  const shares = sharesOf(parts);
  const weights = parts.map(({ title, numbers }, place) => ({
    title,
    share: shares[place] ?? 0,
    progress: numbers.progress,
  }));
  const figures: Figure[] = [
    {
      figure: "progress",
      value: shareInWords(sum.progress),
      formula:
        sum.progress === null
          ? `None of the ${of} has a number that counts`
          : `Mean of its ${of}, ${how}, each taken between 0% and 100%; those without a number are left out`,
    },
  ];
  if (sum.pace !== null)
    figures.push({
      figure: "pace",
      value: shareInWords(sum.pace),
      formula: `Mean of the same ${of}, by the same weights`,
    });
  figures.push({
    figure: "health",
    value: confidenceInWords[sum.health],
    formula: (sum.pace === null ? "" : gapInWords(sum, bounds)) || "The lowest of what it is made of",
  });
  if (sum.confidence !== null)
    figures.push({
      figure: "confidence",
      value: confidenceInWords[sum.confidence],
      formula: `The lowest given under it`,
    });
  const inputs = [
    { name: "on track up to", value: `${bounds.onTrackWithin} points behind pace` },
    { name: "at risk up to", value: `${bounds.atRiskWithin} points behind pace` },
  ];
  return { figures, inputs, weights, checkIns: none };
}
