import type { Measure } from "#okr/measure.ts";
import { unitOf } from "#okr/words.ts";
import { readValue } from "#web/check-in/read-value.ts";

/** The fields of a new bet as they were typed. */
export type BetFields = { readonly title: string; readonly low: string; readonly high: string };
export type BetRefusals = Readonly<Partial<Record<keyof BetFields, string>>>;

/** Whether an effect on this measure can be said in its unit. */
export const hasEffect = (measure: Measure): boolean => "unit" in measure;

/**
 * A new bet, or what is wrong with it. The effect is a change in the measure's unit, from low to high; either may be left
 * out, and a range that was typed from high to low is turned around.
 */
export function betOf(
  measure: Measure,
  { title, low, high }: BetFields,
): { readonly title: string; readonly low: number | null; readonly high: number | null } | { refusals: BetRefusals } {
  const refusals: Partial<Record<keyof BetFields, string>> = {};
  const read = (name: "low" | "high", text: string): number | null => {
    if (text.trim() === "") return null;
    const found = readValue(text, unitOf(measure) ?? { kind: "number" });
    if (!found) refusals[name] = `“${text.trim()}” is not a number that fits here.`;
    return found?.value ?? null;
  };
  if (title.trim() === "") refusals.title = "Say what the work is.";
  const ends = [read("low", low), read("high", high)] as const;
  if (Object.keys(refusals).length > 0) return { refusals };
  const [from, to] = ends;
  const isBackwards = from !== null && to !== null && from > to;
  return { title: title.trim(), low: isBackwards ? to : from, high: isBackwards ? from : to };
}
