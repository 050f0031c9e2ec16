import type { CheckInPlace } from "#store/check-ins.ts";
import { listCheckIns as findCheckIns } from "#store/check-ins.ts";
import { findKeyResult } from "#store/key-results.ts";
import { spell } from "#lib/clock.ts";
import { isId } from "#lib/ids.ts";
import type { Read } from "../context.ts";
import { fromCursor, pageOf } from "../cursor.ts";
import { refuseMissing } from "../subjects.ts";

function isPlace(place: unknown): place is CheckInPlace {
  const { on, recordedAt, id } = (place ?? {}) as Partial<CheckInPlace>;
  if (typeof id !== "string" || !isId("chk", id) || typeof on !== "string" || typeof recordedAt !== "string")
    return false;
  return Temporal.PlainDate.from(on).toString() === on && spell(Temporal.Instant.from(recordedAt)) === recordedAt;
}

export const listCheckIns: Read<"checkIns", "list"> = async (at, { keyResultId, limit, cursor }) => {
  if (!(await findKeyResult(at.open, keyResultId))) refuseMissing("key-result", keyResultId);
  const rows = await findCheckIns(at.open, keyResultId, limit + 1, fromCursor(cursor, isPlace));
  const { page, nextCursor } = pageOf(rows, limit, ({ on, recordedAt, id }): CheckInPlace => ({ on, recordedAt, id }));
  return { checkIns: page, nextCursor };
};
