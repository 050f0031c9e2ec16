import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { exampleCompany, joinSession, startLadder, visit } from "./browser.ts";
import type { Visitor } from "./browser.ts";

// The five ways through Ladder that everyone takes, without a pointer: keys are pressed where the focus is, and what has
// the focus is named as a screen reader would say it.
const { address, maya } = await exampleCompany();

const machine = async (path: string, at = address, from: Visitor | null = maya): Promise<Visitor> => {
  const visitor = await visit(at);
  if (from) await joinSession(from, visitor);
  await visitor.page.goto(path);
  return visitor;
};

/** What a screen reader says of the place where the focus is, as in `textbox "Target": "17"`. */
const heard = async (page: Page): Promise<string> => {
  const focus = page.locator(":focus");
  return (await focus.count()) === 0
    ? "nothing"
    : ((await focus.ariaSnapshot()).split("\n")[0]?.replace(/^- '?/, "") ?? "");
};

/** Waits until the focus is somewhere that is named so. */
async function hears(page: Page, name: RegExp): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (name.test(await heard(page))) return;
    await page.waitForTimeout(100);
  }
  assert.match(await heard(page), name);
}

/** Presses a key until the focus is somewhere that is named so. */
async function goTo(page: Page, name: RegExp, key = "Tab", most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (name.test(await heard(page))) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${most} times ${key} did not lead to ${name}; the focus is on ${await heard(page)}`);
}

async function type(page: Page, name: RegExp, words: string): Promise<void> {
  await goTo(page, name);
  await page.keyboard.type(words);
}

test("a workspace is made on the first visit", async () => {
  const fresh = await startLadder();
  const { page, close } = await machine("/", fresh.address, null);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await type(page, /^textbox "Your company or team"/, "Acme");
  await type(page, /^textbox "Your name"/, "Ana Silva");
  await type(page, /^textbox "E-mail"/, "ana@acme.example");
  await type(page, /^textbox "Password"/, "a long enough password");
  await goTo(page, /^button "Create/);
  await page.keyboard.press("Enter");
  await hears(page, /^textbox "We will"/);
  await close();
});

test("an objective is written with two key results", async () => {
  const { page, close } = await machine("/plan");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.keyboard.press("n");
  await hears(page, /^textbox "Objective"/);
  await page.keyboard.type("Be the first name that admins say");
  await page.keyboard.press("Enter");
  await hears(page, /^textbox "Key result 1"/);
  await page.keyboard.type("Unaided awareness among admins rises from 12% to 20%");
  await page.keyboard.press("Enter");
  await hears(page, /^textbox "Key result 2"/);
  await page.keyboard.type("Keep first response under 4 h");
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("status")
    .getByText(/^Added to/)
    .waitFor();
  await page.getByRole("link", { name: "Rises from 12% to 20%" }).waitFor();
  await close();
});

test("three key results are checked in on, each in four keys", async () => {
  const { page, close } = await machine("/");
  await page.getByRole("heading", { name: "My week" }).waitFor();
  await page.keyboard.press("c");
  const heading = page.getByRole("main").getByRole("heading", { level: 2 });
  for (const digits of ["1", "2", "3"]) {
    await hears(page, /^(?:textbox|spinbutton) "/);
    const title = await heading.innerText();
    for (const key of [digits, "Enter", "Enter", "Enter"]) await page.keyboard.press(key);
    await page.getByRole("status").getByText(`${title} saved, `).waitFor();
    await page.getByRole("heading", { level: 2, name: title }).waitFor({ state: "detached" });
  }
  await close();
});

test("an objective is found and aligned anew", async () => {
  const { page, close } = await machine("/");
  await page.getByRole("heading", { name: "My week" }).waitFor();
  await page.keyboard.press("Control+k");
  await hears(page, /^combobox "Search or jump to"/);
  await page.keyboard.type("obvious choice");
  await page.getByRole("option", { name: /Become the obvious choice for the CRO persona/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/words=/);
  await page.getByRole("row").filter({ hasText: "Become the obvious choice" }).waitFor();
  await goTo(page, /^row ".*Become the obvious choice for the CRO persona/, "j");
  await page.keyboard.press("m");
  await goTo(page, /^combobox "Ladders up to"/);
  await page.keyboard.type("Win the trust");
  await goTo(page, /^button "Move"/);
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText("Objective aligned").waitFor();
  await hears(page, /^row ".*Become the obvious choice for the CRO persona/);
  await page.keyboard.press("Control+z");
  await close();
});

test("a document is imported", async () => {
  const { page, close } = await machine("/plan");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.keyboard.press("Control+k");
  await hears(page, /^combobox/);
  await page.keyboard.type("import");
  await page
    .getByRole("option", { name: /^Import/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/import/);
  const chooser = page.waitForEvent("filechooser");
  await goTo(page, /^button "Choose a file"/);
  await page.keyboard.press("Enter");
  await (
    await chooser
  ).setFiles({
    name: "partners.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(
      "# Objective: Make partners proud\n\n- KR1: Referred trials from 40 to 120\n- Build a portal\n",
    ),
  });
  await page.getByText(/^Ladder found 1 objective/).waitFor();
  await goTo(page, /^combobox "Role of line/);
  await goTo(page, /^combobox "Role of line .*Build a portal/, "ArrowDown");
  await page.keyboard.press("i");
  await page.getByText(/1 key result and 1 initiative/).waitFor();
  await page.keyboard.press("Control+Enter");
  await page
    .getByRole("status")
    .getByText(/[Ii]mported/)
    .waitFor();
  await page.keyboard.press("Control+z");
  await close();
});
