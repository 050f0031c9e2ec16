import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { ask, assertAccessible, colleagueOf, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

/** Maya at another machine, at home. */
async function homeOf(look: Look = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto("/");
  await visitor.page.getByRole("heading", { name: "My week" }).waitFor();
  return visitor;
}

const lines = (page: Page, list: string): Locator =>
  page.getByRole("list", { name: list, exact: true }).getByRole("link");

test("home says in a sentence how the week stands, and lists what waits", async () => {
  const visitor = await homeOf();
  const { page } = visitor;
  await page.getByText("Five check-ins are due this week and three of your key results are slipping.").waitFor();
  assert.equal(await lines(page, "Check-ins due this week").count(), 5);
  assert.match(await lines(page, "Check-ins due this week").nth(1).innerText(), /Win rate[\s\S]*33\.5%[\s\S]*At risk/);
  await page.getByText("Usually about two minutes").waitFor();
  await visitor.close();
});

test("what slips is listed with the worst first, each with why", async () => {
  const visitor = await homeOf();
  await lines(visitor.page, "Slipping").nth(2).waitFor();
  const slipping = await lines(visitor.page, "Slipping").allInnerTexts();
  assert.equal(slipping.length, 3);
  assert.match(slipping[0] ?? "", /Win rate in enterprise deals\s+At risk since/);
  assert.match(slipping[0] ?? "", /At risk since \w+ \d+: .* behind pace, but the gap is closing\./);
  await visitor.close();
});

test("what comes up and how one's teams stand is beside it", async () => {
  const visitor = await homeOf();
  const { page } = visitor;
  await lines(page, "Coming up").filter({ hasText: "Foresight V1 launches" }).waitFor();
  await page.getByRole("heading", { name: "Product Marketing" }).waitFor();
  assert.equal(await lines(page, "Objectives of Product Marketing").count(), 2);
  await page
    .getByRole("img", { name: /of the way; pace today is/ })
    .last()
    .waitFor();
  await lines(page, "Objectives of Product Marketing").first().click();
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.getByRole("row").filter({ hasText: "Become the obvious choice for the CRO persona" }).waitFor();
  await visitor.close();
});

test("who mentions one lately is listed with their first words, and each leads to the place", async () => {
  const visitor = await homeOf();
  const { page } = visitor;
  const mentions = lines(page, "Mentions");
  await mentions.nth(1).waitFor();
  assert.match(
    await mentions.filter({ hasText: "eight deals" }).innerText(),
    /^[\s\S]*@Maya Okafor eight deals still have no buyer role[\s\S]*Viktor Hale, Win rate in enterprise deals, \w+/,
  );
  await mentions.filter({ hasText: "eight deals" }).click();
  await page.getByRole("heading", { level: 1, name: /^Win rate in enterprise deals/ }).waitFor();
  const comments = page.getByRole("region", { name: "Comments" });
  await comments.getByText("eight deals still have no buyer role").waitFor();
  assert.ok(await comments.evaluate((one) => one.getBoundingClientRect().top < innerHeight), "it is in view");
  await visitor.close();
});

test("a mention on a check-in arrives while one is at home, and goes when it is taken back", async () => {
  const visitor = await homeOf();
  const { page } = visitor;
  await lines(page, "Mentions").nth(1).waitFor();
  const { person } = await ask<{ person: { id: string } }>(maya, "GET", "/people/me");
  const { comments } = await ask<{ comments: { keyResultId: string }[] }>(maya, "GET", "/comments/mentioning-me");
  const path = `/key-results/${comments[0]?.keyResultId}/check-ins`;
  const { checkIns } = await ask<{ checkIns: { id: string }[] }>(maya, "GET", path);
  const omar = await colleagueOf(maya, "Omar Aziz");
  const said = { subjectId: checkIns[0]?.id, text: `[@Maya Okafor](person:${person.id}) is that all of them?` };
  const { id, version } = await ask<{ id: string; version: number }>(omar, "POST", "/comments", said);
  const line = lines(page, "Mentions").filter({ hasText: "is that all of them?" });
  assert.match(await line.innerText(), /Omar Aziz, [^,]+, (Today|Yesterday)/);
  assert.equal(await line.getAttribute("href"), `/key-results/${comments[0]?.keyResultId}`);
  await omar.page.evaluate(([path, version]) => fetch(path, { method: "DELETE", headers: { "if-match": version } }), [
    `/api/v1/comments/${id}`,
    `"${version}"`,
  ] as const);
  await line.waitFor({ state: "detached" });
  await omar.close();
  await visitor.close();
});

test("the keyboard goes home from anywhere, from line to line, and into each", async () => {
  const visitor = await homeOf();
  const { page } = visitor;
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await page.getByRole("heading", { name: "My week" }).waitFor();
  await page.keyboard.press("j");
  const focused = page.locator("a:focus");
  assert.match(await focused.innerText(), /Sales adoption of CRO messaging/);
  await page.keyboard.press("ArrowDown");
  assert.match(await focused.innerText(), /Win rate in enterprise deals/);
  await page.keyboard.press("Tab");
  assert.match(await focused.innerText(), /At risk since/, "a list is one tab stop");
  await page.keyboard.press("Shift+Tab");
  assert.doesNotMatch(await focused.innerText(), /At risk since/, "and one comes back to where one was");
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  assert.match(await focused.innerText(), /Sales adoption/, "it stays at the end");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/check-in\?keyResult=kr_/);
  await page.goBack();
  await page.getByRole("heading", { name: "My week" }).waitFor();
  await page.keyboard.press("c");
  await page.waitForURL(/\/check-in$/);
  await visitor.close();
});

test("home stands first in the sidebar and in search, and among the keys", async () => {
  const visitor = await homeOf();
  const { page } = visitor;
  const main = page.getByRole("navigation", { name: "Main", exact: true });
  assert.equal(await main.getByRole("link").first().innerText(), "Home");
  assert.equal(await main.getByRole("link", { name: "Home" }).getAttribute("aria-current"), "page");
  await page.keyboard.press("?");
  await page.getByText("Go to Home").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("home");
  await page.getByRole("option", { name: "Home" }).waitFor();
  await visitor.close();
});

for (const theme of ["light", "dark"] as const) {
  test(`home is accessible in the ${theme}`, async () => {
    const visitor = await homeOf({ theme });
    await assertAccessible(visitor.page, `home, ${theme}`);
    await picture(visitor.page, `home-${theme}`);
    await visitor.close();
  });
}

test("on a phone home begins with the week, and one button goes through all check-ins", async () => {
  const visitor = await homeOf({ size: "phone" });
  const { page } = visitor;
  await page.getByText("and two more").waitFor();
  assert.equal(await lines(page, "Check-ins due this week").count(), 3);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await assertAccessible(page, "home on a phone");
  await picture(page, "home-phone");
  await page.getByRole("link", { name: "Check in on all five" }).click();
  await page.waitForURL(/\/check-in$/);
  await visitor.close();
});

test("home stays within 320 px, and on a small desktop is one column", async () => {
  const visitor = await homeOf();
  const { page } = visitor;
  for (const width of [320, 700, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
    await picture(page, `home-${width}`);
  }
  await visitor.close();
});
