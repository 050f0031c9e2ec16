import assert from "node:assert/strict";
import test from "node:test";
import { draftStrategy } from "./draft-strategy.ts";
import { repairStrategy } from "./repair-strategy.ts";
import type { StrategyCheck, StrategyFinding } from "./repair-strategy.ts";
import type { DraftedKeyResult, DraftedObjective, DraftedStrategy } from "./strategy.ts";

const library = draftStrategy({
  goal: "",
  function: "product-marketing",
  stage: "growth",
  focus: ["acquisition", "revenue"],
  influence: [],
});

const result = (key: string): DraftedKeyResult => ({
  key,
  title: key,
  measure: { kind: "increase", unit: { kind: "percent" }, baseline: null, target: null },
  metric: null,
  ownership: "owned",
  numberOwner: null,
});

const objective = (title: string, ...keys: string[]): DraftedObjective => ({
  title,
  origin: "language-model",
  keyResults: keys.map(result),
  initiatives: keys.map((key) => ({ title: `Work on ${key}`, kind: "other", bets: [{ keyResult: key, why: "" }] })),
});

const drafted: DraftedStrategy = {
  objectives: [objective("Be heard", "mentions", "visits", "Ship the site"), objective("Be chosen", "wins", "trials")],
};

/** Finds something in every statement with one of these texts. */
const against =
  (...texts: string[]): StrategyCheck =>
  ({ objectives }) =>
    objectives.flatMap(({ title, keyResults }, place): StrategyFinding[] => [
      ...(texts.includes(title) ? [{ objective: place, message: "no" }] : []),
      ...keyResults.flatMap(({ key }) =>
        texts.includes(key) ? [{ objective: place, keyResult: key, message: "no" }] : [],
      ),
    ]);

const titles = ({ objectives }: DraftedStrategy): string[] => objectives.map(({ title }) => title);

test("a draft without findings passes as it is", () => {
  assert.deepEqual(
    repairStrategy(drafted, library, () => []),
    drafted,
  );
});

test("a key result with a finding is left out with its bets while two remain", () => {
  const [first, second] = repairStrategy(drafted, library, against("Ship the site")).objectives;
  assert.deepEqual(
    first?.keyResults.map(({ key }) => key),
    ["mentions", "visits"],
  );
  assert.deepEqual(
    first.initiatives.map(({ title }) => title),
    ["Work on mentions", "Work on visits"],
  );
  assert.deepEqual(second, drafted.objectives[1]);
});

test("an objective with a finding gives way to one of the library's", () => {
  const repaired = repairStrategy(drafted, library, against("Be chosen"));
  assert.deepEqual(titles(repaired), ["Be heard", titles(library)[0]]);
});

test("an objective with too few sound key results gives way too", () => {
  const repaired = repairStrategy(drafted, library, against("wins"));
  assert.deepEqual(titles(repaired), ["Be heard", titles(library)[0]]);
});

test("a finding of the whole, or one that will not go, brings the library's draft", () => {
  const whole: StrategyCheck = () => [{ objective: null, message: "Too many." }];
  assert.deepEqual(repairStrategy(drafted, library, whole), library);
  assert.deepEqual(
    repairStrategy(drafted, library, () => [{ objective: 0, message: "Never." }]),
    library,
  );
});
