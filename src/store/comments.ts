import { sql } from "kysely";
import { toId, toUuid } from "#lib/ids.ts";
import type { Comment, CommentSubject } from "#okr/comment.ts";
import type { CommentId, KeyResultId, PersonId } from "#okr/ids.ts";
import type { OpenWorkspace } from "./database.ts";

const selectComments = (open: OpenWorkspace) =>
  open.db
    .selectFrom("comments as c")
    .select([
      "c.id",
      "c.key_result_id",
      "c.objective_id",
      "c.initiative_id",
      "c.check_in_id",
      "c.person_id",
      "c.text",
      "c.added_at",
      "c.edited_at",
      "c.version",
      "c.removed_at",
    ])
    .select(
      sql<string[] | null>`(select json_agg(m.person_id order by m.place)
        from mentions m where m.workspace_id = c.workspace_id and m.comment_id = c.id)`.as("mention_ids"),
    )
    .where("c.workspace_id", "=", open.id);

type Row = Awaited<ReturnType<ReturnType<typeof selectComments>["execute"]>>[number];

function toSubject(row: Row): CommentSubject {
  if (row.key_result_id) return { kind: "key-result", id: toId("kr", row.key_result_id) };
  if (row.objective_id) return { kind: "objective", id: toId("obj", row.objective_id) };
  if (row.initiative_id) return { kind: "initiative", id: toId("ini", row.initiative_id) };
  return { kind: "check-in", id: toId("chk", row.check_in_id ?? "") };
}

const toComment = (row: Row): Comment => ({
  id: toId("com", row.id),
  subject: toSubject(row),
  personId: toId("per", row.person_id),
  text: row.text,
  mentionIds: (row.mention_ids ?? []).map((id) => toId("per", id)),
  addedAt: row.added_at,
  editedAt: row.edited_at,
  version: row.version,
});

/** A page of comments: how many, and the last of the page before. */
type Page = { readonly limit: number; readonly before?: CommentId | undefined };

// Ids are made in the order of time.
const pageOf = (open: OpenWorkspace, { limit, before }: Page) => {
  const comments = selectComments(open).where("c.removed_at", "is", null).orderBy("c.id", "desc").limit(limit);
  return before ? comments.where("c.id", "<", toUuid(before)) : comments;
};

/** The comments on a subject that were not removed, newest first; a key result's with those on its check-ins. */
export async function listComments(open: OpenWorkspace, subject: CommentSubject, page: Page): Promise<Comment[]> {
  const uuid = toUuid(subject.id);
  const comments = pageOf(open, page);
  const about =
    subject.kind === "key-result"
      ? comments.where(
          sql<boolean>`c.subject_id = any (array(select ${uuid}::uuid union all select k.id from check_ins k
            where k.workspace_id = ${open.id} and k.key_result_id = ${uuid} and k.withdrawn_at is null))`,
        )
      : comments.where("c.subject_id", "=", uuid);
  return (await about.execute()).map(toComment);
}

/** A comment, and the key result it is read on: its subject, or that of the check-in. */
type CommentWithPlace = Comment & { readonly keyResultId: KeyResultId | null };

/** The comments that mention a person and were not removed, newest first. */
export async function listCommentsMentioning(
  open: OpenWorkspace,
  personId: PersonId,
  page: Page,
): Promise<CommentWithPlace[]> {
  const uuid = toUuid(personId);
  const comments = pageOf(open, page)
    .leftJoin("check_ins as k", (join) =>
      join.onRef("k.workspace_id", "=", "c.workspace_id").onRef("k.id", "=", "c.check_in_id"),
    )
    .select((of) => of.fn.coalesce("c.key_result_id", "k.key_result_id").as("place"))
    .where(
      sql<boolean>`c.id in (select m.comment_id from mentions m where m.workspace_id = ${open.id} and m.person_id = ${uuid})`,
    );
  return (await comments.execute()).map((row) => ({
    ...toComment(row),
    keyResultId: row.place === null ? null : toId("kr", row.place),
  }));
}

export async function findComment(
  open: OpenWorkspace,
  id: CommentId,
): Promise<{ comment: Comment; isRemoved: boolean } | undefined> {
  const row = await selectComments(open).where("c.id", "=", toUuid(id)).executeTakeFirst();
  return row && { comment: toComment(row), isRemoved: row.removed_at !== null };
}

export async function insertComment(open: OpenWorkspace, comment: Omit<Comment, "version">): Promise<void> {
  const { kind } = comment.subject;
  const subject = toUuid(comment.subject.id);
  await open.db
    .insertInto("comments")
    .values({
      workspace_id: open.id,
      id: toUuid(comment.id),
      key_result_id: kind === "key-result" ? subject : null,
      objective_id: kind === "objective" ? subject : null,
      initiative_id: kind === "initiative" ? subject : null,
      check_in_id: kind === "check-in" ? subject : null,
      person_id: toUuid(comment.personId),
      text: comment.text,
      added_at: comment.addedAt,
      edited_at: comment.editedAt,
      removed_at: null,
    })
    .execute();
  await insertMentions(open, comment.id, comment.mentionIds);
}

async function insertMentions(open: OpenWorkspace, id: CommentId, personIds: readonly PersonId[]): Promise<void> {
  if (personIds.length === 0) return;
  await open.db
    .insertInto("mentions")
    .values(
      personIds.map((personId, place) => ({
        workspace_id: open.id,
        comment_id: toUuid(id),
        place,
        person_id: toUuid(personId),
      })),
    )
    .execute();
}

/** What may change of a comment; a new text comes with who is mentioned in it. */
export type CommentChange = Pick<Comment, "text" | "mentionIds" | "editedAt"> | { readonly removedAt: string | null };

/** Changes a comment if it still has this version; says whether it had. */
export async function updateComment(
  open: OpenWorkspace,
  comment: Pick<Comment, "id" | "version">,
  change: CommentChange,
): Promise<boolean> {
  const uuid = toUuid(comment.id);
  const columns =
    "text" in change ? { text: change.text, edited_at: change.editedAt } : { removed_at: change.removedAt };
  const result = await open.db
    .updateTable("comments")
    .set((set) => ({ ...columns, version: set("version", "+", 1) }))
    .where("workspace_id", "=", open.id)
    .where("id", "=", uuid)
    .where("version", "=", comment.version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) return false;
  if ("text" in change) {
    await open.db.deleteFrom("mentions").where("workspace_id", "=", open.id).where("comment_id", "=", uuid).execute();
    await insertMentions(open, comment.id, change.mentionIds);
  }
  return true;
}
