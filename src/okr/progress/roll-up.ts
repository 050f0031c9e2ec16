import type { Confidence } from "#okr/check-in.ts";
import type { Flag } from "./flags.ts";
import type { Health, HealthBounds } from "./health.ts";
import { healthByGap, lowerConfidence, lowerHealth } from "./health.ts";
import { clamped } from "./progress-of.ts";

/** What a roll-up is made of: a key result or a supporting objective with its own numbers. */
export type Part = {
  readonly title: string;
  /** A fixed share in percent, or null for an equal part of what is left. */
  readonly share: number | null;
  readonly numbers: {
    readonly progress: number | null;
    readonly pace: number | null;
    readonly confidence: Confidence | null;
    readonly health: Health;
    readonly flags: readonly Flag[];
  };
};

/**
 * The shares of 100% that parts have: fixed shares stay, the others split the rest equally. Fixed shares that alone make
 * more than 100, or less with nobody to take the rest, keep their proportions and make 100. All 0 when every part is fixed
 * at 0.
 */
export function sharesOf(parts: readonly Pick<Part, "share">[]): number[] {
  let fixedSum = 0;
  let free = 0;
  for (const { share } of parts) {
    if (share === null) free++;
    else fixedSum += Math.max(0, share);
  }
  if (fixedSum === 0 && free === 0) return parts.map(() => 0);
  const whole = fixedSum > 100 || free === 0 ? fixedSum : 100;
  const rest = (100 * (1 - Math.min(1, fixedSum / whole))) / Math.max(1, free);
  return parts.map(({ share }) => (share === null ? rest : (Math.max(0, share) / whole) * 100));
}

/** What parts add up to. */
export type Sum = {
  readonly progress: number | null;
  readonly pace: number | null;
  readonly confidence: Confidence | null;
  readonly health: Health;
};

/**
 * Adds up numbers, each with a weight.
 * Progress is the weighted mean of their progress, each clamped to 0–1; what has no honest number is left out, and the
 * others keep their proportions. Pace is the mean of the same by the same weights, where a held measure is expected to hold
 * all the time; it is null when nothing has a pace. Health comes from the gap between the two, or from the lowest health
 * when there is no pace. Confidence is the lowest given, with a weight of 0 included: what is watched is still seen.
 * Nothing has started when none of them has.
 */
export class Adder {
  #weight = 0;
  #progress = 0;
  #pace = 0;
  #hasPace = false;
  #confidence: Confidence | null = null;
  #lowest: Health = "not-started";

  add(numbers: Part["numbers"], weight: number): void {
    this.#confidence = lowerConfidence(this.#confidence, numbers.confidence);
    if (numbers.progress === null || weight === 0) return;
    this.#weight += weight;
    this.#progress += weight * clamped(numbers.progress);
    this.#pace += weight * (numbers.pace ?? 1);
    if (numbers.pace !== null) this.#hasPace = true;
    this.#lowest = lowerHealth(this.#lowest, numbers.health);
  }

  /** Adds everything that another one has added. */
  addAll(other: Adder): void {
    this.#weight += other.#weight;
    this.#progress += other.#progress;
    this.#pace += other.#pace;
    this.#hasPace ||= other.#hasPace;
    this.#confidence = lowerConfidence(this.#confidence, other.#confidence);
    this.#lowest = lowerHealth(this.#lowest, other.#lowest);
  }

  sum(bounds: HealthBounds): Sum {
    const progress = this.#weight > 0 ? clamped(this.#progress / this.#weight) : null;
    const pace = this.#hasPace ? clamped(this.#pace / this.#weight) : null;
    const hasStarted = progress !== null && this.#lowest !== "not-started";
    const judged = (): Health => (pace === null ? this.#lowest : healthByGap(progress ?? 0, pace, bounds));
    return { progress, pace, confidence: this.#confidence, health: hasStarted ? judged() : "not-started" };
  }
}

/** Adds parts up by their shares. */
export function rollUp(parts: readonly Part[], bounds: HealthBounds): Sum {
  const shares = sharesOf(parts);
  const adder = new Adder();
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part) adder.add(part.numbers, shares[at] ?? 0);
  }
  return adder.sum(bounds);
}

/** The flags that every part which counts wears: an objective is stale when all of it is. */
export function flagsOfAll(parts: readonly Part[]): Flag[] {
  let common: readonly Flag[] | undefined;
  for (const { share, numbers } of parts) {
    if (share === 0) continue;
    common = common ? common.filter((flag) => numbers.flags.includes(flag)) : numbers.flags;
    if (common.length === 0) break;
  }
  if (!common || common.length === 0) return [];
  return common.filter((flag) => flag !== "unowned" && flag !== "past-due");
}
