/** What the plan costs in a browser: each thing a person does with ten thousand lines. */
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { painted } from "./chromium.ts";
import type { Browser, Watched } from "./chromium.ts";
import { median } from "./measurements.ts";

/** Long enough for everything that is loaded after the plan. */
const restMs = 2000;
/** Longer than the plan waits for the next letter. */
const typingPauseMs = 500;
const framesARound = 40;
const pxAFrame = 120;

const lineCount = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector('[role="treegrid"]')?.getAttribute("aria-rowcount")) - 1);

/** Opens the plan as it is when one comes to it. */
async function comeToPlan(browser: Browser): Promise<Watched> {
  const watched = await browser.open();
  await watched.page.goto("/plan");
  await watched.page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await painted(watched.page);
  return watched;
}

/** What the plan is like when it has come, before anybody does something. */
export async function planAtRest(browser: Browser) {
  const { page, layoutShift, strangers } = await comeToPlan(browser);
  await pause(restMs);
  return { nodes: await page.locator("*").count(), layoutShift: await layoutShift(), strangers: strangers.length };
}

/** Opens the plan with everything in it open. */
export async function openPlan(browser: Browser, lines: number): Promise<Watched> {
  const watched = await comeToPlan(browser);
  const { page } = watched;
  await page.keyboard.press("j");
  await page.keyboard.press("o");
  await painted(page);
  const shown = await lineCount(page);
  if (shown < lines) throw new Error(`${shown} lines are open, not ${lines}.`);
  return watched;
}

/** Scrolls what stands behind a selector frame by frame; gives the cost of a frame. */
async function scrollFrame({ page, cost }: Watched, selector: string, rounds: number): Promise<number> {
  const scrolled = await cost(rounds, (nth) =>
    page.evaluate(
      async ([where, frames, px]) => {
        const element = document.querySelector(where);
        for (let frame = 0; frame < frames; frame++) {
          if (element) element.scrollTop += px;
          await new Promise(requestAnimationFrame);
        }
      },
      [selector, framesARound, nth % 4 === 3 ? -3 * pxAFrame : pxAFrame] as const,
    ),
  );
  return scrolled / framesARound;
}

/** For comparison: a frame of scrolling ten thousand plain lines, which nothing redraws. */
export async function bareScrollFrame(browser: Browser, rounds: number): Promise<number> {
  const watched = await browser.open();
  const lines = Array.from({ length: 10_000 }, (_none, line) => `<p>Line ${line}</p>`).join("");
  await watched.page.setContent(`<main style="height:800px;overflow:auto">${lines}</main>`);
  return scrollFrame(watched, "main", rounds);
}

/** Keys, opening and closing, scrolling; each the median of that many times. */
export async function planCosts(watched: Watched, times: number) {
  const { page, cost } = watched;
  const press = (key: string) => (): Promise<void> => page.keyboard.press(key);
  const heapMb = await watched.heapMb();
  const arrowDown = await cost(times * 3, press("ArrowDown"));
  await page.keyboard.press("Home");
  const turn = await cost(times * 2, press("Space"));
  const turnAll = await cost(times * 2, press("o"));
  const scroll = await scrollFrame(watched, '[role="treegrid"]', Math.ceil(times / 2));
  return { heapMb, arrowDown, turn, turnAll, scroll };
}

/**
 * Typing words into the filter and taking them away, letter by letter: what a key costs until its lines are painted, and
 * what it costs afterwards that the words go into the address when the typing pauses.
 */
export async function filterCosts({ page, once, idle }: Watched, times: number) {
  const keys = ["n", "o", "r", "t", "h", ...Array.from({ length: 5 }, () => "Backspace")];
  const costs: number[] = [];
  const afterwards: number[] = [];
  await page.keyboard.press("/");
  for (let nth = 0; nth < times; nth++) {
    costs.push(await once(() => page.keyboard.press(keys[nth % keys.length] ?? "")));
    afterwards.push(await once(() => pause(typingPauseMs)));
  }
  const nothing = await idle(times);
  return { key: median(costs) - nothing, address: median(afterwards) - nothing };
}
