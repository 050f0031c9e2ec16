import type { Suggestion } from "./rule.ts";

/** A title with a suggestion's changes made. Applying is undone by keeping the title from before. */
export const applySuggestion = (title: string, { edits }: Suggestion): string =>
  edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), title)
    .replace(/\s{2,}/g, " ")
    .replace(/\s+([.,;:])/g, "$1")
    .trim();
