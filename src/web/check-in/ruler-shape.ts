import type { Measure } from "#okr/measure.ts";

/** A ruler from start to target, or around the limits of what is held, in pixels. */
export type RulerShape = {
  /** Where last time's value ends, and where the one being typed does. */
  readonly lastX: number | null;
  readonly enteredX: number | null;
  readonly paceX: number | null;
  readonly limitXs: readonly number[];
  readonly ticks: readonly { readonly x: number; readonly isMajor: boolean }[];
  /** Values fill the ruler from the left; else they are points on it. */
  readonly isFilled: boolean;
};

type Ruled = {
  readonly measure: Measure;
  readonly last: number | null;
  readonly entered: number | null;
  readonly pace: number | null;
  readonly width: number;
};

/** The ruler of a measure; undefined for kinds without a scale, or with numbers still missing. */
export function rulerShape({ measure, last, entered, pace, width }: Ruled): RulerShape | undefined {
  const scale = scaleOf(measure, [last, entered]);
  if (!scale) return undefined;
  const x = (value: number): number =>
    Math.round(Math.min(1, Math.max(0, scale.place(value))) * (width - 2) * 10) / 10 + 1;
  const at = (value: number | null): number | null => (value === null ? null : x(value));
  return {
    lastX: at(last),
    enteredX: at(entered),
    paceX: at(pace),
    limitXs: scale.limits.map(x),
    ticks: Array.from({ length: 21 }, (_, tick) => ({
      x: Math.round((tick / 20) * (width - 2) * 10) / 10 + 1,
      isMajor: tick % 5 === 0,
    })),
    isFilled: scale.limits.length === 0,
  };
}

type Scale = { readonly place: (value: number) => number; readonly limits: readonly number[] };

function scaleOf(measure: Measure, values: readonly (number | null)[]): Scale | undefined {
  switch (measure.kind) {
    case "increase":
    case "decrease": {
      const { baseline, target } = measure;
      if (baseline === null || target === null || baseline === target) return undefined;
      return { place: (value) => (value - baseline) / (target - baseline), limits: [] };
    }
    case "at-least":
    case "at-most":
      return measure.bound === null ? undefined : around([measure.bound], values);
    case "between":
      return measure.low === null || measure.high === null ? undefined : around([measure.low, measure.high], values);
    case "recurring":
      return measure.perPeriod === null ? undefined : around([measure.perPeriod], values);
    case "yes-no":
    case "milestones":
    case "find-baseline":
      return undefined;
  }
}

/** From zero where everything is above it, with room past the limits and the values. */
function around(limits: readonly number[], values: readonly (number | null)[]): Scale | undefined {
  const all = [...limits, ...values.filter((value) => value !== null)];
  const low = Math.min(0, ...all);
  const high = Math.max(0, ...all.map((value) => value * 1.2));
  return high === low ? undefined : { place: (value) => (value - low) / (high - low), limits };
}
