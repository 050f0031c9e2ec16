import { z } from "zod";
import { initiativeKinds } from "#okr/initiative.ts";
import type { Measure, Unit } from "#okr/measure.ts";
import { findMetric } from "#okr/library/metrics.ts";
import { ownershipOf } from "#okr/library/strategy/ownership-of.ts";
import type {
  DraftedInitiative,
  DraftedKeyResult,
  DraftedObjective,
  StrategyBrief,
} from "#okr/library/strategy/strategy.ts";
import { openMeasure } from "#okr/library/template.ts";
import { plainText } from "./plain-text.ts";

const line = (longest: number) =>
  z.string().transform((text, context) => {
    const plain = plainText(text, longest);
    if (plain !== null) return plain;
    context.addIssue({ code: "custom", message: "not a plain line" });
    return z.NEVER;
  });

const keyResult = z.strictObject({
  title: line(160),
  metric: z.string().nullable(),
  direction: z.enum(["increase", "decrease"]),
  unit: z.enum(["percent", "number", "currency", "days", "hours"]),
});

const initiative = z.strictObject({
  title: line(160),
  kind: z.enum(initiativeKinds),
  betsOn: z.array(z.int().min(0).max(3)).min(1).max(4),
  why: line(240),
});

const objective = z.strictObject({
  title: line(120),
  keyResults: z.array(keyResult).min(2).max(4),
  initiatives: z.array(initiative).min(1).max(4),
});

type AnsweredKeyResult = z.infer<typeof keyResult>;

const answer = z.strictObject({ objectives: z.array(z.unknown()).min(1).max(3) });

/**
 * The objectives of a language model's answer; undefined where the answer has another shape. An objective of another shape is
 * left out by itself. Its numbers are never taken over: only the team knows where it stands.
 */
export function draftedAnswer(answered: unknown, brief: StrategyBrief): DraftedObjective[] | undefined {
  const read = answer.safeParse(answered);
  if (!read.success) return undefined;
  const objectives = read.data.objectives.flatMap((one) => objective.safeParse(one).data ?? []);
  return objectives.length === 0 ? undefined : objectives.map((one) => draftedObjective(one, brief));
}

function draftedObjective({ title, keyResults, initiatives }: z.infer<typeof objective>, brief: StrategyBrief) {
  const drafted = keyResults.map((one, place) => draftedKeyResult(one, place, brief));
  return {
    title,
    origin: "language-model" as const,
    keyResults: drafted,
    initiatives: initiatives
      .map(({ betsOn, why, ...one }): DraftedInitiative => {
        const results = [...new Set(betsOn)].flatMap((place) => drafted[place] ?? []);
        return { ...one, bets: results.map(({ key }) => ({ keyResult: key, why })) };
      })
      .filter(({ bets }) => bets.length > 0),
  };
}

const units: Readonly<Record<AnsweredKeyResult["unit"], Unit>> = {
  percent: { kind: "percent" },
  number: { kind: "number" },
  currency: { kind: "currency", label: "USD" },
  days: { kind: "duration", label: "days" },
  hours: { kind: "duration", label: "hours" },
};

function draftedKeyResult(
  { title, metric: id, direction, unit }: AnsweredKeyResult,
  place: number,
  brief: StrategyBrief,
): DraftedKeyResult {
  const metric = id === null ? undefined : findMetric(id);
  const ownership = metric ? ownershipOf(metric, brief) : "owned";
  const asAnswered: Measure = { kind: direction, unit: units[unit], baseline: null, target: null };
  return {
    key: `key-result-${place + 1}`,
    title,
    measure: metric ? openMeasure(metric.id) : asAnswered,
    metric: metric?.id ?? null,
    ownership,
    numberOwner: ownership === "owned" ? null : (metric?.owner ?? null),
  };
}
