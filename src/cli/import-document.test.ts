import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { ReadDocument } from "#integrations/imports/document.ts";
import { typed } from "./terminal-for-test.ts";

const folder = mkdtempSync(join(tmpdir(), "ladder-cli-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const plan = `# Search team OKRs Q1 2027

Some words about the quarter that just went by.

## Objective: Results people click

- KR: Click-through from 31% to 40% (@ida)
- KR: Synonyms for 500 queries
`;
const path = file("search.md", plan);

test("a document is read as JSON without a server", async () => {
  const { code, out, error } = await typed(["import", path, "--json"]);
  assert.deepEqual({ code, error }, { code: 0, error: "" });
  const { objectives, cycles } = JSON.parse(out) as ReadDocument;
  assert.deepEqual(cycles, ["Q1 2027"]);
  assert.equal(objectives[0]?.title, "Results people click");
  assert.deepEqual(
    objectives[0].keyResults.map(({ line, target }) => ({ line, target })),
    [
      { line: 7, target: 40 },
      { line: 8, target: 500 },
    ],
  );
  assert.equal((await typed(["import", "-", "--json"], { input: plan })).code, 0);
});

test("a dry run says what was understood, from which line, and why", async () => {
  const { code, out } = await typed(["import", path, "--dry-run"]);
  assert.equal(code, 0);
  assert.match(out, /^search\.md: 1 cycle, .*1 objective, 2 key results/);
  assert.match(out, /^5 {2}Objective: Results people click$/m);
  assert.match(out, /^7 {4}Key result: Click-through/m);
  assert.match(out, /from 31 to 40 %/);
  assert.equal(out.match(/^ +because \S/gm)?.length, 3);
  assert.match(out, /^3 {2}Some words about the quarter/m);
  assert.match(out, /Nothing was changed/);
});

test("a dry run names what the Coach would say of a line, and nothing where it is content", async () => {
  const sound =
    "# Q1 2027\n\n## Objective: Be found\n\n- KR: Raise visits from 10 to 20\n- KR: Raise signups from 1 to 2\n";
  assert.doesNotMatch((await typed(["import", "-", "--dry-run"], { input: sound })).out, /could be written better/);
  const input = sound.replace("Raise visits from 10 to 20", "Publish 12 guides");
  const { out } = await typed(["import", "-", "--dry-run"], { input });
  assert.match(out, /What could be written better; ladder coach says more:\n\n5 {2}“12 guides” counts what you do/);
});

test("what cannot be a document is refused in a sentence", async () => {
  const endless = file("endless.md", "");
  truncateSync(endless, 50_000_000);
  const cases: [string, RegExp][] = [
    [endless, /^endless\.md has 50\.0 MB; Ladder reads at most 5 MB.* \[document-too-large\]$/],
    [file("picture.md", Buffer.from("89504e470d0a1a0a", "hex")), /is a picture.* \[document-unreadable\]$/],
    [file("zeros.md", new Uint8Array(1000)), /\[document-unreadable\]$/],
    [file("empty.md", ""), /is empty.* \[document-unreadable\]$/],
    [file("prose.md", "A walk in the park.\n"), /No objectives.* \[document-unreadable\]$/],
    [join(folder, "missing.md"), /there is no such file.* \[file-unreadable\]$/],
    [folder, /it is a folder.* \[file-unreadable\]$/],
  ];
  for (const [one, sentence] of cases) {
    const { code, out, error } = await typed(["import", one, "--json"]);
    assert.deepEqual({ code, out }, { code: 1, out: "" }, one);
    const told = JSON.parse(error) as { word: string; sentence: string };
    assert.match(`${told.sentence} [${told.word}]`, sentence);
    assert.match(told.sentence, /Nothing was changed/);
  }
});

test("looking and applying are not mixed up", async () => {
  assert.match((await typed(["import"])).error, /needs a file/);
  for (const args of [
    ["--json", "--cycle", "Q1"],
    ["--dry-run", "--team", "Search"],
    ["--dry-run", "--no-add-teams"],
  ]) {
    const { code, error } = await typed(["import", path, ...args]);
    assert.equal(code, 2);
    assert.match(error, /only says what was understood/);
  }
});
