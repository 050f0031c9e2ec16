const small = new Set(
  (
    "a an and are as at be been but by can do for from get had has have how if in into is it its more most new not of on or " +
    "our out so than that the their them then there they this to up us was we were what when which who will with you your"
  ).split(" "),
);

const longestText = 2_000;

/**
 * The words of a text that say what it is about: lower case, singular, each once, in their order; small words and numbers
 * are left out. Of a long text only the first 2,000 characters are read.
 */
export function wordsIn(text: string): string[] {
  const words = text
    .slice(0, longestText)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !small.has(word) && !/^\p{N}+$/u.test(word))
    .map(singular);
  return [...new Set(words)];
}

/** The singular of an English word as far as search needs it: `stories` is `story`, `launches` is `launch`. */
function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|z|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
