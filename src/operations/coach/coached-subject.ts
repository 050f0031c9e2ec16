import type { Owned } from "#okr/access.ts";
import type { KeyResultId, ObjectiveId } from "#okr/ids.ts";
import type { Reading } from "../context.ts";
import { ownedBy } from "../key-results/key-result-rules.ts";
import { getKeyResult, getObjective, getOpenCycleOf, mustEdit } from "../subjects.ts";

type CoachedSubject = { readonly title: string; readonly objectiveId: ObjectiveId; readonly owned: Owned };

const isObjective = (id: ObjectiveId | KeyResultId): id is ObjectiveId => id.startsWith("obj_");

async function getSubject(at: Reading, id: ObjectiveId | KeyResultId): Promise<CoachedSubject> {
  if (isObjective(id)) {
    const objective = await getObjective(at, id);
    return { title: objective.title, objectiveId: id, owned: objective };
  }
  const keyResult = await getKeyResult(at, id);
  return { title: keyResult.title, objectiveId: keyResult.objectiveId, owned: ownedBy(keyResult) };
}

/** The objective or key result that advice is about, for those who may change it while its cycle is open. */
export async function getCoachedSubject(at: Reading, id: ObjectiveId | KeyResultId): Promise<CoachedSubject> {
  const subject = await getSubject(at, id);
  mustEdit(at, subject.owned);
  await getOpenCycleOf(at, subject.objectiveId);
  return subject;
}
