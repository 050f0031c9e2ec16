import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, exampleCompany, joinSession, picture, visit } from "./browser.ts";
import type { Look, Visitor } from "./browser.ts";

const { address, maya } = await exampleCompany();

async function importPage(look: Look & { readonly expects?: RegExp } = {}): Promise<Visitor> {
  const visitor = await visit(address, look);
  await joinSession(maya, visitor);
  await visitor.page.goto("/import");
  await visitor.page.getByRole("button", { name: "Choose a file" }).waitFor();
  return visitor;
}

const plan = `# Partnerships, next quarter

Some words about why we do this.

## Objective: Make partners proud to recommend us

- KR1: Referred trials from 40 to 120
- KR2: Partner satisfaction from 7.1 to 8.5
- Build a partner portal

## Objective: Open a second region

- KR1: Signed resellers from 0 to 6
`;

const choose = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .getByLabel("Document", { exact: true })
    .setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
const roleOf = (page: Page, words: string) =>
  page.getByRole("combobox", { name: new RegExp(`Role of line .*${words}`) });
const optionOf = (page: Page, words: string): Promise<string> =>
  roleOf(page, words).evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.text ?? "");

test("a document is shown as it was understood, corrected with one key, imported, and taken back as one", async () => {
  const { page, close } = await importPage();
  await choose(page, "partners.md", plan);
  await page.getByText(/^Ladder found 2 objectives/).waitFor();
  assert.equal(await optionOf(page, "Make partners proud"), "Objective");
  assert.equal(await optionOf(page, "Referred trials"), "Key result");
  await page.getByText(/rises from 40 to 120/).waitFor();

  await roleOf(page, "Build a partner portal").focus();
  await page.keyboard.press("i");
  assert.equal(await optionOf(page, "Build a partner portal"), "Initiative");
  await page.keyboard.press("ArrowUp");
  assert.match(
    (await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))) ?? "",
    /Partner satisfaction/,
  );
  await page.keyboard.press("n");
  await page.getByText(/^Ladder found 2 objectives, 2 key results and 1 initiative\./).waitFor();
  await picture(page, "import-preview");

  await page.getByLabel("Team", { exact: true }).selectOption({ label: "\u00a0\u00a0Sales" });
  await page.keyboard.press("Control+Enter");
  await page.getByRole("status").getByText("2 objectives and 2 key results imported").waitFor();
  const row = page.getByRole("row").filter({ hasText: "Make partners proud to recommend us" });
  await row.waitFor();
  await page.getByRole("row").filter({ hasText: "Signed resellers" }).waitFor();
  assert.equal(await page.getByRole("row").filter({ hasText: "Partner satisfaction" }).count(), 0);

  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("status").getByText("Import taken back").waitFor();
  await row.waitFor({ state: "detached" });
  await close();
});

test("a changed role is taken back with Ctrl+Z", async () => {
  const { page, close } = await importPage();
  await choose(page, "partners.md", plan);
  await roleOf(page, "Referred trials").focus();
  await page.keyboard.press("n");
  assert.equal(await optionOf(page, "Referred trials"), "Note");
  await page.getByRole("main").click({ position: { x: 300, y: 10 } });
  await page.keyboard.press("Control+z");
  await page.getByText(/^Ladder found 2 objectives/).waitFor();
  assert.equal(await optionOf(page, "Referred trials"), "Key result");
  await close();
});

test("a file can be dropped", async () => {
  const { page, close } = await importPage();
  const dropped = await page.evaluateHandle((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], "dropped.md", { type: "text/markdown" }));
    return carried;
  }, plan);
  await page.getByText("Drop last quarter’s plan here").dispatchEvent("drop", { dataTransfer: dropped });
  await page.getByRole("heading", { name: "dropped.md" }).waitFor();
  await close();
});

test("what cannot be read is refused in a sentence, and another file can be chosen at once", async () => {
  const { page, close } = await importPage({ expects: /status of 4/ });
  const refusal = page.getByRole("alert");
  await choose(page, "plan.docx", "PK");
  await refusal.getByText("plan.docx is a Word document. Nothing was changed.").waitFor();
  await choose(page, "large.md", "a".repeat(5_100_000));
  await refusal.getByText(/large\.md has 5\.1 MB; Ladder reads documents of up to 5 MB/).waitFor();
  await choose(page, "picture.md", Buffer.from([0x89, 0x50, 0x00, 0x01]));
  await refusal.getByText("picture.md is not text.").waitFor();
  await choose(page, "empty.md", "");
  await refusal.getByText("empty.md is empty.").waitFor();
  await choose(page, "partners.md", plan);
  await page.getByText(/^Ladder found 2 objectives/).waitFor();
  await close();
});

test("a document without objectives says so and offers to name one", async () => {
  const { page, close } = await importPage({ expects: /status of 4/ });
  await choose(page, "notes.md", "Milk\n\nBread\n");
  await page
    .getByText(/no objective|no OKRs|holds no/i)
    .first()
    .waitFor();
  await close();
});

test("importing is accessible in light, dark and on a phone", async () => {
  for (const look of [{ theme: "light" }, { theme: "dark" }, { theme: "light", size: "phone" }] as const) {
    const { page, close } = await importPage(look);
    await assertAccessible(page, `choosing a document, ${Object.values(look).join(" ")}`);
    await choose(page, "partners.md", plan);
    await page.getByText(/^Ladder found 2 objectives/).waitFor();
    await assertAccessible(page, `the preview, ${Object.values(look).join(" ")}`);
    await picture(page, `import-${Object.values(look).join("-")}`);
    await close();
  }
});
