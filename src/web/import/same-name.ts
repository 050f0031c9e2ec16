const bare = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .toSorted()
    .join(" ");

/** Whether two names are the same but for case, punctuation and order: "2027 Q1" and "Q1, 2027". */
export const sameName = (one: string, other: string): boolean => bare(one) === bare(other);
