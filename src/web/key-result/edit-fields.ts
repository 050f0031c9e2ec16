import type { Asked } from "#contract/index.ts";
import type { Measure } from "#okr/measure.ts";
import { endInWords, unitOf } from "#okr/words.ts";
import { readValue } from "#web/check-in/read-value.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";

/** The numbers of a measure that can be edited in place. */
export type NumberName = "baseline" | "target" | "bound" | "low" | "high" | "perPeriod";
export type FieldName = "title" | "ownerId" | "dueOn" | "targetReason" | NumberName;

/** The fields of the form as texts; only those the measure has. */
export type Fields = Readonly<Partial<Record<FieldName, string>>>;
export type Refusals = Readonly<Partial<Record<FieldName, string>>>;
export type Edit = Partial<Omit<Asked["keyResults"]["edit"], "keyResultId">>;

const numberNames: readonly NumberName[] = ["baseline", "target", "bound", "low", "high", "perPeriod"];

/** What each number of a measure is called. */
export function numberLabels(measure: Measure): Partial<Record<NumberName, string>> {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return { baseline: "Baseline", target: "Target" };
    case "at-least":
      return { bound: "At least" };
    case "at-most":
      return { bound: "At most" };
    case "between":
      return { low: "From", high: "To" };
    case "recurring":
      return { perPeriod: `Every ${measure.period}` };
    default:
      return {};
  }
}

const numberIn = (measure: Measure, name: NumberName): number | null =>
  (measure as Partial<Record<NumberName, number | null>>)[name] ?? null;

export function fieldsOf({ title, ownerId, dueOn, measure }: KeyResult): Fields {
  const numbers = Object.keys(numberLabels(measure)).map((name) => {
    const value = numberIn(measure, name as NumberName);
    return [name, value === null ? "" : endInWords(measure, value)];
  });
  return { title, ownerId: ownerId ?? "", dueOn, ...Object.fromEntries(numbers) };
}

/** What the fields change, or what is wrong with them. Fields that say what the key result says change nothing. */
export function editOf(
  keyResult: KeyResult,
  fields: Fields,
): { readonly edit: Edit } | { readonly refusals: Refusals } {
  const now = fieldsOf(keyResult);
  const refusals: Partial<Record<FieldName, string>> = {};
  const edit: { -readonly [K in keyof Edit]: Edit[K] } = {};
  const title = fields.title?.trim() ?? "";
  if (title === "") refusals.title = "A key result needs words.";
  else if (title !== now.title) edit.title = title;
  if (fields.ownerId !== now.ownerId) edit.ownerId = (fields.ownerId || null) as NonNullable<Edit["ownerId"]> | null;
  if (!fields.dueOn) refusals.dueOn = "Say by when.";
  else if (fields.dueOn !== now.dueOn) edit.dueOn = fields.dueOn;

  const numbers: Partial<Record<NumberName, number | null>> = {};
  for (const name of numberNames) {
    const text = fields[name];
    if (text === undefined || text.trim() === now[name]) continue;
    const read =
      text.trim() === ""
        ? { value: null }
        : readValue(text, unitOf(keyResult.measure), numberIn(keyResult.measure, name));
    if (read) numbers[name] = read.value;
    else refusals[name] = `“${text.trim()}” is not a number that fits here.`;
  }
  if (Object.keys(numbers).length > 0)
    edit.measure = turned({ ...keyResult.measure, ...numbers } as Measure) as NonNullable<Edit["measure"]>;
  if (edit.measure && asksWhy(keyResult, fields)) {
    const reason = fields.targetReason?.trim() ?? "";
    if (reason === "") refusals.targetReason = "Say why: earlier check-ins were made against the target so far.";
    else edit.targetReason = reason;
  }
  return Object.keys(refusals).length > 0 ? { refusals } : { edit };
}

/** Whether the fields ask for something else than the check-ins so far were made for: then a reason is asked for. */
export function asksWhy(keyResult: KeyResult, fields: Fields): boolean {
  const now = fieldsOf(keyResult);
  return (
    keyResult.checkIns.dates.length > 0 &&
    keyResult.measure.kind !== "find-baseline" &&
    numberNames.some((name) => fields[name] !== undefined && fields[name].trim() !== now[name])
  );
}

/** A target below its baseline makes a number one that should fall, and the other way round. */
function turned(measure: Measure): Measure {
  if (measure.kind !== "increase" && measure.kind !== "decrease") return measure;
  const { baseline, target } = measure;
  if (baseline === null || target === null || baseline === target) return measure;
  return { ...measure, kind: target > baseline ? "increase" : "decrease" };
}

/** What someone else changed while the form was open: taken over where nothing was typed, told where something was. */
export function mergedWith(
  typed: Fields,
  opened: Fields,
  now: Fields,
): { readonly fields: Fields; readonly theirs: Fields } {
  const names = Object.keys(now) as FieldName[];
  const changed = names.filter((name) => now[name] !== opened[name]);
  const untouched = changed.filter((name) => typed[name] === opened[name]);
  const told = changed.filter((name) => typed[name] !== opened[name] && typed[name] !== now[name]);
  const pick = (wanted: readonly FieldName[]): Fields => Object.fromEntries(wanted.map((name) => [name, now[name]]));
  return { fields: { ...typed, ...pick(untouched) }, theirs: pick(told) };
}
