import { useCallback, useRef, useState } from "react";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import type { UndoStep } from "#web/plan/undo-steps.ts";
import { newKey } from "#web/shell/new-key.ts";
import { showToast } from "#web/ui/toast-line.ts";
import { emptyDraft, isBlank, takenBack, withLinesAfter } from "./draft.ts";
import type { WriteDraft } from "./draft.ts";
import { keptDraftsIn } from "./kept-drafts.ts";

/** This browser's drafts. */
export const keptDrafts = keptDraftsIn(localStorage);

export type DraftControl = {
  readonly draft: WriteDraft;
  /** The draft as it is at this moment, also in a deed that began earlier. */
  readonly now: () => WriteDraft;
  /** Changes the draft; kept at once. */
  readonly change: (change: (draft: WriteDraft) => WriteDraft) => void;
  /** Changes the draft in one step that ⌘Z takes back. */
  readonly step: (change: (draft: WriteDraft) => WriteDraft, said: string) => void;
  /** Takes back the newest step, if nothing was typed since. */
  readonly takeBackStep: () => boolean;
};

/** The draft that was left here, with an empty line at its end where one is to be written. */
function beginning(key: string, hasLine: boolean): WriteDraft {
  const draft = keptDrafts.find(key) ?? emptyDraft(newKey());
  const isReady = draft.lines.at(-1)?.text.trim() === "";
  return hasLine && !isReady ? withLinesAfter(draft, null, [{ key: newKey(), text: "" }]) : draft;
}

/** What is being written at one place, kept in this browser with every change; `hasLine` asks for a line to begin with. */
export function useDraft(key: string, hasLine: boolean): DraftControl {
  const { undoSteps } = useWorkspace();
  const [draft, setDraft] = useState(() => beginning(key, hasLine));
  const newest = useRef(draft);
  const lastStep = useRef<UndoStep | null>(null);

  const put = useCallback(
    (next: WriteDraft): void => {
      newest.current = next;
      if (isBlank(next) && next.kept.length === 0) keptDrafts.drop(key);
      else keptDrafts.keep(key, next);
      setDraft(next);
    },
    [key],
  );
  const change = useCallback(
    (next: (draft: WriteDraft) => WriteDraft): void => {
      lastStep.current = null;
      put(next(newest.current));
    },
    [put],
  );
  const step = useCallback(
    (next: (draft: WriteDraft) => WriteDraft, said: string): void => {
      const before = newest.current;
      const after = next(before);
      put(after);
      const undo = { text: said, undo: () => put(takenBack(newest.current, before, after)) };
      lastStep.current = undo;
      undoSteps.push(undo);
      showToast({ text: said, undo: () => void undoSteps.undo(undo) });
    },
    [put, undoSteps],
  );
  const takeBackStep = useCallback((): boolean => {
    const taken = lastStep.current;
    lastStep.current = null;
    return taken !== null && undoSteps.undo(taken);
  }, [undoSteps]);
  return { draft, now: useCallback(() => newest.current, []), change, step, takeBackStep };
}
