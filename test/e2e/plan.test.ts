import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import type { Locator, Page } from "playwright-core";
import { ask, assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

const row = (page: Page, title: string): Locator => page.getByRole("row").filter({ hasText: title });

/** Maya at another machine, on the plan. */
async function planOf(look: Look & { readonly path?: string; readonly expects?: RegExp } = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto(look.path ?? "/plan");
  await visitor.page.getByRole("treegrid", { name: "Plan" }).waitFor();
  return visitor;
}

async function keyResultId(title: string): Promise<string> {
  const { found } = await ask<{ found: { id: string; title: string; kind: string }[] }>(
    maya,
    "GET",
    `/search?words=${encodeURIComponent(title)}`,
  );
  return (
    found.find((one) => one.kind === "key-result" && one.title === title)?.id ??
    assert.fail(`${title} is in the example`)
  );
}

test("the plan shows each key result with its value, way, pace, target and confidence", async () => {
  const visitor = await planOf();
  const winRate = row(visitor.page, "Win rate in enterprise deals");
  await winRate.waitFor();
  assert.match(await winRate.innerText(), /33\.5%[\s\S]*38%[\s\S]*At risk/);
  await winRate.getByRole("img", { name: /of the way; pace today is/ }).waitFor();
  const counts = await visitor.page.getByRole("list", { name: "Key results shown" }).innerText();
  assert.match(counts.replaceAll(/\s+/g, " "), /16 on track 6 at risk 3 off track 2 not started/);
  await picture(visitor.page, "plan-light");
  await visitor.close();
});

test("a check-in in one browser appears in another without a reload", async () => {
  const visitor = await planOf();
  const telecom = row(visitor.page, "Telecom opportunities opened");
  await telecom.waitFor();
  assert.match(await telecom.innerText(), /Off track/);
  const id = await keyResultId("Telecom opportunities opened");
  await ask(maya, "POST", `/key-results/${id}/check-ins`, { value: 9, confidence: "at-risk" });
  await telecom.getByText("At risk").waitFor();
  assert.match(await telecom.innerText(), /9/);
  await visitor.close();
});

test("the keyboard alone moves, opens, edits, takes back and goes in", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const focused = page.locator('[role="row"]:focus');
  assert.match(await focused.innerText(), /Enterprise net revenue retention/);
  await page.keyboard.press("k");
  assert.equal(await focused.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Space");
  assert.equal(await focused.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  assert.match(await focused.innerText(), /Enterprise net revenue retention/);
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Key result" }).waitFor();
  await page.keyboard.type("Net revenue retention of enterprises");
  await page.keyboard.press("Enter");
  await row(page, "Net revenue retention of enterprises").waitFor();
  assert.match(await focused.innerText(), /Net revenue retention of enterprises/, "the focus is back on the row");
  await page.getByRole("status").getByText("Key result renamed").waitFor();
  await page.keyboard.press("Control+z");
  await row(page, "Enterprise net revenue retention").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/key-results\/kr_/);
  await visitor.close();
});

test("filters live in the address and can be sent to someone", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.getByLabel("Confidence", { exact: true }).selectOption({ label: "At risk" });
  await page.keyboard.press("/");
  await page.keyboard.type("win rate");
  await row(page, "Win rate in enterprise deals").waitFor();
  await row(page, "New enterprise revenue booked").waitFor({ state: "detached" });
  await page.waitForURL(/confidence=at-risk.*words=win.+rate/);
  const other = await planOf({ path: new URL(page.url()).pathname + new URL(page.url()).search });
  await row(other.page, "Win rate in enterprise deals").waitFor();
  assert.equal(await row(other.page, "New enterprise revenue booked").count(), 0);
  await other.close();
  await page.keyboard.type(" nothing like it");
  await page.getByText("2 filters are on.").waitFor();
  await page.getByRole("button", { name: "Clear filters" }).click();
  await row(page, "New enterprise revenue booked").waitFor();
  await visitor.close();
});

