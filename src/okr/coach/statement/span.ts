/** Words of a sentence and where they stand: `start` inclusive, `end` exclusive, in UTF-16 units as an editor counts. */
export type Span = { readonly text: string; readonly start: number; readonly end: number };

/** The words of a text between two places. */
export const spanOf = (text: string, start: number, end: number): Span => ({
  text: text.slice(start, end),
  start,
  end,
});
