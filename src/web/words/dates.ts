/** Dates as people read them, in US English: "Feb 16", "Fri Feb 19", the year only when it is not this one. */

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** "Feb 16", or "Feb 16, 2026" when the year is another one than today's. */
export function dateWords(date: string, today: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const words = `${months[Number(month) - 1] ?? month} ${Number(day)}`;
  return year === today.slice(0, 4) ? words : `${words}, ${year}`;
}

/** "Fri Feb 19": for what is to be planned. */
export const weekdayDateWords = (date: string, today: string): string =>
  `${weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? ""} ${dateWords(date, today)}`;

/** "today", "yesterday", else the date: only these two are said relative to now. */
export function recentDateWords(date: string, today: string): string {
  const daysAgo = Temporal.PlainDate.from(date).until(today).days;
  if (daysAgo === 0) return "today";
  return daysAgo === 1 ? "yesterday" : dateWords(date, today);
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
