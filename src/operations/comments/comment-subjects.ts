import type { Comment, CommentSubject } from "#okr/comment.ts";
import { isId } from "#lib/ids.ts";
import type { CommentId, PersonId } from "#okr/ids.ts";
import { findCheckIn } from "#store/check-ins.ts";
import { findComment } from "#store/comments.ts";
import { findInitiative } from "#store/initiatives.ts";
import { findKeyResult } from "#store/key-results.ts";
import { findObjective } from "#store/objectives.ts";
import { getCheckIn } from "../check-ins/get-check-in.ts";
import type { Reading } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getActivePerson, getInitiative, getKeyResult, getObjective, refuseMissing } from "../subjects.ts";

/** Refuses where nothing is there to be read about; what was removed keeps its comments. */
export async function mustExist({ open }: Reading, { kind, id }: CommentSubject): Promise<void> {
  const found = {
    "key-result": () => findKeyResult(open, id as never),
    objective: () => findObjective(open, id as never),
    initiative: () => findInitiative(open, id as never),
    "check-in": () => findCheckIn(open, id as never),
  };
  if (!(await found[kind]())) refuseMissing(kind, id);
}

/** Refuses where there is nothing to talk about any more: it was removed, withdrawn, or never was. */
export async function mustStand(at: Reading, subject: CommentSubject): Promise<void> {
  if (subject.kind === "key-result") await getKeyResult(at, subject.id);
  else if (subject.kind === "objective") await getObjective(at, subject.id);
  else if (subject.kind === "initiative") await getInitiative(at, subject.id);
  else await getCheckIn(at, subject.id);
}

/** Refuses a mention of somebody who is not in the workspace; whoever was mentioned before may have left since. */
export async function mustBeHere(
  at: Reading,
  personIds: readonly PersonId[],
  before: readonly PersonId[] = [],
): Promise<void> {
  for (const personId of personIds) if (!before.includes(personId)) await getActivePerson(at, personId);
}

/** A comment, removed or not. */
export const getAnyComment = async (
  at: Reading,
  id: CommentId,
): Promise<{ readonly comment: Comment; readonly isRemoved: boolean }> =>
  (await findComment(at.open, id)) ?? refuseMissing("comment", id);

/** A comment that was not removed. */
export async function getComment(at: Reading, id: CommentId): Promise<Comment> {
  const { comment, isRemoved } = await getAnyComment(at, id);
  return isRemoved ? refuse("not-found", "This comment was removed. Restore it first; nothing was changed.") : comment;
}

/** Where a page of comments ended. */
export const isCommentPlace = (place: unknown): place is CommentId => typeof place === "string" && isId("com", place);
