import { dayInWords } from "#okr/words.ts";

/** "today", "yesterday", else the date: only these two are said relative to now. */
export function recentDateWords(date: string, today: string): string {
  const daysAgo = Temporal.PlainDate.from(date).until(today).days;
  if (daysAgo === 0) return "today";
  return daysAgo === 1 ? "yesterday" : dayInWords(date, today);
}

/** The local date of a moment, as in 2027-02-16, in the reader's own time zone unless another is named. */
export const localDateOf = (moment: string, timeZone: string = Temporal.Now.timeZoneId()): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** "9:14 am": the local time of a moment. */
export function timeWords(moment: string, timeZone: string = Temporal.Now.timeZoneId()): string {
  const { hour, minute } = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${hour < 12 ? "am" : "pm"}`;
}

/** The reader's own date today. */
export const localToday = (): string => Temporal.Now.plainDateISO().toString();

/** A day as a page greets with it: "Tuesday, February 16". */
export const longDayWords = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric" });
