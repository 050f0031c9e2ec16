import type { Asked } from "#contract/index.ts";
import type { KeyResultId, ObjectiveId } from "#okr/ids.ts";
import { save } from "./save.ts";
import type { Change } from "./save.ts";
import type { KeyResult, Objective } from "./plan-rows.ts";
import type { WorkspaceStore } from "./workspace-store.ts";

type ObjectiveEdit = Partial<Pick<Objective, "title" | "description" | "ownerId" | "rollUp">>;
type KeyResultEdit = Partial<Omit<Asked["keyResults"]["edit"], "keyResultId">>;

/** The values a row has now under the keys of an edit: what takes the edit back. */
const pick = <R extends object, E extends Partial<R>>(row: R, edit: E): E =>
  Object.fromEntries(Object.keys(edit).map((key) => [key, row[key as keyof R]])) as E;

/** A change of an objective that is not made yet. */
export function objectiveChange(
  store: WorkspaceStore,
  row: Objective,
  edit: ObjectiveEdit,
  said?: string,
): Change<"objective"> {
  const before = pick(row, edit);
  return {
    noun: "objective",
    id: row.id,
    change: (now) => ({ ...now, ...edit }),
    send: (context) => store.client.objectives.edit({ objectiveId: row.id as ObjectiveId, ...edit }, { context }),
    said,
    inverse: () => ({
      ...objectiveChange(store, { ...row, ...edit }, before, "Changed back"),
      said: undefined,
      inverse: undefined,
    }),
  };
}

/** Changes an objective here at once, then on the server; ⌘Z takes it back. */
export const editObjective = (
  store: WorkspaceStore,
  row: Objective,
  edit: ObjectiveEdit,
  said = "Objective changed",
): Promise<boolean> => save(store, objectiveChange(store, row, edit, said));

function alignment(store: WorkspaceStore, row: Objective, supports: Objective["supports"]): Change<"objective"> {
  return {
    noun: "objective",
    id: row.id,
    change: (now) => ({ ...now, supports }),
    send: (context) =>
      store.client.objectives.align({ objectiveId: row.id as ObjectiveId, supports: [...supports] }, { context }),
    said: "Objective aligned",
    inverse: () => ({ ...alignment(store, { ...row, supports }, row.supports), said: undefined, inverse: undefined }),
  };
}

/** Says what an objective ladders up to, here at once, then on the server; ⌘Z takes it back. */
export const alignObjective = (
  store: WorkspaceStore,
  row: Objective,
  supports: Objective["supports"],
): Promise<boolean> => save(store, alignment(store, row, supports));

/** A change of a key result that is not made yet. */
export function keyResultChange(
  store: WorkspaceStore,
  row: KeyResult,
  edit: KeyResultEdit,
  said?: string,
): Change<"key-result"> {
  const before = pick(row, edit as Partial<KeyResult>) as KeyResultEdit;
  return {
    noun: "key-result",
    id: row.id,
    change: (now) => ({ ...now, ...edit }) as KeyResult,
    send: (context) => store.client.keyResults.edit({ keyResultId: row.id as KeyResultId, ...edit }, { context }),
    said,
    inverse: () => ({
      ...keyResultChange(store, { ...row, ...edit } as KeyResult, before, "Changed back"),
      said: undefined,
      inverse: undefined,
    }),
  };
}

/** Changes a key result here at once, then on the server; ⌘Z takes it back. */
export const editKeyResult = (
  store: WorkspaceStore,
  row: KeyResult,
  edit: KeyResultEdit,
  said = "Key result changed",
): Promise<boolean> => save(store, keyResultChange(store, row, edit, said));