test("the plan is seen by owner and by team as well, which stays in the address", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  const band = (name: string): Locator => page.getByRole("row", { level: 1 }).filter({ hasText: name });
  await page.getByRole("radio", { name: "By owner" }).check();
  await page.waitForURL(/by=owner/);
  await band("Aiko Tanaka").waitFor();
  await row(page, "Admins who finish setup without help").waitFor();
  await assertAccessible(page, "the plan by owner");
  await picture(page, "plan-by-owner");
  await page.keyboard.press("ArrowRight");
  await page.waitForURL(/by=team/);
  await band("Admin Experience").waitFor();
  await picture(page, "plan-by-team");
  await page.reload();
  await band("Admin Experience").waitFor();
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("v");
  await page.waitForURL((url) => !url.searchParams.has("by"));
  await band("Admin Experience").waitFor({ state: "detached" });
  await visitor.close();
});

test("initiatives can be opened, and hidden altogether", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  const support = row(page, "Support requests per user per month");
  await support.getByRole("button", { name: "Show initiatives" }).click();
  await row(page, "Self-serve SSO").getByText("Running").waitFor();
  await page.getByRole("button", { name: "Initiatives", exact: true }).click();
  await row(page, "Self-serve SSO").waitFor({ state: "detached" });
  assert.equal(await support.getByText("3 initiatives").count(), 0);
  await visitor.close();
});

test("a refused change goes back and says why", async () => {
  const visitor = await planOf({ expects: /409/ });
  const { page } = visitor;
  const sentence = "FY26 Q4 is closed. Nothing was changed; reopen the cycle first.";
  await page.route("**/api/v1/objectives/*", (route) =>
    route.fulfill({
      status: 409,
      contentType: "application/problem+json",
      body: JSON.stringify({ word: "cycle-closed", status: 409, detail: sentence }),
    }),
  );
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.keyboard.type("Never saved");
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText(sentence).waitFor();
  assert.equal(await row(page, "Never saved").count(), 0);
  await visitor.close();
});

test("what cannot be sent stays as typed and is saved on trying again", async () => {
  const visitor = await planOf({ expects: /ERR_FAILED|Failed to load/ });
  const { page } = visitor;
  await page.route("**/api/v1/objectives/*", (route) => route.abort());
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.keyboard.type("Win the trust of every customer");
  await page.keyboard.press("Enter");
  const changed = row(page, "Win the trust of every customer");
  await changed.getByRole("button", { name: /Try again/ }).waitFor();
  await page.unroute("**/api/v1/objectives/*");
  await changed.getByRole("button", { name: /Try again/ }).click();
  await changed.getByRole("button", { name: /Try again/ }).waitFor({ state: "detached" });
  await page.reload();
  await row(page, "Win the trust of every customer").waitFor();
  await visitor.close();
});

test("N writes: a key result of the objective under the cursor, or a new objective", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await row(page, "Become the obvious choice for the CRO persona").focus();
  await page.keyboard.press("n");
  await page.waitForURL(/\/write\?.*objective=obj_/);
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Key result 4");
  await page.goto("/plan");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.getByRole("button", { name: "Write", exact: true }).click();
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Objective");
  await visitor.close();
});

test("search goes to what it finds", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search or jump to" }).waitFor();
  await page.keyboard.type("admin nps");
  await page.getByRole("option", { name: /Admin NPS/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/key-results\/kr_/);
  await visitor.close();
});

test("search finds a metric, and goes to the key result that reads from it", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.keyboard.press("Control+k");
  await page.keyboard.type("net revenue");
  const metrics = page.getByRole("group", { name: "Metrics" });
  await metrics.getByRole("option", { name: /^Net revenue retention/ }).click();
  await page.waitForURL(/\/key-results\/kr_/);
  await page.getByRole("heading", { level: 1, name: "Enterprise net revenue retention" }).waitFor();
  await visitor.close();
});

test("search does what the keys of the page do, with the row one was on", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const titleOf = async (state: string) => (await page.locator(`[role="row"]${state}`).innerText()).split("\n")[0];
  const title = await titleOf(":focus");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("select");
  const actions = page.getByRole("group", { name: "Actions" });
  await actions.getByRole("option", { name: "Select", exact: true, selected: true }).waitFor();
  await picture(page, "search-actions");
  await page.keyboard.press("Enter");
  await page.getByRole("toolbar", { name: "Selected rows" }).getByText("1 selected").waitFor();
  assert.equal(await titleOf('[aria-selected="true"]'), title);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("filter by words");
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => document.activeElement instanceof HTMLInputElement && !document.querySelector("dialog"),
  );
  await visitor.close();
});

