import type { ForecastFacts } from "#okr/forecast/forecast.ts";
import { mostHorizon } from "#okr/forecast/forecast-series.ts";
import { unitFromText } from "#okr/measure-text.ts";
import type { Measure } from "#okr/measure.ts";
import { countOf } from "./counts.ts";

/** A line that cannot be answered; the message says why. */
export class CannotForecast extends Error {}

/** What a line asks: a key result's forecast on a day, or how a plain weekly series goes on. */
export type Asked =
  | { readonly facts: ForecastFacts; readonly on: string }
  | { readonly values: readonly number[]; readonly horizon: number };

const largestLine = 5e6;

/** Reads one line of `ladder forecast`. Throws CannotForecast, in words, where it asks nothing that can be answered. */
export function readForecastLine(line: string): Asked {
  const asked = parsed(line);
  const values = numbersOf(asked, "values");
  if (asked["horizon"] !== undefined) return { values, horizon: horizonOf(asked["horizon"]) };
  const dates = asked["dates"];
  if (!Array.isArray(dates)) throw new CannotForecast(`"dates" has to be a list of dates such as "2027-02-16".`);
  if (dates.length !== values.length)
    throw new CannotForecast(
      `There ${dates.length === 1 ? "is" : "are"} ${countOf(dates.length, "date")} and there ${values.length === 1 ? "is" : "are"} ${countOf(values.length, "value")}: every value needs its date.`,
    );
  const due = asked["due"];
  if (typeof due !== "string" || !isWritten(due))
    throw new CannotForecast(`"due" has to be a date such as "2027-04-03".`);
  const days = dates.map((date) => (typeof date === "string" && isWritten(date) ? date : ""));
  const known = days.filter((day, at) => day !== "" && Number.isFinite(values[at])).toSorted();
  return {
    facts: {
      measure: measureOf(asked),
      startsOn: textOf(asked, "start") ?? known[0] ?? due,
      dueOn: due,
      checkIns: { dates: days, values, confidences: [] },
      history: asked["history"] === undefined || asked["history"] === null ? undefined : numbersOf(asked, "history"),
    },
    on: textOf(asked, "on") ?? known[known.length - 1] ?? due,
  };
}

const isWritten = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function parsed(line: string): Record<string, unknown> {
  if (line.length > largestLine) throw new CannotForecast("The line is longer than 5 MB.");
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    throw new CannotForecast("The line is not JSON.");
  }
  if (typeof read !== "object" || read === null || Array.isArray(read))
    throw new CannotForecast("The line has to be a JSON object.");
  return read as Record<string, unknown>;
}

/** A list of numbers; what is no number in it becomes NaN, which a forecast leaves out. */
function numbersOf(asked: Record<string, unknown>, name: string): number[] {
  const list = asked[name];
  if (!Array.isArray(list)) throw new CannotForecast(`"${name}" has to be a list of numbers.`);
  return list.map((value) => (typeof value === "number" ? value : Number.NaN));
}

function numberOf(asked: Record<string, unknown>, name: string): number | null {
  const value = asked[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) throw new CannotForecast(`"${name}" has to be a number.`);
  return value;
}

function textOf(asked: Record<string, unknown>, name: string): string | undefined {
  const value = asked[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string" || !isWritten(value))
    throw new CannotForecast(`"${name}" has to be a date such as "2027-02-16".`);
  return value;
}

function horizonOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > mostHorizon)
    throw new CannotForecast(`"horizon" has to be a whole number from 1 to ${mostHorizon}.`);
  return value;
}

const kinds = ["increase", "decrease", "at-least", "at-most", "between", "yes-no"] as const;

function measureOf(asked: Record<string, unknown>): Measure {
  const kind = kinds.find((one) => one === (asked["kind"] ?? "increase"));
  const unit = unitFromText(typeof asked["unit"] === "string" ? asked["unit"] : null);
  const target = numberOf(asked, "target");
  switch (kind) {
    case "increase":
    case "decrease":
      return { kind, unit, baseline: numberOf(asked, "baseline"), target };
    case "at-least":
    case "at-most":
      return { kind, unit, bound: target };
    case "between":
      return { kind, unit, low: numberOf(asked, "low"), high: numberOf(asked, "high") };
    case "yes-no":
      return { kind };
    default:
      throw new CannotForecast(`"kind" has to be one of ${kinds.join(", ")}.`);
  }
}
