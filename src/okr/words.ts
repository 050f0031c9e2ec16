import type { Confidence } from "./check-in.ts";
import type { Measure, Unit } from "./measure.ts";
import { dayNumberOf, weekdayOf } from "#lib/days.ts";

/** How numbers and days are written, everywhere: in the web, the command line, mails and explanations. */

const minus = "\u2212";

/** Rounds as people do on paper, half away from zero, on the decimal digits and not on the binary fraction. */
function fixed(value: number, decimals: number): string {
  const shifted = Number(`${value}e${decimals}`);
  return Number.isNaN(shifted)
    ? value.toFixed(decimals)
    : Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals);
}

/** A number with commas between thousands and a real minus sign: `1,000`, `−0.5`. Without `decimals` it shows up to two. */
export function numberInWords(value: number, decimals: number = naturalDecimals(value, 2)): string {
  const digits = fixed(Math.abs(value), decimals);
  const sign = value < 0 && Number(digits) !== 0 ? minus : "";
  const point = digits.indexOf(".");
  const whole = point < 0 ? digits : digits.slice(0, point);
  return (
    sign +
    (whole.length > 3 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",") : whole) +
    (point < 0 ? "" : digits.slice(point))
  );
}

/** How many decimals a number needs, up to `most`. */
function naturalDecimals(value: number, most: number): number {
  const digits = fixed(Math.abs(value), most).replace(/\.?0+$/, "");
  const point = digits.indexOf(".");
  return point < 0 || most === 0 ? 0 : digits.length - point - 1;
}

/** A share as a percentage: 0.386 is `39%`, −0.12 is `−12%`. A dash where there is no number. */
export const shareInWords = (share: number | null | undefined): string =>
  share === null || share === undefined ? "\u2013" : `${numberInWords(share * 100, 0)}%`;

type Scale = { readonly divisor: number; readonly suffix: string };
const plain: Scale = { divisor: 1, suffix: "" };

/** From ten thousand on, money and counts are written in thousands, millions or billions. */
function scaleFor(unit: Unit, largest: number): Scale {
  if (unit.kind !== "number" && unit.kind !== "currency" && unit.kind !== "custom") return plain;
  if (largest >= 1e9) return { divisor: 1e9, suffix: "B" };
  if (largest >= 1e6) return { divisor: 1e6, suffix: "M" };
  return largest >= 1e4 ? { divisor: 1e3, suffix: "k" } : plain;
}

/** The numbers that say where a measure starts and where it should be. */
function endsOf(measure: Measure): number[] {
  switch (measure.kind) {
    case "increase":
    case "decrease":
      return [measure.baseline, measure.target].filter((end) => end !== null);
    case "at-least":
    case "at-most":
      return measure.bound === null ? [] : [measure.bound];
    case "between":
      return [measure.low, measure.high].filter((end) => end !== null);
    case "recurring":
      return measure.perPeriod === null ? [] : [measure.perPeriod];
    default:
      return [];
  }
}

const noUnit: Unit = { kind: "number" };

/** The unit of a measure; milestones and yes-no are plain numbers. */
export const unitOf = (measure: Measure): Unit => ("unit" in measure ? measure.unit : noUnit);

const currencySigns: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  INR: "₹",
  KRW: "₩",
  BRL: "R$",
};

const signOf = (unit: Unit): string => {
  if (unit.kind !== "currency") return "";
  const code = unit.label ?? "USD";
  return currencySigns[code] ?? `${code}\u00a0`;
};

const dress = (unit: Unit, number: string, suffix: string): string => {
  const dressed = signOf(unit) + number + suffix + (unit.kind === "percent" ? "%" : "");
  // The sign of a number goes before the sign of its currency.
  return number.startsWith(minus) ? minus + dressed.replace(minus, "") : dressed;
};

/** One scale and one number of decimals for all values of a measure, so that a column never jitters. */
function styleOf(measure: Measure, value: number): { unit: Unit; scale: Scale; endDecimals: number } {
  const unit = unitOf(measure);
  const ends = endsOf(measure);
  const scale = scaleFor(unit, Math.max(...(ends.length > 0 ? ends : [value]).map(Math.abs)));
  const endDecimals = Math.max(0, ...ends.map((end) => naturalDecimals(end / scale.divisor, 3)));
  return { unit, scale, endDecimals };
}

/** A value of a measure as lists show it: `33.5%`, `$1.52M`, `23.7k`, `2.2`, `384`. */
export function valueInWords(measure: Measure, value: number): string {
  const { unit, scale, endDecimals } = styleOf(measure, value);
  const scaled = value / scale.divisor;
  return dress(
    unit,
    numberInWords(scaled, unit.decimals ?? Math.max(endDecimals, naturalDecimals(scaled, 2))),
    scale.suffix,
  );
}

