import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf, mentionText, mentionsIn } from "./comment-text.ts";
import type { Block, Inline } from "./comment-text.ts";
import type { PersonId } from "./ids.ts";

const maya = `per_${"a1".repeat(16)}` as PersonId;
const ben = `per_${"b2".repeat(16)}` as PersonId;

/** A tree in one line: `p(words)`, `ul[one|two]`, `strong(…)`, `link<href>(…)`. */
const spelled = (block: Block): string => {
  if (block.kind === "code") return `pre(${block.text})`;
  if (block.kind === "paragraph") return `p(${line(block.parts)})`;
  return `${block.isOrdered ? "ol" : "ul"}[${block.items.map(line).join("|")}]`;
};
const line = (parts: readonly Inline[]): string => parts.map(part).join("");
const part = (one: Inline): string => {
  switch (one.kind) {
    case "text":
      return one.text;
    case "code":
      return `code(${one.text})`;
    case "break":
      return "⏎";
    case "mention":
      return `@${one.name}`;
    case "link":
      return `link<${one.href}>(${line(one.parts)})`;
    default:
      return `${one.kind}(${line(one.parts)})`;
  }
};
const read = (markdown: string): string => blocksOf(markdown).map(spelled).join(" ");

const readings: readonly [string, string][] = [
  ["One.\nTwo.\n\nThree.", "p(One.⏎Two.) p(Three.)"],
  ["- first\n- second\n  goes on\n\n1. one\n2) two", "ul[first|second⏎goes on] ol[one|two]"],
  ["Because:\n* this\n* that", "p(Because:) ul[this|that]"],
  [
    "**Yes**, *really*, _very much_, and `a*b*c`.",
    "p(strong(Yes), emphasis(really), emphasis(very much), and code(a*b*c).)",
  ],
  ["**all *of* it**", "p(strong(all emphasis(of) it))"],
  ["snake_case_words and 2 * 3 * 4", "p(snake_case_words and 2 * 3 * 4)"],
  ["\\*not\\* \\[this\\](https://acme.example)", "p(*not* [this](link<https://acme.example>(https://acme.example)))"],
  ["```\nif (a) {\n  **b**\n}\n```\nAfter.", "pre(if (a) {\n  **b**\n}) p(After.)"],
  ["```\nnever closed", "pre(never closed)"],
  ["See [the report](https://acme.example/q1).", "p(See link<https://acme.example/q1>(the report).)"],
  [
    "At https://acme.example/a_b?c=d, today.",
    "p(At link<https://acme.example/a_b?c=d>(https://acme.example/a_b?c=d), today.)",
  ],
  ["[https://acme.example](https://other.example)", "p(link<https://other.example>(https://acme.example))"],
];

for (const [markdown, tree] of readings)
  test(`${JSON.stringify(markdown)} is read as what it says`, () => assert.equal(read(markdown), tree));

test("HTML, headings, pictures, quotes and addresses that are not of the web stay the characters they are", () => {
  for (const text of [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "# Not a heading",
    "> not a quote",
    "[click](javascript:alert\\(1\\))".replaceAll("\\", ""),
    "[mail](mailto:maya@acme.example)",
    "[here](/settings)",
    "[@Maya](person:nobody)",
    "| a | b |",
    "---",
  ])
    assert.equal(read(text), `p(${text})`);
});

test("a mention is a link to a person, and whoever is mentioned is found once, in order", () => {
  const text = `${mentionText({ id: ben, name: "Ben Ito" })}, ask **${mentionText({ id: maya, name: "Maya [Mo] Cole" })}**\n- ${mentionText({ id: ben, name: "Ben" })}`;
  assert.equal(read(text), "p(@Ben Ito, ask strong(@Maya Mo Cole)) ul[@Ben]");
  assert.deepEqual(mentionsIn(text), [ben, maya]);
  assert.deepEqual(mentionsIn("`" + mentionText({ id: ben, name: "Ben" }) + "`"), []);
});

test("whatever is written is read: nothing throws, links lead to the web, and no mention is made up", () => {
  const signs = fc.constantFrom(
    "*",
    "**",
    "_",
    "`",
    "```",
    "\n",
    "- ",
    "1. ",
    "[",
    "](",
    ")",
    "http://a",
    "https://",
    "@",
    "\\",
    " ",
    "a",
    "<b>",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(signs, fc.string({ maxLength: 5 })), { maxLength: 60 }), (pieces) => {
      const look = (parts: readonly Inline[]): void => {
        for (const one of parts) {
          assert.notEqual(one.kind, "mention");
          if (one.kind === "link") assert.match(one.href, /^https?:\/\//i);
          if ("parts" in one) look(one.parts);
        }
      };
      for (const block of blocksOf(pieces.join(""))) {
        if (block.kind === "paragraph") look(block.parts);
        if (block.kind === "list") block.items.forEach(look);
      }
    }),
  );
});

test("words without signs are given back as they were written", () => {
  const words = fc.stringMatching(/^[a-zA-Z,.; ]{1,80}$/).filter((text) => text.trim() !== "" && !/http/i.test(text));
  fc.assert(fc.property(words, (text) => assert.equal(read(text), `p(${text.trim()})`)));
});
