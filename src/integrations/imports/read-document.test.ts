import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import fc from "fast-check";
import type { ReadDocument, ReadObjective } from "./document.ts";
import { readDocument, readDocumentFile, readWithUses } from "./read-document.ts";
import { DocumentRefused } from "./refusal.ts";

const samples = join(import.meta.dirname, "../../../test/samples/imports");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const objectivesOf = (document: ReadDocument): ReadObjective[] => {
  const all = (objective: ReadObjective): ReadObjective[] => [objective, ...objective.objectives.flatMap(all)];
  return document.objectives.flatMap(all);
};

/** The plan as an outline that a person can check against the document: line, title, and what is known of each. */
function outlineOf(document: ReadDocument): string {
  const lines: string[] = [`cycles: ${document.cycles.join(", ")}`, `teams: ${document.teams.join(", ")}`];
  const known = (...facts: (string | null)[]): string =>
    facts
      .filter((fact) => fact !== null)
      .map((fact) => ` · ${fact}`)
      .join("");
  const draw = (objective: ReadObjective, indent: string): void => {
    lines.push(
      `${indent}${objective.line} O ${objective.title}${known(objective.owner && `@${objective.owner}`, objective.team, objective.cycle)}`,
    );
    for (const one of objective.keyResults) {
      const numbers =
        one.baseline === null && one.target === null
          ? null
          : `${one.baseline ?? "?"} → ${one.target ?? "?"}${one.unit ? ` ${one.unit}` : ""}`;
      const score = one.score === null ? null : `scored ${one.score}`;
      lines.push(
        `${indent}  ${one.line} KR ${one.title}${known(numbers, one.due && `by ${one.due}`, one.owner && `@${one.owner}`, score, one.result && `“${one.result}”`)}`,
      );
    }
    for (const one of objective.initiatives)
      lines.push(
        `${indent}  ${one.line} I ${one.title}${known(one.due && `by ${one.due}`, one.owner && `@${one.owner}`)}`,
      );
    for (const child of objective.objectives) draw(child, `${indent}  `);
  };
  for (const objective of document.objectives) draw(objective, "");
  for (const note of document.notes) lines.push(`${note.line} note ${note.text}`);
  return `${lines.join("\n")}\n`;
}

for (const name of readdirSync(samples).filter((file) => file.endsWith(".md"))) {
  test(`the sample ${name} is understood as its expected outline says`, () => {
    const document = readDocument(readFileSync(join(samples, name), "utf8"), { fileName: name });
    assert.equal(outlineOf(document), readFileSync(join(samples, name.replace(/\.md$/, ".expected.txt")), "utf8"));
  });
}

