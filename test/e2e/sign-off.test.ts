import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ask, assertAccessible, colleagueOf, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();
const rita = await colleagueOf(maya, "Rita Sand");

const status = (page: Page, words: string | RegExp) => page.getByRole("status").getByText(words).waitFor();
const signOff = (page: Page) => page.getByRole("region", { name: "Sign-off" });
const title = "Be the first name that admins say";

/** Maya at another machine, with an objective and one key result just added to the plan. */
async function written(keyResult: string): Promise<Visitor> {
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  const { page } = visitor;
  await page.goto("/write");
  const line = page.getByRole("textbox", { name: "Objective" });
  await line.fill(title);
  await line.press("Enter");
  await page.keyboard.type(keyResult);
  await page.keyboard.press("Control+Enter");
  await status(page, /^Added to/);
  return visitor;
}

test("a sign-off is asked for and given without leaving the keyboard, and both see where it stands within a moment", async () => {
  const { page, close } = await written("Unaided awareness among admins rises from 12% to 20%");
  await signOff(page).getByText("A draft. Nobody has been asked to sign it off.").waitFor();
  await signOff(page).getByRole("combobox", { name: "Sign-off by" }).selectOption({ label: "Rita Sand" });
  await page.keyboard.press("Control+Enter");
  await status(page, "Sign-off asked for");
  await signOff(page).getByText("Waits for Rita Sand to sign it off.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Sign off" }).count(), 1, "those who run the workspace may too");

  await rita.page.goto("/");
  const waiting = rita.page.getByRole("list", { name: "Waiting for your sign-off" }).getByRole("link");
  assert.match(await waiting.innerText(), /Be the first name that admins say[\s\S]*Maya Okafor/);
  await picture(rita.page, "home-sign-off");
  await assertAccessible(rita.page, "Home with a sign-off");
  await waiting.click();
  await signOff(rita.page).getByText("Maya Okafor asks you to sign it off.").waitFor();
  await picture(rita.page, "write-sign-off");
  await assertAccessible(rita.page, "Write with a sign-off");
  await rita.page.keyboard.press("Control+Enter");
  await status(rita.page, "Signed off");
  await signOff(page)
    .getByText(/^Signed off by Rita Sand, /)
    .waitFor();

  await rita.page.keyboard.press("Control+z");
  await signOff(page).getByText("Waits for Rita Sand to sign it off.").waitFor();
  await signOff(page).getByRole("button", { name: "Take back" }).click();
  await signOff(rita.page).getByText("A draft. Nobody has been asked to sign it off.").waitFor();
  await close();
});

test("it is sent back with a sentence, which stands in the plan and on the sheet until it is asked for again", async () => {
  const { page, close } = await written("Share of admins who name us first rises from 8% to 15%");
  await signOff(page).getByRole("combobox", { name: "Sign-off by" }).selectOption({ label: "Rita Sand" });
  await page.getByRole("button", { name: "Ask for sign-off" }).click();
  await signOff(page).getByText("Waits for Rita Sand").waitFor();
  await rita.page.goto(page.url());
  await signOff(rita.page).getByRole("button", { name: "Send back" }).click();
  await rita.page.keyboard.type("Say which admins.");
  await rita.page.keyboard.press("Enter");
  await signOff(page)
    .getByText(/^Sent back by Rita Sand, .*: “Say which admins\.”$/)
    .waitFor();
  await page.goto("/plan");
  await page.getByRole("row").filter({ hasText: title }).filter({ hasText: "Sent back" }).first().waitFor();
  await picture(page, "plan-sent-back");
  await close();
});

test("a placeholder is filled before anybody is asked, and the sentence names it", async () => {
  const { page, close } = await written("Referrals from admins rise from xx% to 20%");
  await page.getByRole("button", { name: "Ask for sign-off" }).click();
  await status(page, /Still to be filled in before a sign-off: “Referrals from admins/);
  await signOff(page).getByText("A draft. Nobody has been asked to sign it off.").waitFor();
  await close();
});

test("in a cycle that is being planned, what nobody was asked about is marked a draft in the plan", async () => {
  const { teams } = await ask<{ teams: { id: string; name: string }[] }>(maya, "GET", "/teams");
  const { id: cycleId } = await ask<{ id: string }>(maya, "POST", "/cycles", {
    name: "Next quarter",
    kind: "quarter",
    state: "planning",
    startsOn: "2031-01-01",
    endsBefore: "2031-04-01",
  });
  const teamId = teams.find(({ name }) => name === "Product Marketing")?.id;
  await ask(maya, "POST", "/objectives", { cycleId, teamId, title });
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  await visitor.page.goto(`/plan?cycle=${cycleId}`);
  await visitor.page.getByRole("row").filter({ hasText: title }).filter({ hasText: "Draft" }).waitFor();
  await visitor.close();
});
