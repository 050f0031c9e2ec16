import type { InitiativeKind } from "#okr/initiative.ts";
import { measureInWords } from "#okr/measure-words.ts";
import type { Measure, Period, Unit } from "#okr/measure.ts";
import type { FocusArea } from "./focus.ts";
import type { LibraryFunction } from "./metric.ts";
import { findMetric } from "./metrics.ts";
import type { Stage } from "./stage.ts";

/** What a team is up to when it looks for a template, with its words for lists. */
export const situations = {
  "validate-fit": "Validate that it fits",
  "break-into-a-market": "Break into a market",
  "launch-a-product": "Launch a product",
  "engage-a-persona": "Engage a persona",
  "roll-out-messaging": "Roll out messaging",
  competition: "Meet a competitor",
  pricing: "Change prices or packages",
  search: "Be found in search",
  "marketing-return": "Make marketing pay",
  funnel: "Mend the funnel",
  paid: "Advertise",
  "enterprise-demand": "Create demand in large companies",
  content: "Publish content",
  newsletter: "Run a newsletter",
  events: "Hold events",
  conferences: "Go to conferences",
  social: "Be present in social networks",
  community: "Grow a community",
  onboarding: "Welcome new customers",
  "product-engagement": "Make the product part of the day",
  satisfaction: "Satisfy customers",
  "sales-enablement": "Enable sellers",
  expansion: "Grow with customers",
  referral: "Be recommended",
  "team-learning": "Learn as a team",
} as const;
export type Situation = keyof typeof situations;

/** A key result to start from: its metric says the unit and the direction, its numbers are still to be filled in. */
export type TemplateKeyResult = {
  /** The library metric it moves; unique within its template. */
  readonly metric: string;
  readonly title: string;
  readonly measure: Measure;
};

/** Work that may move key results of its template, which it names by their metrics. */
export type TemplateInitiative = {
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly betsOn: readonly string[];
};

/** What a template's example words may stand for: people (in the plural), a country, a product's name, a competitor's. */
export const slotNames = ["audience", "place", "product", "rival"] as const;
export type SlotName = (typeof slotNames)[number];

/** The example words of a template that a team puts its own in the place of; each occurs in the objective. */
export type TemplateSlots = { readonly [Name in SlotName]?: string };

/** An objective to start from, with two to four key results and one to three initiatives. */
export type Template = {
  readonly id: string;
  readonly title: string;
  readonly slots?: TemplateSlots;
  /** A strategy is drafted from it only for a goal that uses one of these words or names what a slot stands for. */
  readonly onlyFor?: readonly string[];
  readonly functions: readonly LibraryFunction[];
  readonly situation: Situation;
  readonly stages: readonly Stage[];
  readonly areas: readonly FocusArea[];
  readonly keyResults: readonly TemplateKeyResult[];
  readonly initiatives: readonly TemplateInitiative[];
};

function unitAndKind(id: string): { unit: Unit; kind: "increase" | "decrease" } {
  const metric = findMetric(id);
  if (!metric) throw new Error(`The metric library has no ${id}.`);
  return { unit: metric.unit, kind: metric.goodDirection === "up" ? "increase" : "decrease" };
}

/** The measure of a metric in a draft: in its good direction, with baseline and target to be filled in. */
export const openMeasure = (metric: string): Measure => ({ ...unitAndKind(metric), baseline: null, target: null });

/** A key result that moves a metric in its good direction, from a baseline to a target. */
export const moves = (metric: string, title: string): TemplateKeyResult => ({
  metric,
  title,
  measure: openMeasure(metric),
});

/** A key result that asks for a number in every period, in the words of the unit given. */
export const repeats = (metric: string, title: string, period: Period, unit: Unit): TemplateKeyResult => ({
  metric,
  title,
  measure: { kind: "recurring", unit, perPeriod: null, period },
});

/** Work that bets on one or more of the key results of its template. */
export const bet = (kind: InitiativeKind, title: string, ...betsOn: string[]): TemplateInitiative => ({
  title,
  kind,
  betsOn,
});

const saysShare = /\b(?:rate|share|our part|retention|discount|churn|growth)\b/i;

/** A title inside a sentence: it begins small, and a percentage of people or things is called their share. */
const inSentence = (title: string, { kind }: Unit): string =>
  `${kind === "percent" && !saysShare.test(title) ? "the share of " : ""}${title.slice(0, 1).toLowerCase()}${title.slice(1)}`;

/**
 * A key result as one sentence: "Increase win rate in enterprise deals from xx% to yy%". What is to be filled in reads `xx`,
 * and `yy` where it is a target after a baseline. Kinds that do not go from one number to another follow their title.
 */
export function keyResultSentence({ title, measure }: Pick<TemplateKeyResult, "title" | "measure">): string {
  const words = measureInWords(measure);
  const [verb, ...ends] = words.split(" ");
  if (!("unit" in measure) || (verb !== "rises" && verb !== "falls")) return `${title} ${words}`;
  const lead = verb === "rises" ? "Increase" : "Decrease";
  return `${lead} ${inSentence(title, measure.unit)} ${ends.join(" ").replace(/(xx.*)xx/, "$1yy")}`;
}
