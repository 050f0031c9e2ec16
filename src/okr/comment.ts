import { isId } from "#lib/ids.ts";
import { mayAdminister } from "./access.ts";
import type { Asker } from "./access.ts";
import { idPrefix } from "./ids.ts";
import type { CheckInId, CommentId, InitiativeId, KeyResultId, ObjectiveId, PersonId } from "./ids.ts";

/** What can be commented on. */
export const commentedKinds = ["key-result", "objective", "initiative", "check-in"] as const;

/** What a comment is about, with its kind. */
export type CommentSubject =
  | { readonly kind: "key-result"; readonly id: KeyResultId }
  | { readonly kind: "objective"; readonly id: ObjectiveId }
  | { readonly kind: "initiative"; readonly id: InitiativeId }
  | { readonly kind: "check-in"; readonly id: CheckInId };

/** The id of something that can be commented on; its prefix says which kind it is. */
export type CommentSubjectId = CommentSubject["id"];

/** What somebody says about a part of the plan. */
export type Comment = {
  readonly id: CommentId;
  readonly subject: CommentSubject;
  /** Who wrote it. */
  readonly personId: PersonId;
  /** Markdown, as it was written; see `comment-text.ts` for what of it has a meaning. */
  readonly text: string;
  /** Who is mentioned in it, in the order they first are. */
  readonly mentionIds: readonly PersonId[];
  readonly addedAt: string;
  /** When the text was last changed; null while it is what was first said. */
  readonly editedAt: string | null;
  readonly version: number;
};

/** The most characters a comment may have, its Markdown counted. */
export const mostCommentCharacters = 5000;

/** The subject with this id, its kind read off the prefix. Throws a RangeError where nothing can be commented on. */
export function subjectOf(id: CommentSubjectId): CommentSubject {
  const kind = commentedKinds.find((one) => isId(idPrefix[one], id));
  if (!kind) throw new RangeError(`${id} is nothing that can be commented on.`);
  return { kind, id } as CommentSubject;
}

/** Whether someone may change what a comment says: only its author, so that nobody's words are put into their mouth. */
export const mayEditComment = (asker: Pick<Asker, "personId">, comment: Pick<Comment, "personId">): boolean =>
  asker.personId === comment.personId;

/** Whether someone may take a comment away or bring it back: its author, and those who run the workspace. */
export const mayRemoveComment = (
  asker: Pick<Asker, "personId" | "role">,
  comment: Pick<Comment, "personId">,
): boolean => asker.personId === comment.personId || mayAdminister(asker);
