import { mayAdminister } from "#okr/access.ts";
import type { ObjectiveId } from "#okr/ids.ts";
import type { Objective } from "#okr/objective.ts";
import { unfilled } from "#okr/sign-off.ts";
import type { SignOff } from "#okr/sign-off.ts";
import { listKeyResultsOf } from "#store/key-results.ts";
import { updateObjective } from "#store/objectives.ts";
import type { Reading, Writing } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getObjective, getOpenCycle, revise } from "../subjects.ts";

/** The objective, if its cycle is open. */
export async function getOpenObjective(at: Reading, objectiveId: ObjectiveId): Promise<Objective> {
  const objective = await getObjective(at, objectiveId);
  await getOpenCycle(at, objective.cycleId);
  return objective;
}

/** Refuses while a title or a measure still holds a placeholder, and names them. */
export async function mustBeFilled(at: Reading, objective: Objective): Promise<void> {
  const left = unfilled(objective, await listKeyResultsOf(at.open, [objective.id]));
  if (left.length === 0) return;
  const titles = left.map((title) => `“${title}”`).join(", ");
  refuse(
    "placeholders-left",
    `Still to be filled in: ${titles}. Nothing was changed; fill in the numbers and try again.`,
  );
}

/** Refuses those who were not asked to sign it off; owners and admins of the workspace may always. */
export function mustDecide(at: Reading, { signOff }: Objective): void {
  const isAsked = signOff?.state === "asked" && signOff.of === at.caller.personId;
  if (!isAsked && !mayAdminister(at.caller))
    refuse(
      "not-allowed",
      "Only the person who was asked to sign it off, owners and admins can do this. Nothing was changed; ask one of them.",
    );
}

/** Puts an objective where it now stands on the way to being agreed on, and records it. */
export const putSignOff = (
  at: Writing,
  before: Objective,
  operation: string,
  signOff: SignOff | null,
): Promise<Objective> =>
  revise(at, {
    kind: "objective",
    operation,
    before,
    update: () => updateObjective(at.open, before, { signOff }),
    reread: () => getObjective(at, before.id),
  });
