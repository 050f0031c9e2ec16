import type { Span } from "./span.ts";

const placeholder = new RegExp(
  [
    String.raw`\{[^{}\n]{0,40}\}`,
    String.raw`\[(?:number|target|baseline|date|metric|x+|n|#|\?+|tbd|name|amount|persona|market|product|area|channel|competitor|event|%)[^[\]\n]{0,30}\]`,
    String.raw`<(?:number|target|baseline|date|metric|x+|n)>`,
    String.raw`[$€£]?\b(?:[xX]{1,3}|[yY]{2,3})\s?%`,
    String.raw`[$€£](?:[xX]{1,3}|[yY]{1,3})\b`,
    String.raw`\b(?:[xX]{2,3}|[yY]{2,3})\b`,
    String.raw`\b[NY]\s?%`,
    String.raw`\b(?:from|to|by|of|at|least|than|reach|under|over|above|below|within) [XYZN]\b(?!-)`,
    String.raw`\?{2,}`,
    String.raw`\b(?:TBD|TBC|TBA)\b`,
    String.raw`_{2,}`,
    String.raw`\bto be (?:determined|defined|decided)\b`,
  ].join("|"),
  "g",
);

/** What still has to be filled in: `xx%`, `{number}`, `[date]`, `??`, `TBD`, `from X to Y`. */
export const placeholdersIn = (text: string): readonly Span[] =>
  [...text.matchAll(placeholder)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
