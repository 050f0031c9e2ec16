import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { exampleCompany, picture } from "./browser.ts";
import type { Visitor } from "./browser.ts";

const { maya } = await exampleCompany();

/** What the browser does to a page before it prints it. */
async function beginPrinting({ page }: Visitor): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}
async function endPrinting({ page }: Visitor): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
}
const openPlan = async (page: Page, search = ""): Promise<void> => {
  await page.goto(`/plan${search}`);
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.waitForLoadState("networkidle");
};
const pagesIn = (file: Buffer): number => (file.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;

test("on paper the plan is whole, opened, and nothing of the page is around it", async () => {
  const { page } = maya;
  await openPlan(page);
  assert.equal(await page.getByRole("table").count(), 0, "the screen does not carry the paper");
  await beginPrinting(maya);
  const paper = page.getByRole("table");
  for (const chrome of [page.getByRole("navigation"), page.getByRole("banner"), page.getByRole("button")])
    for (const one of await chrome.all()) assert.equal(await one.isVisible(), false);
  assert.equal(await page.getByRole("treegrid").isVisible(), false);
  await paper.getByText(/Plan Meridian Analytics · FY\d\d Q\d · Week 7 of 13 · /).waitFor();
  assert.match((await paper.innerText()).replaceAll(/\s+/g, " "), /\d+ on track \d+ at risk \d+ off track \d+ not/);
  const winRate = paper.getByRole("row").filter({ hasText: "Win rate in enterprise deals" });
  assert.match(await winRate.innerText(), /33\.5%[\s\S]*38%[\s\S]*At risk[\s\S]*%[\s\S]*Maya Okafor/);
  await winRate.getByRole("img", { name: /of the way; pace today is/ }).waitFor();
  assert.equal(await paper.getByRole("row").filter({ hasText: "Become the obvious choice" }).count(), 1);
  assert.ok((await paper.getByRole("row").filter({ hasText: "Running" }).count()) > 0, "initiatives are opened too");
  await picture(page, "plan-print");
  await endPrinting(maya);
  assert.equal(await page.getByRole("table").count(), 0, "it is gone when the printing is over");
});

test("the printed plan is dark ink on white in either theme, and keeps what belongs together on one page", async () => {
  const { page } = maya;
  await page.emulateMedia({ colorScheme: "dark" });
  await openPlan(page);
  await beginPrinting(maya);
  const looks = await page.getByRole("table").evaluate((paper) => {
    const of = (selector: string): CSSStyleDeclaration | null => {
      const part = paper.querySelector(selector);
      return part && getComputedStyle(part);
    };
    return {
      paper: getComputedStyle(paper).backgroundColor,
      ink: of("td")?.color,
      row: of("tbody tr")?.breakInside,
      objective: of("tr:has(.serif)")?.breakAfter,
    };
  });
  assert.deepEqual(looks, { paper: "rgb(255, 255, 255)", ink: "rgb(20, 24, 27)", row: "avoid", objective: "avoid" });
  await endPrinting(maya);
  for (const format of ["A4", "Letter"]) {
    const pages = pagesIn(await page.pdf({ format, preferCSSPageSize: true }));
    assert.ok(pages >= 2 && pages <= 5, `${pages} pages of ${format}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
});

test("a filtered plan prints what is left of it and says so", async () => {
  const { page } = maya;
  await openPlan(page, "?confidence=at-risk&initiatives=false");
  await beginPrinting(maya);
  const paper = page.getByRole("table");
  await paper.getByText(/At risk, no initiatives/).waitFor();
  assert.equal(await paper.getByRole("row").filter({ hasText: "Telecom opportunities" }).count(), 0);
  await endPrinting(maya);
  await maya.close();
});
