import { listCommentsMentioning } from "#store/comments.ts";
import type { Read } from "../context.ts";
import { fromCursor, pageOf } from "../cursor.ts";
import { isCommentPlace } from "./comment-subjects.ts";

export const listCommentsMentioningMe: Read<"comments", "mentioningMe"> = async (at, { limit, cursor }) => {
  const rows = await listCommentsMentioning(at.open, at.caller.personId, {
    limit: limit + 1,
    before: fromCursor(cursor, isCommentPlace),
  });
  const { page, nextCursor } = pageOf(rows, limit, (last) => last.id);
  return { comments: page, nextCursor };
};
