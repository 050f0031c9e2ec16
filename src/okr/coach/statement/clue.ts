/** Something about a sentence that speaks for or against a kind, and the words that show it. */
export type Clue = { readonly name: string; readonly start: number; readonly end: number };

/** Adds a clue once; the first words that show it count. */
export type Note = (name: string, start: number, end: number) => void;
