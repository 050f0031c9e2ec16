/** An objective is written after "We will": the title begins with what follows, in a capital, without the full stop. */
export function titleFromSentence(words: string): string {
  const bare = words
    .trim()
    .replace(/^we\s+will\s+/iu, "")
    .replace(/\s+/gu, " ")
    .replace(/\.$/u, "");
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
