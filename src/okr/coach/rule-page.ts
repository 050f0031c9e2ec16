import type { AnyRule, Example } from "./rule.ts";
import { filled } from "./rule.ts";
import { readSubject } from "./read-subject.ts";
import { rules } from "./rules.ts";
import type { About } from "./subject.ts";

const chapters = [
  ["objective", "Objectives"],
  ["measure", "Measures"],
  ["work", "Work"],
  ["ownership", "Ownership"],
  ["set", "The set"],
] as const;

const aboutInWords: Readonly<Record<About, string>> = {
  objective: "an objective",
  "key-result": "a key result",
  initiative: "an initiative",
  team: "a team's set of objectives",
  plan: "a whole plan",
};

const titleOf = ({ draft }: { readonly draft: unknown }): string => (draft as { title?: string }).title ?? "";

/** An example as a line: its words, and what cannot be seen in them. */
export const exampleInWords = (example: Example<About>): string => {
  if (typeof example === "string") return example;
  const title = titleOf(example);
  return title === "" ? example.words : `${title} (${example.words.charAt(0).toLowerCase()}${example.words.slice(1)})`;
};

/** What a rule says of a bad example. */
export function messageFor(rule: AnyRule, example: Example<About>, message: string): string {
  const subject = readSubject(rule.about, typeof example === "string" ? example : (example.draft as never));
  const remarks = (rule.check as (one: typeof subject) => ReturnType<AnyRule["check"]>)(subject);
  return filled(rule.messages[message] ?? "", remarks.find((one) => one.message === message)?.words);
}

const severityOf = ({ severity, isOnTrial }: AnyRule): string =>
  isOnTrial ? "Hint, on trial" : severity === "warning" ? "Warning" : "Hint";

/** A rule in words: what it asks for and why, how heavy it is, what it looks at, and its examples with what is said of them. */
export type RuleInWords = {
  readonly summary: string;
  readonly why: string;
  readonly severity: string;
  readonly about: string;
  readonly good: readonly string[];
  readonly bad: readonly { readonly written: string; readonly says: string }[];
};

/** A rule as its pages tell it, in the documentation and in the app. */
export const ruleInWords = (rule: AnyRule): RuleInWords => ({
  summary: rule.summary,
  why: rule.why,
  severity: severityOf(rule),
  about: aboutInWords[rule.about],
  good: rule.examples.good.map(exampleInWords),
  bad: rule.examples.bad.map(({ message, example }) => ({
    written: exampleInWords(example),
    says: messageFor(rule, example, message),
  })),
});

/** A rule's page, in Markdown: what it asks for, why, and its examples with what is said of them. */
export function rulePage(rule: AnyRule): string {
  const { id } = rule;
  const { summary, why, severity, about, good, bad } = ruleInWords(rule);
  return `# ${id}

${summary}

${why}

${severity}. It looks at ${about}.

## Good

${good.map((example) => `* ${example}`).join("\n")}

## Not yet

| written | the Coach says |
| --- | --- |
${bad.map(({ written, says }) => `| ${cell(written)} | ${cell(says)} |`).join("\n")}

The rule: [\`src/okr/coach/rules/${id}.ts\`](../../src/okr/coach/rules/${id}.ts). This page is made from it by \`npm run golden\`.
`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The list of all rules, by chapter. */
export function ruleIndex(): string {
  const lists = chapters.map(([chapter, title]) => {
    const own = rules.filter((rule) => rule.chapter === chapter);
    return `## ${title}

| rule | asks | |
| --- | --- | --- |
${own.map((rule) => `| [${rule.id}](${rule.id}.md) | ${cell(rule.summary)} | ${severityOf(rule)} |`).join("\n")}`;
  });
  return `# The Coach's rules

A warning is worth stopping for, a hint is worth a thought; nothing is refused. A finding that does not fit is kept as it is, for
exactly those words. This list is made from the rules by \`npm run golden\`.

${lists.join("\n\n")}
`;
}
