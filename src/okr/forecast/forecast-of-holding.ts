import type { Measure } from "#okr/measure.ts";
import { whyNoProgress } from "#okr/progress/progress-of.ts";
import { dayInWords } from "#okr/words.ts";
import { dateOf } from "#lib/days.ts";
import { aheadOf, quantilesOf, withUnforeseen } from "./ahead.ts";
import type { Forecast, Ordered } from "./forecast.ts";
import { fewestPoints, likelihoodInWords, none, tooEarly } from "./forecast-words.ts";
import { heldAmong, likelihoodOfHolding, likelihoodWithin } from "./likelihood.ts";

type Held = Extract<Measure, { kind: "at-least" | "at-most" | "between" }>;

/** Whether a held measure's bounds are numbers that leave room. */
const hasRoom = (measure: Held): boolean =>
  measure.kind === "between"
    ? measure.low !== null && measure.high !== null && measure.low <= measure.high
    : measure.bound !== null && !Number.isNaN(measure.bound);

/** The forecast of what is to be kept at or above, under or between: how likely it holds at every coming check-in. */
export function forecastOfHolding(ordered: Ordered, measure: Held): Forecast {
  const { spaced, history, on, dueDay } = ordered;
  const { days, values } = spaced;
  const points = values.length + history.length;
  if (!hasRoom(measure)) return { ...none(whyNoProgress(measure)), points };
  const held = heldAmong(measure, values);
  const dueOn = dateOf(dueDay);
  const newestDay = days[days.length - 1];
  if (on > dueOn || (newestDay !== undefined && newestDay >= dueDay)) {
    const isHeldNow = heldAmong(measure, values.slice(-1)) === 1;
    return {
      ...none(""),
      state: "over",
      because: `Over: it was due on ${dayInWords(dueOn, on)}, and ${values.length === 0 ? "had no check-in" : `held in ${held} of ${values.length} check-ins`}.`,
      likelihood: isHeldNow ? 1 : 0,
      points,
    };
  }
  if (newestDay === undefined || points < fewestPoints) return tooEarly(points);
  const ahead = aheadOf(ordered);
  const atEach = ahead.outlooks.map((outlook) => likelihoodWithin(measure, outlook, ahead.scale));
  const likelihood = withUnforeseen(likelihoodOfHolding(atEach, held, values.length), ahead.unforeseen);
  return {
    state: "forecast",
    because: `${likelihoodInWords(likelihood)} likely to hold at every check-in to ${dayInWords(dueOn, on)}.`,
    likelihood,
    quantiles: quantilesOf(ahead).filter((one) => one.on >= on),
    method: ahead.method,
    points,
  };
}
