import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { ask, assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

/** Maya at another machine, in the Write room. */
async function write(search = "", look: Look & { readonly expects?: RegExp } = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto(`/write${search}`);
  await visitor.page.getByRole("textbox", { name: "Objective" }).waitFor();
  return visitor;
}

const objective = (page: Page) => page.getByRole("textbox", { name: "Objective" });
const keyResult = (page: Page, number: number) =>
  page.getByRole("textbox", { name: `Key result ${number}`, exact: true });
const card = (page: Page) => page.getByRole("group", { name: "Coach", exact: true });
const status = (page: Page, words: string | RegExp) => page.getByRole("status").getByText(words).waitFor();
/** Which field the cursor is in. */
const fieldName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
const teamId = async (name: string): Promise<string> => {
  const { teams } = await ask<{ teams: { id: string; name: string }[] }>(maya, "GET", "/teams");
  return teams.find((one) => one.name === name)?.id ?? assert.fail(`${name} is in the example`);
};

/** The last day of the cycle that runs, as people write it. */
const { cycles } = await ask<{ cycles: { name: string; state: string; kind: string; endsBefore: string }[] }>(
  maya,
  "GET",
  "/cycles",
);
const cycle =
  cycles.find(({ state, kind }) => state === "active" && kind === "quarter") ??
  assert.fail("the example has a quarter");
const lastDay = Temporal.PlainDate.from(cycle.endsBefore)
  .subtract({ days: 1 })
  .toLocaleString("en-US", { month: "short", day: "numeric" });

/** The draft of the mockup, typed by hand. */
async function typeDraft(page: Page): Promise<void> {
  await page.keyboard.type("Make Foresight the reason enterprises switch by 20%");
  await page.keyboard.press("Enter");
  await page.keyboard.type(`Launch V1 of the Foresight API by ${lastDay}`);
  await page.keyboard.press("Enter");
  await page.keyboard.type(`Trial to paid rises from 11.4% to 15% by ${lastDay}`);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Increase awareness among CROs");
  await page.keyboard.press("Enter");
  await page.keyboard.type(`Head-to-heads won against Northbeam rise from 47% to 60% by ${lastDay}`);
}

test("an objective with two key results is written and put into the plan without leaving the keyboard, and taken out again", async () => {
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  const { page } = visitor;
  await page.goto("/plan");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.keyboard.press("n");
  await objective(page).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Objective");
  await page.keyboard.type("Be the first name that admins say");
  await page.keyboard.press("Enter");
  assert.equal(await fieldName(page), "Key result 1");
  await page.keyboard.type("Unaided awareness among admins rises from 12% to 20%");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Keep first response under 4 h");
  assert.equal(await fieldName(page), "Key result 2");
  await page.getByText("as measured by").waitFor();
  await page.keyboard.press("Control+Enter");
  await status(page, /^Added to/);
  await page.getByRole("button", { name: "Ask for sign-off" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "Add to plan" }).count(), 0);
  assert.equal(await objective(page).inputValue(), "Be the first name that admins say");
  await page.getByRole("link", { name: "Rises from 12% to 20%" }).waitFor();
  await page.getByRole("link", { name: /Stays under 4/ }).waitFor();
  await page.keyboard.press("Escape");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Control+z");
  await page.waitForURL((url) => !url.searchParams.has("objective"));
  await page.waitForFunction(() => document.querySelector("textarea")?.value === "Be the first name that admins say");
  assert.equal(await keyResult(page, 2).inputValue(), "Keep first response under 4 h");
  await page.keyboard.press("Escape");
  await page.goto("/plan");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  assert.equal(await page.getByRole("row").filter({ hasText: "Be the first name that admins say" }).count(), 0);
  await visitor.close();
});

test("what was typed is there again after a reload", async () => {
  const visitor = await write(`?team=${await teamId("Marketing")}`);
  const { page } = visitor;
  await page.keyboard.type("Make Foresight the reason enterprises switch");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Win rate from 31%");
  await page.reload();
  await objective(page).waitFor();
  assert.equal(await objective(page).inputValue(), "Make Foresight the reason enterprises switch");
  assert.equal(await keyResult(page, 1).inputValue(), "Win rate from 31%");
  await visitor.close();
});

