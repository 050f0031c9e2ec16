import type { CheckIn, CheckInSeries } from "./plan-rows.ts";

type Reported = Pick<CheckIn, "on" | "value" | "confidence">;

/** The series with one more check-in, put after those of the same day. */
export function withCheckIn(series: CheckInSeries, { on, value, confidence }: Reported): CheckInSeries {
  let place = series.dates.length;
  while (place > 0 && (series.dates[place - 1] ?? "") > on) place--;
  return {
    dates: series.dates.toSpliced(place, 0, on),
    values: series.values.toSpliced(place, 0, value),
    confidences: series.confidences.toSpliced(place, 0, confidence),
  };
}

/** The series without one check-in, found from the newest by what it said; unchanged when it is not there. */
export function withoutCheckIn(series: CheckInSeries, { on, value, confidence }: Reported): CheckInSeries {
  const place = series.dates.findLastIndex(
    (date, at) => date === on && series.values[at] === value && series.confidences[at] === confidence,
  );
  if (place < 0) return series;
  return {
    dates: series.dates.toSpliced(place, 1),
    values: series.values.toSpliced(place, 1),
    confidences: series.confidences.toSpliced(place, 1),
  };
}
