import { draftWithModel } from "#integrations/language-model/draft-with-model.ts";
import { focusAdvice } from "#okr/library/focus.ts";
import { coachCheck } from "#okr/library/strategy/coach-check.ts";
import { draftStrategy as draftFromLibrary } from "#okr/library/strategy/draft-strategy.ts";
import type { DraftedStrategy, StrategyBrief } from "#okr/library/strategy/strategy.ts";
import type { Advice, Advising } from "../context.ts";

export const draftStrategy: Advice<"strategy", "draft"> = async (at, { useModel, ...brief }) => {
  const { strategy, note } = await drafted(at, brief, useModel);
  return { note, focusAdvice: focusAdvice(brief.focus) ?? null, objectives: strategy.objectives };
};

type Drafted = { readonly strategy: DraftedStrategy; readonly note: string };

async function drafted({ drafter, caller }: Advising, brief: StrategyBrief, useModel: boolean): Promise<Drafted> {
  const fromLibrary = (note: string): Drafted => ({ strategy: draftFromLibrary(brief), note });
  if (!useModel || !drafter)
    return fromLibrary("This draft comes from the library; the same answers always give the same draft.");
  if (!drafter.mayAsk(caller.personId))
    return fromLibrary(
      "The language model has drafted enough for you for now; try again in an hour. This draft comes from the library.",
    );
  const { strategy, note } = await draftWithModel(drafter.model, brief, coachCheck);
  return { strategy, note: note ?? "The language model wrote this draft, and the Coach has checked it." };
}
