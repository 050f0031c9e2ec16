import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import type { Pace } from "#okr/measure.ts";
import {
  confidenceInWords,
  dayInWords,
  endInWords,
  numberInWords,
  shareInWords,
  unitAfter,
  valueInWords,
} from "#okr/words.ts";
import type { Health, HealthBounds } from "./health.ts";
import { pointsBehind } from "./health.ts";
import { dueDayOf } from "./pace.ts";
import { holdingOf, newestValue, roundsOf, weightOf, whyNoProgress } from "./progress-of.ts";
import type { Part, Sum } from "./roll-up.ts";
import { sharesOf } from "./roll-up.ts";

/** What a key result's explanation is written from. */
export type Explained = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn"> & {
  readonly checkIns: CheckInSeries;
};

/** The formula of a key result's progress with its inputs: `(33.5% − 31%) ÷ (38% − 31%)`. */
export function formulaOf({ measure, checkIns, startsOn, dueOn }: Explained, today: string): string {
  const value = newestValue(checkIns);
  switch (measure.kind) {
    case "increase":
    case "decrease": {
      const from = endInWords(measure, measure.baseline ?? 0);
      const now = value === undefined ? from : valueInWords(measure, value);
      return `(now ${now} \u2212 baseline ${from}) ÷ (target ${endInWords(measure, measure.target ?? 0)} \u2212 baseline ${from})`;
    }
    case "milestones":
      return `weight done ${numberInWords(value ?? 0)} ÷ weight of all milestones ${numberInWords(weightOf(measure))}`;
    case "recurring": {
      const { hits, elapsed, total } = roundsOf(measure, checkIns, { startsOn, dueOn, today });
      return `${measure.period}s hit ${hits} ÷ ${measure.period}s in all ${total}; so far ${hits} of ${elapsed}`;
    }
    case "yes-no":
      return value !== undefined && value >= 1 ? "done" : "not done yet";
    case "find-baseline":
      return value === undefined
        ? "no number was recorded yet"
        : `a first number was recorded, ${valueInWords(measure, value)}${unitAfter(measure)}`;
    default: {
      const { held, reported, now } = holdingOf(measure, checkIns, { startsOn, dueOn });
      return `weeks held ${held} ÷ weeks reported ${reported}; ${now ? "held" : "broken"} now at ${valueInWords(measure, value ?? 0)}${unitAfter(measure)}`;
    }
  }
}

const paceShapes: Readonly<Record<Pace["shape"], string>> = {
  even: "an even pace",
  late: "a slow start",
  early: "a quick start",
  after: "an even pace",
  steps: "dated steps",
};

/** How expectation grows until the due date: `an even pace from Jan 4 to Apr 3`. */
export function paceInWords(keyResult: Explained, today: string): string {
  const { measure, pace, startsOn } = keyResult;
  const dueOn = dueDayOf(keyResult);
  const due = `by ${dayInWords(dueOn, today)}`;
  if (pace.shape === "even") {
    if (measure.kind === "yes-no" || measure.kind === "find-baseline") return `expected ${due}`;
    if (measure.kind === "milestones" && measure.milestones.every((step) => step.dueOn)) return "the milestones' dates";
  }
  const from = pace.shape === "after" ? pace.from : startsOn;
  return `${paceShapes[pace.shape]} from ${dayInWords(from, today)} to ${dayInWords(dueOn, today)}`;
}

/** How far progress is from pace, and what health follows: `13 points behind: at risk`. */
export function gapInWords({ progress, pace, health }: Sum, bounds: HealthBounds): string {
  if (progress === null || pace === null) return "";
  const behind = pointsBehind(progress, pace);
  const points = Math.round(behind);
  // Rounded onto a bound, a gap would seem to contradict its health.
  const isClose = points === bounds.onTrackWithin || points === bounds.atRiskWithin;
  const size = numberInWords(Math.abs(behind), isClose ? undefined : 0);
  const gap =
    points === 0 ? "level with it" : `${size} ${size === "1" ? "point" : "points"} ${behind > 0 ? "behind" : "ahead"}`;
  if (health === "not-started") return gap;
  return `${gap}: ${confidenceInWords[health].toLowerCase()} (up to ${bounds.onTrackWithin} behind is on track, up to ${bounds.atRiskWithin} at risk)`;
}

