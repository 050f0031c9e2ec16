import { isHeld } from "#okr/measure.ts";
import type { Measure, Unit } from "#okr/measure.ts";
import type { Subject } from "./rule.ts";

/** What is known of a key result's numbers, from its measure or else from its words. */
export type Numbers = {
  readonly kind: Measure["kind"] | "words";
  readonly baseline: number | null;
  readonly target: number | null;
  readonly unit: Unit | null;
  /** True when a number says how far it goes: a target, a bound, a change by, milestones, or a baseline to be found. */
  readonly isMeasured: boolean;
};

export function numbersOf({ draft, statement }: Subject<"key-result">): Numbers {
  const { measure } = draft;
  if (measure === undefined || (measure.kind === "yes-no" && statement.target !== null)) {
    const { baseline, target, unit } = statement;
    return { kind: "words", baseline, target, unit, isMeasured: target !== null || hasHole(statement) };
  }
  const unit = "unit" in measure ? measure.unit : null;
  if (measure.kind === "increase" || measure.kind === "decrease") {
    const { baseline, target } = measure;
    return { kind: measure.kind, baseline, target, unit, isMeasured: true };
  }
  const bound = isHeld(measure.kind) && "bound" in measure ? measure.bound : null;
  return { kind: measure.kind, baseline: null, target: bound, unit, isMeasured: measure.kind !== "yes-no" };
}

const hasHole = ({ placeholders }: Subject["statement"]): boolean => placeholders.length > 0;

/** How sure it has to be that a title with a measure of its own is work after all. */
const surelyWork = 0.85;

/**
 * True when a key result is own work rather than its effect. The words decide; milestones and a rhythm ("every week") are ways to
 * measure that were chosen, and a title beside a number is doubted only when it is quite sure.
 */
export function isOwnWork({ draft: { measure }, statement: { kind, scores } }: Subject<"key-result">): boolean {
  if (kind !== "output" || measure?.kind === "milestones" || measure?.kind === "recurring") return false;
  return measure === undefined || measure.kind === "yes-no" || scores.output >= surelyWork;
}

/** The words of a title that mean something, in the singular, without the small ones. */
export function contentWords({ reading }: Subject["statement"]): ReadonlySet<string> {
  return new Set(
    reading.words
      .filter(({ lower }) => lower.length > 2 && !small.has(lower) && !/^\d/.test(lower))
      .map(({ singular }) => singular),
  );
}

const small = new Set(
  "the and our for with from into all per new that this their your who have has are not its his her out more most than each every via within between over under about after before".split(
    " ",
  ),
);

/** The share of words two titles have in common: 0 for none, 1 for all. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return shared / (one.size + other.size - shared);
}
