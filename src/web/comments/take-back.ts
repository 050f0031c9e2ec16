import type { Comment } from "#okr/comment.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { CommentThread } from "./comment-thread.ts";

const tellTrouble = (said: object): void => {
  if ("refusal" in said) showToast({ text: String(said.refusal), isTrouble: true });
};

/** Removes a comment, at once; the toast and ⌘Z bring it back. */
export async function removeComment(store: WorkspaceStore, thread: CommentThread, comment: Comment): Promise<void> {
  const said = await thread.remove(comment);
  if ("refusal" in said) return tellTrouble(said);
  const text = "Comment removed";
  const step = { text, undo: () => void thread.restore(said.comment).then(tellTrouble) };
  store.undoSteps.push(step);
  return showToast({ text, undo: () => void store.undoSteps.undo(step) });
}

/** Changes what a comment says; ⌘Z says again what it said. Gives the sentence of a refusal. */
export async function changeComment(
  store: WorkspaceStore,
  thread: CommentThread,
  { comment, text }: { readonly comment: Comment; readonly text: string },
): Promise<string | undefined> {
  const said = await thread.edit(comment, text);
  if ("refusal" in said) return said.refusal;
  const step = {
    text: "Comment changed",
    undo: () => void thread.edit(said.comment, comment.text).then(tellTrouble),
  };
  store.undoSteps.push(step);
  showToast({ text: step.text, undo: () => void store.undoSteps.undo(step) });
  return undefined;
}
