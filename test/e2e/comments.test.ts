import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ask, assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

type Found = { id: string; title: string; kind: string };
const winRate = "Win rate in enterprise deals";
const idOf = async (title: string): Promise<string> => {
  const { found } = await ask<{ found: Found[] }>(maya, "GET", `/search?words=${encodeURIComponent(title)}`);
  return found.find((one) => one.kind === "key-result")?.id ?? assert.fail(`${title} is in the example`);
};

type Options = Look & { readonly expects?: RegExp };

/** Maya at another machine, on a key result's page, its comments there. */
async function open(title: string, options: Options = {}): Promise<Visitor> {
  const visitor = await visit(address, options);
  await joinSession(maya, visitor);
  await visitor.page.goto(`/key-results/${await idOf(title)}`);
  await entry(visitor.page).waitFor();
  return visitor;
}

const thread = (page: Page) => page.getByRole("region", { name: "Comments" });
const entry = (page: Page) => page.getByRole("textbox", { name: "Write a comment" });
const comment = (page: Page, words: string | RegExp) => thread(page).getByRole("listitem").filter({ hasText: words });
const status = (page: Page, words: string) => page.getByRole("status").getByText(words).waitFor();

test("a comment with a mention is written from the keyboard, and seen by another at once, who keeps what they type", async () => {
  const other = await open(winRate);
  const { page, close } = await open(winRate);
  await entry(other.page).fill("I was just about to");
  await page.keyboard.press("m");
  await page.keyboard.type("**Well done** @vik");
  await page.getByRole("option", { name: "Viktor Hale" }).waitFor();
  await assertAccessible(page, "people to mention");
  await picture(page, "comments-mention");
  await page.keyboard.press("Enter");
  await page.keyboard.type("and thanks: https://meridian.example/wins.");
  await page.keyboard.press("Control+Enter");
  for (const one of [page, other.page]) {
    const said = comment(one, "Well done @Viktor Hale and thanks");
    await said.waitFor();
    assert.equal(await said.locator("strong").innerText(), "Well done");
    const link = said.getByRole("link", { name: "https://meridian.example/wins" });
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
  }
  assert.equal(await entry(page).inputValue(), "");
  assert.equal(await entry(other.page).inputValue(), "I was just about to");
  const { comments } = await ask<{ comments: { text: string }[] }>(
    maya,
    "GET",
    `/comments?subjectId=${await idOf(winRate)}&limit=1`,
  );
  assert.match(comments[0]?.text ?? "", /^\*\*Well done\*\* \[@Viktor Hale\]\(person:per_[0-9a-f]{32}\) and thanks/);
  await other.close();
  await close();
});

test("a comment is changed and removed where it stands, for everyone, and both are taken back", async () => {
  const title = "Admin NPS, average score";
  const other = await open(title);
  const { page, close } = await open(title);
  await entry(page).fill("Asked @Maya Okafor");
  await thread(page)
    .getByRole("button", { name: /^Comment/ })
    .click();
  await comment(page, "Asked @Maya Okafor").hover();
  await page.getByRole("button", { name: /^Edit Maya Okafor’s comment/ }).click();
  const field = page.getByRole("textbox", { name: /^Edit Maya Okafor’s comment/ });
  assert.equal(await field.inputValue(), "Asked @Maya Okafor");
  await field.fill("Told @Maya Okafor");
  await page.keyboard.press("Control+Enter");
  await comment(other.page, /edited[\s\S]*Told @Maya Okafor/).waitFor();
  await comment(page, "Told @Maya Okafor").hover();
  await page.getByRole("button", { name: /^Remove Maya Okafor’s comment/ }).click();
  await status(page, "Comment removed");
  await comment(other.page, "Told").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await comment(other.page, "Told @Maya Okafor").waitFor();
  await other.close();
  await close();
});

test("a check-in is commented on under it, and Esc leaves without a word", async () => {
  const title = "Telecom opportunities opened";
  const { page, close } = await open(title);
  const checkIn = page.getByRole("region", { name: "Check-ins", exact: true }).getByRole("listitem").first();
  await checkIn.hover();
  await checkIn.getByRole("button", { name: /^Comment on the check-in/ }).click();
  await page.keyboard.press("Escape");
  await checkIn.getByRole("textbox").waitFor({ state: "detached" });
  await checkIn.hover();
  await checkIn.getByRole("button", { name: /^Comment on the check-in/ }).click();
  await page.keyboard.type("Which venue?");
  await page.keyboard.press("Control+Enter");
  const replies = checkIn.getByRole("list", { name: /^Comments on the check-in/ });
  await replies.getByText("Which venue?").waitFor();
  assert.equal(await thread(page).getByText("Which venue?").count(), 0);
  await close();
});

test("what could not be sent goes back to where it was typed, and outlives loading the page again", async () => {
  const { page, close } = await open("Influenced pipeline", { expects: /ERR_FAILED/ });
  await page.route("**/api/v1/comments", (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await entry(page).fill("Not lost");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").getByText("What you typed is kept.").waitFor();
  assert.equal(await entry(page).inputValue(), "Not lost");
  await page.reload();
  await entry(page).waitFor();
  assert.equal(await entry(page).inputValue(), "Not lost");
  await page.unroute("**/api/v1/comments");
  await entry(page).focus();
  await page.keyboard.press("Control+Enter");
  await comment(page, "Not lost").waitFor();
  await close();
});

test("lists and code are drawn, and what is HTML or leads anywhere but to the web stays text", async () => {
  const title = "Unaided recall in target accounts";
  const text = "Two:\n- `one`\n- _two_\n\n<img src=x onerror=alert(1)> [here](javascript:alert(1))";
  await ask(maya, "POST", "/comments", { subjectId: await idOf(title), text });
  const { page, close } = await open(title);
  const said = comment(page, "Two:");
  await said.first().waitFor();
  assert.deepEqual(await said.first().locator("ul > li").allInnerTexts(), ["one", "two"]);
  await said.first().getByText("<img src=x onerror=alert(1)> [here](javascript:alert(1))").waitFor();
  assert.equal(await said.first().locator("img, a").count(), 0);
  await close();
});

test("comments are accessible in light, dark and on a phone, while one is written and another is changed", async () => {
  for (const look of [{ theme: "light" }, { theme: "dark" }, { theme: "dark", size: "phone" }] as const) {
    const { page, close } = await open("Telecom opportunities opened", look);
    await comment(page, "The shared stand").waitFor();
    await entry(page).fill("First line\nSecond line");
    await entry(page).scrollIntoViewIfNeeded();
    await assertAccessible(page, `comments, ${Object.values(look).join(" ")}`);
    await picture(page, `comments-${Object.values(look).join("-")}`);
    await entry(page).fill("");
    await close();
  }
});