for (const theme of ["light", "dark"] as const) {
  test(`the Coach underlines while one writes, and says what it would write, in the ${theme}`, async () => {
    const visitor = await write(`?team=${await teamId("Product Marketing")}`, { theme });
    const { page } = visitor;
    await typeDraft(page);
    await page.getByRole("button", { name: /Coach has \d+ notes/ }).waitFor();
    await page.getByText("Needs a baseline and a target").first().waitFor();
    assert.match(
      await keyResult(page, 1).evaluate((field) => {
        const notes = field.getAttribute("aria-describedby");
        return document.getElementById(notes ?? "")?.textContent ?? "";
      }),
      /“Launch V1 of the Foresight API by \w+ \d+” is work/,
    );
    await page.keyboard.press("F8");
    assert.equal(await fieldName(page), "Objective");
    await card(page).getByText("“20%” belongs in a key result.").waitFor();
    await card(page).getByText("Make Foresight the reason enterprises switch", { exact: true }).waitFor();
    await keyResult(page, 1).click({ position: { x: 20, y: 10 } });
    await card(page).getByText("Would become the key result").waitFor();
    assert.equal(await card(page).getByRole("radio").count(), 3);
    await page
      .getByRole("img", { name: /^SMART: \d of 5$/ })
      .first()
      .waitFor();
    await assertAccessible(page, `writing with the Coach, ${theme}`);
    await picture(page, `write-coach-${theme}`);
    await page.keyboard.press("F8");
    await page.keyboard.press("Shift+F8");
    assert.equal(await fieldName(page), "Key result 1");
    await visitor.close();
  });
}

test("a project becomes an initiative and an outcome to fill in, and comes back with one key", async () => {
  const visitor = await write(`?team=${await teamId("Product Marketing")}`);
  const { page } = visitor;
  await typeDraft(page);
  await page.getByRole("button", { name: /Coach has \d+ notes/ }).waitFor();
  await keyResult(page, 1).click({ position: { x: 20, y: 10 } });
  const second = card(page).getByRole("radio").nth(1);
  await second.check();
  const outcome = (await second.locator("xpath=..").locator("span").first().innerText()).split("\n")[0] ?? "";
  await keyResult(page, 1).focus();
  await page.keyboard.press("Control+.");
  await status(page, "Moved to Initiatives");
  assert.equal(await keyResult(page, 1).inputValue(), outcome);
  assert.equal(await page.getByRole("textbox", { name: "Initiative" }).inputValue(), "Launch V1 of the Foresight API");
  await page.getByText("bets on 1").waitFor();
  // The first blank is selected: typing fills it in.
  await page.keyboard.type("12");
  assert.notEqual(await keyResult(page, 1).inputValue(), outcome);
  await page
    .getByText(/^Fill in “/)
    .first()
    .waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(outcome);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("textbox", { name: "Initiative" }).waitFor({ state: "detached" });
  await visitor.close();
});

test("right after a fix, ⌘Z in the text takes it back", async () => {
  const visitor = await write(`?team=${await teamId("Product Marketing")}`);
  const { page } = visitor;
  await page.keyboard.type("Make Foresight the reason enterprises switch by 20%");
  await page.getByRole("button", { name: /Coach has \d+ note/ }).waitFor();
  await page.keyboard.press("Control+.");
  await page.waitForFunction(
    () => document.querySelector("textarea")?.value === "Make Foresight the reason enterprises switch",
  );
  await page.keyboard.press("Control+z");
  await page.waitForFunction(
    () => document.querySelector("textarea")?.value === "Make Foresight the reason enterprises switch by 20%",
  );
  await visitor.close();
});

test("what is kept as it is stays quiet until it is asked for again", async () => {
  const visitor = await write(`?team=${await teamId("Product Marketing")}`);
  const { page } = visitor;
  await page.keyboard.type("Make Foresight the reason enterprises switch by 20%");
  await page.getByRole("button", { name: /Coach has \d+ note/ }).waitFor();
  await page.keyboard.press("F8");
  await card(page).getByRole("button", { name: "Keep as it is" }).click();
  await card(page).waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("heading", { name: "Kept as it is" }).waitFor();
  await page.getByRole("button", { name: "Tell me again" }).click();
  await page.getByRole("button", { name: "Coach has 2 notes" }).waitFor();
  await page.keyboard.press("F8");
  await card(page).getByText("“20%” belongs in a key result.").waitFor();
  await visitor.close();
});

test("“Why?” leads to the rule, which says why and shows examples", async () => {
  const visitor = await write();
  const { page } = visitor;
  await page.goto("/rules/objective-has-no-number");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("heading", { name: "Not yet" }).waitFor();
  await assertAccessible(page, "a rule");
  await picture(page, "rule");
  await page.goto("/rules/no-such-rule");
  await page.getByText("The Coach has no such rule").waitFor();
  await visitor.close();
});

test("a template fills the sheet with blanks that have to be filled in", async () => {
  const visitor = await write(`?team=${await teamId("Product Marketing")}`);
  const { page } = visitor;
  await objective(page).blur();
  await page.keyboard.press("t");
  const panel = page.getByRole("complementary", { name: "Templates" });
  await panel.getByRole("heading", { name: "Product marketing", exact: true }).waitFor();
  await panel.getByRole("button", { name: "Activation" }).click();
  await panel.getByRole("button", { name: "Revenue" }).click();
  await panel.getByText("Questions to answer first").click();
  await panel.getByRole("heading", { name: "Fits you best" }).waitFor();
  await assertAccessible(page, "the templates");
  await picture(page, "write-templates");
  await panel.getByRole("textbox", { name: "Find a template" }).fill("first hour");
  await panel.getByRole("button", { name: /first hour/ }).focus();
  await page.keyboard.press("Enter");
  await status(page, "Template inserted");
  assert.match(await objective(page).inputValue(), /first hour/);
  assert.match(await keyResult(page, 1).inputValue(), /from xx% to yy%/);
  await page.getByText("Fill in “xx%” and “yy%”").first().waitFor();
  await picture(page, "write-template-inserted");
  await page.keyboard.press("Control+Enter");
  await status(page, /^Added to/);
  await page.getByRole("button", { name: "Ask for sign-off" }).click();
  await status(page, /^Still to be filled in before a sign-off: “/);
  await page.keyboard.press("Escape");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press("Control+z");
  await page.waitForURL((url) => !url.searchParams.has("objective"));
  await visitor.close();
});

