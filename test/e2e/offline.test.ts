import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { ask, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

const expects = /ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)|Failed to load resource/;
const title = "Sales adoption of CRO messaging";
type CheckIn = { readonly value: number };

const offlineParts = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const isThere = databases.some(({ name }) => name === "ladder-workspace");
    const kept = !isThere
      ? []
      : await new Promise<unknown[]>((resolve) => {
          const opening = indexedDB.open("ladder-workspace");
          opening.addEventListener("success", () => {
            const asking = opening.result.transaction("last").objectStore("last").getAll();
            asking.addEventListener("success", () => {
              opening.result.close();
              resolve(asking.result);
            });
          });
        });
    const names = await caches.keys();
    const paths = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
    );
    return { workspaces: kept.length, paths: paths.flat(), isControlled: navigator.serviceWorker.controller !== null };
  });

/** Maya at another machine that has been here once, and knows what it takes to open Ladder again. */
async function beenHere(): Promise<Visitor> {
  const visitor = await visit(address, { keepsFiles: true, expects });
  const { page } = visitor;
  await joinSession(maya, visitor);
  await page.goto("/plan");
  await page.getByRole("treegrid", { name: "Plan" }).waitFor();
  for (;;) {
    const { workspaces, isControlled, paths } = await offlineParts(page);
    if (workspaces === 1 && isControlled && paths.includes("/index.html")) return visitor;
    await page.waitForTimeout(100);
  }
}

const checkInsOf = async (keyResult: string): Promise<readonly CheckIn[]> => {
  const { found } = await ask<{ found: { id: string; title: string }[] }>(
    maya,
    "GET",
    `/search?words=${encodeURIComponent(keyResult)}`,
  );
  const id = found.find((one) => one.title === keyResult)?.id ?? assert.fail(`${keyResult} is in the example`);
  return (await ask<{ checkIns: CheckIn[] }>(maya, "GET", `/key-results/${id}/check-ins`)).checkIns;
};

test("opened without a network, a check-in is made, and recorded once when there is one again", async () => {
  const before = await checkInsOf(title);
  const visitor = await beenHere();
  const { page, context } = visitor;
  await context.setOffline(true);
  await page.goto("/check-in");
  await page.getByRole("heading", { name: title, level: 2 }).waitFor();
  await page.getByText("You are offline.").waitFor();
  await page.getByLabel("Where is it today?").fill("66");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("status").getByText("1 check-in is not sent yet.").waitFor();
  await picture(page, "offline-check-in");
  await page.reload();
  await page.getByRole("status").getByText("1 check-in is not sent yet.").waitFor();
  assert.equal((await checkInsOf(title)).length, before.length);
  await context.setOffline(false);
  await page.getByText("is not sent yet").waitFor({ state: "detached" });
  await page.getByText("You are offline.").waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("heading", { level: 2 }).first().waitFor();
  const after = await checkInsOf(title);
  assert.deepEqual([after.length, after[0]?.value], [before.length + 1, 66]);
  await visitor.close();
});

test("every room opens without a network as it was last seen", async () => {
  const visitor = await beenHere();
  const { page, context } = visitor;
  await context.setOffline(true);
  await page.goto("/");
  await page.getByRole("heading", { name: "My week" }).waitFor();
  await page.getByText("Win rate in enterprise deals").first().waitFor();
  await page.goto("/plan");
  await page.getByRole("row").filter({ hasText: "Win rate in enterprise deals" }).waitFor();
  await page.getByRole("link", { name: "Win rate in enterprise deals" }).click();
  await page.getByRole("heading", { level: 1, name: /^Win rate in enterprise deals/ }).waitFor();
  await visitor.close();
});

test("files are kept, never what the API answers", async () => {
  const visitor = await beenHere();
  const { paths } = await offlineParts(visitor.page);
  assert.deepEqual(
    paths.filter((path) => !/^\/(assets\/[\w.-]+|index\.html|theme\.js|favicon\.svg)$/.test(path)),
    [],
  );
  await visitor.close();
});

test("who signs out leaves nothing of the plan in the browser", async () => {
  const visitor = await beenHere();
  const { page, context } = visitor;
  await page.goto("/settings/you");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
  assert.equal((await offlineParts(page)).workspaces, 0);
  await context.setOffline(true);
  await page.goto("/plan");
  await page.getByText("Ladder could not be reached.").waitFor();
  assert.equal(await page.getByText("Win rate in enterprise deals").count(), 0);
  // The browser complains that nobody answered, as it should.
  await context.close();
});
