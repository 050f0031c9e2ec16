/**
 * Measures the forecast against published figures: `npm run eval:forecast`. With `--earlier` it measures on quarters before
 * the hold-out too, with `--chart` it draws docs/images/forecast-calibration.svg. The series are not part of the project;
 * where they are absent this says so and stops.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixed, printTable } from "../bench/table.ts";
import type { Line } from "../bench/table.ts";
import { calibrationChart } from "./forecast/calibration-chart.ts";
import { costs } from "./forecast/costs.ts";
import type { Quarter, Said } from "./forecast/quarter-test.ts";
import {
  brierOf,
  coverageOf,
  holdingSays,
  ladderSays,
  logisticSlopeOf,
  paceSays,
  quartersOf,
  slopeOf,
  walkSays,
} from "./forecast/quarter-test.ts";
import { testSeries } from "./forecast/series-test.ts";
import { horizon, weeklySeries } from "./forecast/weekly-series.ts";

const chart = join(import.meta.dirname, "../../docs/images/forecast-calibration.svg");
const percent = (share: number): string => `${fixed(100 * share)}%`;
const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;

function seriesLines(all: readonly (readonly number[])[], back: number): Line[] {
  const { owa, sMape, mase, naiveSMape, naiveMase, covered, series } = testSeries(all, back);
  return [
    {
      what: `${series} weekly series, ${horizon} steps: sMAPE (Naive2 ${fixed(naiveSMape, 3)})`,
      measured: fixed(sMape, 3),
    },
    { what: `  MASE (Naive2 ${fixed(naiveMase, 3)})`, measured: fixed(mase, 3) },
    { what: "  OWA against Naive2", measured: fixed(owa, 3), goal: "≤ 0.85, aim 0.78", isMet: owa <= 0.85 },
    { what: "  80% band covers", measured: percent(covered), goal: "76–84%", isMet: within(covered, 0.76, 0.84) },
  ];
}

function holdingLines(quarters: readonly Quarter[], withHistory: boolean): Line[] {
  const said = holdingSays(quarters, withHistory);
  return [
    {
      what: `holding a bound to week 13${withHistory ? ", with history" : ""}: Brier score`,
      measured: fixed(brierOf(said), 4),
    },
    { what: "  calibration slope (least squares)", measured: fixed(slopeOf(said), 2) },
  ];
}

type Asked = {
  readonly name: string;
  readonly said: readonly Said[];
  readonly best: number;
  readonly goal: number;
  readonly aim: string;
};

function quarterLines({ name, said, best, goal, aim }: Asked): Line[] {
  const better = 1 - brierOf(said) / best;
  const covered = coverageOf(said);
  const slope = slopeOf(said);
  return [
    { what: `quarter, ${name}: Brier score`, measured: fixed(brierOf(said), 4) },
    {
      what: "  better than the better walk by",
      measured: percent(better),
      goal: `≥ ${percent(goal)}${aim}`,
      isMet: better >= goal,
    },
    { what: "  80% band covers", measured: percent(covered), goal: "76–84%", isMet: within(covered, 0.76, 0.84) },
    {
      what: "  calibration slope (least squares)",
      measured: fixed(slope, 2),
      goal: "0.9–1.1",
      isMet: within(slope, 0.9, 1.1),
    },
    {
      what: "  calibration slope (logistic, on log odds)",
      measured: fixed(logisticSlopeOf(said), 2),
      goal: "0.9–1.1",
      isMet: within(logisticSlopeOf(said), 0.9, 1.1),
    },
  ];
}

function measure(
  all: readonly (readonly number[])[],
  back: number,
): { lines: Line[]; short: Said[]; long: Said[]; quarters: Quarter[] } {
  const quarters = quartersOf(all, back);
  const [still, drifting, pace] = [walkSays(quarters, false), walkSays(quarters, true), paceSays(quarters)].map(
    brierOf,
  );
  const best = Math.min(still ?? 1, drifting ?? 1);
  const [short, long] = [ladderSays(quarters, false), ladderSays(quarters, true)];
  const lines: Line[] = [
    ...seriesLines(all, back),
    { what: `quarter, ${quarters.length} series × 10 weeks: Brier of a random walk`, measured: fixed(still ?? 1, 4) },
    { what: "  of a random walk with drift", measured: fixed(drifting ?? 1, 4) },
    { what: "  of the pace line extended, as other tools do", measured: fixed(pace ?? 1, 4) },
    ...quarterLines({ name: "from its own weeks", said: short, best, goal: 0.01, aim: "" }),
    ...quarterLines({ name: "with the earlier history", said: long, best, goal: 0.12, aim: ", aim 18%" }),
    ...holdingLines(quarters, false),
    ...holdingLines(quarters, true),
  ];
  return { lines, short, long, quarters };
}

function main(): void {
  const all = weeklySeries();
  if (!all) {
    console.log("Skipped: the published series this is measured on (../shared/corpus/m4) are not here.");
    return;
  }
  console.log(`The last ${horizon} points of each series are held out.`);
  const { lines, short, long, quarters } = measure(all, 0);
  printTable([...lines, ...costs(all, quarters)]);
  if (process.argv.includes("--earlier"))
    for (const back of [13, 26, 39]) {
      console.log(`\nThe same ${back} weeks earlier`);
      printTable(measure(all, back).lines);
    }
  if (!process.argv.includes("--chart")) return;
  writeFileSync(
    chart,
    calibrationChart([
      { name: "From the quarter's own check-ins", said: short },
      { name: "With the metric's history", said: long },
    ]),
  );
  console.log("\nDrawn: docs/images/forecast-calibration.svg");
}

main();
