import { isId } from "#lib/ids.ts";
import type { InitiativeId } from "#okr/ids.ts";
import { listInitiatives as findInitiatives } from "#store/initiatives.ts";
import type { Read } from "../context.ts";
import { fromCursor, pageOf } from "../cursor.ts";

const isPlace = (place: unknown): place is InitiativeId => typeof place === "string" && isId("ini", place);

export const listInitiatives: Read<"initiatives", "list"> = async (at, { teamId, keyResultId, limit, cursor }) => {
  const rows = await findInitiatives(at.open, {
    teamId,
    keyResultId,
    after: fromCursor(cursor, isPlace),
    limit: limit + 1,
  });
  const { page, nextCursor } = pageOf(rows, limit, (last) => last.id);
  return { initiatives: page, nextCursor };
};
