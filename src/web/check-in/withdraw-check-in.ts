import { problemOf } from "#client/client.ts";
import { withoutCheckIn } from "#web/plan/check-in-series.ts";
import type { CheckIn, KeyResult } from "#web/plan/plan-rows.ts";
import type { WorkspaceStore } from "#web/plan/workspace-store.ts";
import { showToast } from "#web/ui/toast-line.ts";
import type { NewCheckIn } from "./outbox.ts";

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
