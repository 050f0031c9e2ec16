/** Student's t distribution: a bell with fat tails. `freedom` may be any number above 0; the smaller, the fatter. */

const lanczos = [
  76.18009172947, -86.50532032942, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2, -0.5395239384953e-5,
];

/** The logarithm of the gamma function (Lanczos's series as in Numerical Recipes, 6.1). */
function logGamma(x: number): number {
  const shifted = x + 5.5;
  let series = 1.000000000190015;
  for (const [at, coefficient] of lanczos.entries()) series += coefficient / (x + 1 + at);
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((2.506628274631 * series) / x);
}

const tiny = 1e-300;
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** The continued fraction of the incomplete beta function (Numerical Recipes, 6.4, Lentz's method). */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 100; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-9) break;
  }
  return fraction;
}

/** The share of a t distribution that lies below `t`, 0–1. */
export function studentShareBelow(t: number, freedom: number): number {
  if (t === 0) return 0.5;
  const x = freedom / (freedom + t * t);
  if (!(x > 0)) return t > 0 ? 1 : 0;
  const front = Math.exp(
    logGamma((freedom + 1) / 2) -
      logGamma(freedom / 2) -
      logGamma(0.5) +
      (freedom / 2) * Math.log(x) +
      0.5 * Math.log(Math.max(tiny, 1 - x)),
  );
  const isLeft = x < (freedom / 2 + 1) / (freedom / 2 + 2.5);
  const tails = isLeft
    ? (front * betaFraction(freedom / 2, 0.5, x)) / (freedom / 2)
    : 1 - front * betaFraction(0.5, freedom / 2, 1 - x) * 2;
  return t > 0 ? 1 - tails / 2 : tails / 2;
}

// A plan asks for the same few shares and freedoms thousands of times.
const known = new Map<number, Map<number, number>>();
const mostKnown = 200;

/** The value below which a share of a t distribution lies; the share is between 0 and 1, both excluded. */
export function studentQuantile(share: number, freedom: number): number {
  if (share === 0.5) return 0;
  if (share < 0.5) return -studentQuantile(1 - share, freedom);
  let byShare = known.get(freedom);
  if (!byShare) {
    if (known.size >= mostKnown) known.clear();
    known.set(freedom, (byShare = new Map()));
  }
  let quantile = byShare.get(share);
  if (quantile === undefined) byShare.set(share, (quantile = searched(share, freedom)));
  return quantile;
}

function searched(share: number, freedom: number): number {
  let high = 1;
  while (high < 1e12 && studentShareBelow(high, freedom) < share) high *= 2;
  let low = high === 1 ? 0 : high / 2;
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    if (studentShareBelow(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
