import type { Unit } from "./measure.ts";

/** A number found in a sentence, with what it counts and where it stands (`start` inclusive, `end` exclusive). */
export type Quantity = { readonly value: number; readonly unit: Unit; readonly start: number; readonly end: number };

const symbols: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR" };
const multipliers: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
};
const words: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20,
};
const shortTimes: Readonly<Record<string, string>> = {
  s: "seconds",
  h: "hours",
  hr: "hours",
  hrs: "hours",
  min: "minutes",
  d: "days",
};
const periodsOfTime = "milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?";

const digits = String.raw`(?:\d{1,3}(?:[,'\u2019\u202f]\d{3})+|\d+)(?:\.\d+)?`;
const pattern = new RegExp(
  String.raw`(?<sign>[+−-])?(?<symbol>US\$|[$€£¥₹])?\s?(?<number>${digits})\s?(?<times>(?:k|K|m|M|mm|MM|bn|B)\b|(?:thousand|million|billion)\b)?` +
    String.raw`(?<unit>\s?%|\s?(?:percentage points?|percent|pp)\b|\s?[xX]\b|\s?(?:out of|\/)\s?(?:5|10|100)\b(?!\/)|\s?(?:USD|EUR|GBP|CHF|JPY|CAD|AUD|INR)\b)?|\b(?<word>[Zz]ero|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]wenty)\b`,
  "g",
);

/**
 * Every number in a sentence that counts something, left to right. Left out: names (Q3, v2, P0, S3, #12, FY21, 24/7), years,
 * ordinals, times of day and versions such as 1.2.3. A number word counts only before a noun ("two keynotes").
 */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(pattern)) {
    const { sign, symbol, number, times, unit, word } = match.groups ?? {};
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    const before = text.slice(Math.max(0, start - 14), start);
    const after = text.slice(end, end + 40);
    if (word !== undefined) {
      const noun = nounAfter(after);
      const value = words[word.toLowerCase()];
      if (noun && value !== undefined && !/\b(one of|no)\s*$/i.test(before))
        found.push({ value, unit: { kind: "custom", label: noun }, start, end });
      continue;
    }
    if (number === undefined || isName({ before, after, number, isMoney: symbol !== undefined, unit })) continue;
    const value =
      Number(number.replace(/[,'\u2019\u202f]/g, "")) * (times ? (multipliers[times.toLowerCase()] ?? 1) : 1);
    const negative = (sign === "-" || sign === "−") && /(^|[\s(])$/.test(before);
    found.push({ value: clean(negative ? -value : value), unit: unitOf(symbol, unit, after), start, end });
  }
  return found;
}

/** 0.1 + 0.2 stays 0.3: twelve significant digits are more than anyone writes. */
const clean = (value: number): number => Number(value.toPrecision(12));

type Written = { before: string; after: string; number: string; isMoney: boolean; unit: string | undefined };

function isName({ before, after, number, isMoney, unit }: Written): boolean {
  if (isMoney || unit?.includes("%")) return /[A-Za-z_]$/.test(before) && !isMoney;
  if (/[A-Za-z_#&@/.]$/.test(before) && !/(^|\s)[~]$/.test(before)) return true;
  if (/[A-Za-z][-–]$/.test(before)) return true;
  if (
    /^(st|nd|rd|th)\b|^[:/]\d|^\.\d|^-?(day|week|month|year|hour|minute|slide|step|in|to)\b(?=-|\s\w)/i.test(after) &&
    !/^\s?(days|weeks|hours)/i.test(after)
  )
    return true;
  if (/^[A-Za-z_]\w*/.test(after) && !/^(ms|s|h|d|min|hrs?|pp|GB|TB|MB|KB|Gb)\b/i.test(after)) return true;
  if (
    /\b(week|phase|version|step|level|tier|stage|part|KR|iteration|no\.|v|priority|day|sprint|year|of)\s+$/i.test(
      before,
    ) &&
    !/\bof\s+$/i.test(before)
  )
    return true;
  if (/\d\s+of\s+(the\s+)?$/i.test(before)) return true;
  if (/^(19|20)\d\d$/.test(number) && !/^[a-z].*s$/.test(nounAfter(after) ?? "")) return true;
  return (
    /^(19|20)\d\d$/.test(number) &&
    /\b(in|of|by|for|since|end|early|late|FY|and|Q[1-4]|H[12]|january|february|march|april|may|june|july|august|september|october|november|december)\s+$/i.test(
      before,
    )
  );
}

const timeAfter = new RegExp(String.raw`^[\s-]?(business |working )?(${periodsOfTime})\b`, "i");

function unitOf(symbol: string | undefined, unit: string | undefined, behind: string): Unit {
  const after = behind.replace(/^\+/, "");
  const written = unit?.trim() ?? "";
  if (written === "%" || /^percent|^pp$/i.test(written)) return { kind: "percent" };
  if (symbol) return { kind: "currency", label: symbols[symbol.at(-1) ?? ""] ?? "USD" };
  if (/^[A-Z]{3}$/.test(written)) return { kind: "currency", label: written };
  if (/^x$/i.test(written)) return { kind: "ratio", label: "x" };
  const rating = /(5|10|100)$/.exec(written);
  if (rating) return { kind: "rating", label: `/${rating[0]}` };
  const attached = /^(ms|s|min|d|\s?h|\s?hrs?)\b/.exec(after)?.[1]?.trim();
  if (attached) return { kind: "duration", label: shortTimes[attached] ?? attached };
  const time = timeAfter.exec(after);
  if (time?.[2]) return { kind: "duration", label: time[2].toLowerCase() };
  if (/^\+?\s*(ratio)\b/i.test(after)) return { kind: "number" };
  const noun = nounAfter(after.replace(/^\s+of\s+(?:the\s+)?\d+/i, ""));
  return noun ? { kind: "custom", label: noun } : { kind: "number" };
}

const notNouns =
  /^(to|of|in|by|for|from|and|or|at|on|with|the|a|an|is|are|was|per|each|every|this|that|vs|as|if|than|within|before|after|during|until|when|while|across|through|over|under|more|out|up|down|last|next|times?|qoq|mom|yoy)$/i;
const adjectives =
  /^(new|more|most|least|frequent|additional|active|daily|weekly|monthly|total|different|other|key|major|minor|unique|paying|qualified|strategic|full|high|top|big|large|small|great|local|external|internal|public|open|best|early|first|good|real|senior|junior)$/i;

/** The word counted by a number: "5 new blog posts" counts "blog posts"; undefined when a small word follows. */
function nounAfter(after: string): string | undefined {
  const rest = /^\+?\s+((?:[A-Za-z][\w'’/-]*\s*){1,4})/.exec(after)?.[1]?.trim().split(/\s+/) ?? [];
  const kept: string[] = [];
  for (const word of rest) {
    if (notNouns.test(word)) break;
    if (kept.length === 0 && adjectives.test(word)) continue;
    kept.push(word);
    if (/s$/i.test(word) || kept.length === 2) break;
  }
  const noun = kept.join(" ");
  return noun === "" ? undefined : noun;
}