/** What health follows for a measure that is held, as a sentence after a space. */
export const heldInWords = (health: Health): string =>
  ({
    "not-started": "",
    "on-track": " Held now: on track.",
    "at-risk": " Held now, but broken in the two weeks before: at risk.",
    "off-track": " Broken now: off track.",
  })[health];

/** Why a key result's numbers are what they are. */
export function explainKeyResult(
  keyResult: Explained,
  numbers: Sum,
  on: { today: string; bounds: HealthBounds },
): string {
  const { measure, checkIns } = keyResult;
  if (numbers.progress === null) return `No progress: ${whyNoProgress(measure)}.`;
  const newest = checkIns.dates[checkIns.dates.length - 1];
  const asOf =
    newest === undefined ? "before the first check-in" : `at the check-in of ${dayInWords(newest, on.today)}`;
  const progress = `Progress ${asOf}: ${formulaOf(keyResult, on.today)} = ${shareInWords(numbers.progress)}.`;
  if (numbers.pace === null) return progress + heldInWords(numbers.health);
  const pace = `Pace on ${dayInWords(on.today)} is ${shareInWords(numbers.pace)} (${paceInWords(keyResult, on.today)})`;
  return `${progress} ${pace}, ${gapInWords(numbers, on.bounds)}.`;
}

const most = 12;

/** Up to a dozen things, and how many more there are. */
const listed = (texts: readonly string[]): string =>
  texts.slice(0, most).join(", ") + (texts.length > most ? ` and ${texts.length - most} more` : "");

/** What a roll-up's explanation is written from; `of` names the parts, `how` says how they count. */
export type Rolled = {
  readonly parts: readonly Part[];
  readonly of: "key results" | "supporting objectives" | "key results and supporting objectives";
  readonly how: "by share" | "each counted once";
  readonly bounds: HealthBounds;
  /** Supports that were left out because they run in a circle. */
  readonly circular?: readonly string[] | undefined;
};

/** Why rolled-up numbers are what they are: the mean by share, each part with its progress, and what was left out. */
export function explainRollUp({ parts, of, how, bounds, circular = [] }: Rolled, numbers: Sum): string {
  const shares = sharesOf(parts);
  const counted: string[] = [];
  const unknown: string[] = [];
  const watched: string[] = [];
  for (const [at, { title, numbers: own }] of parts.entries()) {
    const share = shares[at] ?? 0;
    if (share === 0) watched.push(title);
    else if (own.progress === null) unknown.push(title);
    else
      counted.push(`${title} ${shareInWords(own.progress)} (share ${numberInWords(share, share % 1 === 0 ? 0 : 1)}%)`);
  }
  const sentences: string[] = [];
  if (numbers.progress === null) {
    sentences.push(
      parts.length === 0
        ? `No progress: there are no ${of} yet.`
        : `No progress: none of the ${of} has a number that counts.`,
    );
  } else {
    const gap = gapInWords(numbers, bounds);
    const pace = numbers.pace === null ? "" : `; pace is ${shareInWords(numbers.pace)}, ${gap}`;
    sentences.push(`Mean of its ${of}, ${how} = ${shareInWords(numbers.progress)}${pace}: ${listed(counted)}.`);
  }
  if (unknown.length > 0) sentences.push(`Left out, without an honest number: ${listed(unknown)}.`);
  if (watched.length > 0) sentences.push(`Watched without counting (share 0): ${listed(watched)}.`);
  if (circular.length > 0) sentences.push(`Left out, because they would support themselves: ${listed(circular)}.`);
  return sentences.join(" ");
}
