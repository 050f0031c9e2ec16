import type { KeyResultId, ObjectiveId, TeamId } from "#okr/ids.ts";
import type { Flag } from "./flags.ts";
import type { ExplainedNumbers, Numbers, On } from "./numbers.ts";
import { KeyResultNumbers, RolledNumbers } from "./numbers.ts";
import { countsUnder, none, partOf, partsByObjective, partsFromElsewhere, supportersOf } from "./objective-parts.ts";
import type { PlanFacts, PlanKeyResult } from "./plan-facts.ts";
import type { Part } from "./roll-up.ts";
import { rollUp } from "./roll-up.ts";
import { supportOrder } from "./support-order.ts";
import type { Total } from "./totals.ts";
import { Totals } from "./totals.ts";

/** Every number of a plan. */
export type PlanNumbers = {
  readonly objectiveNumbersById: ReadonlyMap<ObjectiveId, ExplainedNumbers>;
  readonly keyResultNumbersById: ReadonlyMap<KeyResultId, ExplainedNumbers>;
  readonly teamNumbersById: ReadonlyMap<TeamId, Total>;
  readonly company: Total;
};

const partNames = {
  "key-results": "key results",
  "supporting-objectives": "supporting objectives",
  both: "key results and supporting objectives",
} as const;

const isSamePlace = (one: PlanKeyResult, other: PlanKeyResult): boolean =>
  one.objectiveId === other.objectiveId &&
  one.teamId === other.teamId &&
  one.share === other.share &&
  one.alsoUnder.length === other.alsoUnder.length &&
  one.alsoUnder.every((id, place) => id === other.alsoUnder[place]);

/**
 * The numbers of a plan, counted once and kept true while single key results change. It takes time in proportion to the
 * facts to count, and in proportion to what stands above a key result to take over a change of it.
 */
export class CountedPlan {
  readonly #facts: PlanFacts;
  readonly #on: On;
  readonly #keyResults: PlanKeyResult[];
  readonly #keyResultNumbers: Numbers[] = [];
  readonly #keyResultNumbersById = new Map<KeyResultId, ExplainedNumbers>();
  readonly #objectiveNumbersById = new Map<ObjectiveId, ExplainedNumbers>();
  readonly #partsById: Map<ObjectiveId, Part[]>;
  readonly #supporters: (readonly number[])[];
  readonly #elsewhere: ReadonlyMap<number, readonly Part[]>;
  readonly #order: readonly number[];
  readonly #circular: ReadonlySet<number>;
  #totals: Totals | undefined;
  #total: ReturnType<Totals["all"]> | undefined;
  #places: { keyResult: Map<KeyResultId, number>; objective: Map<ObjectiveId, number>; inOrder: number[] } | undefined;
  #supported: Map<number, number[]> | undefined;

