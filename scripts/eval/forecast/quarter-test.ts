import { addDays } from "#lib/days.ts";
import type { Forecast } from "#okr/forecast/forecast.ts";
import { forecastOf } from "#okr/forecast/forecast.ts";
import { studentShareBelow } from "#okr/forecast/student.ts";
import type { Measure } from "#okr/measure.ts";
import { meanOf } from "./series-test.ts";
import { horizon } from "./weekly-series.ts";

/** A quarter of one series as a key result: week 0 is the baseline, week 13 is what has to be forecast. */
export type Quarter = {
  readonly weeks: readonly number[];
  readonly earlier: readonly number[];
  readonly target: number;
  readonly direction: 1 | -1;
};

/** What was said of week 13 from weeks 0 to w, and what happened. */
export type Said = { readonly likelihood: number; readonly happened: 0 | 1; readonly isCovered?: boolean };

/**
 * The last 14 points of each series as weeks 0 to 13; `back` leaves out so many points at the end. Direction is the sign
 * of the mean 13-week change up to week 0, and the target lies the median size of those changes away. Series whose mean
 * or median change is 0 have no target and are left out.
 */
export function quartersOf(all: readonly (readonly number[])[], back = 0): Quarter[] {
  return all.flatMap((whole) => {
    const series = whole.slice(0, whole.length - back);
    const start = series.length - horizon - 1;
    if (start < 30) return [];
    const changes = series.slice(horizon, start + 1).map((value, at) => value - (series[at] ?? 0));
    const mean = meanOf(changes);
    const distance = medianOf(changes.map(Math.abs));
    if (mean === 0 || distance === 0) return [];
    const direction = mean > 0 ? 1 : -1;
    const weeks = series.slice(start);
    return [{ weeks, earlier: series.slice(0, start), direction, target: (weeks[0] ?? 0) + direction * distance }];
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const knownWeeks = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const start = "2027-01-04";
const dates = Array.from({ length: horizon + 1 }, (_, week) => addDays(start, 7 * week));

/** Asks a forecaster in every week from the fourth on. */
const inEveryWeek = (
  quarters: readonly Quarter[],
  say: (quarter: Quarter, week: number) => Omit<Said, "happened">,
): Said[] =>
  quarters.flatMap((quarter) =>
    knownWeeks.map((week) => {
      const isHit = ((quarter.weeks[horizon] ?? 0) - quarter.target) * quarter.direction >= 0;
      return { ...say(quarter, week), happened: isHit ? 1 : 0 };
    }),
  );

const unit = { kind: "number" } as const;

/** What Ladder forecasts of a measure from weeks 0 to `week`. */
const forecastIn = ({ weeks, earlier }: Quarter, week: number, measure: Measure, withHistory: boolean): Forecast =>
  forecastOf(
    {
      measure,
      startsOn: start,
      dueOn: dates[horizon] ?? "",
      checkIns: { dates: dates.slice(0, week + 1), values: weeks.slice(0, week + 1), confidences: [] },
      history: withHistory ? earlier : undefined,
    },
    dates[week] ?? "",
  );

/** What Ladder says, from the quarter's own weeks or with the earlier history. */
export const ladderSays = (quarters: readonly Quarter[], withHistory: boolean): Said[] =>
  inEveryWeek(quarters, (quarter, week) => {
    const { weeks, target, direction } = quarter;
    const kind = direction > 0 ? "increase" : "decrease";
    const { quantiles, likelihood } = forecastIn(
      quarter,
      week,
      { kind, unit, baseline: weeks[0] ?? 0, target },
      withHistory,
    );
    const end = quantiles[quantiles.length - 1];
    const value = weeks[horizon] ?? 0;
    return {
      likelihood: likelihood ?? 0.5,
      isCovered: end !== undefined && value >= end.q10 && value <= end.q90,
    };
  });

/** What Ladder says of holding a bound to week 13: half the target's distance from the baseline, on the other side. */
export const holdingSays = (quarters: readonly Quarter[], withHistory: boolean): Said[] =>
  quarters.flatMap((quarter) =>
    knownWeeks.map((week) => {
      const { weeks, target, direction } = quarter;
      const bound = (3 * (weeks[0] ?? 0) - target) / 2;
      const kind = direction > 0 ? "at-least" : "at-most";
      const { likelihood } = forecastIn(quarter, week, { kind, unit, bound }, withHistory);
      const holds = weeks.slice(week + 1).every((value) => (value - bound) * direction >= 0);
      return { likelihood: likelihood ?? 0.5, happened: holds ? 1 : 0 };
    }),
  );

/** What a Gaussian random walk fitted on the same weeks says, without or with drift. */
export const walkSays = (quarters: readonly Quarter[], hasDrift: boolean): Said[] =>
  inEveryWeek(quarters, ({ weeks, target, direction }, week) => {
    const changes = Array.from({ length: week }, (_, at) => (weeks[at + 1] ?? 0) - (weeks[at] ?? 0));
    const drift = hasDrift ? meanOf(changes) : 0;
    const squares = changes.reduce((sum, change) => sum + (change - drift) ** 2, 0);
    const spread = Math.sqrt((squares / (hasDrift ? week - 1 : week)) * (horizon - week));
    const ahead = ((weeks[week] ?? 0) + drift * (horizon - week) - target) * direction;
    if (spread === 0) return { likelihood: ahead >= 0 ? 1 : 0 };
    return { likelihood: studentShareBelow(ahead / spread, 1e6) };
  });

/** What the line from baseline through today says: it gets there, or it does not. */
export const paceSays = (quarters: readonly Quarter[]): Said[] =>
  inEveryWeek(quarters, ({ weeks, target, direction }, week) => {
    const [first = 0, now = 0] = [weeks[0], weeks[week]];
    return { likelihood: (first + ((now - first) / week) * horizon - target) * direction >= 0 ? 1 : 0 };
  });

/** The mean squared distance between what was said and what happened; 0 is perfect, 0.25 is saying 50% always. */
export const brierOf = (said: readonly Said[]): number =>
  meanOf(said.map(({ likelihood, happened }) => (likelihood - happened) ** 2));

export const coverageOf = (said: readonly Said[]): number =>
  meanOf(said.map(({ isCovered }) => (isCovered === true ? 1 : 0)));

/**
 * The calibration slope: how much more often a target is reached for one more point of likelihood, by least squares of
 * what happened (0 or 1) on the likelihood. 1 is right; below 1, likelihoods are too bold, above 1 too timid.
 */
export function slopeOf(said: readonly Said[]): number {
  const [x, y] = [meanOf(said.map((one) => one.likelihood)), meanOf(said.map((one) => one.happened))];
  const together = meanOf(said.map((one) => (one.likelihood - x) * (one.happened - y)));
  return together / meanOf(said.map((one) => (one.likelihood - x) ** 2));
}

/** Likelihoods nearer to 0 or 1 than this are read as this: one sure mistake must not decide a slope. */
const sure = 0.001;

/** The slope of a logistic regression of what happened on the log odds of the likelihood (Cox 1958), by Newton's method. */
export function logisticSlopeOf(said: readonly Said[]): number {
  let [intercept, slope] = [0, 1];
  const odds = said.map(({ likelihood, happened }) => {
    const kept = Math.min(1 - sure, Math.max(sure, likelihood));
    return { x: Math.log(kept / (1 - kept)), y: happened };
  });
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
    for (const { x, y } of odds) {
      const expected = 1 / (1 + Math.exp(-intercept - slope * x));
      const weight = expected * (1 - expected) + 1e-9;
      g0 += y - expected;
      g1 += (y - expected) * x;
      h00 += weight;
      h01 += weight * x;
      h11 += weight * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    intercept += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  return slope;
}
