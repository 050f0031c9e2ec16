import type { Unit } from "#okr/measure.ts";

/** A typed value as it was understood; `isScaled` says that thousands or millions were understood without being typed. */
export type ReadValue = { readonly value: number; readonly isScaled: boolean };

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9 };
const number = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s*([a-z%/][^\d]*)?$/;

/**
 * Reads a value as people write it: "1.52M", "38%", "$7.5M", "1,234", "−0.4", "2.5 h". Undefined when it is not a number of
 * this unit. Where last time's value is in thousands or millions, a bare number is read in the scale that is nearer to it.
 */
export function readValue(text: string, unit: Unit, near: number | null = null): ReadValue | undefined {
  const plain = text.trim().toLowerCase().replaceAll("−", "-").replaceAll(/[   ]/g, " ");
  const match = number.exec(withoutCurrency(plain, unit));
  if (!match) return undefined;
  const [, sign, digits = "", suffix = ""] = match;
  const written = Number(digits.replaceAll(",", "")) * (sign === "-" ? -1 : 1);
  const scale = scaleOf(suffix.trim(), unit);
  if (scale === undefined) return undefined;
  const value = exact(written * scale);
  const isBare = suffix === "" && !digits.includes(",");
  const scaled = isBare ? nearerScale(written, near) : undefined;
  return scaled === undefined ? { value, isScaled: false } : { value: exact(scaled), isScaled: true };
}

function withoutCurrency(text: string, unit: Unit): string {
  if (unit.kind !== "currency") return text;
  const withoutSign = text.replaceAll(/[$€£¥₹]/g, "");
  const code = unit.label?.toLowerCase();
  return (code ? withoutSign.replace(code, "") : withoutSign).trim();
}

/** What a suffix multiplies by: a scale, or 1 when it only repeats the unit; undefined when it says something else. */
function scaleOf(suffix: string, unit: Unit): number | undefined {
  if (suffix === "") return 1;
  const label = unit.label?.toLowerCase() ?? "";
  if (suffix === label || (label.length > 1 && label.startsWith(suffix))) return 1;
  if (suffix === "%" || suffix === "pts" || suffix === "percent") return unit.kind === "percent" ? 1 : undefined;
  if (unit.kind === "rating" && suffix.startsWith("/")) return 1;
  const [first = "", ...rest] = suffix.split(" ");
  const scale = unit.kind === "percent" ? undefined : scales[first];
  return scale !== undefined && (rest.length === 0 || rest.join(" ") === label) ? scale : undefined;
}

/** A bare number in thousands or millions, when that is nearer to last time's value than the number itself. */
function nearerScale(written: number, near: number | null): number | undefined {
  if (near === null || Math.abs(near) < 1000 || written === 0 || Math.abs(written) >= 1000) return undefined;
  const scale = Math.abs(near) >= 1e9 ? 1e9 : Math.abs(near) >= 1e6 ? 1e6 : 1e3;
  const distance = (value: number): number => Math.abs(Math.log(Math.abs(value / near)));
  return distance(written * scale) < distance(written) ? written * scale : undefined;
}

// 1.52 × 1,000,000 is 1,520,000 and not a little more: fifteen digits are what Ladder keeps.
const exact = (value: number): number => Number(value.toPrecision(15));
