import type { Confidence } from "#okr/check-in.ts";
import type { CheckInSeries, KeyResult } from "#okr/key-result.ts";
import { explainKeyResult, explainRollUp } from "./explain.ts";
import type { Rolled } from "./explain.ts";
import { explanationOfKeyResult, explanationOfRollUp } from "./explanation.ts";
import type { Explanation } from "./explanation.ts";
import type { Flag } from "./flags.ts";
import { flagsOf } from "./flags.ts";
import type { Health, HealthBounds } from "./health.ts";
import { healthOf } from "./health.ts";
import { paceOf } from "./pace.ts";
import { holdingOf, isHeldMeasure, progressOf } from "./progress-of.ts";
import type { Sum } from "./roll-up.ts";
import { flagsOfAll } from "./roll-up.ts";

/**
 * What the numbers say of a key result, an objective, a team or the company on a day. `progress` and `pace` are shares of
 * the way; progress is raw for a key result (it may be below 0 or above 1) and null where there is no honest number.
 * `because` is the formula in words with its inputs, or why there is no number.
 */
export type Numbers = {
  readonly progress: number | null;
  readonly pace: number | null;
  readonly confidence: Confidence | null;
  readonly health: Health;
  readonly flags: Flag[];
  readonly because: string;
};

/** Numbers that explain themselves in parts: each figure with its formula, the inputs, the weights and the check-ins. */
export type ExplainedNumbers = Numbers & { explain(): Explanation };

/** The day numbers are for, a local date, and the bounds of health. */
export type On = { readonly today: string; readonly bounds: HealthBounds };

/** What a key result's own numbers are made from. */
export type KeyResultFacts = Pick<KeyResult, "measure" | "pace" | "startsOn" | "dueOn" | "ownerId"> & {
  readonly checkIns: CheckInSeries;
};

// A plan has thousands of numbers and shows the flags and the explanation of a few, so `flags` are raised and `because` is
// written when they are read.

const plain = ({ progress, pace, confidence, health, flags, because }: Numbers): Numbers => ({
  progress,
  pace,
  confidence,
  health,
  flags,
  because,
});

/** The numbers of one key result on a day. Read `because` or turn them into JSON; copying with `...` leaves it behind. */
export class KeyResultNumbers implements ExplainedNumbers {
  readonly progress: number | null;
  readonly pace: number | null;
  readonly confidence: Confidence | null;
  readonly health: Health;
  readonly #facts: KeyResultFacts;
  readonly #on: On;
  #flags: Flag[] | undefined;

  constructor(facts: KeyResultFacts, on: On) {
    const { measure, checkIns } = facts;
    const progress = progressOf(measure, checkIns, { startsOn: facts.startsOn, dueOn: facts.dueOn, today: on.today });
    const pace = paceOf(facts, on.today);
    const holding = isHeldMeasure(measure) ? holdingOf(measure, checkIns, facts) : undefined;
    const count = checkIns.confidences.length;
    this.progress = progress ?? null;
    this.pace = pace ?? null;
    this.confidence = count > 0 ? (checkIns.confidences[count - 1] ?? null) : null;
    this.health = healthOf({ hasCheckIns: count > 0, progress, pace, holding }, on.bounds);
    this.#facts = facts;
    this.#on = on;
  }

  get flags(): Flag[] {
    return (this.#flags ??= flagsOf(this.#facts, this.#on.today, this.progress ?? undefined));
  }

  get because(): string {
    return explainKeyResult(this.#facts, this, this.#on);
  }

  explain(): Explanation {
    return explanationOfKeyResult(this.#facts, this, this.#on);
  }

  toJSON(): Numbers {
    return plain(this);
  }
}

/** The numbers of an objective, a team or the company: a sum of parts. `parts` are asked for only to explain it. */
export class RolledNumbers implements ExplainedNumbers {
  readonly progress: number | null;
  readonly pace: number | null;
  readonly confidence: Confidence | null;
  readonly health: Health;
  readonly #own: readonly Flag[];
  readonly #rolled: () => Rolled;

  /** `own` are the flags it wears for itself; those that all its parts wear are added. */
  constructor(sum: Sum, own: readonly Flag[], rolled: () => Rolled) {
    this.progress = sum.progress;
    this.pace = sum.pace;
    this.confidence = sum.confidence;
    this.health = sum.health;
    this.#own = own;
    this.#rolled = rolled;
  }

  get flags(): Flag[] {
    const { parts, how } = this.#rolled();
    return how === "by share" ? [...flagsOfAll(parts), ...this.#own] : [...this.#own];
  }

  get because(): string {
    return explainRollUp(this.#rolled(), this);
  }

  explain(): Explanation {
    return explanationOfRollUp(this.#rolled(), this);
  }

  toJSON(): Numbers {
    return plain(this);
  }
}
