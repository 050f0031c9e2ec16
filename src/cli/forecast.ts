import { forecastOf } from "#okr/forecast/forecast.ts";
import type { Forecast } from "#okr/forecast/forecast.ts";
import { forecastSeries } from "#okr/forecast/forecast-series.ts";
import type { SeriesForecast } from "#okr/forecast/forecast-series.ts";
import { numberInWords } from "#okr/words.ts";
import { CannotForecast, readForecastLine } from "./forecast-line.ts";
import { exitCodes } from "./problems.ts";
import { readFileUpTo } from "./read-file.ts";
import { readFlags } from "./read-flags.ts";
import type { Terminal } from "./terminal.ts";
import { harmless } from "./text-width.ts";
import { WrongUsage } from "./wrong-usage.ts";

const largestBytes = 200e6;

/** `ladder forecast [FILE]`: answers each line of numbers with what will probably come; asks no server. */
export async function forecast(args: readonly string[], terminal: Terminal): Promise<number> {
  const { words, values } = readFlags(args, { json: "switch", help: "switch" }, "ladder forecast");
  const [path = "-", another] = words;
  if (another !== undefined) throw new WrongUsage(`ladder forecast reads one file, and has no place for "${another}".`);
  const isJson = values.get("json")?.[0] === "true";
  const text = (await readFileUpTo(path, largestBytes, terminal)).toString("utf8").replace(/^\uFEFF/, "");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) throw new WrongUsage("ladder forecast needs lines of numbers. See ladder forecast --help.");
  const answers = lines.map((line) => answerTo(line));
  terminal.print(
    answers.map((answer) => (isJson ? JSON.stringify(answer) : harmless(answerInWords(answer)))).join("\n"),
  );
  return exitCodes.done;
}

type Answer =
  | (Omit<Forecast, "because"> & { readonly answer: string })
  | (SeriesForecast & { readonly answer?: undefined })
  | { readonly error: string };

const tooFew = ["no value yet", "one value", "two values"];

function answerTo(line: string): Answer {
  try {
    const asked = readForecastLine(line);
    if ("facts" in asked) {
      const { because, ...rest } = forecastOf(asked.facts, asked.on);
      return { answer: because, ...rest };
    }
    const series = forecastSeries(asked.values, asked.horizon);
    return (
      series ?? {
        error: `Too early to say: ${tooFew[asked.values.filter(Number.isFinite).length]}, and a forecast starts at three.`,
      }
    );
  } catch (error) {
    if (error instanceof CannotForecast) return { error: error.message };
    throw error;
  }
}

function answerInWords(answer: Answer): string {
  if ("error" in answer) return answer.error;
  if ("answer" in answer && answer.answer !== undefined) return answer.answer;
  if (!("point" in answer)) return "";
  const last = answer.point.length - 1;
  const [low, high] = [answer.quantiles["0.1"]?.[last] ?? 0, answer.quantiles["0.9"]?.[last] ?? 0];
  return `In ${answer.point.length} steps about ${numberInWords(answer.point[last] ?? 0)}, between ${numberInWords(low)} and ${numberInWords(high)} in 8 of 10 cases.`;
}
