import { existsSync } from "node:fs";
import { join } from "node:path";
import { findingsOf, findingsOfStatement } from "#okr/coach/coach.ts";
import type { Finding } from "#okr/coach/finding.ts";
import { meridianPlans } from "#okr/coach/meridian-for-test.ts";
import type { Slot } from "#okr/coach/statement/kind.ts";
import type { KeyResultDraft } from "#okr/coach/subject.ts";
import { pairsOfCorpus } from "../learn/corpus.ts";
import type { Line } from "./coach-lines.ts";

/** What the published reasons say, as the rules that say the same. The first pattern that fits a reason counts. */
const rulesByReason: readonly (readonly [RegExp, readonly string[]])[] = [
  [/number (?:belongs|in the Objective)|number is the key result's job/i, ["objective-has-no-number"]],
  [/steady-state/i, ["objective-stretches", "key-result-asks-for-a-change"]],
  [/too cautious/i, ["objective-stretches"]],
  [/deadline added|not time-bound, the goalposts/i, ["key-result-is-due-in-the-cycle"]],
  [
    /can be hit without|internal proxy|too far from the team/i,
    ["key-result-is-not-a-vanity-number", "key-result-has-a-leading-measure"],
  ],
  [/binary/i, ["key-result-is-more-than-yes-or-no", "key-result-is-not-a-project"]],
  [/process vs measured/i, ["key-result-is-not-a-project", "key-result-is-measurable"]],
  [
    /not defined|no target|how many more|not measurable|neither measurable|add measure|unmeasurable|without numbers|no amount/i,
    ["key-result-is-measurable", "key-result-has-a-target", "objective-is-not-vague"],
  ],
  [/vague|intangible|wish-like|too broad|no team controls|inspiring; say|internal vanity/i, ["objective-is-not-vague"]],
  [/./, ["key-result-is-not-a-project", "objective-states-an-outcome"]],
];

type Half = { readonly text: string; readonly slot: Slot };

/** "O: …" and "KR: …" say where a half stands; without a label that is unknown. Of two statements in one half, the first. */
function halfOf(written: string): Half {
  const [, label = "", rest = ""] = /^(O|KR)(?: as task)?:\s*(.*)$/s.exec(written) ?? [];
  const text = (label === "" ? written : rest).split(/[;/] KR: /)[0] ?? "";
  return { text, slot: label === "O" ? "objective" : label === "KR" ? "key-result" : null };
}

/** Advice on how to write it better is not the better half itself. */
const isAdvice = (better: string): boolean => /^\(|^State what|^Track as|^KPI dashboard/.test(better);

const warningsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === "warning");

/** How often well-formed statements are warned of, and how often the bad half of a pair is, for the reason that was published. */
export async function findingLines(showMisses: boolean): Promise<Line[]> {
  const pairs = pairsOfCorpus();
  const better = pairs.filter((pair) => !isAdvice(pair.better)).map((pair) => halfOf(pair.better));
  const onBetter = better.flatMap((half) => warningsOf(findingsOfStatement(half.text, half)));
  const examples = meridianPlans("2027-02-16").flatMap(({ teams }) => teams.flatMap(({ objectives }) => objectives));
  const keyResults = examples.flatMap(({ keyResults: own = [] }) => own);
  const onExamples = [
    ...examples.flatMap(({ title }) => warningsOf(findingsOf("objective", { title }))),
    ...[...keyResults, ...acme].flatMap((one) => warningsOf(findingsOf("key-result", one))),
    ...["Make setup need no help", "Be on every shortlist"].flatMap((title) =>
      warningsOf(findingsOf("objective", { title })),
    ),
  ];
  const templates = await templatesOfLibrary();
  const onTemplates = templates.flatMap(({ title: objective, keyResults: own }) => [
    ...warningsOf(findingsOf("objective", { title: objective })),
    ...own.flatMap(({ title, measure }) => warningsOf(findingsOf("key-result", { title, measure, objective }))),
  ]);
  const templateCount = templates.reduce((sum, { keyResults: own }) => sum + 1 + own.length, 0);
  const exampleCount = examples.length + keyResults.length + acme.length + 2;
  const named = pairs.filter(({ bad, why }) => {
    const half = halfOf(bad);
    const [, wanted = []] = rulesByReason.find(([reason]) => reason.test(why)) ?? [];
    const said = warningsOf(findingsOfStatement(half.text, half)).map(({ rule }) => rule);
    const isNamed = said.some((rule) => wanted.includes(rule));
    if (!isNamed && showMisses) console.log(`not named: ${bad}  (${why})  said: ${said.join(", ") || "nothing"}`);
    return isNamed;
  });
  if (showMisses)
    for (const { subject, rule } of [...onBetter, ...onExamples, ...onTemplates])
      console.log(`warned: ${subject.title}  ${rule}`);
  const all = better.length + exampleCount + templateCount;
  return [
    {
      what: `warnings on ${all} well-formed statements, per statement`,
      value: (onBetter.length + onExamples.length + onTemplates.length) / all,
      atMost: 0.05,
    },
    { what: `  on ${better.length} better halves of pairs`, value: onBetter.length / better.length },
    { what: `  on ${exampleCount} of Meridian and Acme`, value: onExamples.length / exampleCount },
    ...(templateCount > 0
      ? [{ what: `  on ${templateCount} of the templates`, value: onTemplates.length / templateCount }]
      : []),
    {
      what: `${pairs.length} bad halves of pairs: a warning names the published reason`,
      value: named.length / pairs.length,
      atLeast: 0.9,
    },
  ];
}

const acme: readonly KeyResultDraft[] = [
  {
    title: "Admins who finish setup alone",
    measure: { kind: "increase", unit: { kind: "percent" }, baseline: 42, target: 70 },
  },
  {
    title: "Win rate in enterprise deals",
    measure: { kind: "increase", unit: { kind: "percent" }, baseline: 31, target: 38 },
  },
];

type TemplateWords = {
  readonly title: string;
  readonly keyResults: readonly Pick<KeyResultDraft, "title" | "measure">[];
};

/** The library's templates, where there is a library. */
async function templatesOfLibrary(): Promise<readonly TemplateWords[]> {
  const path = join(import.meta.dirname, "../../src/okr/library/templates.ts");
  if (!existsSync(path)) return [];
  const { templates } = (await import(path)) as { templates: readonly TemplateWords[] };
  return templates;
}
