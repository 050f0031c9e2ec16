import { keyResultSentence, situations, slotNames } from "#okr/library/template.ts";
import type { SlotName, Template } from "#okr/library/template.ts";
import { templatesFor } from "#okr/library/templates.ts";
import type { Advice } from "../context.ts";

export const listTemplates: Advice<"library", "templates"> = async (_at, { limit, ...query }) => {
  const found = templatesFor(query);
  return { total: found.length, templates: found.slice(0, limit).map(viewOf) };
};

const standsFor: Readonly<Record<SlotName, string>> = {
  audience: "the people it is for",
  place: "a market or country",
  product: "the product's name",
  rival: "a competitor's name",
};

const viewOf = ({ id, title, slots = {}, functions, situation, stages, areas, keyResults, initiatives }: Template) => ({
  id,
  title,
  examples: slotNames.flatMap((slot) => {
    const words = slots[slot];
    return words === undefined ? [] : [{ words, standFor: standsFor[slot] }];
  }),
  functions,
  situation: situations[situation],
  stages,
  areas,
  keyResults: keyResults.map((one) => ({ ...one, sentence: keyResultSentence(one) })),
  initiatives,
});
