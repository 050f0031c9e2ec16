import { problemOf } from "#client/client.ts";
import type { Client, Problem } from "#client/client.ts";
import type { Comment, CommentSubject, CommentSubjectId } from "#okr/comment.ts";
import { subjectOf } from "#okr/comment.ts";
import type { PersonId } from "#okr/ids.ts";
import type { Activity } from "#web/plan/plan-rows.ts";

/** A comment as it is shown; one that is on its way has no id of the server's yet. */
export type ShownComment = Comment & { readonly isOnItsWay?: boolean };

export type ThreadState = {
  /** Oldest first; null until they are known. */
  readonly comments: readonly ShownComment[] | null;
  readonly hasEarlier: boolean;
  readonly problem: Problem | null;
};

/** The comments on one subject, and of a key result those on its check-ins, as one page sees them. */
export type CommentThread = {
  readonly state: () => ThreadState;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Asks for the newest; what was known stays until they are there. */
  readonly load: () => Promise<void>;
  readonly loadEarlier: () => Promise<void>;
  /** Takes over what the journal tells; after a "gap" everything is asked for again. */
  readonly hear: (happened: readonly Activity[] | "gap") => void;
  /** Each of these shows its change at once, and gives the sentence of a refusal after taking it back. */
  readonly add: (text: string, subjectId?: CommentSubjectId) => Promise<Said>;
  readonly edit: (comment: Comment, text: string) => Promise<Said>;
  readonly remove: (comment: Comment) => Promise<Said>;
  readonly restore: (comment: Comment) => Promise<Said>;
};

/** How a write ended: with the comment as it is now, or with a sentence for people. */
export type Said = { readonly comment: Comment } | { readonly refusal: string };

type Options = {
  readonly client: Pick<Client, "comments">;
  readonly subjectId: CommentSubjectId;
  readonly me: () => PersonId;
  readonly newKey: () => string;
  /** This moment, as the API writes it. */
  readonly now: () => string;
};

const pageSize = 100;

export function createCommentThread({ client, subjectId, me, newKey, now }: Options): CommentThread {
  const home = subjectOf(subjectId);
  const known = new Map<string, Comment>();
  /** The version at which a comment went: what is told late of an older one does not bring it back. */
  const gone = new Map<string, number>();
  let onTheirWay: readonly ShownComment[] = [];
  let isKnown = false;
  let cursor: string | null = null;
  let problem: Problem | null = null;
  let state: ThreadState = { comments: null, hasEarlier: false, problem: null };
  const listeners = new Set<() => void>();

  function tell(): void {
    const inOrder = [...known.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
    state = { comments: isKnown ? [...inOrder, ...onTheirWay] : null, hasEarlier: cursor !== null, problem };
    for (const listener of listeners) listener();
  }

  // What is said of other key results' check-ins is kept as well: only whoever draws them knows whose they are.
  const isHere = ({ kind, id }: CommentSubject): boolean =>
    id === home.id || (home.kind === "key-result" && kind === "check-in");

  function keep(comment: Comment): void {
    if ((gone.get(comment.id) ?? 0) > comment.version || (known.get(comment.id)?.version ?? 0) > comment.version)
      return;
    if (isHere(comment.subject)) known.set(comment.id, comment);
  }

  function drop({ id, version }: Pick<Comment, "id" | "version">): void {
    gone.set(id, version);
    known.delete(id);
  }

  async function ask(before: string | null): Promise<void> {
    const knownThen = [...known.keys()];
    try {
      const answer = await client.comments.list({ subjectId, limit: pageSize, ...(before && { cursor: before }) });
      if (before === null) forget(knownThen, answer);
      answer.comments.forEach(keep);
      cursor = answer.nextCursor;
      isKnown = true;
      problem = null;
    } catch (error) {
      problem = problemOf(error);
    }
    tell();
  }

  /** What was known when the newest were asked for, and is not among them though it would have to be, has been removed. */
  function forget(
    ids: readonly string[],
    newest: { readonly comments: readonly Comment[]; nextCursor: string | null },
  ): void {
    const there = new Set<string>(newest.comments.map((one) => one.id));
    const oldest = newest.nextCursor === null ? "" : (newest.comments.at(-1)?.id ?? "");
    for (const id of ids) if (id >= oldest && !there.has(id)) known.delete(id);
  }

  /** Shows a change, asks, and either keeps the answer or puts back what was there. */
  async function write(show: () => void, send: () => Promise<Comment>, putBack: () => void): Promise<Said> {
    show();
    tell();
    try {
      const comment = await send();
      return { comment };
    } catch (error) {
      putBack();
      tell();
      return { refusal: problemOf(error).sentence };
    }
  }

  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    load: () => ask(null),
    loadEarlier: () => (cursor === null ? Promise.resolve() : ask(cursor)),
    hear(happened) {
      if (happened === "gap") return void ask(null);
      for (const { subject, before, after } of happened) {
        if (subject.kind !== "comment") continue;
        if (after) keep(after as Comment);
        else if (before) drop({ ...(before as Comment), version: (before as Comment).version + 1 });
      }
      return tell();
    },
    add(text, about = subjectId) {
      const key = newKey();
      const shown: ShownComment = {
        id: key as Comment["id"],
        subject: subjectOf(about),
        personId: me(),
        text,
        mentionIds: [],
        addedAt: now(),
        editedAt: null,
        version: 0,
        isOnItsWay: true,
      };
      const arrive = (): void => {
        onTheirWay = onTheirWay.filter((one) => one !== shown);
      };
      return write(
        () => {
          onTheirWay = [...onTheirWay, shown];
        },
        async () => {
          const added = await client.comments.add({ subjectId: about, text }, { context: { idempotencyKey: key } });
          arrive();
          keep(added);
          tell();
          return added;
        },
        arrive,
      );
    },
    edit: (comment, text) =>
      write(
        () => known.set(comment.id, { ...comment, text, editedAt: now() }),
        async () => {
          const context = { ifMatch: comment.version, idempotencyKey: newKey() };
          const edited = await client.comments.edit({ commentId: comment.id, text }, { context });
          keep(edited);
          tell();
          return edited;
        },
        () => keep(comment),
      ),
    remove: (comment) =>
      write(
        () => known.delete(comment.id),
        async () => {
          const context = { ifMatch: comment.version, idempotencyKey: newKey() };
          const removed = await client.comments.remove({ commentId: comment.id }, { context });
          drop(removed);
          return removed;
        },
        () => keep(comment),
      ),
    restore: (comment) =>
      write(
        () => undefined,
        async () => {
          const context = { idempotencyKey: newKey() };
          const restored = await client.comments.restore({ commentId: comment.id }, { context });
          keep(restored);
          tell();
          return restored;
        },
        () => undefined,
      ),
  };
}
