import { problemOf } from "#client/client.ts";
import type { Problem } from "#client/client.ts";
import { valueWords } from "#web/charts/value-words.ts";
import { withCheckIn } from "#web/plan/check-in-series.ts";
import type { CheckIn, KeyResult } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { NewCheckIn, Outbox, Unsent } from "./outbox.ts";
import { withdrawCheckIn } from "./withdraw-check-in.ts";

export type Recording = {
  readonly keyResult: Pick<KeyResult, "id" | "title" | "measure">;
  readonly checkIn: NewCheckIn;
  readonly value: number;
  /** Called once the server has it, and again should it be taken back. */
  readonly onSaved?: (saved: CheckIn) => void;
  readonly onUndone?: () => void;
};

/** Gives the sentence of a refusal; nothing when it is recorded, or waits to be. */
type Attempt = () => Promise<string | undefined>;
type Sent = { readonly unsent: Unsent; readonly refusal: string | undefined };

export type CheckInSender = {
  /**
   * Shows a check-in at once and records it. A retry carries the same key, so that it never counts twice. A refusal takes
   * it back and gives its sentence; when Ladder cannot be reached it stays, marked, outlives the page and goes out later.
   */
  readonly recordCheckIn: (store: WorkspaceStore, recording: Recording) => Promise<string | undefined>;
  /** Sends what waits, this page's and what earlier pages left, in the order it was made; gives what became of each. */
  readonly sendUnsent: (store: WorkspaceStore) => Promise<readonly Sent[]>;
};

/** Not the check-in is refused, but this attempt to send it: nobody answered, or not for this session. */
const isPassing = ({ word, status }: Problem): boolean =>
  word === "unreachable" || status >= 500 || status === 401 || status === 429;

export function createCheckInSender(outbox: Outbox): CheckInSender {
  /** What this page sends or has waiting, by key. */
  const attempts = new WeakMap<WorkspaceStore, Map<string, Attempt>>();
  const attemptsIn = (store: WorkspaceStore): Map<string, Attempt> => {
    const known = attempts.get(store) ?? new Map<string, Attempt>();
    attempts.set(store, known);
    return known;
  };
  // A browser that keeps nothing still sends; what it cannot keep lives as long as the page.
  const quietly = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);

  function attemptOf(store: WorkspaceStore, recording: Recording, unsent: Unsent): Attempt {
    const { facts } = store;
    const { key, checkIn, value } = unsent;
    const { id } = unsent.keyResult;
    const shown = { on: checkIn.on, value, confidence: checkIn.confidence };
    const expectation = facts.expect([
      { noun: "key-result", id, change: (row) => ({ ...row, checkIns: withCheckIn(row.checkIns, shown) }) },
    ]);
    const isOver = async (): Promise<void> => {
      attemptsIn(store).delete(key);
      await quietly(outbox.drop(key));
    };
    async function send(): Promise<string | undefined> {
      facts.setState(id, { kind: "saving" });
      try {
        const context = { idempotencyKey: key };
        const saved = await store.client.checkIns.record({ keyResultId: id, ...checkIn }, { context });
        expectation.confirmWhenTold(saved.id, saved.version);
        facts.setState(id, undefined);
        await isOver();
        recording.onSaved?.(saved);
        offerUndo(store, recording, saved);
        return undefined;
      } catch (error) {
        const problem = problemOf(error);
        if (isPassing(problem)) {
          facts.setState(id, { kind: "failed", sentence: problem.sentence, retry: () => void attempt() });
          return undefined;
        }
        expectation.rollBack();
        facts.setState(id, undefined);
        await isOver();
        return problem.sentence;
      }
    }
    let running: Promise<string | undefined> | null = null;
    const attempt: Attempt = () =>
      (running ??= send().finally(() => {
        running = null;
      }));
    attemptsIn(store).set(key, attempt);
    return attempt;
  }

  return {
    async recordCheckIn(store, recording) {
      const { id, title, measure } = recording.keyResult;
      const unsent: Unsent = {
        key: store.newKey(),
        workspaceId: store.workspaceId,
        personId: store.state().me?.person.id ?? "",
        keyResult: { id, title, measure },
        checkIn: recording.checkIn,
        value: recording.value,
      };
      const attempt = attemptOf(store, recording, unsent);
      await quietly(outbox.keep(unsent));
      return attempt();
    },
    async sendUnsent(store) {
      const kept = await outbox.list().catch(() => []);
      const sent: Sent[] = [];
      for (const unsent of kept) {
        const isOurs = unsent.workspaceId === store.workspaceId && unsent.personId === store.state().me?.person.id;
        if (!isOurs) continue;
        const attempt = attemptsIn(store).get(unsent.key) ?? attemptOf(store, unsent, unsent);
        const refusal = await attempt();
        if (!attemptsIn(store).has(unsent.key)) sent.push({ unsent, refusal });
      }
      return sent;
    },
  };
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
