import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ask, assertAccessible, colleagueOf, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

type Found = { id: string; title: string; kind: string; cycleId: string };
const find = async (title: string): Promise<Found> => {
  const { found } = await ask<{ found: Found[] }>(maya, "GET", `/search?words=${encodeURIComponent(title)}`);
  return (
    found.find((one) => one.kind === "key-result" && one.title === title) ?? assert.fail(`${title} is in the example`)
  );
};

type Open = Visitor & { readonly id: string };
/** Maya at another machine, on a key result's page. */
async function open(
  title: string,
  look: Look & { readonly expects?: RegExp; readonly as?: Visitor } = {},
): Promise<Open> {
  const visitor = await visit(address, look);
  await joinSession(look.as ?? maya, visitor);
  const { id } = await find(title);
  await visitor.page.goto(`/key-results/${id}`);
  await visitor.page.getByRole("heading", { level: 1, name: title }).waitFor();
  return { ...visitor, id };
}

const status = (page: Page, words: string | RegExp) => page.getByRole("status").getByText(words).waitFor();
const fact = (page: Page, term: string | RegExp) =>
  page
    .getByRole("main")
    .locator("dl > div")
    .filter({ has: page.locator("dt", { hasText: term }) });
const checkInList = (page: Page) => page.getByRole("region", { name: /^(Check-ins|Last check-in)$/ });

test("the page says what it is, where it stands, who moves it and what bets on it", async () => {
  const { page, close } = await open("Win rate in enterprise deals");
  await page.getByRole("heading", { level: 1, name: "Win rate in enterprise deals rises from 31% to 38%" }).waitFor();
  assert.match(await fact(page, /^Last check-in/).innerText(), /33\.5%\s+\+0\.8/);
  assert.match(await fact(page, "Pace today").innerText(), /34\.\d%\s+we are \d(\.\d)? pts? behind/);
  assert.match(await fact(page, "Confidence").innerText(), /At risk\s+since/);
  await page.getByText("Product Marketing moves this number. Sales owns it.").waitFor();
  await page.getByText("Certify 42 reps on the CRO story").waitFor();
  await page.getByText("+2 to 3 pts").waitFor();
  await checkInList(page)
    .getByText(/Reps who are certified win 39%/)
    .waitFor();
  await page
    .getByRole("complementary", { name: "Facts" })
    .getByRole("link", { name: "New enterprise revenue booked" })
    .waitFor();
  await page.getByText("Explain this number").click();
  await page.getByText(/now 33\.5% − baseline 31%\) ÷ \(target 38%/).waitFor();
  await picture(page, "key-result-light");
  await close();
});

test("the chart says the same in a sentence, through its points by arrow keys, and as a table", async () => {
  const { page, close } = await open("Win rate in enterprise deals");
  await page
    .getByRole("img", {
      name: /^Win rate in enterprise deals: 31% at the start, 33\.5% on .*, at risk, pace today 34\.\d%, target 38% by/,
    })
    .waitFor();
  const cursor = page.getByRole("slider", { name: "Check-ins" });
  await cursor.focus();
  assert.match((await cursor.getAttribute("aria-valuetext")) ?? "", /33\.5%.*At risk/);
  await page.keyboard.press("Home");
  assert.match((await cursor.getAttribute("aria-valuetext")) ?? "", /31\.0%/);
  await page.keyboard.press("ArrowRight");
  assert.match((await cursor.getAttribute("aria-valuetext")) ?? "", /31\.5%.*On track/);
  await page.getByRole("button", { name: "Show as a table" }).click();
  const table = page.getByRole("table");
  assert.equal(await table.getByRole("row").count(), 7);
  assert.match(await table.getByRole("row").nth(1).innerText(), /33\.5%[\s\S]*At risk/);
  await close();
});

