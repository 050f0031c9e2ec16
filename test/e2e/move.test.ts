import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

async function planOf(look: { readonly expects?: RegExp } = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto("/plan");
  await visitor.page.getByRole("treegrid", { name: "Plan" }).waitFor();
  return visitor;
}

const row = (page: Page, title: string): Locator => page.getByRole("row").filter({ hasText: title });
const trust = [
  "Enterprise net revenue retention",
  "New enterprise revenue booked",
  "Security reviews passed first time",
];

/** Waits until the lines of the plan begin like this, objective by objective. */
async function inOrder(page: Page, titles: readonly string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const lines = [...document.querySelectorAll<HTMLElement>("[data-key]")]
      .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map((line) => line.innerText);
    const places = wanted.map((title) => lines.findIndex((line) => line.includes(title)));
    return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)));
  }, titles);
}

test("a key result is moved up and down from the keyboard, for everyone, and back", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  const [first = "", second = "", third = ""] = trust;
  await inOrder(page, trust);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Alt+ArrowDown");
  await inOrder(page, [second, first, third]);
  await inOrder(maya.page, [second, first, third]);
  assert.match(await page.locator('[role="row"]:focus').innerText(), /Enterprise net revenue/, "the cursor goes along");
  await page.keyboard.press("Alt+ArrowDown");
  await inOrder(page, [second, third, first]);
  await inOrder(maya.page, [second, third, first]);
  await page.keyboard.press("Control+z");
  await inOrder(page, [second, first, third]);
  await page.keyboard.press("Control+z");
  await inOrder(page, trust);
  await inOrder(maya.page, trust);
  await page.reload();
  await inOrder(page, trust);
  await visitor.close();
});

test("a key result goes to another objective by the menu, and comes back to its place", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  for (let step = 0; step < 3; step++) await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: /Move “Security reviews passed/ }).waitFor();
  await assertAccessible(page, "moving a key result");
  await picture(page, "move-key-result");
  await page.getByLabel("Objective", { exact: true }).selectOption({ label: "Make enterprise admins self-sufficient" });
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  const there = ["Make enterprise admins self-sufficient", "Admin NPS, average score", "Security reviews passed"];
  await inOrder(page, there);
  await inOrder(maya.page, there);
  await page.keyboard.press("Control+z");
  await inOrder(page, trust);
  await inOrder(maya.page, trust);
  await visitor.close();
});

test("what would make an objective ladder up to itself is refused in words, and stays", async () => {
  const visitor = await planOf({ expects: /409/ });
  const { page } = visitor;
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("m");
  await page.getByLabel("Objective", { exact: true }).selectOption({ label: "Make enterprise admins self-sufficient" });
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  await page
    .getByRole("status")
    .getByText(/ladders up to this key result/)
    .waitFor();
  await inOrder(page, trust);
  await visitor.close();
});

test("an objective is aligned anew by the menu", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  await row(page, "Become the obvious choice for the CRO persona").hover();
  await row(page, "Become the obvious choice for the CRO persona").getByRole("button", { name: "Move to" }).click();
  await page.getByLabel("Ladders up to").selectOption({ label: "Win the trust of enterprise customers" });
  await page.getByRole("dialog").getByRole("button", { name: "Move" }).click();
  await page.getByRole("status").getByText("Objective aligned").waitFor();
  await visitor.close();
});

test("a key result is dragged by its grip to another place and another objective", async () => {
  const visitor = await planOf();
  const { page } = visitor;
  const [first = "", second = "", third = ""] = trust;
  await row(page, third).hover();
  await row(page, third)
    .locator("[data-grip]")
    .dragTo(row(page, first), { targetPosition: { x: 300, y: 4 } });
  await inOrder(page, [third, first, second]);
  await inOrder(maya.page, [third, first, second]);
  await page.keyboard.press("Control+z");
  await inOrder(page, trust);
  await inOrder(maya.page, trust);
  await row(page, third).hover();
  await row(page, third)
    .locator("[data-grip]")
    .dragTo(row(page, "Admin NPS, average score"), { targetPosition: { x: 300, y: 28 } });
  await inOrder(maya.page, ["Admin NPS, average score", third]);
  await page.keyboard.press("Control+z");
  await inOrder(maya.page, trust);
  await visitor.close();
});
