/**
 * Arithmetic on local dates written `2027-02-16`, without a calendar object for each: days are counted from 1970-01-01 in
 * the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms").
 */

const digit = (text: string, place: number): number => text.charCodeAt(place) - 48;

// A plan names the same few dates thousands of times.
const known = new Map<string, number>();
const mostKnown = 20_000;

/** The day a date is, counted from 1970-01-01. The text must be a date with a year of four digits. */
export function dayNumberOf(date: string): number {
  let number = known.get(date);
  if (number === undefined) {
    number = parsed(date);
    if (known.size >= mostKnown) known.clear();
    known.set(date, number);
  }
  return number;
}

function parsed(date: string): number {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const month = digit(date, 5) * 10 + digit(date, 6);
  return dayNumber(year, month, digit(date, 8) * 10 + digit(date, 9));
}

function dayNumber(year: number, month: number, day: number): number {
  // Years begin in March here, so that the leap day is the last one.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

function civilOf(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The date of a day counted from 1970-01-01. */
export function dateOf(number: number): string {
  const { year, month, day } = civilOf(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The date some days later, or earlier when negative. */
export const addDays = (date: string, days: number): string => dateOf(dayNumberOf(date) + days);

/** The day some months later; where that month is too short, its last day. Both counted from 1970-01-01. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = civilOf(number);
  const all = year * 12 + month - 1 + months;
  const first = dayNumber(Math.floor(all / 12), (all % 12) + 1, 1);
  const next = dayNumber(Math.floor((all + 1) / 12), ((all + 1) % 12) + 1, 1);
  return Math.min(first + day - 1, next - 1);
}

/** How many months lie whole between two days counted from 1970-01-01; negative when the second is earlier. */
export function wholeMonthsBetween(from: number, to: number): number {
  const start = civilOf(from);
  const end = civilOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The day of the week of a day counted from 1970-01-01: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;
