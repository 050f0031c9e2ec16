import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ask, assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";

const { address, maya } = await exampleCompany();

const { found } = await ask<{ found: { id: string; title: string; kind: string }[] }>(
  maya,
  "GET",
  "/search?words=Win%20rate%20in%20enterprise%20deals",
);
const winRate = found.find((one) => one.kind === "key-result")?.id ?? assert.fail("it is in the example");

/** 640 px is what is left of 1280 when everything is drawn at 200%. */
const widths = [320, 390, 640, 700, 1024, 1279] as const;

type Room = {
  readonly name: string;
  readonly path: string;
  /** What shows that the room is there. */
  readonly waitsFor: (page: Page) => Promise<unknown>;
  /** The one thing the room is for, by what it says. */
  readonly action?: RegExp;
};

const heading = (name: string | RegExp) => (page: Page) => page.getByRole("heading", { name }).first().waitFor();
const rooms: readonly Room[] = [
  { name: "home", path: "/", waitsFor: heading("My week"), action: /^(Start|Check in on all)/ },
  {
    name: "plan",
    path: "/plan",
    waitsFor: (page) => page.getByRole("treegrid", { name: "Plan" }).waitFor(),
    action: /^Write/,
  },
  {
    name: "key-result",
    path: `/key-results/${winRate}`,
    waitsFor: heading(/^Win rate in enterprise deals/),
    action: /^Check in/,
  },
  { name: "check-in", path: "/check-in", waitsFor: heading(/^Check in/), action: /^Save and next/ },
  { name: "write", path: "/write", waitsFor: (page) => page.getByRole("main").waitFor() },
  { name: "import", path: "/import", waitsFor: (page) => page.getByRole("main").waitFor() },
  { name: "people", path: "/settings/people", waitsFor: (page) => page.getByRole("main").waitFor() },
  { name: "cycles", path: "/settings/cycles", waitsFor: (page) => page.getByRole("main").waitFor() },
  { name: "teams", path: "/settings/teams", waitsFor: (page) => page.getByRole("main").waitFor() },
  { name: "you", path: "/settings/you", waitsFor: (page) => page.getByRole("main").waitFor() },
];

/** What sticks out of the window: parts wider than it that nothing around them scrolls or cuts on purpose. */
const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isCutAbove = (part: Element): boolean => {
      for (let above = part.parentElement; above; above = above.parentElement)
        if (getComputedStyle(above).overflowX !== "visible") return true;
      return false;
    };
    return [...document.querySelectorAll("body *")]
      .filter((part) => {
        const { right, width } = part.getBoundingClientRect();
        return width > 0 && right > innerWidth + 1 && getComputedStyle(part).position !== "fixed" && !isCutAbove(part);
      })
      .map((part) => `${part.tagName} ${part.className} ${(part.textContent ?? "").slice(0, 40)}`);
  });

/** Whether all of a button or link can be seen and pressed, after scrolling to it. */
async function isWhole(page: Page, action: RegExp): Promise<string> {
  const buttons = page.getByRole("button", { name: action }).or(page.getByRole("link", { name: action }));
  for (const one of await buttons.all()) {
    if (!(await one.isVisible())) continue;
    await one.scrollIntoViewIfNeeded();
    const seen = await one.evaluate((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isIn = left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
      return isIn && part.scrollWidth <= part.clientWidth + 1 && at !== null && part.contains(at);
    });
    if (seen) return "whole";
  }
  return `no whole ${String(action)}`;
}

for (const { name, path, waitsFor, action } of rooms) {
  test(`${name} fits every width: nothing sticks out, what it is for can be pressed`, async () => {
    const visitor = await visit(address);
    const { page } = visitor;
    await joinSession(maya, visitor);
    await page.setViewportSize({ width: widths[0], height: 800 });
    await page.goto(path);
    await waitsFor(page);
    await page.waitForLoadState("networkidle");
    await assertAccessible(page, `${name} at ${widths[0]} px`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await picture(page, `${name}-${width}`);
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${name} does not scroll sideways at ${width} px`,
      );
      assert.deepEqual(await sticksOut(page), [], `${name} at ${width} px`);
      if (action) assert.equal(await isWhole(page, action), "whole", `${name} at ${width} px`);
    }
    await visitor.close();
  });
}
