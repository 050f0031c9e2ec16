import type { InitiativeKind } from "#okr/initiative.ts";
import type { Measure, Unit } from "#okr/measure.ts";
import type { DueContext } from "#okr/due-text.ts";
import { readDueDate } from "#okr/due-text.ts";
import { statementOf } from "./statement/statement.ts";
import type { Statement } from "./statement/statement.ts";
import { singularOf, wordsOf } from "./statement/words.ts";

/** What the move needs to know of a metric of the library. */
export type MoveMetric = {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  readonly goodDirection: "up" | "down";
  readonly timing: "lead" | "lag";
  readonly leadingProxies: readonly string[];
  /** Words in a project's text that suggest it, in small letters. */
  readonly words: readonly string[];
};

/** The work, as it goes to the initiatives. `dueOn` is a local date where the words and the cycle gave one. */
export type MovedInitiative = {
  readonly title: string;
  readonly kind: InitiativeKind;
  readonly due: string | null;
  readonly dueOn: string | null;
};

/** A key result to be: its words with blanks, its measure with the numbers still open, and why this metric was chosen. */
export type OutcomeDraft = {
  readonly title: string;
  readonly metric: string;
  readonly measure: Measure;
  readonly because: string;
};

export type ProjectMove = { readonly initiative: MovedInitiative; readonly alternatives: readonly OutcomeDraft[] };

export type MoveOptions = {
  readonly objective?: string | undefined;
  readonly metrics: readonly MoveMetric[];
  readonly cycle?: DueContext | undefined;
};

/**
 * Turns a project written as a key result, or as an objective, into the initiative it is and three outcomes it may be meant to
 * move. Metrics are chosen by what is made, for whom, and the objective above; a lagging one gives way to one that leads it.
 */
export function projectToOutcome(text: string, { objective = "", metrics, cycle = {} }: MoveOptions): ProjectMove {
  const statement = statementOf(text, { slot: "key-result", context: objective });
  const due = readDueDate(statement.reading.text, cycle);
  const kind = initiativeKindOf(text);
  const chosen = chooseMetrics(text, { objective, metrics, kind });
  return {
    initiative: { title: titleOf(statement), kind, due: statement.date?.text ?? null, dueOn: due?.date ?? null },
    alternatives: chosen.map(({ metric, because }) => draftOf(metric, because, statement)),
  };
}

/** The project's words without its date and its full stop. */
function titleOf({ text, date }: Statement): string {
  const title = date ? text.slice(0, date.start) + text.slice(date.end) : text;
  return (
    title
      .replace(/\s+/g, " ")
      .replace(/[\s,.;:–-]+$/, "")
      .trim() || text.trim()
  );
}

const kinds: readonly (readonly [InitiativeKind, RegExp])[] = [
  [
    "event",
    /\b(?:webinars?|events?|conference|meetups?|roadshow|booth|summit|hackathon|dinners?|roundtables?|workshops?)\b/i,
  ],
  [
    "enablement",
    /\b(?:battlecards?|enablement|sales (?:deck|kit|training|playbook)|train(?:ing)?|certif\w+|pitch|playbook|objection)\b/i,
  ],
  ["campaign", /\b(?:campaigns?|ads?|advert\w*|sponsorships?|retarget\w*)\b/i],
  [
    "content",
    /\b(?:blogs?|posts?|articles?|white ?papers?|case stud\w+|stor(?:y|ies)|podcasts?|videos?|newsletters?|ebooks?|guides?|report|landing pages?|website|site|seo|pages?)\b/i,
  ],
  ["community", /\b(?:community|forum|ambassadors?|user groups?|slack|discord)\b/i],
  ["research", /\b(?:research|interviews?|survey|study|audit|analysis|benchmark)\b/i],
  ["go-to-market", /\b(?:go-to-market|gtm|positioning|messaging|pricing|packaging|press|announce\w*|launch plan)\b/i],
  ["launch", /\b(?:launch|release|ship|roll ?out|go live|v\d|beta|ga)\b/i],
  [
    "product",
    /\b(?:build|implement|develop|migrate|redesign|refactor|rewrite|integrat\w+|feature|api|sdk|app|portal|dashboard|onboarding|checkout|search)\b/i,
  ],
];

/** What kind of initiative a project is, by its words. */
export const initiativeKindOf = (text: string): InitiativeKind =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";