test("a check-in made elsewhere appears in facts, chart and list without a reload", async () => {
  const { page, id, close } = await open("Telecom opportunities opened");
  await ask(maya, "POST", `/key-results/${id}/check-ins`, {
    value: 9,
    confidence: "at-risk",
    note: "Four at one fair.",
  });
  await checkInList(page).getByText("Four at one fair.").waitFor();
  assert.match(await fact(page, /^Last check-in/).innerText(), /9\s+\+4/);
  await page.getByRole("img", { name: /9 on .*, at risk/ }).waitFor();
  await close();
});

test("a target is changed in place, seen by others, kept in the changes, and taken back", async () => {
  const title = "Blog-to-MQL conversion";
  const other = await open(title);
  const { page, close } = await open(title);
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Target", exact: true }).fill("2.2%");
  await page.keyboard.press("Enter");
  await page.getByText("Say why: earlier check-ins were made against the target so far.").waitFor();
  await page.getByRole("textbox", { name: "Why the target changes" }).fill("The new form doubles sign-ups.");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /rises from 1\.20?% to 2\.20?%/ }).waitFor();
  await other.page.getByRole("heading", { level: 1, name: /to 2\.20?%/ }).waitFor();
  await page
    .getByRole("region", { name: "Changes" })
    .getByText(/changed the target from 2\.0?0?%? to 2\.20?%.*The new form doubles sign-ups/)
    .waitFor();
  await status(page, "Key result changed");
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { level: 1, name: /to 2(\.0+)?%/ }).waitFor();
  await other.close();
  await close();
});

test("what the objective ladders up to is chosen in place, seen by others, and taken back", async () => {
  const title = "Unaided recall in target accounts";
  const above = "Influenced pipeline";
  const other = await open(title);
  const { page, close } = await open(title);
  await page.getByRole("button", { name: /what it ladders up to$/ }).click();
  await page.getByRole("combobox", { name: "Ladders up to" }).selectOption({ label: `\u2003${above}` });
  await page.getByRole("complementary", { name: "Facts" }).getByRole("link", { name: above }).waitFor();
  await other.page.getByRole("complementary", { name: "Facts" }).getByRole("link", { name: above }).waitFor();
  await status(page, "Objective aligned");
  await page.keyboard.press("Control+z");
  await page
    .getByRole("complementary", { name: "Facts" })
    .getByRole("link", { name: above })
    .waitFor({ state: "detached" });
  await other.close();
  await close();
});

test("when a colleague changes the same field, what is being typed stays and theirs is told", async () => {
  const title = "Share of voice on the analyst list";
  const otto = await colleagueOf(maya, "Otto Lind");
  const { page, id, close } = await open(title);
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Target", exact: true }).fill("17");
  await otto.page.evaluate(async (id) => {
    const path = `/api/v1/key-results/${id}`;
    const now = (await (await fetch(path)).json()) as { version: number; measure: object };
    const headers = { "content-type": "application/json", "if-match": `"${now.version}"` };
    const response = await fetch(path, {
      method: "PATCH",
      headers,
      body: JSON.stringify({ measure: { ...now.measure, target: 16 }, targetReason: "Two analysts left." }),
    });
    if (!response.ok) throw new Error(await response.text());
  }, id);
  await page.getByText("Otto changed this to “16%”. Saving keeps yours.").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "Target", exact: true }).inputValue(), "17");
  await page.getByRole("button", { name: "Use theirs" }).click();
  assert.equal(await page.getByRole("textbox", { name: "Target", exact: true }).inputValue(), "16%");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: /to 16%/ }).waitFor();
  await otto.close();
  await close();
});