const piece = fc.constantFrom(
  "# Plan OKRs Q2 2027",
  "## Team A",
  "### Objective: Grow",
  "### Reach everybody",
  "#### Key results",
  "## Retrospective",
  "## What are OKRs?",
  "- Objective: Sell more",
  "  - KR1: 10% to 20%",
  "    - a remark",
  "* CMO: Be known. Publish 3 posts.",
  "1. Win",
  "   1. 5 customers",
  "   continued here",
  "**Objective:** Be loved",
  "**Key Results:**",
  "Owner: Ana",
  "plain words of a paragraph",
  "| Objective | Key result | Score |",
  "|---|---|---|",
  "| A | b 5% | 0.4 |",
  "| | c | |",
  "",
  "",
  "---",
  "===",
  "> quoted words",
  "```",
  "code = 1",
  "<ul><li>item <b>bold</b></li></ul>",
  "<table><tr><td>x</td></tr></table>",
  "<!-- hidden -->",
  "{:toc}",
  "\t- tab",
  "- [x] done",
  "- [ ]",
  "TBD",
  "O1. First",
  "KR1.1 Second",
);
const messyLine = fc.oneof(
  { weight: 6, arbitrary: piece },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

test("no line is lost: every line that is not blank is a statement, a heading, a field, layout, or a note with its number", () => {
  fc.assert(
    fc.property(fc.array(messyLine, { maxLength: 60 }), (lines) => {
      const text = lines.join("\n");
      const { document, uses } = readWithUses(text);
      const notes = new Set(document.notes.map((note) => note.line));
      const statements = new Set(
        objectivesOf(document).flatMap((one) => [
          one.line,
          ...one.keyResults.map((keyResult) => keyResult.line),
          ...one.initiatives.map((initiative) => initiative.line),
        ]),
      );
      for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        if (line.trim() === "") continue;
        const use = uses.get(index + 1);
        assert.ok(use, `line ${index + 1} is lost: ${JSON.stringify(line)}`);
        if (use === "layout")
          assert.ok(
            !/\p{L}{3}/u.test(line.replace(/<[^>]*>|^```.*|\{:.*\}|^---$/g, "")),
            `words taken for layout: ${line}`,
          );
      }
      for (const [line, use] of uses)
        if (use === "note" && ![...notes].some((note) => note <= line))
          assert.fail(`the note of line ${line} is missing`);
      for (const line of statements) assert.ok(uses.has(line), `a statement stands on line ${line}, which is blank`);
    }),
    { numRuns: 400 },
  );
});

test("what was read and is written down again reads the same", () => {
  const word = fc.constantFrom(
    "customers",
    "onboarding",
    "churn",
    "revenue",
    "partners",
    "pages",
    "answers",
    "search",
    "press",
  );
  const title = fc
    .tuple(
      fc.constantFrom("Improve", "Double", "Simplify", "Grow"),
      word,
      fc.constantFrom("for everyone", "in the north", "without meetings"),
    )
    .map((words) => words.join(" "));
  const keyResult = fc
    .tuple(word, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 41, max: 99 }))
    .map(([what, from, to]) => `Satisfied ${what} from ${from}% to ${to}%`);
  const objective = fc.record({ title, keyResults: fc.array(keyResult, { minLength: 1, maxLength: 4 }) });
  const plan = fc.uniqueArray(objective, { minLength: 1, maxLength: 5, selector: (one) => one.title });
  const shapes = [
    (one: { title: string; keyResults: string[] }) =>
      `- **Objective:** ${one.title}\n${one.keyResults.map((text) => `  - KR: ${text}`).join("\n")}`,
    (one: { title: string; keyResults: string[] }) =>
      `## Objective: ${one.title}\n\n### Key results\n\n${one.keyResults.map((text) => `1. ${text}`).join("\n")}\n`,
    (one: { title: string; keyResults: string[] }) =>
      `### ${one.title}\n\n${one.keyResults.map((text) => `* ${text}`).join("\n")}\n`,
    (one: { title: string; keyResults: string[] }) =>
      `\n| Objective | Key result |\n|---|---|\n${one.keyResults.map((text) => `| ${one.title} | ${text} |`).join("\n")}\n`,
  ];
  fc.assert(
    fc.property(plan, fc.constantFrom(...shapes), (written, shape) => {
      const document = readDocument(`# OKRs Q2 2027\n\n${written.map(shape).join("\n")}\n`);
      const read = document.objectives.map((one) => ({
        title: one.title,
        keyResults: one.keyResults.map((result) => result.title),
      }));
      assert.deepEqual(
        read.map((one) => one.title),
        written.map((one) => one.title),
      );
      assert.deepEqual(
        read.map((one) => one.keyResults),
        written.map((one) => one.keyResults),
      );
      for (const result of document.objectives.flatMap((one) => one.keyResults))
        assert.ok(result.baseline !== null && result.target !== null && result.unit === "%");
    }),
    { numRuns: 100 },
  );
});

const refusal = (content: Uint8Array, name = "plan.md"): DocumentRefused => {
  try {
    readDocumentFile(content, name);
  } catch (error) {
    assert.ok(error instanceof DocumentRefused, String(error));
    assert.match(error.message, /^[A-Z\p{L}].+\. Nothing was changed\. .+\.$/u);
    return error;
  }
  return assert.fail("the document was accepted");
};

test("a file of 50 MB is refused before it is read", () => {
  const reason = refusal(new Uint8Array(50_000_000));
  assert.equal(reason.reason, "too-large");
  assert.match(reason.message, /50\.0 MB.*at most 5 MB/);
});

test("a document of more than 25,000 lines is refused", () =>
  assert.equal(refusal(bytes("- a\n".repeat(25_001))).reason, "too-large"));

test("binary data, pictures and office files are refused as what they are", () => {
  assert.match(refusal(new Uint8Array(4000).map((_, index) => (index * 37) % 256)).message, /binary/);
  assert.match(refusal(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])).message, /a PDF/);
  assert.match(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 1]), "plan.docx").message, /Word/);
});

test("an empty file and a file of blanks are refused", () => {
  assert.equal(refusal(new Uint8Array()).reason, "empty");
  assert.equal(refusal(bytes(" \n\t\n")).reason, "empty");
});

test("a file without OKRs is refused and says how to write them", () => {
  const reason = refusal(readFileSync(join(samples, "no-plan.md")));
  assert.equal(reason.reason, "no-okrs");
  assert.match(reason.message, /Objective:.*KR:/);
});

test("a data file is refused with what is read instead", () =>
  assert.match(refusal(bytes("a: 1"), "kpis.yml").message, /kpis\.yml is a data file.*Markdown/));

test("10,000 levels are refused, as quotes, as bullets in one line, and as a list", () => {
  assert.equal(refusal(bytes(`${">".repeat(10_000)} a`)).reason, "too-deep");
  assert.equal(refusal(bytes(`${"- ".repeat(10_000)}a`)).reason, "too-deep");
  assert.equal(
    refusal(bytes(Array.from({ length: 1500 }, (_, level) => `${" ".repeat(level * 2)}- a b`).join("\n"))).reason,
    "too-deep",
  );
});

test("UTF-8, UTF-16 and Windows-1252 read alike, and a broken UTF-16 is refused", () => {
  const text = "# OKRs\n- Objective: Cafés übertreffen sich\n  - KR: 10 %\n";
  const wide = (little: boolean): Uint8Array => {
    const out = new DataView(new ArrayBuffer((text.length + 1) * 2));
    for (let place = 0; place <= text.length; place++)
      out.setUint16(place * 2, `\ufeff${text}`.charCodeAt(place), little);
    return new Uint8Array(out.buffer);
  };
  const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const content of [bytes(text), bytes(`\ufeff${text}`), wide(true), wide(false), windows]) {
    assert.equal(readDocumentFile(content, "plan.md").objectives[0]?.title, "Cafés übertreffen sich");
  }
  assert.equal(refusal(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41])).reason, "unreadable");
});

