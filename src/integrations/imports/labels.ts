import { followsNames } from "./names.ts";

/** What a label at the start of a line says the line is. */
export type Label =
  | "objective"
  | "key-result"
  | "initiative"
  | "note"
  | "owner"
  | "team"
  | "cycle"
  | "due"
  | "score"
  | "result"
  | "baseline"
  | "target"
  | "unit"
  | "priority";

export type Labelled = {
  readonly label: Label;
  /** What follows the label; empty when the label stands alone. */
  readonly rest: string;
  /** Who stands before the label, as in "Support KR: …". */
  readonly owner: string | null;
  /** The number in the label, as in KR1.2 or O3. */
  readonly number: string | null;
  /** The label was in the plural, or stood alone with a colon: it opens a list. */
  readonly opensList: boolean;
  /** The word has other uses too ("Goal: …"), so that it counts only where a plan is. */
  readonly isLoose: boolean;
};

const number = String.raw`(?:\s?#?(?<number>\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?|[IVX]{1,4}(?=\s*[:.)–—-])))?`;
const words: readonly (readonly [Label, string])[] = [
  [
    "key-result",
    String.raw`(?:measurable |supporting )?key[- ]results?|krs?|measurable results?|expected results?|success (?:criteria|criterion|measures?|looks like)|measures? of success|results?|outcomes?|(?:how )?we(?:['’]ll| will) (?:know|measure|be successful)[^:.]{0,60}|how (?:we|you)(?:['’]ll| will)? (?:know|measure)[^:.]{0,40}`,
  ],
  [
    "objective",
    String.raw`(?:team |company |department |quarterly |annual |strategic |our |main |primary |shared )?(?:objectives?|obj|goals?)|okr|o`,
  ],
  [
    "initiative",
    String.raw`(?:key |planned |supporting |possible |proposed )?(?:initiatives?|projects?|tasks?|activities|action (?:items?|steps?|plan)|actions?|epics?|deliverables?|milestones?|tactics?|to-?dos?|work items?|workstreams?|bets?|next steps)|what we(?:['’]ll| will| plan to| want to| are going to)? (?:ship|do|build|deliver|try|work on)|things we (?:could|will|might|can|want to) do|how we(?:['’]ll| will)? (?:get there|do it|achieve (?:it|this))|ideas?|side quests?`,
  ],
  [
    "note",
    String.raw`(?:rationale?|motivation|why(?: now| this| it matters)?|context|background|notes?|comments?|remarks?|updates?|retro(?:spective)?|learnings?|lessons(?: learned)?|risks?|blockers?|dependencies|status update|description|overview|summary|confidence(?: level| score)?|hypothesis|assumptions?|not included|out of scope|non-goals?|alternatives?|todo|tbd|wip|draft|bonus|caveats?|faq|references?|resources|links?|related|definitions?|scoring|health metrics?|kpis?|key metrics|metrics(?: we care about)?|success metrics|guardrails?)`,
  ],
  [
    "owner",
    String.raw`(?:owners?|owned by|dri|directly responsible(?: individual)?|responsible|accountable|lead|led by|assignees?|assigned to|champion|sponsor)`,
  ],
  ["team", String.raw`(?:teams?|department|squad|group|function)`],
  ["cycle", String.raw`(?:cycle|quarter|period|time ?frame|timeline|time period|year)`],
  ["due", String.raw`(?:due(?: date)?|deadline|target date|by when|end date|eta)`],
  [
    "score",
    String.raw`(?:(?:final |current |mid-?q(?:uarter)? |end-?q |our )?(?:score|grade|rating|grading)|progress|completion|percent(?:age)? complete|achieved)`,
  ],
  ["result", String.raw`(?:actuals?|current(?: value)?|status|state|final result|end result|outcome at end)`],
  ["baseline", String.raw`(?:baseline|start(?:ing)?(?: value| point)?|from)`],
  ["target", String.raw`(?:targets?|target value|goal value|aim|to)`],
  ["unit", String.raw`(?:units?|unit of measure)`],
  ["priority", String.raw`(?:priority|prio)`],
];

const patterns = words.map(([label, source]) => ({
  label,
  withColon: new RegExp(
    String.raw`^(?<word>${source})${number}\s*(?:\((?<aside>[^)]{0,60})\))?\s*(?:[:：]|\s[–—-]\s)\s*(?<rest>.*)$`,
    "isu",
  ),
  alone: new RegExp(String.raw`^(?<word>${source})${number}\s*(?:\([^)]{0,30}\))?\s*[:.]?$`, "iu"),
}));
/** "O1. Grow", "KR2) Ship", "KR 1.2 Ship", "Objective 1 Grow": a number stands in for the colon. */
const numbered =
  /^(?<word>O|KR|Objective|Key Result|Obj|OKR|Goal)\s?#?(?<number>\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,3}(?=[.:)]))(?<mark>[.:)\]]|\s*[–—-])*\s+(?<rest>\S.*)$/isu;
