/** A cycle named in a document. Dates are local, from `startsOn` up to but not including `endsBefore`, when they are known. */
export type CycleText = {
  readonly name: string;
  readonly startsOn?: string | undefined;
  readonly endsBefore?: string | undefined;
  readonly rest: string;
};

const year = String.raw`(?:CY|calendar year )?'?(?<year>20\d\d)`;
const quarterFirst = new RegExp(
  String.raw`\b(?:Q|quarter )(?<quarter>[1-4])(?:\s*(?:of|[-/,·|]))?\s*(?:${year}|(?<fiscal>FY)'?\s?(?<fiscalYear>\d\d(?:\d\d)?))\b`,
  "i",
);
const yearFirst = new RegExp(
  String.raw`\b(?:${year}|(?<fiscal>FY)\s?'?(?<fiscalYear>\d\d(?:\d\d)?))\s*[-/,·|:]?\s*(?:Q|quarter )(?<quarter>[1-4])\b`,
  "i",
);
const half = new RegExp(
  String.raw`\b(?:(?:H|half )(?<half>[12])\s*[-/]?\s*${year}|20(?<early>\d\d)\s*[-/]?\s*(?:H|half )(?<late>[12]))\b`,
  "i",
);
const fiscalYear = /\bFY\s?'?(?<fiscalYear>\d\d(?:\d\d)?)\b/i;
const quarterOnly = /\bQ(?<quarter>[1-4])\b/;
const yearOnly =
  /(?<![\d.,/$-])\b(?<year>20[0-4]\d)\b(?![\d.,%/-]\d)(?!\s+(?!goals?|okrs?|objectives?|roadmap|plan|priorities|key|and|to|q\d|set|[–—|-])[a-z])/;
const monthSpan =
  /\b(?<first>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s(?<year>20\d\d))?\s*(?:-|–|—|to|through)\s*(?<last>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s(?<lastYear>20\d\d)\b/i;

/** Finds a quarter, half, fiscal quarter, span of months or year in a heading or title; the rest is the text without it. */
export function readCycle(text: string, { bareYear = true } = {}): CycleText | undefined {
  const quarter = quarterFirst.exec(text) ?? yearFirst.exec(text);
  if (quarter?.groups) {
    const { quarter: which = "1", fiscal, fiscalYear: short } = quarter.groups;
    const rest = without(text, quarter[0]);
    if (fiscal) return { name: `FY${short}-Q${which}`, rest };
    return {
      name: `Q${which} ${quarter.groups["year"]}`,
      ...months(Number(quarter.groups["year"]), Number(which) * 3 - 3, 3),
      rest,
    };
  }
  const halves = half.exec(text);
  if (halves?.groups) {
    const which = halves.groups["half"] ?? halves.groups["late"] ?? "1";
    const when = Number(halves.groups["year"] ?? `20${halves.groups["early"]}`);
    return { name: `H${which} ${when}`, ...months(when, Number(which) * 6 - 6, 6), rest: without(text, halves[0]) };
  }
  const span = monthSpan.exec(text);
  if (span?.groups) return { name: span[0], ...spanned(span.groups), rest: without(text, span[0]) };
  const fiscal = fiscalYear.exec(text);
  if (fiscal?.groups) return { name: `FY${fiscal.groups["fiscalYear"]}`, rest: without(text, fiscal[0]) };
  const only = quarterOnly.exec(text);
  const whole = bareYear ? yearOnly.exec(text) : null;
  if (whole?.groups && !only) {
    return { name: whole[0], ...months(Number(whole[0]), 0, 12), rest: without(text, whole[0]) };
  }
  return only?.groups && bareYear ? { name: `Q${only.groups["quarter"]}`, rest: without(text, only[0]) } : undefined;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthOf = (name: string | undefined): number => monthNames.indexOf((name ?? "").slice(0, 3).toLowerCase());

function spanned(groups: Record<string, string | undefined>): { startsOn: string; endsBefore: string } {
  const [first, last] = [monthOf(groups["first"]), monthOf(groups["last"])];
  const lastYear = Number(groups["lastYear"]);
  const firstYear = groups["year"] ? Number(groups["year"]) : first > last ? lastYear - 1 : lastYear;
  return months(firstYear, first, (lastYear - firstYear) * 12 + last - first + 1);
}

function months(whole: number, first: number, count: number): { startsOn: string; endsBefore: string } {
  const start = Temporal.PlainDate.from({ year: whole, month: first + 1, day: 1 });
  return { startsOn: start.toString(), endsBefore: start.add({ months: Math.max(1, count) }).toString() };
}

const without = (text: string, found: string): string => text.replace(found, " ").replace(/\s+/g, " ").trim();

const day = String.raw`((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? 20\d\d)`;
const runs = new RegExp(String.raw`(?:from|between) ${day} (?:to|through|until|and|-|–) ${day}`, "i");

/** "This quarter runs from February 1, 2020 to April 30, 2020": the dates of a fiscal cycle, written out. */
export function readCycleDates(text: string): { startsOn: string; endsBefore: string } | undefined {
  const match = runs.exec(text);
  const [start, end] = [match?.[1], match?.[2]].map(dayOf);
  return start && end ? { startsOn: start.toString(), endsBefore: end.add({ days: 1 }).toString() } : undefined;
}

function dayOf(text: string | undefined): Temporal.PlainDate | undefined {
  const match = /^([A-Za-z]+) (\d{1,2}),? (\d{4})$/.exec(text ?? "");
  if (!match || Number(match[2]) > 31 || Number(match[2]) < 1) return undefined;
  return Temporal.PlainDate.from({ year: Number(match[3]), month: monthOf(match[1]) + 1, day: Number(match[2]) });
}
