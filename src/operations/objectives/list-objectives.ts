import { isId } from "#lib/ids.ts";
import type { ObjectiveId } from "#okr/ids.ts";
import { listObjectives as findObjectives } from "#store/objectives.ts";
import type { Read } from "../context.ts";
import { fromCursor, pageOf } from "../cursor.ts";

const isPlace = (place: unknown): place is ObjectiveId => typeof place === "string" && isId("obj", place);

export const listObjectives: Read<"objectives", "list"> = async (at, { cursor, limit, ...filter }) => {
  const after = fromCursor(cursor, isPlace);
  const rows = await findObjectives(at.open, { ...filter, after, limit: limit + 1 });
  const { page, nextCursor } = pageOf(rows, limit, (last) => last.id);
  return { objectives: page.map((one) => ({ ...one, supports: [...one.supports] })), nextCursor };
};