test("an edit of a version that is gone says who was quicker, keeps what was typed, and can be saved again", async () => {
  const title = "Unaided recall in target accounts";
  const rita = await colleagueOf(maya, "Rita Sand");
  const { page, id, close } = await open(title, { expects: /412/ });
  let isFirst = true;
  await page.route(`**/api/v1/key-results/${id}`, async (route) => {
    if (route.request().method() === "PATCH" && isFirst) {
      isFirst = false;
      await rita.page.evaluate(async (id) => {
        const path = `/api/v1/key-results/${id}`;
        const { version } = (await (await fetch(path)).json()) as { version: number };
        const headers = { "content-type": "application/json", "if-match": `"${version}"` };
        await fetch(path, { method: "PATCH", headers, body: JSON.stringify({ title: "Unaided recall in accounts" }) });
      }, id);
    }
    return route.continue();
  });
  await page.keyboard.press("e");
  await page.getByLabel("Key result", { exact: true }).fill("Unaided recall");
  await page.keyboard.press("Enter");
  await page
    .getByRole("alert")
    .getByText(/Rita Sand changed this key result/)
    .waitFor();
  assert.equal(await page.getByLabel("Key result", { exact: true }).inputValue(), "Unaided recall");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { level: 1, name: /^Unaided recall rises/ }).waitFor();
  await rita.close();
  await close();
});

test("what does not fit is refused beside its field", async () => {
  const { page, close } = await open("Admin NPS, average score");
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Target", exact: true }).fill("very high");
  await page.getByLabel("Key result", { exact: true }).fill("");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("“very high” is not a number that fits here.").waitFor();
  await page.getByRole("alert").getByText("A key result needs words.").waitFor();
  await close();
});

test("a fresh check-in is corrected, withdrawn, and brought back", async () => {
  const { page, id, close } = await open("Influenced pipeline");
  await ask(maya, "POST", `/key-results/${id}/check-ins`, {
    value: 1_600_000,
    confidence: "on-track",
    note: "First reading.",
  });
  const fresh = checkInList(page).getByRole("listitem").first();
  await fresh.getByText("First reading.").waitFor();
  await fresh.hover();
  await fresh.getByRole("button", { name: /^Correct the check-in/ }).click();
  await page.getByLabel("Value").fill("1.61M");
  await page.getByLabel("Confidence").selectOption("At risk");
  await page.getByLabel("Note").fill("Second reading.");
  await page.getByRole("button", { name: "Save" }).click();
  await fresh.getByText("$1.61M").waitFor();
  assert.match(await fresh.innerText(), /At risk[\s\S]*Second reading\./);
  await fresh.hover();
  await fresh.getByRole("button", { name: /^Withdraw the check-in/ }).click();
  await status(page, /^Check-in of .* withdrawn$/);
  await checkInList(page).getByText("Second reading.").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await checkInList(page).getByText("Second reading.").waitFor();
  await close();
});

test("a bet is added in place and taken back", async () => {
  const { page, close } = await open("Share of voice on the analyst list");
  const bets = page.getByRole("region", { name: "Initiatives betting on this" });
  await bets.getByRole("button", { name: "Add a bet" }).click();
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("Say what the work is.").waitFor();
  await page.keyboard.type("A briefing for every analyst");
  await page.getByLabel("At most").fill("2");
  await assertAccessible(page, "a new bet");
  await page.keyboard.press("Enter");
  const added = bets.getByRole("listitem").filter({ hasText: "A briefing for every analyst" });
  await added.getByText("Proposed").waitFor();
  await added.getByText(/^up to 2/).waitFor();
  await status(page, "Initiative proposed");
  await page.keyboard.press("Control+z");
  await added.waitFor({ state: "detached" });
  await close();
});

test("on paper there is the key result and nothing of the page around it, as long as it is", async () => {
  const { page, close } = await open("Win rate in enterprise deals", { theme: "dark" });
  await checkInList(page).getByRole("listitem").first().waitFor();
  await page.emulateMedia({ media: "print" });
  for (const chrome of [page.getByRole("navigation"), page.getByRole("banner"), page.getByRole("button")])
    for (const one of await chrome.all()) assert.equal(await one.isVisible(), false);
  await page.getByText(/^Meridian Analytics · Product Marketing · FY/).waitFor();
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("main, main *")]
      .filter((part) => part.scrollHeight > part.clientHeight + 1 && getComputedStyle(part).overflowY !== "visible")
      .filter((part) => !part.className.includes("for-ears"))
      .map((part) => part.className),
  );
  assert.deepEqual(cut, []);
  await picture(page, "key-result-print");
  for (const format of ["A4", "Letter"]) {
    const file = (await page.pdf({ format })).toString("latin1");
    assert.ok((file.match(/\/Type\s*\/Page\b/g) ?? []).length <= 3, format);
  }
  await close();
});

