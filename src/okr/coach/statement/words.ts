/** A word of a sentence, in small letters, with where it stands (`end` exclusive). */
export type Word = { readonly text: string; readonly lower: string; readonly start: number; readonly end: number };

const word = /[\p{L}\p{N}]+(?:['’.:&+/-][\p{L}\p{N}]+)*/gu;

/** The words of a text, left to right. A compound (`sign-ups`, `Q&A`, `customer's`) is one word. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(word)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll("’", "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The singular of a noun, roughly: `stories` is story, `churches` church, `releases` release. Others stay as they are. */
export function singularOf(noun: string): string {
  const plain = noun.replace(/'s?$/, "");
  if (plain.length < 4 || !plain.endsWith("s") || /(?:ss|us|is|ics)$/.test(plain)) return plain;
  if (plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|ss)es$/.test(plain) ? plain.slice(0, -2) : plain.slice(0, -1);
}
