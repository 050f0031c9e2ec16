import { fixed } from "../../bench/table.ts";
import type { Line } from "../../bench/table.ts";
import { forecastSeries } from "#okr/forecast/forecast-series.ts";
import type { Quarter } from "./quarter-test.ts";
import { ladderSays } from "./quarter-test.ts";
import { horizon } from "./weekly-series.ts";

/** CPU of this process in milliseconds for one of `times` rounds, the first of which warms up and does not count. */
function cpuMs(rounds: number, act: () => number): number {
  act();
  let done = 0;
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) done += act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / done;
}

/** What a forecast costs: a key result with 4 to 13 points, and a series of 500 points. */
export function costs(all: readonly (readonly number[])[], quarters: readonly Quarter[]): Line[] {
  const few = cpuMs(5, () => ladderSays(quarters, false).length);
  const long = all.filter(({ length }) => length >= 500).slice(0, 60);
  const many = cpuMs(2, () => {
    for (const series of long) forecastSeries(series.slice(-500), horizon);
    return long.length;
  });
  return [
    { what: "a key result with 4 to 13 points, CPU", measured: `${fixed(few, 3)} ms`, goal: "≤ 2 ms", isMet: few <= 2 },
    { what: "a series of 500 points, CPU", measured: `${fixed(many, 2)} ms`, goal: "≤ 50 ms", isMet: many <= 50 },
  ];
}
