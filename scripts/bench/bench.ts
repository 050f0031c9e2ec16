/** Measures Ladder against what it promises, on data as large as promised, and prints a line for each promise. */
import type { Amount } from "./fill.ts";
import {
  bareAnswer,
  checkInCost,
  checkInsASecond,
  coldPlan,
  firstBytes,
  memoryAtRest,
  warmPlan,
} from "./measurements.ts";
import { numbersCost } from "./numbers-cost.ts";
import { budget, fixed, printTable } from "./table.ts";
import type { Line } from "./table.ts";
import { withLadder } from "./with-ladder.ts";

const isSmall = process.argv.includes("--small");
if (process.platform !== "linux") {
  console.log("The bench reads what processes cost from /proc, so it runs on Linux only.");
  process.exit(1);
}

const promised: Amount = { objectives: isSmall ? 100 : 1000, keyResultsEach: 4, checkInsEach: 3 };
const tenfold: Amount = { ...promised, objectives: promised.objectives * 10 };
const runs = isSmall ? 5 : 15;
const checkIns = isSmall ? 100 : 500;
const requests = isSmall ? 2000 : 20_000;
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

/** What a cost is made of. */
const partsOf = ({ node, postgres }: { readonly node: number; readonly postgres: number }, decimals = 1): string =>
  ` (${fixed(node, decimals)} + ${fixed(postgres, decimals)})`;

const bare = await bareAnswer(requests);
const { lines, checkIn } = await withLadder(
  { amount: promised, signal: stop.signal },
  async (first, filled, restart) => {
    const ladder = await restart();
    const warmStartMs = Math.min(first.firstAnswerMs, ladder.firstAnswerMs);
    const memory = await memoryAtRest(ladder, filled);
    const cold = await coldPlan(ladder, filled, runs);
    const advice = await coldPlan(ladder, filled, Math.ceil(runs / 3), "findings");
    const warm = await warmPlan(ladder, filled, requests);
    const one = await checkInCost(ladder, filled, checkIns);
    const many = await checkInsASecond(ladder, filled, checkIns / 4);
    const scripts = await firstBytes(ladder, "js");
    const measured: Line[] = [
      budget("plan, cold: CPU Node + PostgreSQL", { value: cold.cpu, unit: " ms", more: partsOf(cold), atMost: 40 }),
      ...Object.entries(cold.bytes).map(([encoding, bytes]) =>
        budget(`plan, over the wire (${encoding})`, { value: bytes / 1000, unit: " KB", atMost: 150 }),
      ),
      budget("advice on the plan, cold: CPU Node + PostgreSQL", {
        value: advice.cpu,
        unit: " ms",
        decimals: 0,
        more: partsOf(advice, 0),
        atMost: 1500,
      }),
      budget("plan, unchanged (304): CPU", { value: warm.unchanged, unit: " ms", decimals: 3, atMost: 0.1 }),
      budget("plan, body from memory: CPU", { value: warm.cached, unit: " ms", decimals: 3, atMost: 0.1 }),
      { what: "for comparison, a bare Node server's answer: CPU", measured: `${fixed(bare, 3)} ms` },
      budget("one check-in: CPU Node + PostgreSQL", { value: one.cpu, unit: " ms", more: partsOf(one), atMost: 7 }),
      budget("check-ins a second, 8 people at once", { value: many, unit: "", decimals: 0, atLeast: 200 }),
      budget("memory at rest: Node", { value: memory.node, unit: " MB", decimals: 0, atMost: 150 }),
      budget("memory at rest: PostgreSQL", { value: memory.postgres, unit: " MB", decimals: 0, atMost: 60 }),
      scripts === undefined
        ? { what: "first JavaScript for the plan (br)", measured: "the web app is not built" }
        : budget("first JavaScript for the plan (br)", { value: scripts / 1000, unit: " KB", atMost: 175 }),
      budget("warm start to the first answer", { value: warmStartMs / 1000, unit: " s", decimals: 2, atMost: 2.5 }),
    ];
    return { lines: measured, checkIn: one.cpu };
  },
);
const more = await withLadder({ amount: tenfold, signal: stop.signal }, async (ladder, filled) => {
  const cold = await coldPlan(ladder, filled, Math.ceil(runs / 3));
  const one = await checkInCost(ladder, filled, checkIns);
  const change = (one.cpu / checkIn - 1) * 100;
  const tenTimes: Line[] = [
    {
      what: "at ten times the data, one check-in: CPU",
      measured: `${fixed(one.cpu)} ms (${change >= 0 ? "+" : ""}${fixed(change, 0)}%)`,
      goal: "±30%",
      isMet: Math.abs(change) <= 30,
    },
    {
      what: "at ten times the data, plan, cold: CPU",
      measured: `${fixed(cold.cpu)} ms${partsOf(cold)}`,
    },
  ];
  return tenTimes;
});

const numbers = numbersCost(tenfold.objectives);
const numberLines: Line[] = [
  budget(`numbers of ${tenfold.objectives} objectives with ${tenfold.objectives * 4} key results: CPU, best of 25`, {
    value: numbers.whole,
    unit: " ms",
    atMost: 60,
  }),
  budget("those that one check-in changes among them: CPU, best of 25", {
    value: numbers.one,
    unit: " ms",
    decimals: 3,
    atMost: 1,
  }),
];

const { objectives, keyResultsEach, checkInsEach } = promised;
console.log(
  `\n${objectives} objectives in three levels, ${objectives * keyResultsEach} key results, ${objectives * keyResultsEach * checkInsEach} check-ins\n`,
);
printTable([...lines, ...more, ...numberLines]);
