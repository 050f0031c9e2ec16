import { draftStrategy } from "#okr/library/strategy/draft-strategy.ts";
import { repairStrategy } from "#okr/library/strategy/repair-strategy.ts";
import type { StrategyCheck } from "#okr/library/strategy/repair-strategy.ts";
import { shapeFindings } from "#okr/library/strategy/shape-findings.ts";
import type { DraftedObjective, DraftedStrategy, StrategyBrief } from "#okr/library/strategy/strategy.ts";
import { draftedAnswer } from "./drafted-answer.ts";
import { LanguageModelFailed } from "./language-model.ts";
import type { LanguageModel } from "./language-model.ts";
import { parsedJson } from "./parsed-json.ts";
import { strategyPrompt } from "./strategy-prompt.ts";

/** A draft to show, and a sentence about the language model where it gave less than was asked. */
export type ModelDraft = { readonly strategy: DraftedStrategy; readonly note: string | null };

const attempts = 2;

/**
 * A strategy drafted by a language model. It is asked at most twice; what it answers is checked and repaired before anybody
 * sees it, from the library's draft, which also stands in where the model fails. It never throws for what a model does.
 */
export async function draftWithModel(
  model: LanguageModel,
  brief: StrategyBrief,
  check: StrategyCheck,
): Promise<ModelDraft> {
  const library = draftStrategy(brief);
  const answered = await objectivesFrom(model, brief);
  if (answered instanceof LanguageModelFailed)
    return { strategy: library, note: `${answered.message} This draft comes from the library.` };
  const complete = { objectives: completed(answered, library) };
  const strategy = repairStrategy(complete, library, (draft) => [...shapeFindings(draft), ...check(draft)]);
  return { strategy, note: noteOn(strategy) };
}

async function objectivesFrom(
  model: LanguageModel,
  brief: StrategyBrief,
): Promise<readonly DraftedObjective[] | LanguageModelFailed> {
  let failure = new LanguageModelFailed("The language model was not asked.", false);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      const objectives = draftedAnswer(parsedJson(await model(strategyPrompt(brief))), brief);
      if (objectives) return objectives;
      failure = new LanguageModelFailed("The language model answered something else than was asked.", true);
    } catch (error) {
      if (!(error instanceof LanguageModelFailed)) throw error;
      failure = error;
    }
    if (!failure.again) break;
  }
  return failure;
}

const metricsOf = ({ keyResults }: DraftedObjective): string[] => keyResults.flatMap(({ metric }) => metric ?? []);

/** As many objectives as the library would draft: further ones are left out, missing ones come from it. */
function completed(answered: readonly DraftedObjective[], library: DraftedStrategy): readonly DraftedObjective[] {
  const kept = answered.slice(0, library.objectives.length);
  const taken = new Set(kept.flatMap(metricsOf));
  const spare = library.objectives.filter((one) => !metricsOf(one).some((metric) => taken.has(metric)));
  return [...kept, ...spare].slice(0, library.objectives.length);
}

function noteOn({ objectives }: DraftedStrategy): string | null {
  const fromLibrary = objectives.filter(({ origin }) => origin === "library").length;
  if (fromLibrary === 0) return null;
  if (fromLibrary === objectives.length)
    return "What the language model wrote did not hold up to the Coach. This draft comes from the library.";
  return `${fromLibrary} of ${objectives.length} objectives come from the library: what the language model wrote there did not hold up.`;
}
