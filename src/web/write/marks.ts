import type { Finding } from "#okr/coach/finding.ts";

/** A run of a text, and the finding whose words it is. */
export type MarkedRun = { readonly text: string; readonly start: number; readonly finding: Finding | null };

/** Tells findings of one subject apart. */
export const findingKey = ({ rule, subject, place }: Finding): string => `${subject.id} ${rule} ${place.start}`;

/** Where a finding's words stand in the text as it is now; undefined when they are gone, or when it is about no words. */
export function placeIn(text: string, { place, subject }: Finding): { start: number; end: number } | undefined {
  if (place.field !== "title" || place.end <= place.start) return undefined;
  // The advice is a moment older than what was typed since.
  if (subject.title.slice(place.start, place.end) !== text.slice(place.start, place.end)) return undefined;
  return { start: place.start, end: place.end };
}

/** A text in runs, those that findings are about marked; where two overlap the earlier one keeps its words. */
export function markedRuns(text: string, findings: readonly Finding[]): readonly MarkedRun[] {
  const placed = findings
    .flatMap((finding) => {
      const place = placeIn(text, finding);
      return place ? [{ ...place, finding }] : [];
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const { start, end, finding } of placed) {
    if (start < at) continue;
    if (start > at) runs.push({ text: text.slice(at, start), start: at, finding: null });
    runs.push({ text: text.slice(start, end), start, finding });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), start: at, finding: null });
  return runs;
}

/** The finding the cursor is on. */
export const findingAt = (text: string, findings: readonly Finding[], caret: number): Finding | undefined =>
  markedRuns(text, findings).find(
    (run) => run.finding !== null && caret >= run.start && caret <= run.start + run.text.length,
  )?.finding ?? undefined;

/** The finding after (1) or before (-1) the one named, round and round; the first, or the last, when none is named. */
export function findingBeside(findings: readonly Finding[], from: string | null, step: -1 | 1): Finding | undefined {
  const place = findings.findIndex((one) => findingKey(one) === from);
  if (place < 0) return findings.at(step === 1 ? 0 : -1);
  return findings[(place + step + findings.length) % findings.length];
}
