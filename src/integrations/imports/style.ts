import type { Node } from "./outline.ts";
import { nodesUnder } from "./outline.ts";
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
  let keyResults = 0;
  let objectives = 0;
  let roles = 0;
  for (const node of nodesUnder(root)) {
    const { label, prefix } = node.statement;
    if (label?.label === "key-result" && label.rest !== "") keyResults++;
    if (label?.label === "objective" && label.rest !== "") objectives++;
    if (node.kind !== "item") continue;
    items++;
    if (prefix || label?.owner) prefixed++;
    if (prefix?.isRole && followsNames(prefix.text)) roles++;
  }
  return {
    labelsKeyResults: keyResults >= 2,
    labelsObjectives: objectives >= 1,
    namesOwners: items >= 6 && prefixed / items >= 0.4 && roles >= 3,
  };
}

const smallWords = /^(?:of|and|&|to|the|team|teams|lead|leads|group|squad|department|for|,|\/|-|–)$/;

/** "Director of Product, Growth" is written like a name; "Support for signed releases" is not. */
export function followsNames(text: string): boolean {
  const words = text.replace(/\([^)]*\)|\[[^\]]*\]/g, "").split(/[\s,;/]+/).filter(Boolean);
  return words.every((word) => /^[\p{Lu}\d(&~.]/u.test(word) || smallWords.test(word)) && !/^\p{L}+ (?:for|to) (?!the CEO)/u.test(text);
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
  const last = text.slice(start).replace(/[.\s]+$/, "").trim();
  if (last !== "") sentences.push(last);
  return sentences.filter((sentence) => /[\p{L}\d]/u.test(sentence));
}

const abbreviation = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|avg|approx|incl|excl|no|sr|jr|dir|mgr|dept|inc|ltd|st|mr|ms|mrs|dr|est|min|max|ca|cf|resp|[A-Z])$/i;

const endsSentence = (text: string, start: number, place: number): boolean =>
  /^[.!?]+["”’]?\s*(?=\s["“'‘(]?[\p{Lu}\d%$€£≥<>])/u.test(text.slice(place, place + 8)) && !abbreviation.test(text.slice(Math.max(start, place - 8), place));
