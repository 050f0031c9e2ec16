import { useState } from "react";
import { focusAreas } from "#okr/library/focus.ts";
import type { FocusArea } from "#okr/library/focus.ts";
import { stageGuides } from "#okr/library/stage.ts";
import type { Stage } from "#okr/library/stage.ts";
import { remember, remembered } from "#web/shell/remembered.ts";

/** Where the product stands in its life, and the areas that were picked to write for. */
export type StageAndFocus = { readonly stage: Stage | undefined; readonly focus: readonly FocusArea[] };

/** Reads what was remembered, as in "growth activation retention"; words that mean nothing any more are left out. */
export function stageAndFocusOf(text: string | null): StageAndFocus {
  const words = text?.split(" ") ?? [];
  return {
    stage: stageGuides.find(({ stage }) => words.includes(stage))?.stage,
    focus: focusAreas.filter((area) => words.includes(area)),
  };
}

/** Stage and focus as they were chosen last in this browser. */
export function useStageAndFocus(): readonly [StageAndFocus, (next: Partial<StageAndFocus>) => void] {
  const [chosen, setChosen] = useState(() => stageAndFocusOf(remembered("stageAndFocus")));
  const choose = (next: Partial<StageAndFocus>): void => {
    const now = { ...chosen, ...next };
    setChosen(now);
    remember("stageAndFocus", [now.stage, ...now.focus].filter(Boolean).join(" ") || null);
  };
  return [chosen, choose];
}
