import { findMetric } from "../metrics.ts";
import type { LibraryMetric } from "../metric.ts";
import { openMeasure } from "../template.ts";
import type { Template, TemplateInitiative, TemplateKeyResult } from "../template.ts";
import { chooseTemplates } from "./choose-templates.ts";
import { adaptedText, ownWords } from "./own-words.ts";
import type { OwnWords } from "./own-words.ts";
import { ownershipOf } from "./ownership-of.ts";
import type {
  DraftedInitiative,
  DraftedKeyResult,
  DraftedObjective,
  DraftedStrategy,
  StrategyBrief,
} from "./strategy.ts";

/**
 * A strategy drafted from the library: two objectives, or three where three focus areas were picked, each with key results
 * whose numbers are open and initiatives that bet on them. The same brief always gives the same draft. Before a product has
 * found its market, lagging numbers give way to what leads them.
 */
export function draftStrategy(brief: StrategyBrief): DraftedStrategy {
  const objectives = new Set(brief.focus).size >= 3 ? 3 : 2;
  const words = ownWords(brief.goal);
  const chosen = chooseTemplates(brief, objectives);
  const taken = new Set(chosen.flatMap(({ keyResults }) => keyResults.map(({ metric }) => metric)));
  return { objectives: chosen.map((template) => draftedFrom(template, words, { brief, taken })) };
}

/** The brief, and the metrics that some objective of the draft already moves. */
type Drafting = { readonly brief: StrategyBrief; readonly taken: Set<string> };

function draftedFrom(template: Template, words: OwnWords, drafting: Drafting): DraftedObjective {
  const results = template.keyResults.map((result) => ({ from: result.metric, to: suited(result, drafting) }));
  const keyByMetric = new Map(results.map(({ from, to }) => [from, to.metric]));
  return {
    title: adaptedText(template.title, template, words),
    origin: "library",
    keyResults: results.map(({ to }) =>
      draftedKeyResult({ ...to, title: adaptedText(to.title, template, words) }, drafting.brief),
    ),
    initiatives: template.initiatives.map((one) =>
      draftedInitiative({ ...one, title: adaptedText(one.title, template, words) }, keyByMetric),
    ),
  };
}

/** The key result itself, or a leading measure of it that is still free while a product is being introduced. */
function suited(result: TemplateKeyResult, { brief, taken }: Drafting): TemplateKeyResult {
  const metric = findMetric(result.metric);
  if (brief.stage !== "introduction" || metric?.timing !== "lag") return result;
  const proxy = metric.leadingProxies.map(findMetric).find((one) => one && !taken.has(one.id));
  if (!proxy) return result;
  taken.add(proxy.id);
  return { metric: proxy.id, title: proxy.name, measure: openMeasure(proxy.id) };
}

function draftedKeyResult({ metric: id, title, measure }: TemplateKeyResult, brief: StrategyBrief): DraftedKeyResult {
  const metric = findMetric(id);
  const ownership = metric ? ownershipOf(metric, brief) : "owned";
  return {
    key: id,
    title,
    measure,
    metric: metric?.id ?? null,
    ownership,
    numberOwner: ownership === "owned" ? null : (metric?.owner ?? null),
  };
}

function draftedInitiative(
  { title, kind, betsOn }: TemplateInitiative,
  keyByMetric: ReadonlyMap<string, string>,
): DraftedInitiative {
  return {
    title,
    kind,
    bets: betsOn.map((from) => {
      const keyResult = keyByMetric.get(from) ?? from;
      return { keyResult, why: beliefIn(findMetric(keyResult)) };
    }),
  };
}

const often: Readonly<Record<LibraryMetric["cadence"], string>> = {
  daily: "every day",
  weekly: "every week",
  monthly: "every month",
  quarterly: "every quarter",
};

/** What a bet believes, for the team to sharpen: how soon the number moves, or what moves before it. */
function beliefIn(metric: LibraryMetric | undefined): string {
  if (!metric) return "";
  const first = metric.timing === "lag" ? metric.leadingProxies.map(findMetric).find((one) => one) : undefined;
  return first
    ? `We believe it moves “${first.name}” first, and this number after it.`
    : `We believe it moves this number within weeks; it can be read ${often[metric.cadence]}.`;
}
