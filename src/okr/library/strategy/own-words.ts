import { slotNames } from "../template.ts";
import type { SlotName, Template } from "../template.ts";

/** The names and people that a goal speaks of in its own words, where it does. */
export type OwnWords = { readonly [Name in SlotName]?: string };

const name = String.raw`(\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*){0,2})`;
const end = String.raw`(?=$|[.,;:!?]| (?:and|by|in|from|on|with|through|before|until|within|this|next|who|that|to|so|against|over)\b)`;

const patterns: Readonly<Record<SlotName, RegExp>> = {
  audience: new RegExp(
    String.raw`\b(?:for|among|with|by|win|reach|convince|help) (?:our |the |more )?([a-z][a-z-]*(?: [a-z][a-z-]*){0,2})${end}`,
    "iu",
  ),
  place: new RegExp(String.raw`\b(?:into|in) (?:the )?${name}`, "u"),
  product: new RegExp(
    String.raw`\b(?:[Ll]aunch|[Rr]elease|[Ii]ntroduce|[Ss]hip|[Aa]doption|[Ss]uccess)(?:ing|es)?(?: of)?(?: the| our)? ${name}`,
    "u",
  ),
  rival: new RegExp(String.raw`\b(?:against|beat|from|than|over) ${name}`, "u"),
};

const isPeople = /(?:[^sui]s|people|women|men)$/;
const notPeople =
  /^(?:sales|results?|this|less|business|years?|months?|weeks?|days?|deals|signups|leads|trials|revenues?|costs|ads|events|webinars|searches|things|terms|times|products?|features|markets|channels|launches|means)$/;
const notName =
  /^(?:Q\d|H\d|FY|January|February|March|April|May|June|July|August|September|October|November|December|V\d|API|SEO|AI|OKR)/;
const longestRead = 400;

/** How many characters of a goal's own words fit into every template's objective of at most 80. */
export const longestOwnWords = 30;

/**
 * The people, country, product and competitor that a goal names, as far as plain English shows them: "Launch Foresight for
 * plant managers in Germany" names all but a competitor. What is not surely one is left out. Only the first 400 characters
 * are read.
 */
export function ownWords(goal: string): OwnWords {
  const text = goal.slice(0, longestRead).replaceAll(/\s+/g, " ").trim();
  const found = slotNames.flatMap((slot) => {
    const words = patterns[slot].exec(text)?.[1];
    return words && isSound(slot, words) ? [[slot, words] as const] : [];
  });
  return Object.fromEntries(found);
}

function isSound(slot: SlotName, words: string): boolean {
  if (words.length > longestOwnWords) return false;
  const last = words.split(" ").at(-1) ?? "";
  return slot === "audience" ? isPeople.test(last) && !notPeople.test(last) : !notName.test(words);
}

/** What is said where a goal names nobody. */
const plainWords: Readonly<Record<SlotName, string>> = {
  audience: "target buyers",
  place: "the new market",
  product: "the new product",
  rival: "our closest rival",
};

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/**
 * A text of a template with the goal's own words in the place of its example, and plain words where the goal names nothing:
 * "Win rate in deals led by finance leaders" becomes "… led by plant managers". At the start of a text they begin large.
 */
export function adaptedText(text: string, { slots = {} }: Pick<Template, "slots">, words: OwnWords): string {
  return slotNames.reduce((adapted, slot) => {
    const example = slots[slot];
    if (example === undefined) return adapted;
    const own = words[slot] ?? plainWords[slot];
    const replaced = adapted.replaceAll(example, () => own);
    const opening = capitalized(example);
    return replaced.startsWith(opening) ? capitalized(own) + replaced.slice(opening.length) : replaced;
  }, text);
}
