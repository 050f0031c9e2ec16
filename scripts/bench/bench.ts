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
import { fixed, printTable } from "./table.ts";
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
      {
        what: "plan, cold: CPU Node + PostgreSQL",
        measured: `${fixed(cold.cpu)} ms (${fixed(cold.node)} + ${fixed(cold.postgres)})`,
        goal: "≤ 40 ms",
        isMet: cold.cpu <= 40,
      },
      ...Object.entries(cold.bytes).map(([encoding, bytes]) => ({
        what: `plan, over the wire (${encoding})`,
        measured: `${fixed(bytes / 1000)} KB`,
        goal: "≤ 150 KB",
        isMet: bytes <= 150_000,
      })),
      {
        what: "advice on the plan, cold: CPU Node + PostgreSQL",
        measured: `${fixed(advice.cpu, 0)} ms (${fixed(advice.node, 0)} + ${fixed(advice.postgres, 0)})`,
        goal: "≤ 1500 ms",
        isMet: advice.cpu <= 1500,
      },
      {
        what: "plan, unchanged (304): CPU",
        measured: `${fixed(warm.unchanged, 3)} ms`,
        goal: "≤ 0.1 ms",
        isMet: warm.unchanged <= 0.1,
      },
      {
        what: "plan, body from memory: CPU",
        measured: `${fixed(warm.cached, 3)} ms`,
        goal: "≤ 0.1 ms",
        isMet: warm.cached <= 0.1,
      },
      { what: "for comparison, a bare Node server's answer: CPU", measured: `${fixed(bare, 3)} ms` },
      {
        what: "one check-in: CPU Node + PostgreSQL",
        measured: `${fixed(one.cpu)} ms (${fixed(one.node)} + ${fixed(one.postgres)})`,
        goal: "≤ 7 ms",
        isMet: one.cpu <= 7,
      },
      { what: "check-ins a second, 8 people at once", measured: fixed(many, 0), goal: "≥ 200", isMet: many >= 200 },
      {
        what: "memory at rest: Node",
        measured: `${fixed(memory.node, 0)} MB`,
        goal: "≤ 150 MB",
        isMet: memory.node <= 150,
      },
      {
        what: "memory at rest: PostgreSQL",
        measured: `${fixed(memory.postgres, 0)} MB`,
        goal: "≤ 60 MB",
        isMet: memory.postgres <= 60,
      },
      scripts === undefined
        ? { what: "first JavaScript for the plan (br)", measured: "the web app is not built" }
        : {
            what: "first JavaScript for the plan (br)",
            measured: `${fixed(scripts / 1000)} KB`,
            goal: "≤ 175 KB",
            isMet: scripts <= 175_000,
          },
      {
        what: "warm start to the first answer",
        measured: `${fixed(warmStartMs / 1000, 2)} s`,
        goal: "≤ 2.5 s",
        isMet: warmStartMs <= 2500,
      },
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
      measured: `${fixed(cold.cpu)} ms (${fixed(cold.node)} + ${fixed(cold.postgres)})`,
    },
  ];
  return tenTimes;
});

const numbers = numbersCost(tenfold.objectives);
const numberLines: Line[] = [
  {
    what: `numbers of ${tenfold.objectives} objectives with ${tenfold.objectives * 4} key results: CPU, best of 25`,
    measured: `${fixed(numbers.whole)} ms`,
    goal: "≤ 60 ms",
    isMet: numbers.whole <= 60,
  },
  {
    what: "those that one check-in changes among them: CPU, best of 25",
    measured: `${fixed(numbers.one, 3)} ms`,
    goal: "≤ 1 ms",
    isMet: numbers.one <= 1,
  },
];

const { objectives, keyResultsEach, checkInsEach } = promised;
console.log(
  `\n${objectives} objectives in three levels, ${objectives * keyResultsEach} key results, ${objectives * keyResultsEach * checkInsEach} check-ins\n`,
);
printTable([...lines, ...more, ...numberLines]);
