/** What a change costs until it is painted, while the server has not answered: its answers are held back meanwhile. */
import type { Page, Route } from "playwright-core";
import { painted } from "./chromium.ts";
import type { Watched } from "./chromium.ts";
import { median } from "./measurements.ts";

const mostWaits = 200;
const written = "**/api/v1/{objectives,key-results}/**";

/** Holds back every write until it is let go; tells how many are held. */
async function holdWrites(page: Page) {
  const held: Route[] = [];
  await page.route(written, async (route) => {
    if (route.request().method() === "GET") await route.continue();
    else held.push(route);
  });
  return {
    /** Lets go what is held, once the page has sent it, and waits for its answers. */
    async release(): Promise<void> {
      for (let wait = 0; held.length === 0; wait++) {
        if (wait === mostWaits) throw new Error("Nothing was sent.");
        await painted(page);
      }
      for (const route of held.splice(0)) {
        const answer = page.waitForResponse((one) => one.request() === route.request());
        await route.continue();
        await answer;
      }
      await painted(page);
    },
    end: () => page.unroute(written),
  };
}

/** From Enter to the new title on the screen, with the answer held back; the median of that many renamings. */
export async function renameCost({ page, once, idle }: Watched, times: number): Promise<number> {
  const writes = await holdWrites(page);
  const costs: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const title = `Become the obvious answer (${nth + 1})`;
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.keyboard.insertText(title);
    costs.push(await once(() => page.keyboard.press("Enter")));
    if (!(await page.getByRole("row").filter({ hasText: title }).isVisible()))
      throw new Error("A renaming was not shown before it was answered.");
    await writes.release();
  }
  await writes.end();
  return median(costs) - (await idle(times));
}

/** The keys of the shortest check-in: the value, and three times Enter. */
const checkInKeys = ["7", "Enter", "Enter", "Enter"] as const;

/**
 * From the last key to the next key result on the screen, with the answer held back; the median of that many check-ins.
 * Fails when the keys do not make a check-in.
 */
export async function checkInCost({ page, once, idle }: Watched, times: number) {
  const writes = await holdWrites(page);
  await page.goto("/check-in");
  const heading = page.getByRole("main").getByRole("heading", { level: 2 });
  await heading.waitFor();
  const costs: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    const before = await heading.innerText();
    for (const key of checkInKeys.slice(0, -1)) await page.keyboard.press(key);
    costs.push(await once(() => page.keyboard.press(checkInKeys.at(-1) ?? "")));
    if ((await heading.innerText()) === before) throw new Error("A check-in was not shown before it was answered.");
    await writes.release();
  }
  await writes.end();
  return { cost: median(costs) - (await idle(times)), keystrokes: checkInKeys.length };
}
