import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page, Request } from "playwright-core";
import { ask, assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

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

/** Maya at another machine, with one key result open for its check-in. */
async function checkInOn(title: string, look: Look & { readonly expects?: RegExp } = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto(`/check-in?keyResult=${await keyResultId(title)}`);
  await visitor.page.getByRole("heading", { name: title, level: 2 }).waitFor();
  return visitor;
}

type Reported = { value: number; confidence: string; note: string; milestonesDone: string[] };
const checkInsOf = async (title: string): Promise<Reported[]> =>
  (await ask<{ checkIns: Reported[] }>(maya, "GET", `/key-results/${await keyResultId(title)}/check-ins`)).checkIns;
const valueField = (page: Page) => page.getByLabel("Where is it today?");
const saved = (page: Page, words: RegExp) => page.getByRole("status").getByText(words).waitFor();

test("value, Enter, confidence, Enter, note, Enter: saved, seen elsewhere, and on to the next", async () => {
  const other = await visit(address);
  await joinSession(maya, other);
  await other.page.goto("/plan");
  const row = other.page.getByRole("row").filter({ hasText: "AI product trial signups" });
  await row.getByText("384").waitFor();

  const { page, close } = await checkInOn("AI product trial signups");
  await page.keyboard.type("431");
  await page.getByText("+47").waitFor();
  await page.getByRole("img", { name: /^Last time 384, today 431, pace/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("3");
  assert.ok(await page.getByRole("radio", { name: /Off track/ }).isChecked());
  await page.keyboard.press("Enter");
  await page.keyboard.type("Two launch emails go out earlier.");
  await picture(page, "check-in-light");
  await page.keyboard.press("Enter");
  await saved(page, /AI product trial signups saved, 431/);
  await page.getByRole("heading", { name: "Launch readiness, milestones met", level: 2 }).waitFor();
  await row.getByText("431").waitFor();
  await row.getByText("Off track").waitFor();
  const [newest] = await checkInsOf("AI product trial signups");
  assert.deepEqual(
    [newest?.value, newest?.confidence, newest?.note],
    [431, "off-track", "Two launch emails go out earlier."],
  );
  await other.close();
  await close();
});

test("the shortest path is the value and three Enters; the value is selected, so digits replace it", async () => {
  const { page, close } = await checkInOn("Telecom opportunities opened");
  for (const key of ["7", "Enter", "Enter", "Enter"]) await page.keyboard.press(key);
  await saved(page, /Telecom opportunities opened saved, 7/);
  await close();
});

test("= says the same as last time, S skips while nothing was typed", async () => {
  const { page, close } = await checkInOn("Admin NPS, average score");
  await page.keyboard.press("=");
  await page.keyboard.press("Enter");
  await saved(page, /Admin NPS, average score saved, 7\.7/);
  const title = await page.getByRole("main").getByRole("heading", { level: 2 }).innerText();
  await page.keyboard.press("s");
  await page
    .getByRole("navigation", { name: "Yours this week" })
    .getByText(/^Skipped/)
    .waitFor();
  assert.notEqual(await page.getByRole("main").getByRole("heading", { level: 2 }).innerText(), title);
  await close();
});

test("milestones are ticked, and Ctrl+Enter saves from anywhere", async () => {
  const { page, close } = await checkInOn("Launch readiness, milestones met");
  await page.getByRole("checkbox", { name: "Usage limits in words a buyer understands" }).check();
  await page.keyboard.press("Control+Enter");
  await saved(page, /Launch readiness, milestones met saved, 5 of 6/);
  const [newest] = await checkInsOf("Launch readiness, milestones met");
  assert.equal(newest?.milestonesDone.length, 5);
  await close();
});

test("a weekly count starts empty in a new week and says how far it is; a held number says whether it holds", async () => {
  const weekly = await checkInOn("A customer story published every week");
  const count = weekly.page.getByLabel("How many this week so far?");
  assert.equal(await count.inputValue(), "");
  await weekly.page.keyboard.type("1");
  await weekly.page.getByText("Reached this week").waitFor();
  await weekly.close();
  const held = await checkInOn("Setup errors per 100 accounts");
  await held.page.keyboard.type("5.2");
  await held.page.getByText("Above 5").waitFor();
  await held.close();
});

test("numbers are typed as people write them, in the scale of last time", async () => {
  const { page, close } = await checkInOn("Influenced pipeline");
  await page.keyboard.type("1.61");
  await page.getByText("Read as $1.61M").waitFor();
  await page.keyboard.press("Control+Enter");
  await saved(page, /Influenced pipeline saved, \$1\.61M/);
  assert.equal((await checkInsOf("Influenced pipeline"))[0]?.value, 1_610_000);
  await close();
});

test("what cannot be read is refused beside the value, and nothing is sent", async () => {
  const { page, close } = await checkInOn("Security reviews passed first time");
  const before = await checkInsOf("Security reviews passed first time");
  await page.keyboard.type("lots");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("alert").getByText("“lots” is not a number that fits here").waitFor();
  assert.ok(await valueField(page).evaluate((field) => field === document.activeElement));
  assert.equal((await checkInsOf("Security reviews passed first time")).length, before.length);
  await close();
});

test("undo withdraws the check-in and gives back what was typed", async () => {
  const title = "Win rate in enterprise deals";
  const before = await checkInsOf(title);
  const { page, close } = await checkInOn(title);
  await page.keyboard.type("34.1");
  await page.getByLabel("Would we do anything differently?").fill("Certify the rest.");
  await page.keyboard.press("Enter");
  await saved(page, /Win rate in enterprise deals saved, 34\.1%/);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { name: title, level: 2 }).waitFor();
  assert.equal(await valueField(page).inputValue(), "34.1");
  assert.equal(await page.getByLabel("Would we do anything differently?").inputValue(), "Certify the rest.");
  await page.getByRole("navigation", { name: "Yours this week" }).getByText("Last week 33.5%").waitFor();
  assert.equal((await checkInsOf(title)).length, before.length);
  await close();
});

test("what was typed is still there after leaving and loading the page again", async () => {
  const { page, close } = await checkInOn("Sales adoption of CRO messaging");
  await page.keyboard.type("66");
  await page.keyboard.press("Escape");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await page.goto("/check-in");
  await page.getByRole("heading", { name: "Sales adoption of CRO messaging", level: 2 }).waitFor();
  assert.equal(await valueField(page).inputValue(), "66");
  await close();
});

test("when the answer is lost, the check-in is kept and marked, and trying again counts it once", async () => {
  const title = "Benchmark questions answered correctly";
  const before = await checkInsOf(title);
  const { page, close } = await checkInOn(title, { expects: /ERR_FAILED/ });
  const recording = (request: Request): boolean => request.method() === "POST" && request.url().endsWith("/check-ins");
  let isLost = false;
  await page.route("**/api/v1/key-results/*/check-ins", async (route) => {
    if (!recording(route.request()) || isLost) return route.continue();
    isLost = true;
    // It reaches Ladder; only the answer does not come back.
    await route.fetch();
    return route.abort();
  });
  await page.keyboard.type("86");
  await page.keyboard.press("Control+Enter");
  const list = page.getByRole("navigation", { name: "Yours this week" });
  await list.getByText("Not sent yet.").waitFor();
  await list.getByRole("button", { name: "Try again" }).click();
  await saved(page, /Benchmark questions answered correctly saved, 86%/);
  assert.equal(await list.getByText("Not sent yet.").count(), 0);
  assert.equal((await checkInsOf(title)).length, before.length + 1);
  await close();
});

test("two check-ins made offline outlive the page, and each is recorded once when it is back", async () => {
  const titles = ["Sales adoption of CRO messaging", "Security reviews passed first time"] as const;
  const before = await Promise.all(titles.map(checkInsOf));
  const visitor = await checkInOn(titles[0], { expects: /ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)/ });
  const { page, context } = visitor;
  const ids = await Promise.all(titles.map(keyResultId));
  const list = page.getByRole("navigation", { name: "Yours this week" });
  // What waits goes out the moment there is a connection: none gets through until both are made.
  await page.route("**/api/v1/key-results/*/check-ins", (route) => route.abort());
  await context.setOffline(true);
  await valueField(page).fill("67");
  await page.keyboard.press("Control+Enter");
  await list.getByText("Not sent yet.").waitFor();
  await context.setOffline(false);
  await page.goto(`/check-in?keyResult=${ids[1]}`);
  await page.getByRole("heading", { name: titles[1], level: 2 }).waitFor();
  await list.getByText("Not sent yet.").waitFor();
  await context.setOffline(true);
  await valueField(page).fill("78");
  await page.keyboard.press("Control+Enter");
  await list.getByText("Not sent yet.").nth(1).waitFor();
  await page.getByRole("status").getByText("2 check-ins are not sent yet.").waitFor();
  await page.reload().catch(() => undefined);
  await page.unroute("**/api/v1/key-results/*/check-ins");
  const recorded = Promise.all(
    ids.map((id) =>
      page.waitForResponse(
        (answer) => answer.request().method() === "POST" && answer.url().endsWith(`/${id}/check-ins`) && answer.ok(),
      ),
    ),
  );
  await context.setOffline(false);
  await page.goto("/plan");
  await recorded;
  await page.reload();
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  const after = await Promise.all(titles.map(checkInsOf));
  assert.deepEqual(
    after.map((checkIns, place) => [checkIns.length - (before[place]?.length ?? 0), checkIns[0]?.value]),
    [
      [1, 67],
      [1, 78],
    ],
  );
  await visitor.close();
});

test("a refusal says what was not saved and why, and keeps what was typed", async () => {
  const title = "Admins who finish setup without help";
  const { page, close } = await checkInOn(title, { expects: /409/ });
  const problem = {
    type: "about:blank",
    title: "The cycle is closed",
    status: 409,
    detail: "The cycle was closed meanwhile. Nothing was changed.",
    word: "cycle-closed",
  };
  await page.route("**/api/v1/key-results/*/check-ins", (route) =>
    route.fulfill({ status: 409, contentType: "application/problem+json", body: JSON.stringify(problem) }),
  );
  await page.keyboard.type("54");
  await page.keyboard.press("Control+Enter");
  await saved(page, /was not saved\. The cycle was closed meanwhile/);
  await page.getByRole("navigation", { name: "Yours this week" }).getByText(title).click();
  assert.equal(await valueField(page).inputValue(), "54");
  await page.getByRole("alert").getByText("This check-in was not saved.").waitFor();
  await close();
});

test("the room is accessible in light, dark and on a phone, where a thumb steps the value", async () => {
  for (const look of [
    { theme: "light" },
    { theme: "dark" },
    { theme: "light", size: "phone" },
    { theme: "dark", size: "phone" },
  ] as const) {
    const { page, close } = await checkInOn("Opinion leaders who mention us each month", look);
    await page
      .getByText(/said last time/)
      .first()
      .waitFor();
    if ("size" in look) {
      await page.getByRole("button", { name: "1 more" }).click();
      assert.equal(await valueField(page).inputValue(), "19");
    }
    await assertAccessible(page, `the check-in room, ${Object.values(look).join(" ")}`);
    await picture(page, `check-in-${Object.values(look).join("-")}`);
    await close();
  }
});

test("the last one done says so and leads back to the plan", async () => {
  const visitor = await visit(address);
  await joinSession(maya, visitor);
  const { page } = visitor;
  await page.goto("/check-in");
  await page.getByRole("navigation", { name: "Yours this week" }).waitFor();
  const done = page.getByRole("heading", { name: /check-ins are in|check-in is in/ });
  for (let left = 8; left > 0 && !(await done.isVisible()); left--) {
    const title = await page.getByRole("main").getByRole("heading", { level: 2 }).innerText();
    await page.keyboard.press("Control+Enter");
    await saved(page, new RegExp(`^${title.slice(0, 12)}.* saved`));
    await page.getByRole("main").getByRole("heading", { name: title, level: 2 }).waitFor({ state: "detached" });
  }
  await done.waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  await visitor.close();
});
