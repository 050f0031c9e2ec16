import { mayRemoveComment } from "#okr/comment.ts";
import { updateComment } from "#store/comments.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { retire } from "../subjects.ts";
import { getAnyComment } from "./comment-subjects.ts";

export const removeComment: Write<"comments", "remove"> = async (at, { commentId }) => {
  const { comment, isRemoved } = await getAnyComment(at, commentId);
  if (!mayRemoveComment(at.caller, comment))
    refuse("not-allowed", "Only the person who wrote a comment, owners and admins can remove it. Nothing was changed.");
  if (isRemoved) refuse("already-removed", "This comment was removed before. Nothing was changed.");
  return retire(at, {
    kind: "comment",
    operation: "comment.removed",
    before: comment,
    update: () => updateComment(at.open, comment, { removedAt: at.at }),
    reread: async () => (await getAnyComment(at, commentId)).comment,
  });
};