/** A baseline, target or bound of a measure, with no more decimals than these need: `31%`, `$2.4M`, `30k`, `1.0`, `0`. */
export function endInWords(measure: Measure, end: number): string {
  const { unit, scale, endDecimals } = styleOf(measure, end);
  if (end === 0) return "0";
  return dress(unit, numberInWords(end / scale.divisor, endDecimals), scale.suffix);
}

/** What stands where a number of the measure is still to be filled in: `xx%`, `$xx`. */
export const placeholderInWords = (measure: Measure): string => dress(unitOf(measure), "xx", "");

const shortUnits: Readonly<Record<string, string>> = {
  hour: "h",
  hours: "h",
  minute: "min",
  minutes: "min",
  second: "s",
  seconds: "s",
};

/** What is said after a number in a sentence: ` h`, ` posts`, or nothing where the sign is enough. */
export function unitAfter(measure: Measure): string {
  const { kind, label } = unitOf(measure);
  if (!label || (kind !== "duration" && kind !== "custom")) return "";
  return `\u00a0${kind === "duration" ? (shortUnits[label] ?? label) : label}`;
}

/** Points for percentages, otherwise the unit's own words. */
const changeUnit = (measure: Measure, number: string): string =>
  unitOf(measure).kind === "percent" ? (number === "1" ? " pt" : " pts") : unitAfter(measure);

function bareChange(measure: Measure, change: number): string {
  const { unit, scale, endDecimals } = styleOf(measure, change);
  const scaled = Math.abs(change) / scale.divisor;
  return (
    signOf(unit) + numberInWords(scaled, Math.max(naturalDecimals(scaled, 2), Math.min(endDecimals, 1))) + scale.suffix
  );
}

/** A change of a value with its sign, as lists show it: `+0.8`, `−0.5`, `+$0.15M`, `+47`; `0` when nothing moved. */
export function signedInWords(measure: Measure, change: number): string {
  const { unit, scale, endDecimals } = styleOf(measure, change);
  const scaled = Math.abs(change) / scale.divisor;
  const number = numberInWords(scaled, unit.decimals ?? Math.max(naturalDecimals(scaled, 2), Math.min(endDecimals, 1)));
  if (Number(number.replaceAll(",", "")) === 0) return "0";
  return (change < 0 ? minus : "+") + signOf(unit) + number + scale.suffix;
}

/** A change of a value in a sentence: `+0.8 pts`, `−0.5 pts`, `+47`, `+$0.15M`. */
export function changeInWords(measure: Measure, change: number): string {
  const signed = signedInWords(measure, change);
  return signed + changeUnit(measure, signed.slice(1));
}

/** What a bet expects, from low to high: `+2 to 3 pts`, `up to 1 pt`, `+150 to 250`; undefined when nothing was said. */
export function betInWords(measure: Measure, low: number | null, high: number | null): string | undefined {
  const [near, far] = low !== null && high !== null && Math.abs(low) > Math.abs(high) ? [high, low] : [low, high];
  const sign = (far ?? near ?? 0) < 0 ? minus : "+";
  const falls = sign === minus ? minus : "";
  if (near === null && far === null) return undefined;
  if (far === null)
    return `at least ${sign}${bareChange(measure, near ?? 0)}${changeUnit(measure, bareChange(measure, near ?? 0))}`;
  const end = bareChange(measure, far);
  if (near === null || near === 0) return `up to ${falls}${end}${changeUnit(measure, end)}`;
  if (near === far) return `${sign}${end}${changeUnit(measure, end)}`;
  return `${sign}${bareChange(measure, near)} to ${end}${changeUnit(measure, end)}`;
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** A day: `Feb 16`, with the year only when it is not the year of `today`: `Feb 16, 2026`. */
export function dayInWords(date: string, today: string = date): string {
  const day = `${monthNames[Number(date.slice(5, 7)) - 1] ?? ""} ${Number(date.slice(8, 10))}`;
  return date.slice(0, 4) === today.slice(0, 4) ? day : `${day}, ${date.slice(0, 4)}`;
}

/** A day with its weekday, where that helps planning: `Fri Feb 19`. */
export const weekdayInWords = (date: string, today: string = date): string =>
  `${weekdayNames[weekdayOf(dayNumberOf(date)) - 1] ?? ""} ${dayInWords(date, today)}`;

/** Confidence and health as people read them. */
export const confidenceInWords: Readonly<Record<Confidence | "not-started", string>> = {
  "on-track": "On track",
  "at-risk": "At risk",
  "off-track": "Off track",
  "not-started": "Not started",
};