const combined = /^O(?:bjective)?\s?\d{1,2}\s?[-.,/ ]?\s?KR\s?(?<number>\d{1,2})\s*[.:)–—-]*\s+(?<rest>\S.*)$/isu;
const ownedKeyResult =
  /^(?<owner>[^:：]{1,90}?)[\s–—-]{1,5}KRs?(?<number>\s?\d{1,2}(?:\.\d{1,2})?)?\s*[:：]\s*(?<rest>.*)$/su;
const ownedObjective =
  /^(?<owner>[\p{Lu}][^:：]{0,60}?)[\s–—-]+(?:objective|goal)\s?(?<number>\d{1,2})?\s*[:：]\s*(?<rest>\S.*)$/su;

/** Reads the label at the start of plain text (marks already taken off); undefined when there is none. */
export function readLabel(plain: string): Labelled | undefined {
  const text = plain.replace(/^[\p{Extended_Pictographic}\s*_#>•\-–—[\]()`]{1,8}(?=\p{L})/u, "");
  const both = combined.exec(text);
  if (both) return labelled("key-result", both.groups ?? {});
  for (const { label, withColon, alone } of patterns) {
    const match = withColon.exec(text) ?? alone.exec(text);
    if (match?.groups && isLabel(label, match.groups, text)) return labelled(label, match.groups);
  }
  const counted = numbered.exec(text);
  if (counted?.groups)
    return labelled(/^k/i.test(counted.groups["word"] ?? "") ? "key-result" : "objective", counted.groups);
  const owned = ownedKeyResult.exec(text);
  if (owned?.groups && isOwner(owned.groups["owner"] ?? ""))
    return { ...labelled("key-result", owned.groups), owner: owned.groups["owner"]?.trim() ?? null };
  const ownedGoal = ownedObjective.exec(text);
  if (ownedGoal?.groups && isOwner(ownedGoal.groups["owner"] ?? "")) {
    return { ...labelled("objective", ownedGoal.groups), owner: ownedGoal.groups["owner"]?.trim() ?? null };
  }
  return undefined;
}

const isOwner = (text: string): boolean =>
  followsNames(text) ||
  (text.split(/\s+/).length <= 5 &&
    /^[\p{Lu}@]/u.test(text) &&
    !/\b(?:following|this|that|next|our|their|example|an?|another|use|is|are|as)\b/i.test(text));

/** Short words are labels only where they cannot be anything else. */
function isLabel(label: Label, groups: Record<string, string | undefined>, text: string): boolean {
  const word = groups["word"] ?? "";
  if (/^(o|from|to|lead|state|year|group|function|period|start|aim)$/i.test(word))
    return /^[^:]{1,12}[:：]/.test(text) && groups["rest"] !== undefined;
  if (/^results?$|^outcomes?$/i.test(word))
    return groups["rest"] === undefined ? /s$/i.test(word) : /[:：]/.test(text.slice(0, word.length + 6));
  return label !== "note" || groups["rest"] === undefined || /[:：]/.test(text.slice(0, word.length + 8));
}

function labelled(label: Label, groups: Record<string, string | undefined>): Labelled {
  const rest = (groups["rest"]?.trim() ?? "").replace(/^\((?:wip|draft|tbd|tbc|work in progress)\)$/i, "");
  const counted = groups["number"]?.trim() ?? null;
  return {
    label,
    rest,
    owner: null,
    number: counted,
    opensList: rest === "" && counted === null,
    isLoose: /goals?|results?$|outcomes?|success/i.test(groups["word"] ?? "") && !/key/i.test(groups["word"] ?? ""),
  };
}

/** Whether a line of text starts a statement of its own, so that it must not be joined to the line before it. */
export function startsStatement(line: string): boolean {
  const plain = line.replace(/^[\s>*_`~[\]]+/, "").slice(0, 120);
  if (/^(?:O|KR|Objective|Key Result|Obj|OKR)\s?#?\d{1,2}(?:\.\d{1,2})*\s*[.:)\]–—-]/i.test(plain)) return true;
  if (
    /^(?:objectives?|key results?|krs?|owners?|dri|initiatives?|results?|due|deadline|status|score|target|baseline|team|quarter|cycle|rationale|motivation)\s*(?:\*\*|__)?\s*[:：]/i.test(
      plain,
    )
  )
    return true;
  return /^\p{Emoji_Presentation}/u.test(plain) || /^\*\*[^*]{2,200}\*\*:?\s*$/.test(line.trim());
}