test("another cycle is chosen from the top bar and stays in the address", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  const cycles = page.getByLabel("Cycle", { exact: true });
  const year =
    (await cycles.locator("option").allInnerTexts()).find((name) => !/Q\d/.test(name)) ??
    assert.fail("the example has a year");
  await cycles.selectOption({ label: year });
  await page.waitForURL(/cycle=cyc_/);
  await page.reload();
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  assert.equal(await cycles.locator("option:checked").innerText(), year);
  await visitor.close();
});

for (const theme of ["light", "dark"] as const) {
  test(`the plan and what opens over it are accessible in the ${theme}`, async () => {
    const visitor = await planOf({ theme });
    const { page } = visitor;
    await row(page, "Support requests per user per month").getByRole("button", { name: "Show initiatives" }).click();
    await page.keyboard.press("j");
    await assertAccessible(page, `the plan, ${theme}`);
    await picture(page, `plan-${theme}`);
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "Keys" }).waitFor();
    await assertAccessible(page, `the keys, ${theme}`);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("win");
    await page.getByRole("option", { name: /Win rate in enterprise deals/ }).waitFor();
    await assertAccessible(page, `search, ${theme}`);
    await visitor.close();
  });
}

test("on a phone the plan is one column within the screen, and accessible", async () => {
  const visitor = await planOf({ size: "phone" });
  const { page } = visitor;
  await row(page, "Enterprise net revenue retention").waitFor();
  assert.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    "nothing hangs over the edge",
  );
  await assertAccessible(page, "the plan on a phone");
  await picture(page, "plan-phone");
  await visitor.close();
});

test("the plan stays within 320 px", async () => {
  const visitor = await planOf();
  await visitor.page.setViewportSize({ width: 320, height: 640 });
  await row(visitor.page, "Enterprise net revenue retention").waitFor();
  assert.ok(await visitor.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await visitor.close();
});

test("the theme that was chosen is there before anything is drawn", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await page.getByRole("button", { name: "Switch to dark" }).click();
  await page.reload({ waitUntil: "commit" });
  await page.waitForFunction(
    () => document.documentElement.dataset["theme"] === "dark" && document.querySelector("#root") !== null,
  );
  await page.getByRole("button", { name: "Switch to light" }).click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset["theme"]), undefined);
  await visitor.close();
});

test("a lost connection is said, and goes when Ladder answers again", async () => {
  const visitor = await planOf({ expects: /ERR_INTERNET_DISCONNECTED|ERR_FAILED/ });
  const { page, context } = visitor;
  await page.route("**/api/v1/live*", (route) => route.abort());
  await context.setOffline(true);
  await page.reload().catch(() => undefined);
  await context.setOffline(false);
  await page.goto("/plan");
  await page.getByText("You are offline.").waitFor();
  await row(page, "Enterprise net revenue retention").waitFor();
  await page.unroute("**/api/v1/live*");
  await page.getByText("You are offline.").waitFor({ state: "detached" });
  await visitor.close();
});

test("a browser that does not know Temporal shows the same plan", async () => {
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  await visitor.page.addInitScript(() => Reflect.deleteProperty(globalThis, "Temporal"));
  await visitor.page.goto("/plan");
  await row(visitor.page, "Win rate in enterprise deals").waitFor();
  await visitor.page.getByText("Week 7 of 13").first().waitFor();
  await visitor.close();
});

test("the first page loads at most 175 KB of scripts and 20 KB of styles, all from Ladder", async () => {
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  const { page } = visitor;
  const bytes = { script: 0, stylesheet: 0 };
  const bodies: Promise<void>[] = [];
  page.on("response", (response) => {
    const kind = response.request().resourceType();
    if (kind === "script" || kind === "stylesheet") {
      bodies.push(
        response.body().then((body) => {
          bytes[kind] += brotliCompressSync(body).length;
        }),
      );
    }
  });
  await page.goto("/plan");
  await row(page, "Enterprise net revenue retention").waitFor();
  await Promise.all(bodies);
  assert.ok(bytes.script > 10_000 && bytes.script <= 175 * 1024, `${bytes.script} bytes of scripts`);
  assert.ok(bytes.stylesheet > 1000 && bytes.stylesheet <= 20 * 1024, `${bytes.stylesheet} bytes of styles`);
  await visitor.close();
});
