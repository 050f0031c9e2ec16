import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readTable } from "./read-table.ts";
import { typed } from "./terminal-for-test.ts";

const folder = mkdtempSync(join(tmpdir(), "ladder-coach-"));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const plan = `# Store OKRs Q1 2027

## Objective: Make buyers come back

- KR: Cut returns from 9% to 6% by March 26
- KR: Publish 12 interviews with tailors
`;
const path = file("store.md", plan);
const good = file(
  "good.md",
  plan.replace("Publish 12 interviews with tailors", "Raise the share of repeat buyers from 18% to 25%"),
);

test("a document's findings are told by line, and the exit code says that there are some", async () => {
  const { code, out } = await typed(["coach", path]);
  assert.equal(code, 1);
  assert.match(out, /^store\.md$/m);
  assert.match(out, /^ +6 {2}Publish 12 interviews with tailors$/m);
  assert.match(out, /^ +warning +“12 interviews” counts what you do\..*\[key-result-is-not-a-project\]$/m);
  assert.match(out, /^1 warning.* in 1 objective and 2 key results\./m);
});

test("a sound document gives 0, a hint counts only when asked for", async () => {
  assert.equal((await typed(["coach", good])).code, 0);
  assert.equal((await typed(["coach", path, "--fail-on", "never"])).code, 0);
  const hinted = file(
    "hint.md",
    plan.replace("Publish 12 interviews with tailors", "Raise the share of repeat buyers to 25%"),
  );
  assert.equal((await typed(["coach", hinted])).code, 0);
  assert.equal((await typed(["coach", hinted, "--fail-on", "hint"])).code, 1);
});

test("JSON has every finding with its line, place and suggestions", async () => {
  const { out } = await typed(["coach", path, good, "--json"]);
  const { files, counts } = JSON.parse(out) as {
    files: { file: string; findings: { line: number; rule: string; place: { field: string } }[] }[];
    counts: { warning: number };
  };
  assert.deepEqual(
    files.map((one) => one.file),
    [path, good],
  );
  assert.deepEqual(
    files[0]?.findings.map(({ line, rule }) => [line, rule]),
    [[6, "key-result-is-not-a-project"]],
  );
  assert.equal(counts.warning, 1);
});

test("GitHub's annotations name file, line and rule, on one line each", async () => {
  const { out } = await typed(["coach", path, "--format", "github"]);
  assert.match(out, /^::warning file=\S+store\.md,line=6,title=key-result-is-not-a-project::“12 interviews” counts/);
  assert.equal(out.split("\n").length, 1);
});

test("standard input is read, as Markdown or as JSON", async () => {
  assert.equal((await typed(["coach", "-"], { input: plan })).code, 1);
  const json = JSON.stringify([
    {
      title: "Make buyers come back",
      keyResults: ["Launch the loyalty card", { title: "Returns", baseline: 9, target: 6, unit: "%" }],
    },
  ]);
  const { code, out } = await typed(["coach", "-"], { input: json });
  assert.equal(code, 1);
  assert.match(out, /“Launch the loyalty card” is work/);
  assert.doesNotMatch(out, /Returns/);
});

test("what ladder import --json prints can be coached, line by line", async () => {
  const { out: read } = await typed(["import", path, "--json"]);
  const { out } = await typed(["coach", file("read.json", read)]);
  assert.match(out, /^ +6 {2}Publish 12 interviews/m);
});

test("a table has a row for each key result, or for each part of the plan", async () => {
  const wide = file(
    "wide.csv",
    'Objective,Key result,Baseline,Target\n"Make buyers\ncome back",Returns,9%,6%\n,Publish 12 interviews with tailors,,\n',
  );
  const { out } = await typed(["coach", wide]);
  assert.match(out, /^ +4 {2}Publish 12 interviews/m);
  const long = file(
    "long.csv",
    "Type;Title\nObjective;Make buyers come back\nKey result;Launch the loyalty card\nKey result;Cut returns from 9% to 6%\n",
  );
  assert.match((await typed(["coach", long])).out, /^ +3 {2}Launch the loyalty card/m);
  const { code, error } = await typed(["coach", file("other.csv", "a,b\n1,2\n")]);
  assert.equal(code, 1);
  assert.match(error, /no column for objectives.* \[document-unreadable\]$/);
});

test("statements come as JSON lines and are answered in order, a broken line by its error", async () => {
  const asked = [
    { id: "a", text: "Publish 12 interviews with nurses", slot: "key-result", context: "Make buyers come back" },
    { id: 2, text: "Become the shop that gardeners recommend", slot: "objective" },
    { id: null, text: "The launch slipped because two people left.", slot: null, context: null },
  ].map((one) => JSON.stringify(one));
  const input = [...asked, "{", '{"text":3}', '{"text":"a","slot":"x"}', ""].join("\n");
  const { code, out } = await typed(["coach", "--statements", "--json"], { input });
  assert.equal(code, 0);
  const answers = out.split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    answers.map(({ id, kind, error }) => error ?? [id, kind]),
    [
      ["a", "output"],
      [2, "objective"],
      [null, "other"],
      "This line is not JSON.",
      "text has to be a string.",
      'slot has to be "objective", "key-result" or null.',
    ],
  );
  const [first] = answers as { findings: { rule: string; message: string }[]; scores: Record<string, number> }[];
  assert.deepEqual(Object.keys(first?.scores ?? {}), ["objective", "outcome", "output", "metric", "other"]);
  assert.equal(first?.findings[0]?.rule, "key-result-is-not-a-project");
});

test("a wrong command is refused with 2, a file that cannot be read with 1", async () => {
  assert.equal((await typed(["coach"])).code, 2);
  assert.match((await typed(["coach", path, "--format", "xml"])).error, /text, json, github/);
  assert.equal((await typed(["coach", path, "--fail-on", "everything"])).code, 2);
  assert.equal((await typed(["coach", join(folder, "missing.md")])).code, 1);
  assert.match((await typed(["coach", "-"], { input: "{]" })).error, /document-unreadable/);
});

test("cells in quotes hold separators, quotes and line ends", () => {
  assert.deepEqual(readTable('a,b\n"x, ""y""\nz",2\n\nq,'), [
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ['x, "y"\nz', "2"] },
    { line: 5, cells: ["q", ""] },
  ]);
});
