import assert from "node:assert/strict";
import { existsSync, mkdirSync } from "node:fs";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { start } from "#server/main.ts";
import { testDatabase } from "#test/database.ts";
import { quietChromium } from "#test/house/quiet-chromium.ts";

const screens = fileURLToPath(new URL("screens/", import.meta.url));
const webApp = new URL("../../dist/web/index.html", import.meta.url);

let launched: Promise<Browser> | undefined;

/** The browser of this test process. */
function browser(): Promise<Browser> {
  launched ??= chromium.launch({
    executablePath: process.env["LADDER_CHROMIUM"] ?? "/usr/bin/chromium",
    args: quietChromium,
  });
  return launched;
}
after(async () => {
  await (await launched)?.close();
});

/** A Ladder of this test's own: an empty database, a free port, nobody in it. */
export async function startLadder(): Promise<{ readonly address: string }> {
  assert.ok(existsSync(webApp), "The web app is not built: npm test builds it, or run npx vite build.");
  const { connection } = await testDatabase();
  assert.ok("url" in connection);
  const running = await start({
    port: 0,
    hostName: "localhost",
    dataFolder: fileURLToPath(new URL(`results/${process.pid}/`, import.meta.url)),
    databaseUrl: connection.url,
    publicUrl: undefined,
    trustProxy: false,
    requestsPerMinute: 1_000_000,
  });
  after(() => running.stop());
  return { address: running.address };
}

/** Files are kept for opening offline only by those who ask for it: nobody else's picture depends on what was kept. */
export type Look = {
  readonly theme?: "light" | "dark";
  readonly size?: "desktop" | "phone";
  readonly keepsFiles?: boolean;
};

/** A browser of its own, as of one person at one machine; what it complains about fails the test that closes it. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the page asked of other places than Ladder. Must stay empty. */
  readonly strangers: readonly string[];
  /** What the browser's console and the content security policy complained about. Must stay empty. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens Ladder in a fresh browser. `expects` names complaints that belong to what is tested. */
export async function visit(
  address: string,
  { theme = "light", size = "desktop", keepsFiles = false, expects }: Look & { readonly expects?: RegExp } = {},
): Promise<Visitor> {
  const isPhone = size === "phone";
  const context = await (
    await browser()
  ).newContext({
    baseURL: address,
    viewport: isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: theme,
    reducedMotion: "reduce",
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: "en-US",
    serviceWorkers: keepsFiles ? "allow" : "block",
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== address && protocol.startsWith("http")) strangers.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !expects?.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  return {
    page,
    context,
    strangers,
    complaints,
    async close() {
      assert.deepEqual(complaints, [], "the browser had nothing to complain about");
      assert.deepEqual(strangers, [], "nothing was asked of other places");
      await context.close();
    },
  };
}

/** A Ladder with the example company, and Maya Okafor in it. */
export async function exampleCompany(): Promise<{ readonly address: string; readonly maya: Visitor }> {
  const { address } = await startLadder();
  const maya = await visit(address);
  await exploreExample(maya);
  return { address, maya };
}

/** Signs a visitor in as Maya Okafor of the example company, in week 7 of its quarter. */
export async function exploreExample(visitor: Visitor): Promise<void> {
  await visitor.page.goto("/welcome");
  await visitor.page.getByRole("button", { name: "Explore the example" }).click();
  await visitor.page.getByRole("treegrid", { name: "Plan" }).waitFor();
}

/** Lets another visitor in with the same session: the same person at a second machine. */
export async function joinSession(from: Visitor, to: Visitor): Promise<void> {
  await to.context.addCookies(await from.context.cookies());
}

/** A colleague of somebody who runs the workspace; they may change everything, at a machine of their own. */
export async function colleagueOf(host: Visitor, name: string): Promise<Visitor> {
  const email = `${name.split(" ")[0]?.toLowerCase() ?? ""}@meridian.example`;
  const { link } = await ask<{ link: string }>(host, "POST", "/invitations", { email, role: "admin" });
  const visitor = await visit(new URL(link).origin);
  await visitor.page.goto(link);
  await visitor.page.evaluate(
    async ([token, name]) => {
      const body = JSON.stringify({ token, name, password: "twelve long words" });
      const response = await fetch("/sign-in/invitation", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      if (!response.ok) throw new Error(await response.text());
    },
    [new URL(link).searchParams.get("token"), name] as const,
  );
  return visitor;
}

/** Asks the API as the visitor's page would, and gives the answer's body. */
export function ask<T>(visitor: Visitor, method: string, path: string, body?: unknown): Promise<T> {
  return visitor.page.evaluate(
    async ([way, where, what]) => {
      const response = await fetch(`/api/v1${where}`, {
        method: way,
        ...(what === undefined ? {} : { body: JSON.stringify(what), headers: { "content-type": "application/json" } }),
      });
      if (!response.ok) throw new Error(`${way} ${where}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    [method, path, body] as const,
  );
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails when the page, as it is now, breaks WCAG 2.2 A or AA. */
export async function assertAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // There are no frames of other origins to look into, and what is right need not be described.
    .setLegacyMode(true)
    .options({ runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
  assert.deepEqual(found, [], `${what} is accessible`);
}

/** Keeps a picture of the page beside the tests, for looking at; never compared by machine. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: `${screens}${name}.png` });
}