/** What kinds of work usually move, when the words give no better sign. */
const usual: Readonly<Record<InitiativeKind, readonly string[]>> = {
  product: ["adoption", "activation", "retention", "usage", "engagement"],
  launch: ["adoption", "signup", "trial", "activation", "awareness"],
  "go-to-market": ["win", "pipeline", "opportunity", "conversion", "awareness"],
  content: ["traffic", "visit", "conversion", "lead", "engagement"],
  campaign: ["lead", "signup", "conversion", "cost", "pipeline"],
  event: ["lead", "attendee", "pipeline", "opportunity", "meeting"],
  enablement: ["win", "adoption", "cycle", "ramp", "confidence"],
  community: ["active", "member", "contributor", "referral", "engagement"],
  research: ["satisfaction", "activation", "retention", "conversion", "churn"],
  other: ["satisfaction", "retention", "conversion", "time", "adoption"],
};

const termsOf = (text: string): ReadonlySet<string> =>
  new Set(wordsOf(text).flatMap(({ lower }) => [lower, singularOf(lower)]));

type Chosen = { readonly metric: MoveMetric; readonly because: string };

function chooseMetrics(
  text: string,
  { objective, metrics, kind }: { objective: string; metrics: readonly MoveMetric[]; kind: InitiativeKind },
): Chosen[] {
  const project = termsOf(text);
  const above = termsOf(objective);
  const metricsById = new Map(metrics.map((metric) => [metric.id, metric]));
  const scored = metrics.map((metric, place) => {
    const said = metric.words.filter((word) => hasWord(project, word));
    const meant = [...metric.words, ...termsOf(metric.name)].filter((word) => word.length > 3 && hasWord(above, word));
    const kindly = usual[kind].filter(
      (word) => metric.name.toLowerCase().includes(word) || metric.words.includes(word),
    );
    return {
      metric,
      place,
      said,
      meant,
      score:
        3 * said.length +
        2 * Math.min(2, meant.length) +
        Math.min(2, kindly.length) +
        (metric.timing === "lead" ? 0.5 : 0),
    };
  });
  const best = scored.toSorted((one, other) => other.score - one.score || one.place - other.place);
  const chosen = new Map<string, Chosen>();
  for (const { metric, said, meant } of best) {
    const leading =
      metric.timing === "lag"
        ? metric.leadingProxies.map((id) => metricsById.get(id)).find((one) => one && !chosen.has(one.id))
        : undefined;
    const taken = leading && chosen.size > 0 ? leading : metric;
    const because = reasonOf(said, meant, kind, taken === metric ? undefined : metric);
    if (!chosen.has(taken.id)) chosen.set(taken.id, { metric: taken, because });
    if (chosen.size === 3) break;
  }
  return [...chosen.values()];
}

const hasWord = (terms: ReadonlySet<string>, word: string): boolean => word.split(" ").every((part) => terms.has(part));

function reasonOf(
  said: readonly string[],
  meant: readonly string[],
  kind: InitiativeKind,
  lagging: MoveMetric | undefined,
): string {
  if (lagging) return `It moves before ${lagging.name} does.`;
  if (said[0]) return `The project speaks of “${said[0]}”.`;
  if (meant[0]) return `The objective speaks of “${meant[0]}”.`;
  return kind === "other" ? "It is what work like this often moves." : `It is what ${kindInWords[kind]} often moves.`;
}

const kindInWords: Readonly<Record<Exclude<InitiativeKind, "other">, string>> = {
  product: "work on the product",
  launch: "a launch",
  "go-to-market": "going to market",
  content: "content",
  campaign: "a campaign",
  event: "an event",
  enablement: "enablement",
  community: "community work",
  research: "research",
};

function draftOf(metric: MoveMetric, because: string, { date }: Statement): OutcomeDraft {
  const { name, unit, goodDirection, id } = metric;
  const blank =
    unit.kind === "percent"
      ? "xx%"
      : unit.kind === "currency"
        ? "$xx"
        : unit.kind === "duration"
          ? `xx ${unit.label ?? "days"}`
          : "xx";
  const verb = goodDirection === "up" ? "Raise" : "Cut";
  const subject = /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return {
    title: `${verb} ${subject} from ${blank} to ${blank}${date ? ` ${date.text}` : ""}`,
    metric: id,
    measure: { kind: goodDirection === "up" ? "increase" : "decrease", unit, baseline: null, target: null },
    because,
  };
}
