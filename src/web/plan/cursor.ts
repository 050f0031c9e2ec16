import type { OutlineRow } from "./outline.ts";

/** Bands are headings: the cursor passes over them. */
const isStop = (row: OutlineRow | undefined): boolean => row !== undefined && row.kind !== "band";

/** Where the cursor is, by the row's key; the first row when that row is gone. */
export function placeOf(rows: readonly OutlineRow[], key: string | null): number {
  const place = key === null ? -1 : rows.findIndex((row) => row.key === key);
  return place >= 0 ? place : rows.findIndex(isStop);
}

/** The next place the cursor may stand on, `by` rows down (or up, when negative); it stays at the ends. */
export function moved(rows: readonly OutlineRow[], from: number, by: number): number {
  const step = Math.sign(by);
  let place = from;
  let left = Math.abs(by);
  for (let at = from + step; left > 0 && at >= 0 && at < rows.length; at += step) {
    if (!isStop(rows[at])) continue;
    place = at;
    left--;
  }
  return place;
}

/** The first or the last row the cursor may stand on. */
export const endOf = (rows: readonly OutlineRow[], end: "first" | "last"): number =>
  end === "first" ? rows.findIndex(isStop) : rows.findLastIndex(isStop);

/** The row a row is under; −1 when it is under none. */
export function parentOf(rows: readonly OutlineRow[], place: number): number {
  const row = rows[place];
  if (row?.kind === "key-result") return rows.findLastIndex((other, at) => at < place && other.kind === "objective");
  if (row?.kind === "initiative") return rows.findLastIndex((other, at) => at < place && other.kind === "key-result");
  return -1;
}

/** Whether a row has rows under it, open or closed. */
export const hasRowsUnder = (row: OutlineRow): boolean =>
  (row.kind === "objective" && row.keyResultIds.length > 0) || (row.kind === "key-result" && row.initiativeCount > 0);
