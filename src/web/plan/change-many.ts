import { problemOf } from "#client/client.ts";
import type { Confidence } from "#okr/check-in.ts";
import { lastDayOf } from "#okr/cycle.ts";
import type { PersonId } from "#okr/ids.ts";
import { again, withdrawCheckIn } from "#web/check-in/withdraw-check-in.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { Selected } from "./bulk.ts";
import { withCheckIn } from "./check-in-series.ts";
import { keyResultChange, objectiveChange } from "./edits.ts";
import type { CheckIn, KeyResult, Objective, RowNoun } from "./plan-rows.ts";
import { save } from "./save.ts";
import type { Change } from "./save.ts";
import type { Cycle, WorkspaceStore } from "./workspace-store.ts";

/** Tells what was done with several rows, and makes taking it back one step. */
function offerUndo(store: WorkspaceStore, text: string, undo: () => Promise<unknown>): void {
  const step = { text, undo: () => void undo() };
  store.undoSteps.push(step);
  showToast({ text, undo: () => void store.undoSteps.undo(step) });
}

/** Does one thing after the other, so that the server is not asked for all at once; gives what came of each. */
async function oneByOne<Row, Done>(rows: readonly Row[], deed: (row: Row) => Promise<Done>): Promise<Done[]> {
  const done: Done[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const row of rows) done.push(await deed(row));
  return done;
}

type Step = {
  /** Shows it at once, and sends it after what came before. True when the server has it. */
  readonly make: (after: Promise<unknown>) => Promise<boolean>;
  readonly takeBack: () => Promise<unknown>;
};

const stepOf = <N extends RowNoun>(store: WorkspaceStore, change: Change<N>): Step => ({
  make: (after) => save(store, { ...change, said: undefined, inverse: undefined, after }),
  takeBack: async () => change.inverse && save(store, change.inverse()),
});

/** Gives objectives and key results another owner: shown for all at once, saved one by one, taken back as one. */
export async function giveOwner(
  store: WorkspaceStore,
  { objectives, keyResults }: Selected,
  ownerId: PersonId | null,
  said: string,
): Promise<void> {
  const isNew = (row: Objective | KeyResult): boolean => row.ownerId !== ownerId;
  const steps = [
    ...objectives.filter(isNew).map((row) => stepOf(store, objectiveChange(store, row, { ownerId }))),
    ...keyResults.filter(isNew).map((row) => stepOf(store, keyResultChange(store, row, { ownerId }))),
  ];
  let before: Promise<unknown> = Promise.resolve();
  const saving = steps.map((step) => {
    const saved = step.make(before);
    before = saved;
    return saved;
  });
  const isSaved = await Promise.all(saving);
  const done = steps.filter((_, place) => isSaved[place]);
  if (done.length > 0) offerUndo(store, said, () => oneByOne(done, (step) => step.takeBack()));
}

/** Calls key results something else at the value they have: a check-in each, withdrawn together. */
export async function callAll(
  store: WorkspaceStore,
  keyResults: readonly KeyResult[],
  confidence: Confidence,
  said: string,
): Promise<void> {
  const { cycle } = store.facts.plan();
  const today = store.facts.today();
  const on = today < cycle.endsBefore ? today : lastDayOf(cycle);
  const layers = keyResults.map((keyResult) => {
    const shown = { on, value: keyResult.checkIns.values.at(-1) ?? 0, confidence };
    const change = (row: KeyResult): KeyResult => ({ ...row, checkIns: withCheckIn(row.checkIns, shown) });
    return { keyResult, layer: store.facts.expect([{ noun: "key-result", id: keyResult.id, change }]) };
  });
  const recorded = await oneByOne(layers, async ({ keyResult, layer }): Promise<[KeyResult, CheckIn] | undefined> => {
    try {
      const { checkIns } = await store.client.checkIns.list({ keyResultId: keyResult.id, limit: 1 });
      const [newest] = checkIns;
      if (!newest) throw new Error("There is no check-in left to repeat.");
      const same = { ...newest, on, confidence, note: "", blocker: "" };
      const saved = await store.client.checkIns.record(
        { keyResultId: keyResult.id, ...again(same, keyResult.measure.kind === "milestones") },
        { context: { idempotencyKey: store.newKey() } },
      );
      layer.confirmWhenTold(saved.id, saved.version);
      return [keyResult, saved];
    } catch (error) {
      layer.rollBack();
      showToast({ text: `${keyResult.title} was not changed. ${problemOf(error).sentence}`, isTrouble: true });
      return undefined;
    }
  });
  const done = recorded.filter((one) => one !== undefined);
  if (done.length > 0)
    offerUndo(store, said, () => oneByOne(done, ([keyResult, saved]) => withdrawCheckIn(store, keyResult, saved)));
}

type Moved = { readonly row: Objective; readonly keyResults: readonly KeyResult[]; readonly version: number };

/** Moves objectives into another cycle with their key results; taken back together, to the places and dates they had. */
export async function moveToCycle(
  store: WorkspaceStore,
  objectives: readonly Objective[],
  cycle: Cycle,
  said: string,
): Promise<void> {
  const { facts, client } = store;
  const moved = await oneByOne(objectives, async (row): Promise<Moved | undefined> => {
    const keyResults = facts.all("key-result").filter((one) => one.objectiveId === row.id);
    facts.setState(row.id, { kind: "saving" });
    try {
      const context = {
        ifMatch: facts.find("objective", row.id)?.version ?? row.version,
        idempotencyKey: store.newKey(),
      };
      const { version } = await client.objectives.move({ objectiveId: row.id, cycleId: cycle.id }, { context });
      return { row, keyResults, version };
    } catch (error) {
      showToast({ text: `${row.title} was not moved. ${problemOf(error).sentence}`, isTrouble: true });
      return undefined;
    } finally {
      facts.setState(row.id, undefined);
    }
  });
  const done = moved.filter((one) => one !== undefined);
  await store.catchUp();
  if (done.length > 0)
    offerUndo(store, said, async () => {
      await oneByOne(done, (one) => moveBack(store, one)).catch((error: unknown) =>
        showToast({ text: problemOf(error).sentence, isTrouble: true }),
      );
      await store.catchUp();
    });
}

async function moveBack({ client, newKey }: WorkspaceStore, { row, keyResults, version }: Moved): Promise<void> {
  await client.objectives.move(
    { objectiveId: row.id, cycleId: row.cycleId, position: row.position },
    { context: { ifMatch: version, idempotencyKey: newKey() } },
  );
  // Dates of their own may have been cut to the other cycle.
  await oneByOne(keyResults, async ({ id, startsOn, dueOn }) => {
    const now = await client.keyResults.get({ keyResultId: id });
    if (now.startsOn === startsOn && now.dueOn === dueOn) return;
    const context = { ifMatch: now.version, idempotencyKey: newKey() };
    await client.keyResults.edit({ keyResultId: id, startsOn, dueOn }, { context });
  });
}
