/** A browser without a window that tells what its pages cost. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import type { CDPSession, Page } from "playwright-core";
import { quietChromium } from "#test/house/quiet-chromium.ts";
import { median } from "./measurements.ts";

const home = fileURLToPath(new URL("../../", import.meta.url));
const bytesPerMb = 1024 * 1024;

/** A page, and what it costs the main thread of its renderer: the thread's own time, whatever else the machine does. */
export type Watched = {
  readonly page: Page;
  /** The median of what a deed costs until everything it leads to is painted, in milliseconds of CPU. */
  readonly cost: (times: number, deed: (nth: number) => Promise<unknown>) => Promise<number>;
  /** What a deed costs once, as `cost` counts it but without anything taken off. */
  readonly once: (deed: () => Promise<unknown>) => Promise<number>;
  /** What `once` says of doing nothing, the median of that many times. */
  readonly idle: (times: number) => Promise<number>;
  /** How far things have moved by themselves since the page was opened (Cumulative Layout Shift). */
  readonly layoutShift: () => Promise<number>;
  /** What the page asked of other places than Ladder. */
  readonly strangers: readonly string[];
  /** What stays of the page's heap after everything that can be thrown away has been, in MB. */
  readonly heapMb: () => Promise<number>;
};

export type Browser = {
  readonly open: () => Promise<Watched>;
  readonly close: () => Promise<void>;
};

/** Waits until the page has painted what it had to, twice over, and has nothing left to do. */
export const painted = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve())));
      }),
  );

async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "ThreadTime")?.value;
  if (seconds === undefined) throw new Error("This browser does not tell the time of its threads.");
  return seconds * 1000;
}

async function watch(page: Page, address: string): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const strangers: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== address && protocol.startsWith("http")) strangers.push(request.url());
  });
  await page.addInitScript(noteShifts);

  async function once(deed: () => Promise<unknown>): Promise<number> {
    await painted(page);
    const before = await threadMs(session);
    await deed();
    await painted(page);
    return (await threadMs(session)) - before;
  }
  async function raw(times: number, deed: (nth: number) => Promise<unknown>): Promise<number> {
    const costs: number[] = [];
    for (let nth = 0; nth < times; nth++) costs.push(await once(() => deed(nth)));
    return median(costs);
  }
  const idle = (times: number): Promise<number> => raw(times, async () => undefined);

  return {
    page,
    strangers,
    once,
    idle,
    // What asking and two empty frames cost is taken off.
    cost: async (times, deed) => (await raw(times, deed)) - (await idle(times)),
    layoutShift: () => page.evaluate(() => (globalThis as { layoutShift?: number }).layoutShift ?? 0),
    async heapMb() {
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      return usedSize / bytesPerMb;
    },
  };
}

/** Adds up, within the page, what moved without anybody having done something. */
function noteShifts(): void {
  const noted = globalThis as { layoutShift?: number };
  noted.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) noted.layoutShift = (noted.layoutShift ?? 0) + entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** Starts Chromium on this address, signed in with this session. */
export async function startChromium(address: string, session: string): Promise<Browser> {
  const { stdout, status } = spawnSync(process.execPath, ["scripts/find-chromium.js"], {
    cwd: home,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error("There is no browser to measure in.");
  const browser = await chromium.launch({ executablePath: stdout.toString().trim(), args: quietChromium });
  return {
    async open() {
      const context = await browser.newContext({
        baseURL: address,
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        locale: "en-US",
      });
      await context.addCookies([{ name: "ladder-session", value: session, url: address }]);
      return watch(await context.newPage(), address);
    },
    close: () => browser.close(),
  };
}