test("hostile lines are read in time that grows with their length, not faster", () => {
  const unit = [
    "[a](",
    "*a**b",
    "`a",
    "_a",
    "((",
    "<a ",
    "&amp",
    "1 2 3,4 5% ",
    "Ana Ben, ",
    "@a, ",
    "x: ",
    "| a",
    "=> ",
    "Do it. ",
    "~~a",
    "![",
    "{:",
    "- ",
  ];
  for (const piece of unit) {
    const cost = (count: number): number => {
      const text = `# OKRs\n${`- KR: ${piece.repeat(count)}\n`.repeat(4)}`;
      const before = process.cpuUsage();
      readWithUses(text);
      const used = process.cpuUsage(before);
      return used.user + used.system;
    };
    cost(20);
    const [small, large] = [Math.min(cost(100), cost(100), cost(100)), Math.min(cost(1600), cost(1600))];
    assert.ok(
      large < (small + 2000) * 80,
      `“${piece}”: 16 times the length took ${(large / small).toFixed(0)} times as long`,
    );
  }
});

test("a line that is too long for a sentence is kept whole, as a note", () => {
  const long = `- ${"word ".repeat(3000)}end`;
  const document = readDocument(`# OKRs\n- Objective: Grow\n  - KR: 5%\n\n${long}\n`);
  assert.ok(document.notes.some((note) => note.line === 5 && note.text.endsWith("end") && note.text.length > 14_000));
});

test("no text takes long to read, whatever repeats in it", () => {
  // Read again from each place in it, a text takes the square of its length: dozens of times as long as plain words.
  const cpuOf = (piece: string): number => {
    const repeated = piece.repeat(9800 / piece.length);
    const lines = ["| Objective | Key result |", "|---|---|", `| Grow | ${repeated} z |`, "", `## ${repeated} z`];
    const once = (): number => {
      const before = process.cpuUsage();
      readDocument(lines.join("\n"), { fileName: "plan.md" });
      return process.cpuUsage(before).user;
    };
    return Math.min(once(), once());
  };
  const plain = cpuOf("words ");
  for (const piece of ["; ", "- ", "—", "(", "#", "led by ", "<!--"])
    assert.ok(cpuOf(piece) < 12 * plain, `${JSON.stringify(piece)} is read again and again`);
});
