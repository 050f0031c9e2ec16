type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** What was typed and not yet sent, by subject; it outlives leaving the page and loading it again. */
export type CommentDrafts = {
  readonly find: (subjectId: string) => string;
  /** Keeps what was typed; nothing typed keeps nothing. */
  readonly keep: (subjectId: string, text: string) => void;
};

const keyOf = (subjectId: string): string => `ladder comment ${subjectId}`;

export const commentDraftsIn = (storage: Kept): CommentDrafts => ({
  find: (subjectId) => storage.getItem(keyOf(subjectId)) ?? "",
  keep(subjectId, text) {
    try {
      if (text.trim() === "") storage.removeItem(keyOf(subjectId));
      else storage.setItem(keyOf(subjectId), text);
    } catch {
      // A full or forbidden storage loses nothing that is still on the page.
    }
  },
});
