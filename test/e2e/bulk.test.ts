import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

async function planOf(look: Look = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto("/plan");
  await visitor.page.getByRole("treegrid", { name: "Plan" }).waitFor();
  return visitor;
}

const row = (page: Page, title: string): Locator => page.getByRole("row").filter({ hasText: title });
const bar = (page: Page): Locator => page.getByRole("toolbar", { name: "Selected rows" });

/** Selects the three key results of the first objective, from the keyboard. */
async function selectThree(page: Page): Promise<void> {
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await bar(page).getByText("1 selected").waitFor();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await bar(page).getByText("3 selected").waitFor();
}

test("rows are selected from the keyboard, extended and let go", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await selectThree(page);
  assert.equal(await page.locator('[role="row"][aria-selected="true"]').count(), 3);
  await page.keyboard.press("Shift+ArrowUp");
  await bar(page).getByText("2 selected").waitFor();
  await page.keyboard.press("Escape");
  await bar(page).waitFor({ state: "detached" });
  await visitor.close();
});

for (const theme of ["light", "dark"] as const) {
  test(`the bar over selected rows is accessible in the ${theme}`, async () => {
    const visitor = await planOf({ theme });
    const { page } = visitor;
    await selectThree(page);
    await assertAccessible(page, `the plan with a selection, ${theme}`);
    await picture(page, `plan-selected-${theme}`);
    await visitor.close();
  });
}

test("several rows get another owner at once, and it is taken back as one step", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await selectThree(page);
  await bar(page).getByLabel("Set owner").selectOption({ label: "Tess Byrne" });
  await page.getByRole("status").getByText("3 rows given to Tess Byrne").waitFor();
  for (const title of ["Enterprise net revenue retention", "New enterprise revenue booked", "Security reviews passed"])
    await row(page, title).getByText("Tess Byrne").waitFor({ state: "attached" });
  await row(maya.page, "New enterprise revenue booked").getByText("Tess Byrne").waitFor({ state: "attached" });
  await page.keyboard.press("Control+z");
  for (const title of ["Enterprise net revenue retention", "New enterprise revenue booked", "Security reviews passed"])
    await row(page, title).getByText("Tess Byrne").waitFor({ state: "detached" });
  await visitor.close();
});

test("several key results are called off track at the value they have, and back in one step", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await selectThree(page);
  await bar(page).getByLabel("Set confidence").selectOption({ label: "Off track" });
  await page.getByRole("status").getByText("3 key results called off track").waitFor();
  const revenue = row(page, "New enterprise revenue booked");
  await revenue.getByText("Off track").waitFor();
  assert.match(await revenue.innerText(), /\$2\.8M/, "at the value it had");
  await page.keyboard.press("Control+z");
  await revenue.getByText("At risk").waitFor();
  await row(page, "Enterprise net revenue retention").getByText("On track").waitFor();
  await visitor.close();
});

test("objectives move to another cycle with their key results, and come back with their dates", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const trust = row(page, "Win the trust of enterprise customers");
  const due = await row(page, "New enterprise revenue booked").getByRole("gridcell").last().innerText();
  const cycles = bar(page).getByLabel("Move to cycle");
  await cycles.waitFor();
  await cycles.selectOption({ index: 1 });
  await page
    .getByRole("status")
    .getByText(/1 objective moved to FY/)
    .waitFor();
  await trust.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await trust.waitFor();
  const booked = row(page, "New enterprise revenue booked");
  await booked.waitFor();
  assert.equal(await booked.getByRole("gridcell").last().innerText(), due);
  assert.match(await page.getByRole("row").nth(2).innerText(), /Win the trust/, "in its old place");
  await visitor.close();
});

test("whoever holds Ctrl and clicks selects with the pointer; a key result alone cannot change its cycle", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await row(page, "Enterprise net revenue retention")
    .getByText("On track")
    .click({ modifiers: ["Control"] });
  await bar(page).getByText("1 selected").waitFor();
  assert.equal(await bar(page).getByLabel("Move to cycle").count(), 0);
  await row(page, "Security reviews passed")
    .getByText("Off track")
    .click({ modifiers: ["Shift"] });
  await bar(page).getByText("3 selected").waitFor();
  await bar(page).getByRole("button", { name: "Clear" }).click();
  await bar(page).waitFor({ state: "detached" });
  await visitor.close();
});
