import { findByWords as find } from "#store/search.ts";
import type { Read } from "../context.ts";

export const findByWords: Read<"search", "find"> = async (at, { words, limit }) => ({
  found: await find(at.open, words, limit),
});
