import { problemOf } from "#client/client.ts";
import type { Asked } from "#contract/index.ts";
import { valueWords } from "#web/charts/value-words.ts";
import { withCheckIn, withoutCheckIn } from "#web/plan/check-in-series.ts";
import type { CheckIn, KeyResult } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { showToast } from "#web/ui/toast-line.ts";

/** A check-in as it is sent, and the value it comes to. */
export type NewCheckIn = Omit<Asked["checkIns"]["record"], "keyResultId" | "on"> & { readonly on: string };

type Recording = {
  readonly keyResult: KeyResult;
  readonly checkIn: NewCheckIn;
  readonly value: number;
  /** Called once the server has it, and again should it be taken back. */
  readonly onSaved?: (saved: CheckIn) => void;
  readonly onUndone?: () => void;
};

/**
 * Shows a check-in at once and records it. A retry carries the same key, so that it never counts twice. A refusal takes it
 * back and gives its sentence; when Ladder cannot be reached it stays, marked, and can be tried again.
 */
export async function recordCheckIn(store: WorkspaceStore, recording: Recording): Promise<string | undefined> {
  const { keyResult, checkIn, value } = recording;
  const { facts } = store;
  const id = keyResult.id;
  const shown = { on: checkIn.on, value, confidence: checkIn.confidence };
  const expectation = facts.expect([
    { noun: "key-result", id, change: (row) => ({ ...row, checkIns: withCheckIn(row.checkIns, shown) }) },
  ]);
  const idempotencyKey = store.newKey();

  async function attempt(): Promise<string | undefined> {
    facts.setState(id, { kind: "saving" });
    try {
      const saved = await store.client.checkIns.record(
        { keyResultId: id, ...checkIn },
        { context: { idempotencyKey } },
      );
      expectation.confirmWhenTold(saved.id, saved.version);
      facts.setState(id, undefined);
      recording.onSaved?.(saved);
      offerUndo(store, recording, saved);
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.word === "unreachable" || problem.status >= 500) {
        facts.setState(id, { kind: "failed", sentence: problem.sentence, retry: () => void attempt() });
        return undefined;
      }
      expectation.rollBack();
      facts.setState(id, undefined);
      return problem.sentence;
    }
  }
  return attempt();
}

function offerUndo(store: WorkspaceStore, { keyResult, value, onUndone }: Recording, saved: CheckIn): void {
  const text = `${keyResult.title} saved, ${valueWords(keyResult.measure, value)}`;
  const step = {
    text,
    undo: () => {
      onUndone?.();
      void withdrawCheckIn(store, keyResult, saved);
    },
  };
  store.undoSteps.push(step);
  showToast({ text, undo: () => void store.undoSteps.undo(step) });
}

/** Takes a check-in back, at once here and then on the server. True when it is done. */
export async function withdrawCheckIn(
  store: WorkspaceStore,
  keyResult: Pick<KeyResult, "id">,
  checkIn: CheckIn,
): Promise<boolean> {
  const expectation = store.facts.expect([
    {
      noun: "key-result",
      id: keyResult.id,
      change: (row) => ({ ...row, checkIns: withoutCheckIn(row.checkIns, checkIn) }),
    },
  ]);
  try {
    const context = { ifMatch: checkIn.version, idempotencyKey: store.newKey() };
    await store.client.checkIns.withdraw({ checkInId: checkIn.id }, { context });
    expectation.confirmWhenTold(checkIn.id, checkIn.version + 1);
    return true;
  } catch (error) {
    expectation.rollBack();
    showToast({ text: problemOf(error).sentence, isTrouble: true });
    return false;
  }
}

/** A check-in again as it is sent: what brings a withdrawn one back. */
export function again(
  { on, value, numerator, denominator, milestonesDone, confidence, note, blocker }: CheckIn,
  isMilestones: boolean,
): NewCheckIn {
  if (isMilestones) return { on, milestonesDone, confidence, note, blocker };
  if (numerator !== null && denominator !== null) return { on, numerator, denominator, confidence, note, blocker };
  return { on, value, confidence, note, blocker };
}
