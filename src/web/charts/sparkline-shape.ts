import { dateOf, dayNumberOf } from "#lib/days.ts";
import type { Cycle } from "#okr/cycle.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import type { Measure } from "#okr/measure.ts";
import { periodOf, periodsWithin, startOfPeriod } from "#okr/progress/periods.ts";
import { linesOf } from "./measure-lines.ts";
import { paceLine } from "./pace-line.ts";
import type { Point } from "./place-notes.ts";
import { round, timeAxis } from "./time-axis.ts";

export type SparklineKeyResult = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn"> & {
  readonly checkIns: CheckInSeries;
};

export type SparklineShape = {
  readonly line: string;
  /** Pace, or the flat limits of a measure that is held. */
  readonly pace: string;
  readonly last: (Point & { readonly index: number }) | null;
  /** One dot a round for measures that recur, instead of a line. */
  readonly rounds: readonly (Point & { readonly state: "hit" | "miss" | "unreported" })[];
};

type Frame = {
  readonly cycle: Pick<Cycle, "startsOn" | "endsBefore">;
  readonly width: number;
  readonly height: number;
};

const padPx = 4;

/** A key result in the height of a row, on the cycle's time axis that all rows share. */
export function sparklineShape(
  { measure, checkIns, ...keyResult }: SparklineKeyResult,
  { cycle, width, height }: Frame,
): SparklineShape {
  const days = { firstDay: dayNumberOf(cycle.startsOn), lastDay: dayNumberOf(cycle.endsBefore) - 1 };
  const time = timeAxis({ ...days, left: padPx, right: width - padPx });
  const x = (date: string): number => Math.min(width - padPx, Math.max(padPx, time.x(dayNumberOf(date))));
  if (measure.kind === "recurring") {
    return { line: "", pace: "", last: null, rounds: roundsOf({ measure, checkIns, ...keyResult }, x, height / 2) };
  }
  const lines = linesOf(measure);
  const paceValues = paceLine({ measure, ...keyResult });
  const limits = lines.hasPace ? paceValues.map((one) => one.value) : lines.targets;
  const values = [...checkIns.values, ...limits, ...(lines.baseline === null ? [] : [lines.baseline])];
  const low = Math.min(...values);
  const reach = Math.max(...values) - low || 1;
  const y = (value: number): number => round(height - 5 - ((value - low) / reach) * (height - 10));

  const start = lines.baseline === null ? [] : [{ x: x(keyResult.startsOn), y: y(lines.baseline) }];
  const points = checkIns.values.map((value, index) => ({
    x: x(checkIns.dates[index] ?? keyResult.startsOn),
    y: y(value),
  }));
  const last = points.at(-1);
  return {
    line: points.length === 0 ? "" : pathOf([...start, ...points], lines.isStepped),
    pace: lines.hasPace
      ? pathOf(paceValues.map((one) => ({ x: x(one.on), y: y(one.value) })))
      : lines.targets.map((value) => `M${padPx} ${y(value)}H${width - padPx}`).join(""),
    last: last ? { ...last, index: points.length - 1 } : null,
    rounds: [],
  };
}

function pathOf(points: readonly Point[], isStepped = false): string {
  return points
    .map(({ x, y }, index) => {
      if (index === 0) return `M${x} ${y}`;
      return isStepped ? `H${x}V${y}` : `L${x} ${y}`;
    })
    .join("");
}

type Recurring = {
  readonly measure: Extract<Measure, { kind: "recurring" }>;
  readonly checkIns: CheckInSeries;
  readonly startsOn: string;
  readonly dueOn: string;
};

/** The newest check-in of each period stands for it; a period without one is a small dot, whether it is over or to come. */
function roundsOf(
  { measure, checkIns, startsOn, dueOn }: Recurring,
  x: (date: string) => number,
  y: number,
): SparklineShape["rounds"] {
  const { period, perPeriod } = measure;
  const startDay = dayNumberOf(startsOn);
  const total = Math.min(mostRounds, periodsWithin(startDay, dayNumberOf(dueOn), period));
  const newestByRound = new Map(
    checkIns.dates.map((date, index) => [Math.min(total - 1, periodOf(startDay, dayNumberOf(date), period)), index]),
  );
  return Array.from({ length: total }, (_, round) => {
    const index = newestByRound.get(round);
    const value = index === undefined ? undefined : checkIns.values[index];
    const date = index === undefined ? dateOf(startOfPeriod(startDay, round, period)) : checkIns.dates[index];
    return { x: x(date ?? startsOn), y, state: stateOf(value, perPeriod) };
  });
}

const mostRounds = 60;

function stateOf(value: number | undefined, perPeriod: number | null): "hit" | "miss" | "unreported" {
  if (value === undefined || perPeriod === null) return "unreported";
  return (perPeriod < 0 ? value <= perPeriod : value >= perPeriod) ? "hit" : "miss";
}
