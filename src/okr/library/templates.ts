import type { FocusArea } from "./focus.ts";
import type { LibraryFunction } from "./metric.ts";
import { stageDistance } from "./stage.ts";
import type { Stage } from "./stage.ts";
import type { Template } from "./template.ts";
import { audienceTemplates } from "./templates/audience.ts";
import { demandTemplates } from "./templates/demand.ts";
import { marketTemplates } from "./templates/market.ts";
import { productTemplates } from "./templates/product.ts";
import { salesAndTeamTemplates } from "./templates/sales-and-team.ts";

/** Every template, by what it is about. */
export const templates: readonly Template[] = [
  ...marketTemplates,
  ...demandTemplates,
  ...audienceTemplates,
  ...productTemplates,
  ...salesAndTeamTemplates,
];

/** What a team has said about itself before it looks for a template; what is left out does not order anything. */
export type TemplateQuery = {
  readonly function?: LibraryFunction | undefined;
  readonly stage?: Stage | undefined;
  readonly focus?: readonly FocusArea[] | undefined;
};

/**
 * All templates, those that fit best first: the team's function counts most (more where it comes first in the
 * template), then the focus areas, then how near the stage is. None is left out, and ties stay in the library's order.
 */
export function templatesFor(query: TemplateQuery): Template[] {
  return templates
    .map((template) => ({ template, fit: fitOf(template, query) }))
    .toSorted((one, other) => other.fit - one.fit)
    .map(({ template }) => template);
}

/** How well a template fits, from −2 to 11. */
export function fitOf(template: Template, { function: craft, stage, focus = [] }: TemplateQuery): number {
  const place = craft ? template.functions.indexOf(craft) : -1;
  const ofFunction = place < 0 ? 0 : place === 0 ? 6 : 4;
  const ofFocus = Math.min(2, template.areas.filter((area) => focus.includes(area)).length) * 2;
  const distance = stage ? Math.min(...template.stages.map((one) => stageDistance(one, stage))) : 0;
  return ofFunction + ofFocus + (stage && distance === 0 ? 1 : 0) - distance;
}
