/** The words of a text, in lower case. */
export const spellingsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A title cut where the beginnings of the wanted words are, so that they can be shown: "**Win** rate". */
export function markedParts(
  title: string,
  words: string,
): readonly { readonly text: string; readonly isMarked: boolean }[] {
  const wanted = spellingsOf(words);
  const parts: { text: string; isMarked: boolean }[] = [];
  for (const piece of title.split(/(?<=[^\p{L}\p{N}])(?=[\p{L}\p{N}])/u)) {
    const word = wanted
      .filter((one) => piece.toLowerCase().startsWith(one))
      .toSorted((one, other) => other.length - one.length)[0];
    const cut = word?.length ?? 0;
    if (cut > 0) parts.push({ text: piece.slice(0, cut), isMarked: true });
    if (cut < piece.length) parts.push({ text: piece.slice(cut), isMarked: false });
  }
  return parts;
}
