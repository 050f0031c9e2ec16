import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Cycle } from "#okr/cycle.ts";
import { problemOf } from "#client/client.ts";
import { useWorkspace } from "#web/plan/plan-hooks.ts";
import type { Objective } from "#web/plan/plan-rows.ts";
import { newKey } from "#web/shell/new-key.ts";
import { showToast } from "#web/ui/toast-line.ts";
import { addToPlan, removeAdded, unsaved } from "./add-to-plan.ts";
import { emptyDraft } from "./draft.ts";
import type { WriteDraft } from "./draft.ts";
import { stopOf } from "./line-reading.ts";
import { keptDrafts } from "./use-draft.ts";
import type { DraftControl } from "./use-draft.ts";

type Place = {
  readonly draftName: string;
  readonly cycle: Cycle;
  readonly teamId: string;
  readonly objective: Objective | null;
  readonly focus: (key: string) => void;
  /** How many key results stand on the sheet, written ones included. */
  readonly first: number;
};

/** Puts what was written into the plan; undone, it is a draft again. */
export function useAdding({ draft, now, change }: DraftControl, place: Place) {
  const store = useWorkspace();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const { draftName, cycle, teamId, objective, focus } = place;
  const isNew = objective === null;
  const hasLines = draft.lines.some(({ text }) => text.trim() !== "");
  const hasAnything =
    hasLines || draft.initiatives.some(({ title }) => title.trim() !== "") || (isNew && draft.objective.trim() !== "");

  async function add(): Promise<void> {
    if (isBusy || !hasAnything) return;
    const written = now();
    const stop = stopOf(written, cycle, { isNew, first: place.first - written.lines.length });
    setSentence(stop?.sentence ?? null);
    if (stop) return focus(stop.key);
    setBusy(true);
    const added = await addToPlan(store, written, { cycle, teamId, objective }, (next) => change(() => next));
    setBusy(false);
    if (added.problem) {
      setSentence(`${added.problem.sentence} What you wrote is kept here.`);
      if (added.problem.status >= 400 && added.problem.status < 500)
        change((before) => ({ ...before, attempt: newKey() }));
      return undefined;
    }
    void store.catchUp();
    tell(added.draft);
    change((before) => ({ ...emptyDraft(newKey()), kept: isNew ? [] : before.kept }));
    if (isNew) {
      keptDrafts.drop(draftName);
      await navigate({ to: "/write", search: { team: teamId, cycle: cycle.id, objective: added.objectiveId } });
    }
    return undefined;
  }

  function tell(added: WriteDraft): void {
    const said = `Added to ${cycle.name}`;
    const step = { text: said, undo: () => void takeOut(added) };
    store.undoSteps.push(step);
    showToast({ text: said, undo: () => void store.undoSteps.undo(step) });
  }
  async function takeOut(added: WriteDraft): Promise<void> {
    const again = unsaved(added, newKey());
    keptDrafts.keep(draftName, again);
    try {
      await removeAdded(store, added);
    } catch (error) {
      return showToast({ text: problemOf(error).sentence, isTrouble: true });
    }
    if (isNew) await navigate({ to: "/write", search: { team: teamId, cycle: cycle.id } });
    else change(() => again);
    return undefined;
  }
  return { add, isBusy, sentence, hasAnything };
}
export type Adding = ReturnType<typeof useAdding>;
