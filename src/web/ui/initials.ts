const firstLetter = (word: string | undefined): string => {
  const point = word?.codePointAt(0);
  return point === undefined ? "" : String.fromCodePoint(point);
};

/** The initials of a name: first and last word, "?" for none. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  return `${firstLetter(words[0] ?? "?")}${words.length > 1 ? firstLetter(words.at(-1)) : ""}`.toUpperCase();
}