test("an objective of the plan is changed in place, seen by others, and taken back", async () => {
  const id = await teamId("Product Marketing");
  const visitor = await write(`?team=${id}`);
  const { page } = visitor;
  const links = page.getByRole("main").getByRole("listitem").getByRole("link");
  const title = await links.first().innerText();
  await links.first().click();
  await page.waitForURL(/objective=/);
  await page.waitForFunction((words) => document.querySelector("textarea")?.value === words, title);
  await assertAccessible(page, "an objective of the plan");
  await picture(page, "write-saved");
  await objective(page).fill(`${title} at last`);
  await keyResult(page, 1).focus();
  await status(page, "Objective changed");
  await maya.page.goto("/plan");
  await maya.page
    .getByRole("row")
    .filter({ hasText: `${title} at last` })
    .waitFor();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await maya.page
    .getByRole("row")
    .filter({ hasText: `${title} at last` })
    .waitFor({ state: "detached" });
  await visitor.close();
});

test("lines pasted from a document become the objective and its key results", async () => {
  const visitor = await write(`?team=${await teamId("Sales")}`);
  const { page } = visitor;
  await objective(page).focus();
  await page.evaluate(() => {
    const clipboard = new DataTransfer();
    clipboard.setData("text/plain", "Sell with joy\n- Win rate from 31% to 38%\n- NPS 7.0 to 8.5\n");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clipboard, bubbles: true }));
  });
  await page.waitForFunction(() => document.querySelectorAll("main textarea").length >= 3);
  assert.equal(await objective(page).inputValue(), "Sell with joy");
  assert.equal(await keyResult(page, 1).inputValue(), "Win rate from 31% to 38%");
  assert.equal(await keyResult(page, 2).inputValue(), "NPS 7.0 to 8.5");
  await visitor.close();
});

test("what could not be added says why and stays", async () => {
  const visitor = await write(`?team=${await teamId("Sales")}`, { expects: /Failed to load resource|ERR_/ });
  const { page } = visitor;
  await page.keyboard.type("Sell with ease");
  await page.route("**/api/v1/objectives", (route) => route.abort());
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").getByText("What you wrote is kept here.").waitFor();
  assert.equal(await objective(page).inputValue(), "Sell with ease");
  await page.unroute("**/api/v1/objectives");
  await page.keyboard.press("Control+Enter");
  await status(page, /^Added to/);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await page.waitForURL((url) => !url.searchParams.has("objective"));
  await visitor.close();
});

for (const [name, width] of [
  ["phone", 390],
  ["narrow", 320],
] as const) {
  test(`on a screen ${width} wide the sheet is one column within it, and accessible`, async () => {
    const visitor = await write(`?team=${await teamId("Product Marketing")}`, { size: "phone" });
    const { page } = visitor;
    await page.setViewportSize({ width, height: 844 });
    await typeDraft(page);
    await keyResult(page, 1).click({ position: { x: 20, y: 10 } });
    await card(page).waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await assertAccessible(page, `writing, ${width} wide`);
    await picture(page, `write-${name}`);
    await visitor.close();
  });
}

test("the room's scripts come to at most 60 KB beyond the first page's, and the Coach's to as much again", async () => {
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  const { page } = visitor;
  await page.goto("/plan");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  const bytes = { room: 0, coach: 0 };
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const part = /\/(advice|rules|statement)-[^/]*$/.test(response.url()) ? "coach" : "room";
    // What a project may become is loaded when nobody waits for it.
    if (/\/(move-for|metrics)-[^/]*$/.test(response.url())) return;
    bodies.push(
      response.body().then((body) => {
        bytes[part] += gzipSync(body).length;
      }),
    );
  });
  await page.keyboard.press("n");
  await objective(page).waitFor();
  await page.keyboard.type("Grow by 20%");
  await page.getByRole("button", { name: /Coach has \d+ note/ }).waitFor();
  await Promise.all(bodies);
  assert.ok(bytes.room > 10_000 && bytes.room <= 60 * 1024, `${bytes.room} bytes of the room`);
  assert.ok(bytes.coach > 30_000 && bytes.coach <= 60 * 1024, `${bytes.coach} bytes of the Coach`);
  await visitor.close();
});

test("everything the first browser did was done without complaint", async () => {
  await maya.close();
});
