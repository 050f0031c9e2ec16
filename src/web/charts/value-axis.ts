import { scaleLinear } from "d3-scale";
import { round } from "./time-axis.ts";

/** A range of values up some pixels, with round values to name. */
export type ValueAxis = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
};

type Range = {
  /** Everything that has to be visible. */
  readonly values: readonly number[];
  readonly top: number;
  readonly bottom: number;
  /** Counts start at zero when zero is among the values; nothing below it is drawn. */
  readonly neverBelow?: number | undefined;
  readonly neverAbove?: number | undefined;
  /** Only whole values are named: there is no half a story. */
  readonly isWhole?: boolean;
};

/**
 * The scale starts at the range that matters, not at zero: all values, a tenth of air at both ends, widened to round
 * values. Three to six values are named.
 */
export function valueAxis({ values, top, bottom, neverBelow, neverAbove, isWhole = false }: Range): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low || Math.abs(high) || 1) / 10;
  const from = clampedTo(low - air, neverBelow, neverAbove);
  const to = clampedTo(high + air, neverBelow, neverAbove);
  const count = bottom - top < 160 ? 3 : 5;
  const scale = scaleLinear().domain([from, to]).nice(count);
  const [first = 0, last = 1] = scale.domain();
  const domain = [clampedTo(first, neverBelow, neverAbove), clampedTo(last, neverBelow, neverAbove)];
  scale.domain(domain).range([bottom, top]);
  return {
    low: domain[0] ?? 0,
    high: domain[1] ?? 1,
    ticks: fewTicks(scale.ticks(count).filter((tick) => !isWhole || Number.isInteger(tick))),
    y: (value) => round(scale(value)),
  };
}

const clampedTo = (value: number, least = -Infinity, most = Infinity): number => Math.min(most, Math.max(least, value));

const fewTicks = (ticks: number[]): number[] =>
  ticks.length <= 7 ? ticks : ticks.filter((_, index) => index % 2 === 0);