test("J and K go through the plan, C checks in, and the link is copied", async () => {
  const { page, context, id, close } = await open("Win rate in enterprise deals");
  await page.keyboard.press("j");
  await page.getByRole("heading", { level: 1, name: /^Telecom opportunities opened/ }).waitFor();
  await page.keyboard.press("k");
  await page.getByRole("heading", { level: 1, name: /^Win rate in enterprise deals/ }).waitFor();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy link" }).click();
  await status(page, "Link copied");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${address}/key-results/${id}`);
  await page.keyboard.press("c");
  await page.getByRole("heading", { level: 2, name: "Win rate in enterprise deals" }).waitFor();
  await page.getByLabel("Where is it today?").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: /^Win rate in enterprise deals/ }).waitFor();
  await close();
});

test("a removed key result can be brought back; a wrong address says so", async () => {
  const title = "Visits from enterprise domains per week";
  const { id } = await find(title);
  await maya.page.evaluate(async (id) => {
    const path = `/api/v1/key-results/${id}`;
    const { version } = (await (await fetch(path)).json()) as { version: number };
    await fetch(path, { method: "DELETE", headers: { "if-match": `"${version}"` } });
  }, id);
  const visitor = await visit(address, { expects: /status of 40[04]/ });
  await joinSession(maya, visitor);
  const { page } = visitor;
  await page.goto(`/key-results/${id}`);
  await page.getByText(`“${title}” was removed`).waitFor();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.goto(`/key-results/kr_${"0".repeat(32)}`);
  await page.getByText("There is no such key result").waitFor();
  await visitor.close();
});

test("a link into another cycle opens that cycle", async () => {
  const { cycles } = await ask<{ cycles: { id: string; kind: string }[] }>(maya, "GET", "/cycles");
  const year = cycles.find((cycle) => cycle.kind === "year") ?? assert.fail("the example has a year");
  type YearPlan = { objectives: { keyResults: { id: string; title: string }[] }[] };
  const { objectives } = await ask<YearPlan>(maya, "GET", `/cycles/${year.id}/plan`);
  const annual = objectives[0]?.keyResults[0] ?? assert.fail("the year has key results");
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  await visitor.page.goto(`/key-results/${annual.id}`);
  await visitor.page.getByRole("heading", { level: 1, name: annual.title }).waitFor();
  await visitor.close();
});

test("every kind of measure has its chart, and the page is accessible in light, dark and on a phone", async () => {
  const titles = [
    "A customer story published every week",
    "Launch readiness, milestones met",
    "Setup errors per 100 accounts",
    "Trial users who return in their second week",
  ];
  for (const title of titles) {
    const { page, close } = await open(title);
    await page.getByRole("img", { name: new RegExp(`^${title}`) }).waitFor();
    await assertAccessible(page, title);
    await close();
  }
  for (const look of [
    { theme: "light" },
    { theme: "dark" },
    { theme: "light", size: "phone" },
    { theme: "dark", size: "phone" },
  ] as const) {
    const { page, close } = await open("Win rate in enterprise deals", look);
    await checkInList(page).getByRole("listitem").first().waitFor();
    await assertAccessible(page, `the key result, ${Object.values(look).join(" ")}`);
    await picture(page, `key-result-${Object.values(look).join("-")}`);
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await page.getByRole("button", { name: "Show as a table" }).click();
    await assertAccessible(page, `the key result, edited, with its table, ${Object.values(look).join(" ")}`);
    await close();
  }
});
