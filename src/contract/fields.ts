import { z } from "zod";
import { idPrefix } from "#okr/ids.ts";
import type { IdOf, Noun } from "#okr/ids.ts";

/** The id of a noun, as in `id("objective")`: `obj_` and 32 hexadecimal digits. Another noun's id is refused in words. */
export function id<N extends Noun>(noun: N): z.ZodType<IdOf<N>, IdOf<N>> {
  const prefix = idPrefix[noun];
  const words = noun === "check-in" ? noun : noun.replaceAll("-", " ");
  const named = `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `not the id of ${named}: those start with ${prefix}_`)
    .describe(`Id of ${named}`) as unknown as z.ZodType<IdOf<N>, IdOf<N>>;
}

const isRealDate = (text: string): boolean => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] ?? 0);
};

/** A local date, `2027-02-16`, from 1900 to 9999. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "write dates as 2027-02-16")
  .refine(isRealDate, "there is no such day")
  .describe("A local date, as in 2027-02-16");

/** A moment in UTC, `2027-02-16T09:30:00.000Z`. */
export const moment = z.string().describe("A moment in UTC, as in 2027-02-16T09:30:00.000Z");

// PostgreSQL cannot store U+0000, and nothing a person writes needs the other control characters.
// oxlint-disable-next-line no-control-regex
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** One line of text, trimmed, 1 to `most` characters. */
export const line = (most = 300): z.ZodString =>
  z
    .string()
    .trim()
    .min(1, "write something here")
    .max(most, `at most ${most} characters`)
    .regex(/^[^\n\r]*$/, "keep it on one line")
    .refine((text) => !controlCharacters.test(text), "control characters are not text");

/** Text of several lines, or none; plain or Markdown, never HTML. */
export const text = (most = 10_000): z.ZodString =>
  z
    .string()
    .trim()
    .max(most, `at most ${most} characters`)
    .refine((value) => !controlCharacters.test(value), "control characters are not text");

const significantDigits = (value: number): number =>
  value
    .toString()
    .replace(/e.*$/, "")
    .replace(/^-?0*\.?0*/, "")
    .replace(".", "").length;

/**
 * A number as people measure: at most 15 significant digits, so that it is the same number in JSON, in JavaScript and in
 * the database's decimals; between −10^15 and 10^15.
 */
export const decimal = z
  .number()
  .min(-1e15)
  .max(1e15)
  .refine((value) => significantDigits(value) <= 15, "at most 15 digits");

/** The version of what is described, counted from 1; it grows with every change. */
export const version = z.int().min(1).describe("Grows by one with every change; send it as If-Match to change this");

/** How many to give back at most, 1–200. */
export const limit = z.coerce.number().int().min(1).max(200).default(50).describe("How many at most, 1–200");

/** Where the page before ended, as its answer said. */
export const cursor = z.string().max(200).optional().describe("nextCursor of the page before");
/** Where to go on, or null on the last page. */
export const nextCursor = z
  .string()
  .nullable()
  .describe("Send it as cursor to get the next page; null on the last page");

/** A workspace's gapless count of changes. */
export const revision = z.int().min(0).describe("The workspace's gapless count of changes");

/** An e-mail address, in lower case. */
export const email = z.email("not an e-mail address").max(254).toLowerCase();
