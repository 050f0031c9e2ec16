import { studentQuantile, studentShareBelow } from "./student.ts";

/** What may happen at one moment, as a distribution over values of a measure. */
export type Outlook = {
  /** The value below which a share (0–1, both excluded) of the possibilities lies. */
  readonly quantile: (share: number) => number;
  /** The share of the possibilities that lies below a value, 0–1. */
  readonly shareBelow: (value: number) => number;
};

/** A bell around a centre, with fat tails. A scale of 0 is certainty. */
export function bellOutlook({ centre, scale, freedom }: { centre: number; scale: number; freedom: number }): Outlook {
  return {
    quantile: (share) => centre + scale * studentQuantile(share, freedom),
    shareBelow: (value) => {
      if (scale > 0) return studentShareBelow((value - centre) / scale, freedom);
      return value > centre ? 1 : 0;
    },
  };
}

/** Possibilities of equal standing, each with a weight of 0 or more in any unit. */
export type Possibilities = { readonly values: readonly number[]; readonly weights: readonly number[] };

/** One view of what may happen, and the part it has in the whole; parts are 0 or more, in any unit. */
export type View = Possibilities & { readonly part: number };

/**
 * A distribution mixed from views. Each possibility stands in the middle of its own weight, and between two of them shares
 * grow in a straight line; beyond the outermost ones there is nothing. Something in it must weigh more than 0.
 */
export function mixedOutlook(views: readonly View[]): Outlook {
  const values: number[] = [];
  const weights: number[] = [];
  for (const view of views) {
    const weighs = view.part / sumOf(view.weights);
    if (!(weighs > 0)) continue;
    for (const [at, value] of view.values.entries()) {
      values.push(value);
      weights.push((view.weights[at] ?? 0) * weighs);
    }
  }
  const order = Uint32Array.from(values, (_, at) => at).sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const sorted = Float64Array.from(order, (at) => values[at] ?? 0);
  const whole = sumOf(weights);
  let sum = 0;
  const shares = Float64Array.from(order, (at) => {
    const weight = weights[at] ?? 0;
    sum += weight;
    return (sum - weight / 2) / whole;
  });
  return {
    quantile: (share) => straightAt(shares, sorted, share) ?? sorted[share < 0.5 ? 0 : sorted.length - 1] ?? 0,
    shareBelow: (value) => straightAt(sorted, shares, value) ?? (value > (sorted[0] ?? 0) ? 1 : 0),
  };
}

/** A blend's quantile lies between those of its two; halved so often, it is within a thousandth of what parts them. */
const halvings = 10;

/**
 * A distribution in which another one has a part (0–1): at every value the shares below it, each with its part. So when all
 * of the other moves up, no share below a value grows.
 */
export function blendedOutlook(one: Outlook, other: Outlook, part: number): Outlook {
  if (part === 0) return one;
  const shareBelow = (value: number): number => (1 - part) * one.shareBelow(value) + part * other.shareBelow(value);
  return {
    shareBelow,
    quantile: (share) => {
      const ends = [one.quantile(share), other.quantile(share)];
      let [low, high] = [Math.min(...ends), Math.max(...ends)];
      for (let halving = 0; halving < halvings; halving++) {
        const middle = (low + high) / 2;
        if (shareBelow(middle) < share) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    },
  };
}

/** The sum of weights. */
export function sumOf(weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

/** Reads `ys` where `xs`, which ascend, reach `x`, in a straight line between two places; undefined outside of them. */
function straightAt(xs: Float64Array, ys: Float64Array, x: number): number | undefined {
  let low = 0;
  let high = xs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[middle] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  if (low === xs.length) return undefined;
  if (low === 0) return x === xs[0] ? ys[0] : undefined;
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[low - 1], xs[low], ys[low - 1], ys[low]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
