/** How a number with few points goes on: from where it stands, with a step of unknown size at every check-in. */
export type Walk = {
  readonly level: number;
  /** The newest change, and the part of a change that the next one repeats (negative when it takes it back). */
  readonly lastChange: number;
  readonly repeats: number;
  /** What the plan itself adds at each step. */
  readonly drift: number;
  /** The variance of a step that nothing explains. */
  readonly variance: number;
};

/** What the plan says about the number: where it starts, where it should be, and in how many steps. */
export type Hope = { readonly baseline: number; readonly target: number; readonly steps: number };

/** How many steps' worth of evidence the distance to the target is for the size of a step. */
const hopeWeight = 1;
/** The part of the distance to the target that is expected of the plan alone. */
const hopeDrift = 0.3;
/** How many steps' worth of evidence there is that changes do not depend on each other. */
const independenceWeight = 8;
const mostRepeats = 0.6;
/** Degrees of freedom of Student's t: few points surprise more often than a bell curve allows. */
const freedom = 6;
/** The newest value is itself a little off: as much as this many steps. */
const offSteps = 1.5;
/** Steps take each other back more than these few show: the part of their variance that lasts. */
const lasting = 0.7;
/** The median of the size of a standard normal number: half of all 13-week changes are within it times √13 steps. */
const medianSize = 0.6745;

/**
 * The walk of a number from its points. `gaps` are the distances between them in steps (1 when none is missing). Targets
 * are set to what such a number moves in its time, so the distance to the target says something about the size of a step
 * (as much as one step does), and three tenths of that distance are expected of the work itself. The distance is counted from
 * where the number stands when it has fallen behind its baseline; so a nearer target is never less likely.
 */
export function walkOf(values: readonly number[], gaps: readonly number[], hope?: Hope): Walk {
  const changes = gaps.map((gap, at) => ((values[at + 1] ?? 0) - (values[at] ?? 0)) / Math.sqrt(gap));
  const count = changes.length;
  let squares = 0;
  let products = 0;
  for (const [at, change] of changes.entries()) {
    squares += change * change;
    products += change * (changes[at - 1] ?? 0);
  }
  const evidence = squares * (1 + independenceWeight / Math.max(1, count));
  const repeats = evidence > 0 ? Math.max(-mostRepeats, Math.min(mostRepeats, products / evidence)) : 0;
  const level = values[values.length - 1] ?? 0;
  const lastChange = changes[count - 1] ?? 0;
  const distance = hope ? distanceOf(hope, level, Math.abs(lastChange * repeats) / (1 - Math.abs(repeats))) : 0;
  const expected = hope ? distance / (medianSize * Math.sqrt(hope.steps)) : 0;
  const weight = hope ? hopeWeight : 0;
  const variance = (squares + weight * expected * expected) / Math.max(1, count + weight);
  return {
    level,
    lastChange,
    repeats,
    drift: hope ? (hopeDrift * distance) / hope.steps : 0,
    variance: variance * (1 - repeats * repeats) * lasting,
  };
}

/** How far the target is, with its sign, from the baseline or from the lowest the number is about to stand at. */
function distanceOf({ baseline, target }: Hope, level: number, swing: number): number {
  return target >= baseline ? target - Math.min(baseline, level - swing) : target - Math.max(baseline, level + swing);
}

/** Where a walk is after some steps, which may be a fraction: the centre and the scale of a t distribution. */
export function walkAhead(walk: Walk, steps: number): { centre: number; scale: number; freedom: number } {
  let added = steps * walk.drift;
  let change = walk.lastChange;
  let pull = 0;
  let power = 1;
  let spread = offSteps;
  for (let left = steps; left > 0; left--) {
    const part = Math.min(1, left);
    change *= walk.repeats;
    added += part * change;
    pull += power;
    power *= walk.repeats;
    spread += part * pull * pull;
  }
  return { centre: walk.level + added, scale: Math.sqrt(walk.variance * spread), freedom };
}
