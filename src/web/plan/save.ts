import { problemOf } from "#client/client.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { RowByNoun, RowNoun } from "./plan-rows.ts";
import type { KnownRow } from "./plan-facts.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

/** A change of one row, made here. */
export type Change<N extends RowNoun> = {
  readonly noun: N;
  readonly id: string;
  /** What the row looks like afterwards; shown before the server has answered. */
  readonly change: (row: RowByNoun[N]) => RowByNoun[N];
  /** Asks the server; gives the row as it is then. */
  readonly send: (context: { readonly ifMatch: number; readonly idempotencyKey: string }) => Promise<KnownRow["row"]>;
  /** What the toast says when it is done, and the change that takes it back. */
  readonly said?: string | undefined;
  readonly inverse?: (() => Change<N>) | undefined;
  /** It is shown at once, and sent after this. */
  readonly after?: Promise<unknown> | undefined;
};

const lastWriteById = new WeakMap<WorkspaceStore, Map<string, Promise<unknown>>>();

/** Writes under one key, such as a row's id, happen one after the other: each carries the version the one before left. */
export function inTurn<Done>(store: WorkspaceStore, id: string, write: () => Promise<Done>): Promise<Done> {
  const writes = lastWriteById.get(store) ?? new Map<string, Promise<unknown>>();
  lastWriteById.set(store, writes);
  const turn = (writes.get(id) ?? Promise.resolve()).then(write, write);
  writes.set(id, turn);
  return turn;
}

/**
 * Shows a change at once and saves it. When someone else changed the row meanwhile, the last word wins. A refusal takes
 * the change back and says why; when Ladder cannot be reached the change stays, marked, and can be tried again. True when
 * the server has it.
 */
export function save<N extends RowNoun>(store: WorkspaceStore, change: Change<N>): Promise<boolean> {
  const { facts } = store;
  const { noun, id } = change;
  const expectation = facts.expect([{ noun, id, change: change.change } as never]);
  const idempotencyKey = store.newKey();
  facts.setState(id, { kind: "saving" });

  async function attempt(mayCatchUp: boolean, key: string): Promise<boolean> {
    facts.setState(id, { kind: "saving" });
    try {
      await change.after;
      const ifMatch = facts.find(noun, id)?.version ?? 1;
      const row = await change.send({ ifMatch, idempotencyKey: key });
      expectation.confirm({ noun, row } as KnownRow);
      facts.setState(id, undefined);
      tellAndKeep(store, change);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.word === "stale-version" && mayCatchUp) {
        await store.catchUp();
        return attempt(false, store.newKey());
      }
      if (problem.word === "unreachable" || problem.status >= 500) {
        const retry = (): void => void inTurn(store, id, () => attempt(true, key));
        facts.setState(id, { kind: "failed", sentence: problem.sentence, retry });
        return false;
      }
      expectation.rollBack();
      facts.setState(id, undefined);
      showToast({ text: problem.sentence, isTrouble: true });
    }
    return false;
  }
  return inTurn(store, id, () => attempt(true, idempotencyKey));
}

function tellAndKeep<N extends RowNoun>(store: WorkspaceStore, { said, inverse }: Change<N>): void {
  if (!said) return;
  if (!inverse) return showToast({ text: said });
  const step = { text: said, undo: () => void save(store, inverse()) };
  store.undoSteps.push(step);
  showToast({ text: said, undo: () => void store.undoSteps.undo(step) });
}
