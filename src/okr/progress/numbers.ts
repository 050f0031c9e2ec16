import type { Confidence } from "#okr/check-in.ts";
import type { Flag } from "./flags.ts";
import type { Health } from "./health.ts";

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

/**
 * Numbers that write their explanation when they are asked for it: a plan has thousands and shows a few. Read `because`,
 * or turn them into JSON; copying with `...` leaves it behind.
 */
export class ExplainedNumbers implements Numbers {
  readonly progress: number | null;
  readonly pace: number | null;
  readonly confidence: Confidence | null;
  readonly health: Health;
  readonly flags: Flag[];
  readonly #explain: (numbers: Numbers) => string;

  constructor(numbers: Omit<Numbers, "because">, explain: (numbers: Numbers) => string) {
    this.progress = numbers.progress;
    this.pace = numbers.pace;
    this.confidence = numbers.confidence;
    this.health = numbers.health;
    this.flags = numbers.flags;
    this.#explain = explain;
  }

  get because(): string {
    return this.#explain(this);
  }

  toJSON(): Numbers {
    const { progress, pace, confidence, health, flags, because } = this;
    return { progress, pace, confidence, health, flags, because };
  }
}
