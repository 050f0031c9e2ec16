import { measureInWords } from "#okr/measure-words.ts";
import { isOwnWork, numbersOf } from "./facts.ts";
import { readKeyResult, readObjective } from "./read-subject.ts";
import { gerundOf } from "./statement/verb-forms.ts";
import type { KeyResultDraft, ObjectiveDraft } from "./subject.ts";

/** A key result as the sentence says it, and what it lacks to be one: an outcome when it is own work, or a number. */
export type SentencePart = { readonly words: string; readonly lacks: "outcome" | "number" | null };

/** The sentence in its parts: what follows "We will", and what follows "as measured by"; an ellipsis where nothing is written. */
export type SentenceParts = { readonly objective: string; readonly measuredBy: readonly SentencePart[] };

/** The parts of the sentence that an objective and its key results make; key results without words are left out. */
export const sentencePartsOf = ({ title, keyResults = [] }: ObjectiveDraft): SentenceParts => ({
  objective: objectiveInSentence(title),
  measuredBy: keyResults
    .filter((one) => one.title.trim() !== "")
    .map((one) => ({ words: keyResultInSentence(one), lacks: lackOf(one) })),
});

function lackOf(draft: KeyResultDraft): SentencePart["lacks"] {
  const subject = readKeyResult(draft);
  if (isOwnWork(subject)) return "outcome";
  return numbersOf(subject).isMeasured ? null : "number";
}

/**
 * The sentence that an objective and its key results make together: "We will make buyers come back, as measured by returns
 * (from 9% to 6%) and 40 referrals a month." Names in capitals keep them. Without key results the measure is asked for.
 */
export function sentenceOf(draft: ObjectiveDraft): string {
  const { objective, measuredBy } = sentencePartsOf(draft);
  const measured = measuredBy.map(({ words }) => words);
  return `We will ${objective}, as measured by ${measured.length === 0 ? "…" : listed(measured)}.`;
}

const listed = (parts: readonly string[]): string =>
  parts.length < 3 ? parts.join(" and ") : `${parts.slice(0, -1).join("; ")}; and ${parts.at(-1) ?? ""}`;

const withoutEnd = (text: string): string => text.trim().replace(/[.!?;,]+$/, "");

/** A first word that is not a name begins small. */
const beginningSmall = (text: string): string =>
  /^[A-Z][a-z]*(?:\s|$|[-,])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

function objectiveInSentence(title: string): string {
  const text = withoutEnd(title);
  if (text === "") return "…";
  const [first] = readObjective({ title }).statement.reading.words;
  if (first?.verb?.form === "base") return beginningSmall(text);
  return first?.verb?.form === "gerund"
    ? `be ${beginningSmall(text)}`
    : `see to it that this is true: ${beginningSmall(text)}`;
}

function keyResultInSentence(draft: KeyResultDraft): string {
  const text = withoutEnd(draft.title);
  const { measure } = draft;
  if (measure !== undefined && measure.kind !== "yes-no")
    return `${beginningSmall(text)} (${measureInWords(measure).replace(/^(?:rises|falls) /, "")})`;
  const { verb } = readKeyResult(draft).statement;
  if (!verb || !text.startsWith(verb.text)) return beginningSmall(text);
  return verb.text.toLowerCase() === verb.lemma
    ? gerundOf(verb.lemma) + text.slice(verb.text.length)
    : beginningSmall(text);
}
