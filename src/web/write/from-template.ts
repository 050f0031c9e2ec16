import type { FocusArea } from "#okr/library/focus.ts";
import { craftsOf, functionNames, libraryFunctions } from "#okr/library/metric.ts";
import type { Stage } from "#okr/library/stage.ts";
import { fitOf, templatesFor } from "#okr/library/templates.ts";
import { keyResultSentence } from "#okr/library/template.ts";
import type { Template } from "#okr/library/template.ts";
import type { TeamFunction } from "#okr/team.ts";
import type { WriteDraft } from "./draft.ts";

/** A draft filled from a template: its numbers are blanks to fill in before it can be added. */
export function draftFromTemplate(template: Template, draft: WriteDraft, newKey: () => string): WriteDraft {
  const lines = template.keyResults.map((one) => ({ key: newKey(), text: keyResultSentence(one), metric: one.metric }));
  const keyByMetric = new Map(lines.map(({ key, metric }) => [metric, key]));
  return {
    ...draft,
    objective: template.title,
    lines: lines.map(({ key, text }) => ({ key, text })),
    initiatives: template.initiatives.map(({ title, kind, betsOn }) => ({
      key: newKey(),
      title,
      kind,
      dueOn: null,
      betsOn: betsOn.flatMap((metric) => keyByMetric.get(metric) ?? []),
    })),
  };
}

export type TemplateQuestion = {
  readonly teamFunction: TeamFunction;
  readonly words: string;
  readonly stage?: Stage | undefined;
  readonly focus: readonly FocusArea[];
};

/** Templates under a heading. */
export type TemplateGroup = { readonly heading: string; readonly templates: readonly Template[] };

const bestCount = 5;

/**
 * The templates as they are listed: those that fit the stage and the focus best first, then by craft, the team's own crafts
 * before the others. With words, only those whose words begin like them.
 */
export function templateGroups({ teamFunction, words, stage, focus }: TemplateQuestion): readonly TemplateGroup[] {
  const own = craftsOf(teamFunction);
  const query = { function: own.length < libraryFunctions.length ? own[0] : undefined, stage, focus };
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = ({ title, keyResults }: Template): boolean => {
    const parts = [title, ...keyResults.map((one) => one.title)].join(" ").toLowerCase().split(/\s+/);
    return wanted.every((word) => parts.some((part) => part.startsWith(word)));
  };
  const found = templatesFor(query).filter(isFound);
  const isChosen = (stage !== undefined || focus.length > 0) && wanted.length === 0;
  const best = isChosen ? found.filter((one) => fitOf(one, query) > 0).slice(0, bestCount) : [];
  const crafts = [...own, ...libraryFunctions.filter((craft) => !own.includes(craft))];
  return [
    { heading: "Fits you best", templates: best },
    ...crafts.map((craft) => ({
      heading: functionNames[craft],
      templates: found.filter((one) => one.functions[0] === craft && !best.includes(one)),
    })),
  ].filter(({ templates }) => templates.length > 0);
}
