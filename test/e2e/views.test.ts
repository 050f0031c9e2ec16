import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { ask, assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

async function planOf(look: Look & { readonly path?: string } = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto(look.path ?? "/plan");
  await visitor.page.getByRole("treegrid", { name: "Plan" }).waitFor();
  return visitor;
}

const row = (page: Page, title: string): Locator => page.getByRole("row").filter({ hasText: title });
const view = (page: Page, name: string): Locator =>
  page.getByRole("list", { name: "Saved views" }).getByRole("link").filter({ hasText: name });

test("the sidebar counts what slips and what is only influenced, and shows it", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await view(page, "Influenced, not owned").getByText("2").waitFor();
  await view(page, "Slipping").getByText("9").waitFor();
  await view(page, "Slipping").click();
  await page.waitForURL(/slipping=true/);
  await row(page, "Enterprise net revenue retention").waitFor({ state: "detached" });
  const counts = await page.getByRole("list", { name: "Key results shown" }).innerText();
  assert.match(counts.replaceAll(/\s+/g, " "), /0 on track 6 at risk 3 off track 0 not started/);
  assert.equal(await view(page, "Slipping").getAttribute("aria-current"), "page");
  await assertAccessible(page, "the plan, slipping only");
  await picture(page, "plan-slipping");
  await page.getByRole("button", { name: "Slipping", exact: true }).click();
  await row(page, "Enterprise net revenue retention").waitFor();
  await visitor.close();
});

test("a count follows what happens elsewhere", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await view(page, "Slipping").getByText("9").waitFor();
  const { found } = await ask<{ found: { id: string; kind: string }[] }>(maya, "GET", "/search?words=nps");
  const id = found.find((one) => one.kind === "key-result")?.id ?? assert.fail("the example has it");
  const checkIn = await ask<{ id: string }>(maya, "POST", `/key-results/${id}/check-ins`, {
    value: 7.7,
    confidence: "at-risk",
  });
  assert.ok(checkIn.id);
  await view(page, "Slipping").getByText("10").waitFor();
  await visitor.close();
});

test("filters are saved under a name, renamed, removed, and brought back, from the keyboard and in every window", async () => {
  const visitor = await planOf({ path: "/plan?confidence=at-risk&by=owner" });
  const { page } = visitor;
  await page.keyboard.press("s");
  const name = page.getByRole("textbox", { name: "Name" });
  await name.waitFor();
  assert.equal(await name.inputValue(), "At risk, by owner");
  await assertAccessible(page, "naming a view");
  await picture(page, "view-name");
  await page.keyboard.type("At risk, person by person");
  await page.keyboard.press("Enter");
  await view(page, "At risk, person by person")
    .getByText(/^[67]$/)
    .waitFor();
  await view(maya.page, "At risk, person by person").waitFor();
  await picture(page, "plan-saved-view");
  await page.keyboard.press("s");
  await name.waitFor();
  await page.keyboard.type("Worries");
  await page.keyboard.press("Enter");
  await view(page, "Worries").waitFor();
  await page.getByRole("button", { name: "Remove view" }).click();
  await view(page, "Worries").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await view(page, "Worries").waitFor();
  await page.reload();
  await view(page, "Worries").waitFor();
  await visitor.close();
});

test("a view opens from search, in whatever cycle one looks at", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.keyboard.press("Control+k");
  await page.keyboard.type("worries");
  await page.getByRole("option", { name: "Worries" }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/confidence=at-risk/);
  assert.equal(await view(page, "Worries").getAttribute("aria-current"), "page");
  await visitor.close();
});
