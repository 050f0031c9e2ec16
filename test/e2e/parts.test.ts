import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { createServer } from "vite";
import { assertAccessible, picture, visit } from "./browser.ts";

const server = await createServer({ server: { port: 0, host: "localhost" }, logLevel: "error" });
await server.listen();
after(() => server.close());
const address = (server.resolvedUrls?.local[0] ?? assert.fail("it listens")).replace(/\/$/, "");

for (const theme of ["light", "dark"] as const) {
  test(`every part is shown in its states, accessible in the ${theme}`, async () => {
    const visitor = await visit(address, { theme });
    const { page } = visitor;
    await page.goto("/ui");
    await page.getByRole("heading", { name: "Parts and their states" }).waitFor();
    const background = (shown: string) =>
      page
        .locator(`[data-shown="${shown}"]`)
        .getByRole("button", { name: "Share" })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    assert.notEqual(await background("hover"), await background("focus"), "hover is shown as it looks");
    await assertAccessible(page, `the parts, ${theme}`);
    await page.setViewportSize({ width: 1080, height: 1700 });
    await picture(page, `parts-${theme}`);
    await visitor.close();
  });
}

test("the page of parts is for those who build the rooms: it does not ship", () => {
  const built = globSync("dist/web/**/*.{html,js}");
  assert.ok(built.length > 10);
  assert.deepEqual(
    built.filter((path) => path.endsWith("ui.html") || readFileSync(path, "utf8").includes("Parts and their states")),
    [],
  );
});
