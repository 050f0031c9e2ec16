import { z } from "zod";
import { commentedKinds, mostCommentCharacters } from "#okr/comment.ts";
import type { CommentSubjectId } from "#okr/comment.ts";
import { idPrefix } from "#okr/ids.ts";
import { cursor, id, limit, moment, nextCursor, text, version } from "./fields.ts";
import { read, write } from "./operation.ts";

/** What a comment is about. */
const CommentSubject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("key-result"), id: id("key-result") }),
  z.strictObject({ kind: z.literal("objective"), id: id("objective") }),
  z.strictObject({ kind: z.literal("initiative"), id: id("initiative") }),
  z.strictObject({ kind: z.literal("check-in"), id: id("check-in") }),
]);

/** What somebody says about a part of the plan. `editedAt` is null while it is what was first said. */
export const Comment = z.strictObject({
  id: id("comment"),
  subject: CommentSubject,
  personId: id("person"),
  text: z.string(),
  mentionIds: z.array(id("person")),
  addedAt: moment,
  editedAt: moment.nullable(),
  version,
});

/** A comment that mentions somebody, with the page it is read on. */
const CommentWithPlace = Comment.extend({
  keyResultId: id("key-result")
    .nullable()
    .describe("The key result it is read on: its subject, or that of the check-in; null on an objective or initiative"),
});

const prefixes = commentedKinds.map((kind) => idPrefix[kind]);
const subjectId = z
  .string()
  .regex(
    new RegExp(`^(?:${prefixes.join("|")})_[0-9a-f]{32}$`),
    "not the id of a key result, an objective, an initiative or a check-in",
  )
  .describe("Id of a key result, an objective, an initiative or a check-in") as unknown as z.ZodType<
  CommentSubjectId,
  CommentSubjectId
>;

const said = text(mostCommentCharacters)
  .min(1, "write something here")
  .describe("Markdown: paragraphs, lists, emphasis, code, links; a person is mentioned as [@Name](person:per_…)");
const commentId = id("comment");
const page = z.strictObject({ comments: z.array(Comment), nextCursor });

export const comments = {
  list: read({
    route: "GET /comments",
    summary: "Lists the comments on something, newest first; a key result's come with those on its check-ins.",
    input: z.strictObject({ subjectId, limit, cursor }),
    output: page,
  }),
  mentioningMe: read({
    route: "GET /comments/mentioning-me",
    summary: "Lists the comments that mention you, newest first.",
    input: z.strictObject({ limit, cursor }),
    output: z.strictObject({ comments: z.array(CommentWithPlace), nextCursor }),
  }),
  add: write({
    route: "POST /comments",
    summary: "Adds a comment to a key result, an objective, an initiative or a check-in.",
    input: z.strictObject({ subjectId, text: said }),
    output: Comment,
  }),
  edit: write({
    route: "PATCH /comments/{commentId}",
    summary: "Changes what your comment says.",
    input: z.strictObject({ commentId, text: said }),
    output: Comment,
    versioned: true,
  }),
  remove: write({
    route: "DELETE /comments/{commentId}",
    summary: "Removes a comment; it can be restored.",
    input: z.strictObject({ commentId }),
    output: Comment,
    errors: ["already-removed"],
    versioned: true,
  }),
  restore: write({
    route: "POST /comments/{commentId}/restore",
    summary: "Brings a removed comment back.",
    input: z.strictObject({ commentId }),
    output: Comment,
    errors: ["not-removed"],
  }),
};
