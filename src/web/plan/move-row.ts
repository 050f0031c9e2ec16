import { problemOf } from "#client/client.ts";
import type { KeyResultId, ObjectiveId } from "#okr/ids.ts";
import { showToast } from "#web/ui/toast-line.ts";
import { placeOfRow, positionAt, siblingsOf } from "./places.ts";
import type { Place } from "./places.ts";
import type { ExpectedChange } from "./plan-facts.ts";
import type { KeyResult, Objective } from "./plan-rows.ts";
import { inTurn } from "./save.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

/** Where a row goes: into which list, and before which of it. */
export type Target = Place & {
  /** For a key result, the objective it goes to; for an objective, its team. */
  readonly listId: string;
};

const listIdOf = (row: Objective | KeyResult): string => ("objectiveId" in row ? row.objectiveId : row.teamId);

const inList = (row: Objective | KeyResult, listId: string): Objective | KeyResult =>
  "objectiveId" in row
    ? { ...row, objectiveId: listId as ObjectiveId }
    : { ...row, teamId: listId as Objective["teamId"] };

/** Where a row stands now. */
export const targetOf = (store: WorkspaceStore, row: Objective | KeyResult): Target => ({
  listId: listIdOf(row),
  ...placeOfRow(siblingsIn(store, row), row.id),
});

function siblingsIn({ facts }: WorkspaceStore, row: Objective | KeyResult) {
  return siblingsOf(row, { objectives: facts.all("objective"), keyResults: facts.all("key-result") });
}

/**
 * Moves a key result or an objective: at once here, then on the server; ⌘Z puts it back where it was. The rows behind its
 * new place move on by one, as they do on the server.
 */
export function moveRow(store: WorkspaceStore, row: Objective | KeyResult, to: Target, said?: string): Promise<void> {
  const { facts } = store;
  const noun = "objectiveId" in row ? "key-result" : "objective";
  const from = targetOf(store, row);
  const siblings = siblingsIn(store, inList(row, to.listId));
  const position = positionAt(siblings, row.id, to);
  const put = (now: Objective | KeyResult): Objective | KeyResult => ({ ...inList(now, to.listId), position });
  const moveOn = (now: Objective | KeyResult) => ({ ...now, position: now.position + 1 });
  const changes = [
    { noun, id: row.id, change: put },
    ...siblings
      .filter((one) => one.id !== row.id && one.position >= position)
      .map(({ id }) => ({ noun, id, change: moveOn })),
  ] as readonly ExpectedChange[];
  const expectation = facts.expect(changes);
  facts.setState(row.id, { kind: "saving" });

  async function send(mayCatchUp: boolean): Promise<void> {
    try {
      const context = { ifMatch: facts.find(noun, row.id)?.version ?? row.version, idempotencyKey: store.newKey() };
      const saved = await sendMove(store, row, { to, position }, context);
      expectation.confirmWhenTold(saved.id, saved.version);
      if (said) offerUndo(store, { row, noun, from, said });
      // The next move begins with the places this one left.
      await store.catchUp();
    } catch (error) {
      const problem = problemOf(error);
      await store.catchUp();
      if (problem.word === "stale-version" && mayCatchUp) return send(false);
      expectation.rollBack();
      showToast({ text: problem.sentence, isTrouble: true });
    }
    return undefined;
  }
  // Moves shift each other's places, so they are made in the order in which they were asked for.
  return inTurn(store, "places", () => send(true)).finally(() => facts.setState(row.id, undefined));
}

type Context = { readonly ifMatch: number; readonly idempotencyKey: string };

function sendMove(
  { client }: WorkspaceStore,
  row: Objective | KeyResult,
  { to, position }: { readonly to: Target; readonly position: number },
  context: Context,
): Promise<{ readonly id: string; readonly version: number }> {
  if (!("objectiveId" in row))
    return client.objectives.move(
      { objectiveId: row.id, teamId: to.listId as Objective["teamId"], position },
      { context },
    );
  const { id } = row;
  return client.keyResults.move(
    { keyResultId: id as KeyResultId, objectiveId: to.listId as ObjectiveId, position },
    { context },
  );
}

type Done = {
  readonly row: Objective | KeyResult;
  readonly noun: "objective" | "key-result";
  readonly from: Target;
  readonly said: string;
};

function offerUndo(store: WorkspaceStore, { row, noun, from, said }: Done): void {
  const step = {
    text: said,
    undo: () => {
      const now = store.facts.find(noun, row.id);
      if (now) void moveRow(store, now, from);
    },
  };
  store.undoSteps.push(step);
  showToast({ text: said, undo: () => void store.undoSteps.undo(step) });
}
