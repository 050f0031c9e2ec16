import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, assertAccessible, picture, startLadder, visit } from "./browser.ts";

const { address } = await startLadder();
const ana = await visit(address);
const password = "a long walk by the river";

test("the first visit offers two ways to begin, also in the dark and on a phone", async () => {
  await ana.page.goto("/");
  await ana.page.getByRole("heading", { name: "Welcome to Ladder" }).waitFor();
  await assertAccessible(ana.page, "the first run");
  await picture(ana.page, "first-run");
  const other = await visit(address, { theme: "dark", size: "phone" });
  await other.page.goto("/plan");
  await other.page.getByRole("button", { name: "Explore the example" }).waitFor();
  await assertAccessible(other.page, "the first run on a phone, in the dark");
  await other.close();
});

test("a new workspace goes from nothing to a key result without leaving the keyboard", async () => {
  const { page } = ana;
  await page.getByLabel("Your company or team").focus();
  await page.keyboard.type("Acme");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ana Silva");
  await page.keyboard.press("Tab");
  await page.keyboard.type("ana@acme.example");
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /Nothing planned yet/ }).waitFor();
  await assertAccessible(page, "the empty plan");
  await picture(page, "empty-plan");
  await page.keyboard.type("win the trust of our customers");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Key result 1");
  await page.keyboard.type("Customers who would recommend us rise from 31 to 45");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "Rises from 31 to 45" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  const row = page.getByRole("row").filter({ hasText: "Customers who would recommend us" });
  await row.waitFor();
  assert.match(await row.innerText(), /31[\s\S]*45[\s\S]*Not started/);
});

test("a second first run is not offered", async () => {
  const other = await visit(address);
  await other.page.goto("/welcome");
  await other.page.waitForURL(/\/sign-in/);
  await other.close();
});

test("an invited person joins by the link, and the plan is theirs to read", async () => {
  const { page } = ana;
  await page.goto("/settings/people");
  await page.getByLabel("E-mail").fill("bo@acme.example");
  await page.getByRole("button", { name: "Make invitation link" }).click();
  const link = await page.getByLabel("Invitation link").inputValue();
  const bo = await visit(address);
  await bo.page.goto(link);
  await bo.page.getByRole("heading", { name: "Join Acme" }).waitFor();
  await assertAccessible(bo.page, "an invitation");
  await bo.page.getByLabel("Your name").fill("Bo Lind");
  await bo.page.getByLabel("Choose a password").fill("another long password");
  await bo.page.getByRole("button", { name: "Join" }).click();
  await bo.page.getByRole("row").filter({ hasText: "Customers who would recommend us" }).waitFor();
  await bo.close();
  const again = await visit(address, { expects: /4\d\d/ });
  await again.page.goto(link);
  await again.page.getByRole("heading", { name: "This invitation cannot be used" }).waitFor();
  await again.close();
});

test("a wrong password is said, the right one leads back to where one wanted to go", async () => {
  const other = await visit(address, { expects: /401|403/ });
  const { page } = other;
  await page.goto("/settings/teams");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await assertAccessible(page, "signing in");
  await page.getByLabel("E-mail").fill("ana@acme.example");
  await page.getByLabel("Password").fill("not this one at all");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/settings\/teams/);
  await page.goto("/settings/you");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goto("/plan");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await other.close();
});

test("teams, cycles and keys are made in the settings, which are accessible", async () => {
  const { page } = ana;
  await page.goto("/settings/teams");
  await page.getByLabel("New team").fill("Marketing");
  await page.getByRole("button", { name: "Add team" }).click();
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Marketing" }).waitFor();
  await assertAccessible(page, "teams");

  await page.goto("/settings/cycles");
  await page.getByLabel("New cycle").fill("Next quarter");
  await page.getByRole("button", { name: "Add cycle" }).click();
  const line = page.getByRole("listitem").filter({ hasText: "Next quarter" });
  await line.getByText(/being planned/).waitFor();
  await line.getByRole("button", { name: "Start" }).click();
  await line.getByText(/running/).waitFor();
  await assertAccessible(page, "cycles");

  await page.goto("/settings/keys");
  await page.getByLabel("What it is for").fill("The nightly report");
  await page.getByRole("button", { name: "Make a key" }).click();
  const key = await page.getByLabel("Key “The nightly report”").inputValue();
  assert.match(key, /^lad_/);
  const reads = () =>
    fetch(`${address}/api/v1/workspace`, { headers: { authorization: `Bearer ${key}` } }).then(
      (response) => response.status,
    );
  assert.equal(await reads(), 200);
  await assertAccessible(page, "API keys");
  await page.getByRole("button", { name: "Revoke" }).click();
  await page.getByText("The nightly report", { exact: true }).waitFor({ state: "detached" });
  assert.equal(await reads(), 401);

  for (const section of ["people", "workspace", "you"]) {
    await page.goto(`/settings/${section}`);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await assertAccessible(page, section);
  }
});

test("an address nothing lives at says so and leads back", async () => {
  await ana.page.goto("/no/such/place");
  await ana.page.getByText("There is nothing at this address").waitFor();
  await ana.page.getByRole("link", { name: "Go to the plan" }).click();
  await ana.page.getByRole("treegrid", { name: "Plan" }).waitFor();
});

test("someone who looks at the example can go on to a workspace of their own", async () => {
  const { address: fresh } = await startLadder();
  const visitor = await visit(fresh);
  await visitor.page.goto("/");
  await visitor.page.getByRole("button", { name: "Explore the example" }).click();
  await visitor.page.getByText("This is an example company").waitFor();
  const { name } = await ask<{ name: string }>(visitor, "GET", "/workspace");
  assert.equal(name, "Meridian Analytics");
  await visitor.page.getByRole("link", { name: "Create your own workspace" }).click();
  await visitor.page.getByRole("heading", { name: "Welcome to Ladder" }).waitFor();
  await visitor.close();
});

test("everything the first browser did was done without complaint", async () => {
  await ana.close();
});
