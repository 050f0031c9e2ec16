import { mentionsIn } from "#okr/comment-text.ts";
import { mayEditComment } from "#okr/comment.ts";
import { updateComment } from "#store/comments.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { revise } from "../subjects.ts";
import { getComment, mustBeHere } from "./comment-subjects.ts";

export const editComment: Write<"comments", "edit"> = async (at, { commentId, text }) => {
  const before = await getComment(at, commentId);
  if (!mayEditComment(at.caller, before))
    refuse("not-allowed", "Only the person who wrote a comment can change it. Nothing was changed.");
  const mentionIds = mentionsIn(text);
  await mustBeHere(at, mentionIds, before.mentionIds);
  return revise(at, {
    kind: "comment",
    operation: "comment.edited",
    before,
    update: () => updateComment(at.open, before, { text, mentionIds, editedAt: at.at }),
    reread: () => getComment(at, commentId),
  });
};
