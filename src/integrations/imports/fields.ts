import { readDueDate } from "#okr/due-text.ts";
import { quantitiesIn } from "#okr/quantity-text.ts";
import { unitText } from "#okr/measure-text.ts";
import type { Context } from "./context.ts";
import { readLabel } from "./labels.ts";
import type { Label, Labelled } from "./labels.ts";
import { ownerOf } from "./owner-text.ts";
import type { Holder } from "./plan.ts";

/** "Owner: Ana | Due: June 30" holds two fields; each piece that is labelled is one. */
export function applyFields(
  holder: Holder | null,
  first: Labelled,
  whole: string,
  context: Pick<Context, "cycle">,
): boolean {
  const pieces = whole.split(/\s+[|·•]\s+/);
  const labels = pieces.map((piece) => readLabel(piece));
  if (pieces.length < 2 || labels.some((one) => one === undefined))
    return applyField(holder, first.label, first.rest, context);
  return labels.map((one) => one !== undefined && applyField(holder, one.label, one.rest, context)).includes(true);
}

const isKeyResult = (holder: Holder): holder is Extract<Holder, { score: number | null }> => "score" in holder;

/** Writes a field ("Owner: Ana", "Due: June 30", a table cell) into what it belongs to; false when it has no place there. */
export function applyField(
  holder: Holder | null,
  label: Label,
  said: string,
  context: Pick<Context, "cycle">,
): boolean {
  const value = said.trim();
  if (!holder || value === "") return false;
  if (label === "owner") {
    holder.owner = ownerOf(value) ?? holder.owner;
    return true;
  }
  if (label === "team" && "team" in holder) {
    holder.team = value;
    return true;
  }
  if (label === "due" && "due" in holder) {
    const date = readDueDate(`by ${value}`, context.cycle ?? {})?.date;
    if (date) holder.due = date;
    return date !== undefined;
  }
  if (!isKeyResult(holder)) return false;
  if (label === "score") {
    const score = readScore(value);
    if (score === null) return applyField(holder, "result", value, context);
    holder.score = score;
    return true;
  }
  if (label === "result") {
    holder.result = holder.result && holder.result !== value ? `${holder.result}; ${value}` : value;
    return true;
  }
  if (label === "unit") {
    holder.unit = value;
    return true;
  }
  if (label !== "baseline" && label !== "target") return false;
  const quantity = quantitiesIn(value)[0];
  if (!quantity) return false;
  holder[label] = quantity.value;
  holder.unit ??= unitText(quantity.unit);
  return true;
}

/** A score of 0 to 1 from "0.7", "70%", "7/10"; null when the words are none. */
export function readScore(text: string): number | null {
  const plain = text.replace(/[*~_\s]/g, "");
  const percent = /^(\d{1,3}(?:\.\d+)?)%/.exec(plain)?.[1];
  if (percent !== undefined) return Number(percent) <= 100 ? Math.round(Number(percent)) / 100 : 1;
  const tenths = /^(\d{1,2}(?:\.\d+)?)\/(10|5|1|100)$/.exec(plain);
  if (tenths?.[1] && tenths[2]) return Math.min(1, Math.round((Number(tenths[1]) / Number(tenths[2])) * 100) / 100);
  const share = /^([01](?:[.,]\d{1,3})?|[.,]\d{1,3})$/.exec(plain)?.[1];
  const value = share === undefined ? Number.NaN : Number(share.replace(",", "."));
  return value >= 0 && value <= 1 ? value : null;
}
