import { findByWords as find } from "#store/search.ts";
import type { Read } from "../context.ts";

/** A word is a run of letters and digits, so that no sign has a meaning in the search. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

export const findByWords: Read<"search", "find"> = async (at, { words, limit }) => ({
  found: await find(at.open, wordsOf(words).slice(0, 10), limit),
});
