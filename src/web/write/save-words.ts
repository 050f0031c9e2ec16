import { readKeyResultText } from "#okr/key-result-text.ts";
import { editKeyResult, editObjective } from "#web/plan/edits.ts";
import type { KeyResult } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";

type KeyResultEdit = Parameters<typeof editKeyResult>[2];

/**
 * What new words change in a key result of the plan. Numbers written into them become its measure, as long as no check-in was
 * made against the one it has; afterwards its page is where the measure changes, with a reason.
 */
export function editFrom(text: string, row: KeyResult, cycle: { startsOn: string; endsBefore: string }): KeyResultEdit {
  const { title, measure, dueOn } = readKeyResultText(text, cycle);
  if (row.checkIns.dates.length > 0 || measure.kind === "yes-no") return { title: text };
  const isWithin = dueOn !== null && dueOn >= cycle.startsOn && dueOn < cycle.endsBefore;
  return { title, measure: measure as never, ...(isWithin ? { dueOn } : {}) };
}

/** Saves words that were changed in place: shown at once, taken back by ⌘Z. Blank words change nothing. */
export function saveWords(store: WorkspaceStore, id: string, words: string): void {
  const text = words.replace(/\s+/g, " ").trim();
  const { facts } = store;
  const objective = facts.find("objective", id);
  const keyResult = facts.find("key-result", id);
  if (text === "") return;
  if (objective && objective.title !== text) void editObjective(store, objective, { title: text });
  if (keyResult && keyResult.title !== text)
    void editKeyResult(store, keyResult, editFrom(text, keyResult, facts.plan().cycle));
}
