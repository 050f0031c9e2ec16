import type { Node } from "./outline.ts";
import { looksBack } from "./section.ts";
import { followsNames } from "./names.ts";
import type { Prefix, Statement } from "./statement.ts";

/** How a document writes its plan, counted over the whole of it before anything is decided. */
export type Style = {
  /** Key results are labelled ("KR:", "CEO KR:"): then an unlabelled line with an owner is not one. */
  readonly labelsKeyResults: boolean;
  readonly labelsObjectives: boolean;
  /** Most items begin with an owner and a colon, as in a cascade from level to level. */
  readonly namesOwners: boolean;
};

export function styleOf(root: Node): Style {
  let items = 0;
  let prefixed = 0;
  let tops = 0;
  let prefixedTops = 0;
  let keyResults = 0;
  let objectives = 0;
  let roles = 0;
  for (const node of planNodes(root)) {
    const { label, prefix } = node.statement;
    if (label?.label === "key-result" && label.rest !== "") keyResults++;
    if (label?.label === "objective" && label.rest !== "") objectives++;
    if (node.kind !== "item") continue;
    items++;
    if (node.level === 0) tops++;
    if (!prefix && !label?.owner) continue;
    prefixed++;
    if (node.level === 0) prefixedTops++;
    if (prefix?.isRole && followsNames(prefix.text)) roles++;
  }
  return {
    labelsKeyResults: keyResults >= 2,
    labelsObjectives: objectives >= 1,
    namesOwners:
      items >= 6 && roles >= 3 && (prefixed / items >= 0.4 || (prefixedTops >= 3 && prefixedTops / tops >= 0.5)),
  };
}

/** The nodes outside of retrospectives and explanations. */
function* planNodes(node: Node): Generator<Node> {
  if (node.kind === "heading" && (node.section.kind === "retrospective" || node.section.kind === "talk")) return;
  if (node.kind === "item" && looksBack(node.statement.text)) return;
  yield node;
  for (const child of node.children) yield* planNodes(child);
}

/** The share of siblings that begin with words and a colon. */
export function prefixShare(siblings: readonly Statement[]): number {
  return siblings.length < 2 ? 0 : siblings.filter((one) => one.prefix !== null).length / siblings.length;
}

/** Whether the words before the colon stand beside the statement (an owner, a team, a theme) rather than belong to it. */
export function standsBeside(prefix: Prefix, share: number, style: Style): boolean {
  if (prefix.isBold) return true;
  if (prefix.isRole && followsNames(prefix.text)) return true;
  if (/^[\p{Lu}\s]{4,}$/u.test(prefix.text)) return true;
  const short = prefix.text.split(/\s+/).length <= 4 && followsNames(prefix.text) && !/\s[–-]\s/.test(prefix.text);
  return short && (share >= 0.6 || style.namesOwners);
}

/** Splits "Get known. Publish 3 posts. Speak at 2 events." Full stops of abbreviations and inside brackets do not count. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let depth = 0;
  for (let place = 0; place < text.length; place++) {
    const letter = text.charAt(place);
    if (letter === "(" || letter === "[") depth++;
    else if (letter === ")" || letter === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[.!?]/.test(letter) && endsSentence(text, start, place)) {
      sentences.push(text.slice(start, place).trim());
      start = place + 1;
    }
  }
  const last = text
    .slice(start)
    .replace(/[.\s]+$/, "")
    .trim();
  if (last !== "") sentences.push(last);
  return sentences.filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|avg|approx|incl|excl|no|sr|jr|dir|mgr|dept|inc|ltd|st|mr|ms|mrs|dr|est|min|max|ca|cf|resp|[A-Z])$/i;

const endsSentence = (text: string, start: number, place: number): boolean =>
  /^[.!?]+["”’]?\s*(?=\s["“'‘(]?[\p{Lu}\d%$€£≥<>])/u.test(text.slice(place, place + 8)) &&
  !abbreviation.test(text.slice(Math.max(start, place - 8), place));
