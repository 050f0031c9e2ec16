import { mayAdminister } from "#okr/access.ts";
import { findCheckIn, updateCheckIn } from "#store/check-ins.ts";
import type { Write } from "../context.ts";
import { refuse } from "../refusal.ts";
import { getKeyResult, getOpenCycleOf, refuseMissing, retire } from "../subjects.ts";

export const withdrawCheckIn: Write<"checkIns", "withdraw"> = async (at, { checkInId }) => {
  const { checkIn, isWithdrawn } = (await findCheckIn(at.open, checkInId)) ?? refuseMissing("check-in", checkInId);
  if (checkIn.personId !== at.caller.personId && !mayAdminister(at.caller))
    refuse(
      "not-allowed",
      "Only the person who made a check-in, owners and admins can withdraw it. Nothing was changed.",
    );
  if (isWithdrawn) refuse("already-removed", "This check-in was withdrawn before. Nothing was changed.");
  const keyResult = await getKeyResult(at, checkIn.keyResultId);
  await getOpenCycleOf(at, keyResult.objectiveId);
  const reread = async () => (await findCheckIn(at.open, checkInId))?.checkIn ?? refuseMissing("check-in", checkInId);
  return retire(at, {
    kind: "check-in",
    operation: "check-in.withdrawn",
    before: checkIn,
    update: () => updateCheckIn(at.open, checkIn, { withdrawnAt: at.at }),
    reread,
  });
};
