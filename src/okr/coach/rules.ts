import type { AnyRule } from "./rule.ts";
import { objectiveStatesAnOutcome } from "./rules/objective-states-an-outcome.ts";
import { objectiveHasNoNumber } from "./rules/objective-has-no-number.ts";
import { objectiveIsNotVague } from "./rules/objective-is-not-vague.ts";
import { objectiveStretches } from "./rules/objective-stretches.ts";
import { objectiveIsOneIdea } from "./rules/objective-is-one-idea.ts";
import { objectiveIsShort } from "./rules/objective-is-short.ts";
import { objectiveIsUnderstandable } from "./rules/objective-is-understandable.ts";
import { objectiveHasTwoToFiveKeyResults } from "./rules/objective-has-two-to-five-key-results.ts";
import { objectiveIsNotMeasuredByWorkAlone } from "./rules/objective-is-not-measured-by-work-alone.ts";
import { objectiveServesSomethingAbove } from "./rules/objective-serves-something-above.ts";
import { keyResultIsNotAProject } from "./rules/key-result-is-not-a-project.ts";
import { keyResultAsksForAChange } from "./rules/key-result-asks-for-a-change.ts";
import { keyResultIsMeasurable } from "./rules/key-result-is-measurable.ts";
import { keyResultHasATarget } from "./rules/key-result-has-a-target.ts";
import { keyResultHasABaseline } from "./rules/key-result-has-a-baseline.ts";
import { keyResultHasAUnit } from "./rules/key-result-has-a-unit.ts";
import { keyResultIsDueInTheCycle } from "./rules/key-result-is-due-in-the-cycle.ts";
import { placeholdersAreFilled } from "./rules/placeholders-are-filled.ts";
import { keyResultIsMoreThanYesOrNo } from "./rules/key-result-is-more-than-yes-or-no.ts";
import { keyResultIsNotAVanityNumber } from "./rules/key-result-is-not-a-vanity-number.ts";
import { keyResultDiffersFromItsSiblings } from "./rules/key-result-differs-from-its-siblings.ts";
import { keyResultBelongsToItsObjective } from "./rules/key-result-belongs-to-its-objective.ts";
import { keyResultIsWithinReach } from "./rules/key-result-is-within-reach.ts";
import { keyResultHasALeadingMeasure } from "./rules/key-result-has-a-leading-measure.ts";
import { keyResultHasAnOwner } from "./rules/key-result-has-an-owner.ts";
import { keyResultCanBeInfluenced } from "./rules/key-result-can-be-influenced.ts";
import { keyResultAnswersTheOffTrackQuestion } from "./rules/key-result-answers-the-off-track-question.ts";
import { keyResultHasAnInitiative } from "./rules/key-result-has-an-initiative.ts";
import { initiativeMovesAKeyResult } from "./rules/initiative-moves-a-key-result.ts";
import { teamHasTwoOrThreeObjectives } from "./rules/team-has-two-or-three-objectives.ts";
import { focusIsChosenFirst } from "./rules/focus-is-chosen-first.ts";
import { objectivesAreNotRepeated } from "./rules/objectives-are-not-repeated.ts";
import { metricsDoNotPullApart } from "./rules/metrics-do-not-pull-apart.ts";
import { statementIsInEnglish } from "./rules/statement-is-in-english.ts";

/** Every rule of the Coach, in the order its findings are shown. */
export const rules: readonly AnyRule[] = [
  objectiveStatesAnOutcome,
  objectiveHasNoNumber,
  objectiveIsNotVague,
  objectiveStretches,
  objectiveIsOneIdea,
  objectiveIsShort,
  objectiveIsUnderstandable,
  objectiveHasTwoToFiveKeyResults,
  objectiveIsNotMeasuredByWorkAlone,
  objectiveServesSomethingAbove,
  keyResultIsNotAProject,
  keyResultAsksForAChange,
  keyResultIsMeasurable,
  keyResultHasATarget,
  keyResultHasABaseline,
  keyResultHasAUnit,
  keyResultIsDueInTheCycle,
  placeholdersAreFilled,
  keyResultIsMoreThanYesOrNo,
  keyResultIsNotAVanityNumber,
  keyResultDiffersFromItsSiblings,
  keyResultBelongsToItsObjective,
  keyResultIsWithinReach,
  keyResultHasALeadingMeasure,
  keyResultHasAnOwner,
  keyResultCanBeInfluenced,
  keyResultAnswersTheOffTrackQuestion,
  keyResultHasAnInitiative,
  initiativeMovesAKeyResult,
  teamHasTwoOrThreeObjectives,
  focusIsChosenFirst,
  objectivesAreNotRepeated,
  metricsDoNotPullApart,
  statementIsInEnglish,
];