  constructor(facts: PlanFacts) {
    this.#facts = facts;
    this.#on = { today: facts.today, bounds: facts.workspace };
    this.#keyResults = [...facts.keyResults];
    for (const keyResult of this.#keyResults) {
      const numbers = new KeyResultNumbers(keyResult, this.#on);
      this.#keyResultNumbers.push(numbers);
      this.#keyResultNumbersById.set(keyResult.id, numbers);
    }
    this.#partsById = partsByObjective(facts, this.#keyResultNumbers);
    this.#supporters = supportersOf(facts);
    this.#elsewhere = partsFromElsewhere(facts);
    const { order, circular } = supportOrder(this.#supporters);
    this.#order = order;
    this.#circular = circular;
    for (const place of order) this.#countObjective(place);
  }

  /** All numbers as they are now; the maps are the same after a change, what they hold is new. */
  get numbers(): PlanNumbers {
    const totals = (): ReturnType<Totals["all"]> => this.#addUp();
    return {
      objectiveNumbersById: this.#objectiveNumbersById,
      keyResultNumbersById: this.#keyResultNumbersById,
      get teamNumbersById() {
        return totals().teamNumbersById;
      },
      get company() {
        return totals().company;
      },
    };
  }

  /** Totals are added up when they are asked for: a plan is read far more often than its totals. */
  #addUp(): ReturnType<Totals["all"]> {
    this.#totals ??= new Totals({ ...this.#facts, keyResults: this.#keyResults }, this.#keyResultNumbers);
    return (this.#total ??= this.#totals.all());
  }

  /**
   * Takes over a key result with other check-ins, another measure, pace, date, owner or title. Says false, and changes
   * nothing, for one that is not in the plan, or that stands elsewhere in it or with another share: then count anew.
   */
  change(keyResult: PlanKeyResult): boolean {
    const places = (this.#places ??= this.#findPlaces());
    const place = places.keyResult.get(keyResult.id);
    const before = place === undefined ? undefined : this.#keyResults[place];
    if (place === undefined || !before || !isSamePlace(before, keyResult)) return false;
    const numbers = new KeyResultNumbers(keyResult, this.#on);
    const old = this.#keyResultNumbers[place];
    this.#keyResults[place] = keyResult;
    this.#keyResultNumbers[place] = numbers;
    this.#keyResultNumbersById.set(keyResult.id, numbers);
    const changed = new Set<number>();
    for (const under of countsUnder(keyResult)) {
      const parts = this.#partsById.get(under) ?? [];
      // Explanations that were given keep the parts they were made of.
      this.#partsById.set(
        under,
        parts.map((part) => (part.numbers === old ? partOf(keyResult, under, numbers) : part)),
      );
      const objective = places.objective.get(under);
      if (objective !== undefined) changed.add(objective);
    }
    for (const objective of changed) for (const above of this.#supportedBy(objective)) changed.add(above);
    const inOrder = [...changed].toSorted((one, other) => (places.inOrder[one] ?? 0) - (places.inOrder[other] ?? 0));
    for (const objective of inOrder) this.#countObjective(objective);
    this.#totals?.changed(place);
    this.#total = undefined;
    return true;
  }

  #findPlaces() {
    const inOrder: number[] = [];
    for (const [nth, place] of this.#order.entries()) inOrder[place] = nth;
    return {
      keyResult: new Map(this.#keyResults.map(({ id }, place) => [id, place])),
      objective: new Map(this.#facts.objectives.map(({ id }, place) => [id, place])),
      inOrder,
    };
  }

  /** The objectives that are made of this one. */
  #supportedBy(objective: number): readonly number[] {
    if (!this.#supported) {
      this.#supported = new Map();
      for (const [upper, supporters] of this.#supporters.entries())
        for (const supporter of supporters) {
          const known = this.#supported.get(supporter);
          if (known) known.push(upper);
          else this.#supported.set(supporter, [upper]);
        }
    }
    return this.#supported.get(objective) ?? none;
  }

  /**
   * An objective is made of its key results, of the objectives that support it, or of both, as its `rollUp` says; in `both`
   * each supporting objective takes an equal part of what fixed shares leave. Its confidence is the lowest of its key
   * results and of what it is made of. It is past due when its cycle is over and it is not reached.
   */
  #countObjective(place: number): void {
    const { objectives, cycle, today, workspace: bounds } = this.#facts;
    const objective = objectives[place];
    if (!objective) return;
    let parts: readonly Part[] = this.#partsById.get(objective.id) ?? [];
    const leftOut: string[] = [];
    if (objective.rollUp !== "key-results") {
      const below = this.#partsBelow(place, leftOut);
      const own = objective.rollUp === "both" ? parts : parts.map((part) => ({ ...part, share: 0 }));
      parts = [...own, ...below];
    }
    const sum = rollUp(parts, bounds);
    const own: Flag[] = objective.ownerId === null ? ["unowned"] : [];
    if (today >= cycle.endsBefore && (sum.progress ?? 0) < 1) own.push("past-due");
    const of = partNames[objective.rollUp];
    const rolled = { parts, of, how: "by share", bounds, circular: leftOut } as const;
    this.#objectiveNumbersById.set(objective.id, new RolledNumbers(sum, own, () => rolled));
  }

  #partsBelow(place: number, leftOut: string[]): Part[] {
    const parts: Part[] = [...(this.#elsewhere.get(place) ?? [])];
    for (const supporter of this.#supporters[place] ?? none) {
      const below = this.#facts.objectives[supporter];
      const numbers = below && this.#objectiveNumbersById.get(below.id);
      if (!below) continue;
      if (!numbers || (this.#circular.has(place) && this.#circular.has(supporter))) leftOut.push(below.title);
      else parts.push({ title: below.title, share: null, numbers });
    }
    return parts;
  }
}
