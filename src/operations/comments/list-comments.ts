import { subjectOf } from "#okr/comment.ts";
import { listComments as findComments } from "#store/comments.ts";
import type { Read } from "../context.ts";
import { fromCursor, pageOf } from "../cursor.ts";
import { isCommentPlace, mustExist } from "./comment-subjects.ts";

export const listComments: Read<"comments", "list"> = async (at, { subjectId, limit, cursor }) => {
  const subject = subjectOf(subjectId);
  await mustExist(at, subject);
  const rows = await findComments(at.open, subject, { limit: limit + 1, before: fromCursor(cursor, isCommentPlace) });
  const { page, nextCursor } = pageOf(rows, limit, (last) => last.id);
  return { comments: page, nextCursor };
};
