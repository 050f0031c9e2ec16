import type { CheckInSeries } from "#okr/key-result.ts";
import type { Measure, Pace } from "#okr/measure.ts";
import { dueDayOf } from "#okr/progress/pace.ts";
import { isHeldMeasure } from "#okr/progress/progress-of.ts";
import { dateOf, dayNumberOf } from "#lib/days.ts";
import { forecastOfHolding } from "./forecast-of-holding.ts";
import { forecastOfRounds } from "./forecast-of-rounds.ts";
import { forecastOfWay } from "./forecast-of-way.ts";
import { none, reachedInWords } from "./forecast-words.ts";
import type { Spaced } from "./spacing.ts";
import { firstOfLast, isDate, spacedOf } from "./spacing.ts";

/**
 * What a forecast is made from. `startsOn` and `dueOn` are local dates, `dueOn` the last day. `history` are earlier values
 * of the same number at the same spacing as the check-ins, oldest first, where a metric has them.
 */
export type ForecastFacts = {
  readonly measure: Measure;
  readonly pace?: Pace | undefined;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly checkIns: CheckInSeries;
  readonly history?: readonly number[] | undefined;
};

/**
 * What a key result will probably stand at on one coming check-in date, in the measure's unit: a tenth of what may happen
 * lies below `q10`, half below `q50`, and so on. For milestones it is the weight done, for recurring the periods hit.
 */
export type Quantiles = {
  readonly on: string;
  readonly q10: number;
  readonly q25: number;
  readonly q50: number;
  readonly q75: number;
  readonly q90: number;
};

/**
 * What will probably happen to a key result. `state` says what kind of answer it is: too early to say, a forecast, reached
 * already, over (the due date has come and it is short), or none (there is nothing to forecast, or a number is missing).
 * `because` is the answer in words. `likelihood`, 0–1, is that of standing at the target or beyond it on the due date, and
 * for held kinds of holding at every coming check-in; null where no honest number can be given. `quantiles` has one entry
 * for each coming check-in date, the due date last. `points` is how many values were used.
 */
export type Forecast = {
  readonly state: "too-early" | "forecast" | "reached" | "over" | "none";
  readonly because: string;
  readonly likelihood: number | null;
  readonly quantiles: readonly Quantiles[];
  readonly method: string;
  readonly points: number;
};

/** The facts put in order: what every kind of forecast starts from. */
export type Ordered = ForecastFacts & {
  /** The day the forecast is made, and the newest check-in at or before it counts as now. */
  readonly on: string;
  readonly spaced: Spaced;
  readonly startDay: number;
  readonly dueDay: number;
  readonly history: readonly number[];
};

/**
 * The forecast of a key result on a day, from the check-ins made until then; see `Forecast`. Check-ins may be out of order,
 * repeated or missing; values that are no numbers and dates that there are not are left out. It never throws, and every
 * number it gives is finite.
 */
export function forecastOf(facts: ForecastFacts, on: string): Forecast {
  const { measure, startsOn, checkIns } = facts;
  const dueOn = dueDayOf(facts);
  if (!isDate(on) || !isDate(startsOn) || !isDate(dueOn))
    return none("its start, its due date or the day of the forecast is no date");
  const ordered: Ordered = {
    ...facts,
    dueOn,
    on,
    spaced: spacedOf(checkIns.dates, checkIns.values, on),
    startDay: dayNumberOf(startsOn),
    dueDay: dayNumberOf(dueOn),
    history: (facts.history ?? []).filter(Number.isFinite),
  };
  if (isHeldMeasure(measure)) return forecastOfHolding(ordered, measure);
  switch (measure.kind) {
    case "increase":
    case "decrease":
    case "milestones":
      return forecastOfWay(ordered);
    case "recurring":
      return forecastOfRounds(ordered, measure);
    default:
      return forecastOfDeed(ordered);
  }
}

/** Yes or no, and finding a baseline: what has no half-way has no forecast before it is done. */
function forecastOfDeed({ measure, spaced, on }: Ordered): Forecast {
  const at = measure.kind === "yes-no" ? firstOfLast(spaced.values, (value) => value >= 1) : spaced.values.length - 1;
  const day = measure.kind === "yes-no" ? spaced.days[at] : spaced.days[0];
  if (day !== undefined && at >= 0)
    return {
      ...none(""),
      state: "reached",
      because:
        measure.kind === "yes-no"
          ? reachedInWords("Done", dateOf(day), on)
          : reachedInWords("A first number was recorded", dateOf(day), on),
      likelihood: 1,
      points: spaced.values.length,
    };
  return {
    ...none(
      measure.kind === "yes-no"
        ? "yes or no has nothing in between to see it coming by"
        : "nothing can be known of a number before the first one is recorded",
    ),
    points: spaced.values.length,
  };
}
