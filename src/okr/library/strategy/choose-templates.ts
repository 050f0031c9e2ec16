import { findMetrics } from "../find-metrics.ts";
import type { FocusArea } from "../focus.ts";
import { situations, slotNames } from "../template.ts";
import type { Template } from "../template.ts";
import { fitOf, templates } from "../templates.ts";
import { wordsIn } from "../words-in.ts";
import { ownWords } from "./own-words.ts";
import type { OwnWords } from "./own-words.ts";
import type { StrategyBrief } from "./strategy.ts";

const wordsOfTemplate = new Map(
  templates.map((template) => {
    const { title, situation, keyResults, initiatives } = template;
    const text = [title, situations[situation], ...[...keyResults, ...initiatives].map((one) => one.title)].join(" ");
    return [template, new Set(wordsIn(text))] as const;
  }),
);

const spread = new Map<string, number>();
for (const words of wordsOfTemplate.values()) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1);

const mostForWords = 8;

/** How much a goal speaks of a template's matter, from 0 to 8: words that few templates use count most. */
function wordFit(template: Template, words: readonly string[]): number {
  const shared = words.filter((word) => wordsOfTemplate.get(template)?.has(word));
  const sum = shared.reduce((total, word) => total + Math.log(templates.length / (spread.get(word) ?? 1)), 0);
  return Math.min(mostForWords, sum);
}

const metricsIn = (template: Template): string[] => template.keyResults.map(({ metric }) => metric);
const countIn = (template: Template, ids: readonly string[]): number =>
  metricsIn(template).filter((id) => ids.includes(id)).length;

/** A number made of the inputs, by which templates that fit equally well are told apart (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

const ofFunction = 100;
const fewest = 2;
const anotherArea = 5;
const sameSituation = -6;

type Scored = { readonly template: Template; readonly score: number };

const suits = ({ onlyFor, slots = {} }: Template, words: readonly string[], named: OwnWords): boolean =>
  !onlyFor ||
  onlyFor.some((word) => words.includes(word)) ||
  slotNames.some((slot) => slots[slot] !== undefined && named[slot] !== undefined);

function scored(brief: StrategyBrief): Scored[] {
  const words = wordsIn(brief.goal);
  const named = ownWords(brief.goal);
  const suggested = words.length === 0 ? [] : findMetrics({ text: brief.goal, function: brief.function }).slice(0, 8);
  const suggestedIds = suggested.map(({ id }) => id);
  const ownIds = brief.influence.map(({ metric }) => metric);
  return templates
    .filter((template) => suits(template, words, named))
    .map((template) => ({
      template,
      score:
        (template.functions.includes(brief.function) ? ofFunction : 0) +
        fitOf(template, brief) +
        wordFit(template, words) +
        countIn(template, suggestedIds) +
        2 * countIn(template, ownIds) +
        seedOf(`${brief.goal}|${template.id}`) / 2 ** 33,
    }));
}

/**
 * The templates a strategy is made of, best first: those of the function that fit the goal's words, the stage, the focus and
 * the numbers the team can move. Each further one should cover a focus area that is still open and another situation, and no
 * two move the same metric. A third one is chosen only from the function's own.
 */
export function chooseTemplates(brief: StrategyBrief, most: number): Template[] {
  const candidates = scored(brief);
  const chosen: Template[] = [];
  while (chosen.length < most) {
    const next = bestBeside(chosen, candidates, brief.focus);
    if (!next || (chosen.length >= fewest && !next.functions.includes(brief.function))) break;
    chosen.push(next);
  }
  return chosen;
}

function bestBeside(chosen: readonly Template[], candidates: readonly Scored[], focus: readonly FocusArea[]) {
  const taken = new Set(chosen.flatMap(metricsIn));
  const open = focus.filter((area) => !chosen.some(({ areas }) => areas.includes(area)));
  let best: Scored | undefined;
  for (const { template, score } of candidates) {
    if (metricsIn(template).some((metric) => taken.has(metric))) continue;
    const isRepeated = chosen.some(({ situation }) => situation === template.situation);
    const covered = template.areas.filter((area) => open.includes(area)).length;
    const total = score + anotherArea * covered + (isRepeated ? sameSituation : 0);
    if (!best || total > best.score) best = { template, score: total };
  }
  return best?.template;
}
