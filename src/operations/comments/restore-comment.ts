import { mayRemoveComment } from "#okr/comment.ts";
import { updateComment } from "#store/comments.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { revise } from "../subjects.ts";
import { getAnyComment, getComment } from "./comment-subjects.ts";

export const restoreComment: Write<"comments", "restore"> = async (at, { commentId }) => {
  const { comment, isRemoved } = await getAnyComment(at, commentId);
  if (!mayRemoveComment(at.caller, comment))
    refuse(
      "not-allowed",
      "Only the person who wrote a comment, owners and admins can bring it back. Nothing was changed.",
    );
  if (!isRemoved) refuse("not-removed", "This comment is not removed. Nothing was changed.");
  return revise(at, {
    kind: "comment",
    operation: "comment.restored",
    before: comment,
    update: () => updateComment(at.open, comment, { removedAt: null }),
    reread: () => getComment(at, commentId),
  });
};
