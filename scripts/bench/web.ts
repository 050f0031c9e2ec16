/** Measures the web app against its budgets, in a browser, on data as large as promised, and prints a line for each. */
import { spawnSync } from "node:child_process";
import { laterParts } from "#test/house/built-web.ts";
import { checkInCost, renameCost } from "./change-costs.ts";
import { startChromium } from "./chromium.ts";
import type { Browser } from "./chromium.ts";
import type { Amount } from "./fill.ts";
import { firstBytes } from "./measurements.ts";
import { bareScrollFrame, filterCosts, openPlan, planAtRest, planCosts } from "./plan-costs.ts";
import type { Running } from "./running.ts";
import { budget, fixed, printTable } from "./table.ts";
import type { Line } from "./table.ts";
import { withLadder } from "./with-ladder.ts";
import { underlineCost } from "./write-costs.ts";

const isSmall = process.argv.includes("--small");
const amount: Amount = { objectives: isSmall ? 200 : 2000, keyResultsEach: 4, checkInsEach: 3 };
const rows = amount.objectives * (1 + amount.keyResultsEach);
const times = isSmall ? 5 : 15;
const kilobyte = 1000;

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
if (spawnSync(process.execPath, ["scripts/build.js"], { stdio: "inherit" }).status !== 0) process.exit(1);

const cpu = (what: string, value: number, atMost: number): Line => budget(what, { value, unit: " ms", atMost });
const size = (what: string, bytes: number, atMost: number): Line =>
  budget(what, { value: bytes / kilobyte, unit: " KB", atMost });

async function byteLines(ladder: Running): Promise<Line[]> {
  return [
    size("first JavaScript, shell and Plan (br)", (await firstBytes(ladder, "js")) ?? Number.NaN, 175),
    size("first styles (br)", (await firstBytes(ladder, "css")) ?? Number.NaN, 20),
    ...laterParts().map(({ name, bytes }) => size(`later: ${name} (gz)`, bytes, 60)),
  ];
}

async function planLines(browser: Browser): Promise<Line[]> {
  const rest = await planAtRest(browser);
  const bare = await bareScrollFrame(browser, times);
  const plan = await openPlan(browser, rows);
  const idle = await plan.idle(times * 2);
  const costs = await planCosts(plan, times);
  const filter = await filterCosts(plan, times * 2);
  return [
    { what: "for comparison, a frame of scrolling 10,000 plain lines: CPU", measured: `${fixed(bare)} ms` },
    { what: "for comparison, asking and two empty frames (taken off): CPU", measured: `${fixed(idle)} ms` },
    cpu("key press, arrow down: CPU", costs.arrowDown, 12),
    cpu("filter key: CPU", filter.key, 25),
    { what: "the filter goes into the address, once the typing pauses: CPU", measured: `${fixed(filter.address)} ms` },
    cpu("open or close a row: CPU", costs.turn, 40),
    cpu("close or open everything: CPU", costs.turnAll, 90),
    cpu("scroll frame: CPU", costs.scroll, 15),
    budget("heap after collecting", { value: costs.heapMb, unit: " MB", atMost: 60 }),
    { what: "elements at rest", measured: `${rest.nodes}` },
    budget("requests to other origins", { value: rest.strangers, unit: "", atMost: 0, decimals: 0 }),
    budget("layout shift", { value: rest.layoutShift, unit: "", atMost: 0.05, decimals: 3 }),
  ];
}

async function changeLines(browser: Browser): Promise<Line[]> {
  const plan = await openPlan(browser, rows);
  const rename = await renameCost(plan, times);
  const checkIn = await checkInCost(plan, times);
  const underline = await underlineCost(plan, times);
  return [
    cpu("a renaming painted, before the answer: CPU", rename, 50),
    cpu("a check-in painted, before the answer: CPU", checkIn.cost, 50),
    cpu("the first underline of a line in Write: CPU", underline, 50),
    budget("keystrokes of a check-in", { value: checkIn.keystrokes, unit: "", atMost: 4, decimals: 0 }),
  ];
}

const lines = await withLadder({ amount, signal: stop.signal }, async (ladder, filled) => {
  const browser = await startChromium(ladder.address, filled.session);
  try {
    return [...(await byteLines(ladder)), ...(await planLines(browser)), ...(await changeLines(browser))];
  } finally {
    await browser.close();
  }
});
console.log(
  `\n${amount.objectives} objectives, ${amount.objectives * amount.keyResultsEach} key results, all ${rows} rows open\n`,
);
printTable(lines);
