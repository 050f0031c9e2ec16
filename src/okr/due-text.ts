/** What is known when a date is read: the cycle's local dates, from `startsOn` up to but not including `endsBefore`. */
export type DueContext = { readonly startsOn?: string | undefined; readonly endsBefore?: string | undefined };
/** A due date found in a sentence, and the words that said it. */
export type DueText = { readonly date: string; readonly text: string };

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const lead = String.raw`\b(?:by|before|until|till|due(?: on| date)?:?|deadline:?|no later than|end of|eo)\s+(?:the\s+)?(?:(?<edge>end|close|beginning|start|middle|mid) (?:of )?)?(?:the )?`;

const forms = [
  new RegExp(String.raw`(?:${lead})?(?<year>20\d\d)-(?<m>\d\d)-(?<day>\d\d)\b`, "i"),
  new RegExp(String.raw`${lead}${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d)(?:,?\s+(?<year>20\d\d))?`, "i"),
  new RegExp(String.raw`${lead}(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${month}(?:,?\s+(?<year>20\d\d))?`, "i"),
  new RegExp(String.raw`${lead}${month}(?!\s+\d{1,2}\b(?!\d))(?:,?\s+(?<year>20\d\d))?\b`, "i"),
  new RegExp(String.raw`${lead}(?:(?<year>20\d\d)[\s-]*)?Q(?<quarter>[1-4])\b(?:[\s,-]*(?<after>20\d\d)\b)?`, "i"),
  new RegExp(String.raw`(?:${lead})(?<year>20\d\d)\b`, "i"),
  /\b(?:by\s+)?(?:EOQ|(?:the\s+)?end of (?:the |this )?quarter|quarter[- ]end)\b|\(EOQ\)/i,
];

/** Most sentences name no date at all, and are not searched for one. */
const mayHoldDate = /\b(?:by|before|until|till|due|deadline|no later|end of|eo|eoq|quarter)\b|20\d\d-/i;

/**
 * Finds by when something is due. "by June 30" takes its year from the cycle (the first such day not before its start);
 * "by end of Q4" is the quarter's last day; "EOQ" is the cycle's last day. A date that cannot be placed is left out.
 */
export function readDueDate(text: string, context: DueContext = {}): DueText | undefined {
  if (!mayHoldDate.test(text)) return undefined;
  for (const form of forms) {
    const match = form.exec(text);
    const date = match && placed(match.groups ?? {}, context);
    if (match && date) return { date, text: match[0] };
  }
  return undefined;
}

function placed(groups: Record<string, string | undefined>, context: DueContext): string | undefined {
  const lastDay = context.endsBefore ? Temporal.PlainDate.from(context.endsBefore).subtract({ days: 1 }) : undefined;
  const written = groups["year"] ?? groups["after"];
  const monthNumber = groups["m"]
    ? Number(groups["m"])
    : groups["month"]
      ? months.indexOf(groups["month"].slice(0, 3).toLowerCase()) + 1
      : undefined;
  if (groups["quarter"]) {
    const year = written ? Number(written) : lastDay?.year;
    return year === undefined ? undefined : endOfMonth(year, Number(groups["quarter"]) * 3);
  }
  if (monthNumber === undefined) return written ? `${written}-12-31` : lastDay?.toString();
  const from = (year: number) =>
    groups["day"] ? dayOf(year, monthNumber, Number(groups["day"])) : endOfMonth(year, monthNumber, groups["edge"]);
  if (written) return from(Number(written));
  if (!context.startsOn) return undefined;
  const start = Temporal.PlainDate.from(context.startsOn);
  const sameYear = from(start.year);
  return sameYear && sameYear >= start.toString() ? sameYear : from(start.year + 1);
}

const dayOf = (year: number, monthNumber: number, day: number): string | undefined => {
  if (monthNumber < 1 || monthNumber > 12 || day < 1) return undefined;
  return day > Temporal.PlainYearMonth.from({ year, month: monthNumber }).daysInMonth
    ? undefined
    : Temporal.PlainDate.from({ year, month: monthNumber, day }).toString();
};

function endOfMonth(year: number, monthNumber: number, edge?: string): string | undefined {
  const whole = Temporal.PlainYearMonth.from({ year, month: monthNumber });
  if (edge && /beginning|start/i.test(edge)) return dayOf(year, monthNumber, 1);
  if (edge && /mid/i.test(edge)) return dayOf(year, monthNumber, 15);
  return dayOf(year, monthNumber, whole.daysInMonth);
}
