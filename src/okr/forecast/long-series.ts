import type { Outlook, Possibilities } from "./outlook.ts";
import { bellOutlook, blendedOutlook, mixedOutlook, sumOf } from "./outlook.ts";
import { seasonalChanges } from "./season.ts";
import { surprisesOf } from "./surprises.ts";
import { addedAhead, trendOf } from "./trend.ts";
import type { Walk } from "./walk.ts";
import { walkAhead } from "./walk.ts";

/** From this many points on, a series is read for its own pattern: half a year of weeks. */
export const longFrom = 26;

/** The newest points that count, about thirty years of weeks. */
const mostPoints = 1500;
/** The walk counts as much as this many of the series' points. */
const walkPoints = 30;
/** What the same season of earlier years has in the trend's part of what may happen. */
const seasonPart = 0.4;
/** What it has in the point. */
const seasonPointPart = 0.2;
/** How widely a change of an earlier year is blurred, as a part of the trend's own spread. */
const seasonBlur = 0.3;

/** What comes at each coming step of a regular series: the best single guess, and what may happen. */
export type Coming = { readonly points: number[]; readonly outlooks: Outlook[] };

/** Numbers above zero grow and shrink by shares, so they are read as logarithms; all others as they are. */
type Gauge = { readonly to: (value: number) => number; readonly from: (reading: number) => number };
const logarithmic: Gauge = { to: Math.log, from: (reading) => Math.exp(Math.min(700, reading)) };
const plain: Gauge = { to: (value) => value, from: (reading) => reading };

/**
 * The coming steps of a long regular series, mixed from three views: the trend of its changes, with the surprises it would
 * have had at earlier moments; what happened from the same season on in earlier years; and, where a plan gives one, the walk
 * of the check-ins alone, which counts little when there is much to read. The point is the mean of the trends of the numbers and of
 * their logarithms, and of the earlier years. `seasonSteps` is the length of a year in steps.
 */
export function comingOf(all: readonly number[], steps: number, seasonSteps: number, walk?: Walk): Coming {
  const values = all.slice(-mostPoints);
  const gauge = values.every((value) => value > 0) ? logarithmic : plain;
  const readings = values.map(gauge.to);
  const [newest, last] = [values[values.length - 1] ?? 0, readings[readings.length - 1] ?? 0];
  const { expected, bySteps, weights } = surprisesOf(changesOf(readings), steps);
  const added = gauge === plain ? expected : expectedOf(changesOf(values), steps);
  const coming: Coming = { points: [], outlooks: [] };
  for (let step = 0; step < steps; step++) {
    const centre = last + (expected[step] ?? 0);
    const surprises = { values: bySteps[step] ?? [], weights };
    const season = seasonalChanges(readings, step + 1, seasonSteps);
    const ofSeason = season.values.length > 0 ? seasonPart : 0;
    const pattern = mixedOutlook([
      { part: 1 - ofSeason, values: surprises.values.map((surprise) => gauge.from(centre + surprise)), weights },
      ...blurred(season, seasonBlur * spreadOf(surprises)).map((view) => ({
        part: ofSeason / blur.length,
        values: view.values.map((change) => gauge.from(last + change)),
        weights: view.weights,
      })),
    ]);
    coming.outlooks.push(
      walk
        ? blendedOutlook(pattern, bellOutlook(walkAhead(walk, step + 1)), walkPoints / (walkPoints + values.length))
        : pattern,
    );
    const point = (gauge.from(centre) + newest + (added[step] ?? 0)) / 2;
    const toSeason = ofSeason > 0 ? seasonPointPart * (gauge.from(last + meanOf(season)) - point) : 0;
    coming.points.push(point + toSeason);
  }
  return coming;
}

/** The middles of five equal parts of a bell curve. */
const blur = [-1.28, -0.52, 0, 0.52, 1.28];

/** What has too few cases to be smooth by itself, moved to both sides. */
const blurred = ({ values, weights }: Possibilities, width: number): Possibilities[] =>
  blur.map((away) => ({ values: values.map((value) => value + away * width), weights }));

const meanOf = ({ values, weights }: Possibilities): number =>
  sumOf(values.map((value, at) => value * (weights[at] ?? 0))) / sumOf(weights);

const spreadOf = ({ values, weights }: Possibilities): number =>
  Math.sqrt(meanOf({ values: values.map((value) => value * value), weights }));

const changesOf = (readings: readonly number[]): number[] =>
  readings.slice(1).map((reading, at) => reading - (readings[at] ?? 0));

function expectedOf(changes: readonly number[], steps: number): Float64Array {
  const added = new Float64Array(steps);
  addedAhead(trendOf(changes), changes.length - 1, added);
  return added;
}
