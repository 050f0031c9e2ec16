import { mentionsIn } from "#okr/comment-text.ts";
import { subjectOf } from "#okr/comment.ts";
import { insertComment } from "#store/comments.ts";
import type { Write } from "../context.ts";
import { mustBeHere, mustStand } from "./comment-subjects.ts";

export const addComment: Write<"comments", "add"> = async (at, { subjectId, text }) => {
  const subject = subjectOf(subjectId);
  await mustStand(at, subject);
  const mentionIds = mentionsIn(text);
  await mustBeHere(at, mentionIds);
  const comment = {
    id: at.newId("comment"),
    subject,
    personId: at.caller.personId,
    text,
    mentionIds,
    addedAt: at.at,
    editedAt: null,
  };
  await insertComment(at.open, comment);
  const added = { ...comment, version: 1 };
  at.record("comment.added", { kind: "comment", id: comment.id }, null, added);
  return added;
};
