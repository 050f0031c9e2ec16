/** What the Coach costs while one writes. */
import { painted } from "./chromium.ts";
import type { Watched } from "./chromium.ts";
import { median } from "./measurements.ts";

/** A project, as people write it where a key result belongs. */
const project = "Launch the new partner portal in September";

/**
 * What the thread has to do from text that goes into a line of Write to the underline on the screen, under an objective with a sound key
 * result: the median of that many. The line comes whole into an empty field, so all of it is read at once.
 */
export async function underlineCost({ page, once, idle }: Watched, times: number): Promise<number> {
  await page.goto("/write");
  await page.getByRole("textbox", { name: "Objective" }).click();
  await page.keyboard.insertText("Become the obvious choice for enterprise buyers");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Win rate in enterprise deals rises from 31% to 38%");
  await page.keyboard.press("Enter");
  const line = page.getByRole("textbox", { name: "Key result 2", exact: true });
  const underlined = page.locator('textarea[aria-label="Key result 2"][aria-describedby]');
  const costs: number[] = [];
  for (let nth = 0; nth < times; nth++) {
    await line.fill("");
    await underlined.waitFor({ state: "detached" });
    await painted(page);
    costs.push(
      await once(async () => {
        await page.keyboard.insertText(project);
        await underlined.waitFor();
      }),
    );
  }
  return median(costs) - (await idle(times));
}
