import { refuse } from "./refusal.ts";

/** Where a page ended, as text that says nothing to outsiders. */
export const toCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString("base64url");

/** The place a cursor stands for; refuses what was not made by `toCursor`. */
export function fromCursor<Place>(
  cursor: string | undefined,
  isPlace: (place: unknown) => place is Place,
): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (isPlace(place)) return place;
  } catch {
    // falls through to the refusal below
  }
  return refuse("invalid-input", "cursor: send the nextCursor of the page before, unchanged.");
}

/** Cuts a list that was read one longer than asked for into a page and the cursor after it. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (last: Row) => unknown,
): { page: Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, nextCursor: rows.length > limit && last !== undefined ? toCursor(placeOf(last)) : null };
}
