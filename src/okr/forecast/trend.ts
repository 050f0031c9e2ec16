/**
 * How a long regular series goes on, from its own pattern: each change depends on the changes before it, up to a good
 * year of weeks back, so that momentum, swings and the season are all in it. An autoregression of the changes.
 */
export type Trend = {
  /** The part of the next change that each earlier one explains, newest first. */
  readonly factors: Float64Array;
  /** The changes it was read from, oldest first; wild ones are cut. */
  readonly changes: Float64Array;
};

/** How many changes back a change may depend on: a year of weeks, with room around it. */
const mostFactors = 60;
/** A change this many times the usual one counts as this many times. */
const wild = 20;

/**
 * The trend of a series' changes. Factors come from Yule and Walker's equations, solved by Levinson and Durbin's recursion
 * for every order up to 60 (a quarter of the changes when those are few) and averaged with Akaike's weights, so that no
 * single order has to be right. Changes are taken around 0: a rise is not expected to last because it lasted until now.
 */
export function trendOf(raw: readonly number[]): Trend {
  const changes = withoutWild(raw);
  const count = changes.length;
  const orders = Math.min(mostFactors, Math.floor(count / 4));
  const covariance = Float64Array.from({ length: orders + 1 }, (_, lag) => {
    let sum = 0;
    for (let at = lag; at < count; at++) sum += (changes[at] ?? 0) * (changes[at - lag] ?? 0);
    return sum / count;
  });
  const factors = new Float64Array(orders);
  let variance = (covariance[0] ?? 0) * (1 + 1e-6);
  if (!(variance > 0)) return { factors, changes };
  const fits: { fit: Float64Array; loss: number }[] = [{ fit: new Float64Array(0), loss: count * Math.log(variance) }];
  for (let order = 1; order <= orders; order++) {
    const before = fits[order - 1]?.fit ?? factors;
    let left = covariance[order] ?? 0;
    for (let at = 0; at < order - 1; at++) left -= (before[at] ?? 0) * (covariance[order - 1 - at] ?? 0);
    const reflection = left / variance;
    const fit = new Float64Array(order);
    for (let at = 0; at < order - 1; at++) fit[at] = (before[at] ?? 0) - reflection * (before[order - 2 - at] ?? 0);
    fit[order - 1] = reflection;
    variance *= 1 - reflection * reflection;
    if (!(variance > 0)) break;
    fits.push({ fit, loss: count * Math.log(variance) + 2 * order });
  }
  const least = Math.min(...fits.map(({ loss }) => loss));
  let sum = 0;
  for (const { fit, loss } of fits) {
    const weight = Math.exp((least - loss) / 2);
    sum += weight;
    for (let at = 0; at < fit.length; at++) factors[at] = (factors[at] ?? 0) + weight * (fit[at] ?? 0);
  }
  return { factors: factors.map((factor) => factor / sum), changes };
}

function withoutWild(raw: readonly number[]): Float64Array {
  const sizes = Float64Array.from(raw, Math.abs).sort();
  const usual = (sizes[sizes.length >> 1] ?? 0) || (sizes[sizes.length - 1] ?? 0);
  const most = wild * usual;
  return Float64Array.from(raw, (change) => Math.max(-most, Math.min(most, change)));
}

/** What the trend, seen from just after change `from`, expects to be added after 1, 2, … steps; fills `sums`. */
export function addedAhead({ factors, changes }: Trend, from: number, sums: Float64Array): void {
  let sum = 0;
  for (let step = 0; step < sums.length; step++) {
    let change = 0;
    const known = Math.min(step, factors.length);
    for (let lag = 0; lag < known; lag++)
      change += (factors[lag] ?? 0) * ((sums[step - 1 - lag] ?? 0) - (sums[step - 2 - lag] ?? 0));
    const reach = Math.min(factors.length, from + step + 1);
    for (let lag = step; lag < reach; lag++) change += (factors[lag] ?? 0) * (changes[from + step - lag] ?? 0);
    sum += change;
    sums[step] = sum;
  }
}
